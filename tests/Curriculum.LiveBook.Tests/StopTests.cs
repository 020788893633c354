namespace Curriculum.LiveBook.Tests;

/// <summary>A cell never freezes the page, and what the cells above made is there again after a Stop.</summary>
public sealed class StopTests(Book book)
{
    [Fact]
    public async Task Stop_ends_an_endless_loop_and_the_session_is_rebuilt()
    {
        await using var page = await book.Open("01-composition.html");
        await page.Write("folded-sheet", "var kept = 6 * 7;");
        Assert.Equal("done", await page.Run("folded-sheet"));
        await page.Write("digits", "Console.WriteLine(\"begun\");\nwhile (true) { }");
        await page.Button("digits", "run").ClickAsync();
        await Assertions.Expect(page.Outputs("digits")).ToContainTextAsync("begun");
        await page.Responds();
        await page.Button("digits", "stop").ClickAsync();
        Assert.Equal("failed", await page.Ended("digits", seconds: 5));
        Assert.Contains("Stopped.", await page.Text("digits"));
        await Assertions.Expect(page.Status).ToContainTextAsync("rebuilt", new() { Timeout = 60_000 });

        await page.Write("teaser", "kept");
        Assert.Equal("done", await page.Run("teaser"));
        Assert.Contains("42", await page.Text("teaser"));
        Assert.DoesNotContain("42", await page.Text("folded-sheet"));
        Assert.Empty(page.Problems);
    }

    [Fact]
    public async Task Work_that_a_cell_left_running_is_named_and_not_run_again()
    {
        await using var page = await book.Open("01-composition.html");
        await page.Write("folded-sheet", "var kept = 6 * 7;");
        Assert.Equal("done", await page.Run("folded-sheet"));
        await page.Write("digits", "_ = Task.Run(() => { while (true) { } }); \"went\"");
        Assert.Equal("done", await page.Run("digits"));
        await page.Write("teaser", "kept + 1");
        await page.Button("teaser", "run").ClickAsync();
        await Assertions
            .Expect(page.Status)
            .ToContainTextAsync("“teaser” waits: what “digits” left running does not end.");
        await page.Responds();
        await page.Button("teaser", "stop").ClickAsync();
        Assert.Equal("failed", await page.Ended("teaser", seconds: 5));
        Assert.Contains("Stopped before it began: “digits” had left work", await page.Text("teaser"));

        Assert.Equal("done", await page.Run("teaser"));
        Assert.Contains("43", await page.Text("teaser"));
        Assert.Empty(page.Problems);
    }

    [Fact]
    public async Task What_a_cell_printed_before_it_hangs_is_there()
    {
        await using var page = await book.Open("01-composition.html");
        await page.Write("digits", "for (var i = 0; i < 5; i++) Console.WriteLine($\"step {i}\");\nwhile (true) { }");
        await page.Button("digits", "run").ClickAsync();
        await Assertions.Expect(page.Outputs("digits")).ToContainTextAsync("step 4");
        await page.Button("digits", "stop").ClickAsync();
        Assert.Equal("failed", await page.Ended("digits", seconds: 5));
        Assert.Contains("step 4\n\nStopped.", await page.Text("digits"));
    }

    [Fact]
    public async Task A_cell_that_waits_leaves_the_queue_when_it_is_stopped()
    {
        await using var page = await book.Open("01-composition.html");
        await page.Write("digits", "while (true) { }");
        await page.Button("digits", "run").ClickAsync();
        await page.Running("digits");
        await page.Button("relu", "run").ClickAsync();
        await page.Button("relu", "stop").ClickAsync();
        Assert.Equal("idle", await page.State("relu"));
        Assert.Equal("running", await page.State("digits"));
        await page.Status.GetByRole(AriaRole.Button, new() { Name = "Stop what is running" }).ClickAsync();
        Assert.Equal("failed", await page.Ended("digits", seconds: 5));
        Assert.Empty(page.Problems);
    }
}

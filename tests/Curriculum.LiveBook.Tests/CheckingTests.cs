namespace Curriculum.LiveBook.Tests;

/// <summary>A verdict, a mark and an output belong to a text: where the text is another one, that is seen and
/// said.</summary>
public sealed class CheckingTests(Book book)
{
    private const string Answer = "exercise-1-1",
        Check = "check-1-1";

    private static string Right => AnswerFile.Solution("1.1").Code;

    private static string Wrong => Right.Replace("A2 *", "2 * A2 *", StringComparison.Ordinal);

    [Fact]
    public async Task A_check_runs_an_answer_that_was_changed_first()
    {
        await using var page = await book.Open("01-composition.html");
        await page.Write(Answer, Right);
        Assert.Equal("done", await page.Run(Check, seconds: 120));
        Assert.Contains("correct", await page.Text(Check));
        await Assertions.Expect(Mark(page)).ToContainTextAsync("✓");

        await page.Write(Answer, Wrong);
        await Assertions.Expect(Mark(page)).Not.ToContainTextAsync("✓");
        await Assertions.Expect(Age(page, Check)).ToContainTextAsync("another text of the answer");
        Assert.Equal("done", await page.Run(Check, seconds: 120));
        Assert.DoesNotContain("correct", await page.Text(Check));
        await Assertions.Expect(Age(page, Check)).ToBeHiddenAsync();

        // Back to what was right: the mark needs a check of it.
        await page.Write(Answer, Right);
        Assert.Equal("done", await page.Run(Check, seconds: 120));
        await Assertions.Expect(Mark(page)).ToContainTextAsync("✓");
        Assert.Empty(page.Problems);
    }

    [Fact]
    public async Task A_mark_belongs_to_the_text_that_was_checked_also_after_a_reload()
    {
        await using var page = await book.Open("01-composition.html");
        await page.Write(Answer, Right);
        Assert.Equal("done", await page.Run(Check, seconds: 120));
        await page.Page.ReloadAsync();
        await Assertions.Expect(Mark(page)).ToContainTextAsync("✓");
        await Assertions.Expect(Age(page, Check)).ToContainTextAsync("course’s text");

        await page.Write(Answer, "this does not compile");
        await page.Page.WaitForTimeoutAsync(500);
        await page.Page.ReloadAsync();
        await Assertions.Expect(Mark(page)).Not.ToContainTextAsync("✓");
        await Assertions.Expect(Mark(page)).ToHaveAttributeAsync("aria-label", "Exercise 1.1: changed since its check");
        Assert.Equal("idle", await page.Run(Check, seconds: 120));
        await Assertions.Expect(page.Outputs(Check)).ToContainTextAsync("nothing to check yet");

        await page.Page.GotoAsync($"{book.Server.Address}/index.html");
        await Assertions
            .Expect(page.Page.Locator("[data-notebook='01-composition'][data-exercises] .progress"))
            .ToContainTextAsync("0 of");
    }

    [Fact]
    public async Task The_courses_output_under_a_changed_text_is_faint_and_said_to_be_the_courses()
    {
        await using var page = await book.Open("01-composition.html");
        await Assertions.Expect(page.Page.Locator(".live-age:visible")).ToHaveCountAsync(0);
        await page.Write("relu", "1 + 1");
        await page.Page.WaitForTimeoutAsync(500);
        await page.Page.ReloadAsync();
        await Assertions.Expect(Age(page, "relu")).ToContainTextAsync("output of the course’s text");
        await Assertions.Expect(page.Outputs("relu")).ToHaveClassAsync("outputs live-old");
        Assert.Equal("done", await page.Run("relu"));
        await Assertions.Expect(Age(page, "relu")).ToBeHiddenAsync();
        await Assertions.Expect(page.Outputs("relu")).Not.ToHaveClassAsync("outputs live-old");
        await page.Write("relu", "1 + 2");
        await Assertions.Expect(Age(page, "relu")).ToContainTextAsync("before your change");
        await page.Button("relu", "reset").ClickAsync();
        await Assertions.Expect(Age(page, "relu")).ToBeHiddenAsync();
    }

    private static ILocator Mark(LivePage page) => page.Page.Locator(".live-progress a", new() { HasText = "1.1" });

    private static ILocator Age(LivePage page, string cell) => page.Cell(cell).Locator(".live-age");
}

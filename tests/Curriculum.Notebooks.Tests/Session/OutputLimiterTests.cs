namespace Curriculum.Notebooks.Tests.Session;

public sealed class OutputLimiterTests
{
    private readonly OutputLimiter _limiter = new(
        new OutputLimits
        {
            Stream = 10,
            Output = 20,
            Cell = 30,
            Count = 5,
        }
    );

    [Fact]
    public void Text_is_cut_once_with_a_note_and_what_follows_is_dropped()
    {
        Assert.Equal("12345", Text("12345"));
        Assert.StartsWith(
            "67890\n… This cell wrote more than 10 characters; the rest is not shown.",
            Text("67890abc"),
            StringComparison.Ordinal
        );
        Assert.Null(_limiter.Take(new StreamOutput("c", "stdout", "more")));
        Assert.NotNull(_limiter.Take(new ClearOutput("c", Wait: false)));
        Assert.Equal("again", Text("again"));
    }

    [Fact]
    public void Displays_are_cut_together_and_a_large_one_alone()
    {
        Assert.Equal("This output has 21 characters, more than the 20 that are shown.", Shown(21));
        Assert.Equal(15, Shown(15)!.Length);
        Assert.Equal("This cell showed more than 30 characters; the rest is not shown.", Shown(16));
        Assert.Null(Shown(1));
        Assert.NotNull(_limiter.Take(new DisplayOutput("c", Data(20), "id", IsUpdate: true)));
    }

    [Fact]
    public void Outputs_are_counted_however_small_they_are()
    {
        Assert.Equal(["", "", "", "", ""], Enumerable.Range(0, 5).Select(_ => Shown(0)));
        Assert.Equal("This cell showed more than 5 outputs; the rest is not shown.", Shown(0));
        Assert.Null(Shown(0));
        Assert.NotNull(_limiter.Take(new DisplayOutput("c", Data(1), "id", IsUpdate: true)));
        Assert.NotNull(_limiter.Take(new ClearOutput("c", Wait: false)));
        Assert.Equal("x", Shown(1));
    }

    [Fact]
    public void An_error_always_passes()
    {
        var error = new ErrorOutput("c", "E", new string('x', 100), [], null);
        Assert.Same(error, _limiter.Take(error));
    }

    [Fact]
    public async Task With_one_thread_text_is_joined_and_none_is_lost()
    {
        using var cells = new Cells(change: options => options with { OwnThread = false });
        await cells.Run("Console.Write(\"first \"); for (var k = 0; k < 100_000; k++) Console.WriteLine(k);");
        Assert.InRange(cells.Outputs.Count, 2, 2_000);
        Assert.Equal("first ", ((StreamOutput)cells.Outputs[0]).Text);
        Assert.EndsWith("99999\n", cells.Text("stdout").ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(100_001, cells.Text("stdout").Split('\n').Length);
    }

    private string? Text(string text) => ((StreamOutput?)_limiter.Take(new StreamOutput("c", "stdout", text)))?.Text;

    private string? Shown(int size) =>
        ((ResultOutput?)_limiter.Take(new ResultOutput("c", Data(size))))?.Data["text/plain"];

    private static Dictionary<string, string> Data(int size) => new() { ["text/plain"] = new string('x', size) };
}

namespace Curriculum.Notebooks.Tests.Session;

/// <summary>A character of two halves is never parted, wherever text is cut.</summary>
[Collection(Alone.Name)]
public sealed class WholeCharactersTests
{
    [Theory]
    [InlineData("foreach (var c in \"hi 😀!\") { Console.Write(c); await Task.Delay(120); }", "hi 😀!")]
    [InlineData("Console.Write('\\ud83d'); await Task.Delay(200); Console.Write('\\ude00');", "😀")]
    [InlineData(
        "Console.Write(\"a\\ud83d\"); Console.Error.Write(\"e\"); await Task.Delay(200); Console.Write(\"\\ude00b\");",
        "a😀b"
    )]
    [InlineData("foreach (var c in new string('x', 70000) + \"😀😀\") Console.Write(c);", null)]
    public async Task Two_writes_of_one_character_arrive_as_one(string code, string? text)
    {
        using var cells = new Cells();
        await cells.Run(code);
        Assert.Equal(text ?? new string('x', 70000) + "😀😀", cells.Text("stdout"));
        var pieces = cells.Outputs.OfType<StreamOutput>().Where(one => one.Name == "stdout").ToList();
        Assert.All(pieces.SkipLast(1), piece => Assert.False(char.IsHighSurrogate(piece.Text[^1])));
        Assert.All(pieces, piece => Assert.NotEmpty(piece.Text));
    }

    [Theory]
    [InlineData("ab😀cd", 3, "ab")]
    [InlineData("ab😀cd", 4, "ab😀")]
    [InlineData("😀", 1, "")]
    [InlineData("ab", 5, "ab")]
    public void The_head_of_a_text_ends_between_characters(string text, int most, string head) =>
        Assert.Equal(head, WholeCharacters.Head(text, most));

    [Fact]
    public async Task Half_a_character_that_stays_half_is_kept()
    {
        Assert.Equal("a\ud83d", WholeCharacters.Head("a\ud83db", 2));
        using var cells = new Cells();
        await cells.Run("Console.Write(\"end \\ud83d\");");
        Assert.Equal("end \ud83d", cells.Text("stdout"));
    }

    [Fact]
    public void A_long_output_is_cut_between_characters()
    {
        var limiter = new OutputLimiter(new OutputLimits { Stream = 3 });
        var taken = Assert.IsType<StreamOutput>(limiter.Take(new StreamOutput("c", "stdout", "ab😀cd")));
        Assert.StartsWith("ab\n…", taken.Text, StringComparison.Ordinal);
    }
}

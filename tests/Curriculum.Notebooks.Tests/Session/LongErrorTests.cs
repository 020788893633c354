namespace Curriculum.Notebooks.Tests.Session;

/// <summary>However long a message or a source line is: what is shown of an error can be read.</summary>
public sealed class LongErrorTests
{
    [Theory]
    [InlineData("throw new Exception(new string('w', 5_000_000));")]
    [InlineData("throw new AggregateException(Enumerable.Range(0, 900).Select(i => new Exception(new('m', 999))));")]
    [InlineData("throw new Exception(\"outer\", new Exception(new string('i', 2_000_000)));")]
    public async Task Of_a_long_message_the_beginning_is_shown_and_how_long_it_is(string code)
    {
        using var cells = new Cells();
        var error = await Failed(cells, code);
        Assert.True(error.Value.Length < 11_000, $"{error.Value.Length} characters");
        Assert.True(error.Traceback.Sum(line => line.Length) < 50_000);
        Assert.Contains(error.Traceback, line => line.EndsWith("the first 10,000)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_a_long_line_that_does_not_compile_what_stands_around_the_place_is_shown()
    {
        using var cells = new Cells();
        var lead = string.Concat(Enumerable.Repeat("😀", 3_000));
        var error = await Failed(cells, $"var text = \"{lead}\"; Abc(text); var more = \"{lead}\";");
        Assert.Equal(1, error.Line);
        Assert.All(error.Traceback, line => Assert.True(line.Length < 600, line));
        Assert.All(error.Traceback, line => Assert.True(line.IsNormalized()));
        var source = error.Traceback.Single(line => line.Contains("Abc(text)", StringComparison.Ordinal));
        var mark = error.Traceback[error.Traceback.ToList().IndexOf(source) + 1];
        Assert.Equal(source.IndexOf("Abc", StringComparison.Ordinal), mark.IndexOf("^^^", StringComparison.Ordinal));
        Assert.Equal(mark.TrimEnd().Length, mark.IndexOf("^^^", StringComparison.Ordinal) + 3);
    }

    [Fact]
    public async Task Of_a_long_name_in_a_compilers_message_the_beginning_is_shown()
    {
        using var cells = new Cells();
        var error = await Failed(cells, new string('W', 100_000) + ";");
        Assert.True(error.Value.Length < 11_000, $"{error.Value.Length} characters");
        Assert.True(error.Traceback.Sum(line => line.Length) < 50_000);
    }

    [Fact]
    public async Task Of_a_long_line_that_threw_the_beginning_is_shown()
    {
        using var cells = new Cells();
        var error = await Failed(
            cells,
            $"var n = 0; var text = \"{new string('t', 20_000)}\"; text.Substring(-1, 1 / n)"
        );
        Assert.Equal("System.DivideByZeroException", error.Name);
        Assert.All(error.Traceback, line => Assert.True(line.Length < 600, line));
    }

    private static async Task<ErrorOutput> Failed(Cells cells, string code)
    {
        await cells.Run(code);
        return Assert.IsType<ErrorOutput>(Assert.Single(cells.Outputs));
    }
}

using Curriculum.Notebooks;
using Curriculum.Site.Code;

namespace Curriculum.Site.Tests.Code;

public sealed class CSharpMarkupTests
{
    public static TheoryData<string> Notebooks =>
        [.. Directory.EnumerateFiles(Repository.Notebooks, "*.ipynb").Select(path => Path.GetFileName(path)).Order()];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void The_text_of_every_cell_is_kept_byte_for_byte(string notebook)
    {
        var cells = NotebookFile
            .Parse(File.ReadAllText(Path.Combine(Repository.Notebooks, notebook)))
            .Cells.Where(cell => cell.Kind == NotebookCellKind.Code)
            .ToList();

        Assert.NotEmpty(cells);
        Assert.All(cells, cell => Assert.Equal(cell.Source, TextOf(cell.Source)));
    }

    [Theory]
    [InlineData("var s = $\"a {x:0.0} <b> {{c}}\"; // <i>&amp;\n")]
    [InlineData("#load \"setup.csx\"\nx")]
    [InlineData("var q = \"\"\"\n  a \"b\" <c>\n  \"\"\";")]
    [InlineData("/* open")]
    [InlineData("\"not closed")]
    [InlineData("if (a < b && c > d) { } } )")]
    [InlineData("  \n\n\tx   ")]
    [InlineData("")]
    public void Odd_and_broken_code_is_kept_too(string code) => Assert.Equal(code, TextOf(code));

    [Fact]
    public void Words_are_told_apart_by_what_they_are()
    {
        var page = Page.Parse(CSharpMarkup.Write("Network<double> F = Affine(3, \"n\"); // why\nvar y = 1e-3;"));

        Assert.Equal(["Network"], Of("type"));
        Assert.Equal(["double", "var"], Of("keyword"));
        Assert.Equal(["Affine"], Of("function"));
        Assert.Equal(["3", "1e-3"], Of("number"));
        Assert.Equal(["\"n\""], Of("string"));
        Assert.Equal(["// why"], Of("comment"));
        IEnumerable<string> Of(string kind) => page.QuerySelectorAll("." + kind).Select(span => span.TextContent);
    }

    private static string TextOf(string code) =>
        Page.Parse($"<pre>\n{CSharpMarkup.Write(code)}</pre>").QuerySelector("pre")!.TextContent;
}

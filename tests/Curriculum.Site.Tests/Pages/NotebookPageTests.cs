using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;

namespace Curriculum.Site.Tests.Pages;

public sealed class NotebookPageTests
{
    private static readonly IHtmlDocument s_page = Page.Of(
        Notebook.Of(
            ("#intro", "# 01 · First\n\n**Why?** Because."),
            ("setup", "#load \"setup.csx\""),
            ("forward", "var a = 1 < 2;"),
            ("exercise-1-2", "int F() => throw new NotImplementedException();"),
            ("check-1-2", "Exercise.F.Check(F)")
        )
    );

    [Fact]
    public void Every_cell_is_a_section_with_its_id() =>
        Assert.Equal(
            ["intro", "setup", "forward", "exercise-1-2", "check-1-2"],
            s_page.QuerySelectorAll("section.cell").Select(cell => cell.GetAttribute("data-cell"))
        );

    [Fact]
    public void A_cells_anchor_cannot_meet_a_headings() =>
        Assert.All(
            s_page.QuerySelectorAll("section.cell"),
            cell => Assert.Equal("cell-" + cell.GetAttribute("data-cell"), cell.Id)
        );

    [Fact]
    public void Code_cells_say_what_they_are_for() =>
        Assert.Equal(
            ["setup", "code", "exercise", "check"],
            s_page.QuerySelectorAll("section.cell.code").Select(cell => cell.GetAttribute("data-kind"))
        );

    [Fact]
    public void Stub_and_check_name_their_exercise() =>
        Assert.Equal(
            ["exercise-1-2", "check-1-2"],
            s_page.QuerySelectorAll("[data-exercise='1.2']").Select(cell => cell.GetAttribute("data-cell"))
        );

    [Fact]
    public void The_source_is_the_cells_text() =>
        Assert.Equal(
            "var a = 1 < 2;",
            s_page.QuerySelector("#cell-forward > .source > pre > code.language-csharp")!.TextContent
        );

    [Fact]
    public void The_setup_is_folded() =>
        Assert.Equal(
            "#load \"setup.csx\"",
            s_page.QuerySelector("#cell-setup details:not([open]) .source code")!.TextContent
        );

    [Fact]
    public void Every_code_cell_has_a_place_for_its_outputs_that_is_read_aloud() =>
        Assert.Equal(4, s_page.QuerySelectorAll("section.cell.code > .outputs[aria-live=polite]").Length);

    [Fact]
    public void The_first_page_leads_back_to_the_contents() =>
        Assert.Equal("index.html", s_page.QuerySelector("nav.steps a[rel=prev]")!.GetAttribute("href"));

    [Fact]
    public void A_cell_that_asks_for_a_guess_says_so_and_the_others_do_not()
    {
        var notebook = Notebook.Of(("asks", "1"), ("shows", "2"));
        notebook.Cells[0].Metadata["curriculum"] = JsonNode.Parse(
            """{"alt": "It falls.", "guess": {"ask": "Is 1 < 2?", "answer": 0.5, "unit": "\"units\""}}"""
        );
        var page = Page.Of(notebook);

        var guess = JsonNode.Parse(page.QuerySelector("#cell-asks")!.GetAttribute("data-guess")!)!;
        Assert.Equal("Is 1 < 2?", (string?)guess["ask"]);
        Assert.Equal(0.5, (double)guess["answer"]!);
        Assert.Equal("\"units\"", (string?)guess["unit"]);
        Assert.Null(page.QuerySelector("#cell-shows")!.GetAttribute("data-guess"));
    }

    [Theory]
    [InlineData("""3""")]
    [InlineData("""{"ask": "How many?", "answer": "3", "unit": "pieces"}""")]
    [InlineData("""{"ask": "How many?", "answer": 3}""")]
    [InlineData("""{"ask": "", "answer": 3, "unit": "pieces"}""")]
    [InlineData("""{"ask": "How many", "answer": 3, "unit": "pieces"}""")]
    [InlineData("""{"ask": "How many?", "answer": 3, "unit": "pieces", "more": 1}""")]
    [InlineData("""{"ask": "How many?", "answer": 1e999, "unit": "pieces"}""")]
    public void A_guess_of_another_shape_stops_the_build_and_is_named(string guess)
    {
        var notebook = Notebook.Of(("asks", "1"));
        notebook.Cells[0].Metadata["curriculum"] = JsonNode.Parse($$"""{"guess": {{guess}}}""");

        var fault = Assert.Throws<SiteException>(() => Page.Of(notebook));
        Assert.Equal(SiteFault.Content, fault.Fault);
        Assert.Contains("cell asks: \"curriculum.guess\"", fault.Message, StringComparison.Ordinal);
    }
}

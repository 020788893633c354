using System.Text.Json.Nodes;
using Curriculum.Notebooks;
using Curriculum.Site.Outputs;

namespace Curriculum.Site.Tests.Outputs;

public sealed class OutputMarkupTests
{
    private const string Figure = "application/vnd.curriculum.figure+json";
    private const string Verdict = "application/vnd.curriculum.verdict+json";
    private const string Matrix = "application/vnd.curriculum.matrix+json";

    private const string Spec = """
        {"label":"loss","heading":"Two ways","start":1,"pace":350,
         "panels":[{"width":620,"height":380},{"width":300,"height":380}],
         "knobs":[{"name":"s","labels":["0","1"],"start":1,"sentence":"A slider moves s from 0 to 1; shown at 1."}],
         "frames":[{"p":[{"t":[0],"l":0,"h":"at 0","a":"first"},{"t":[0],"l":0,"h":"","a":"other"}]},
                   {"p":[{"t":[0],"l":0,"h":"at 1","a":"The loss </script> falls."},{"t":[0],"l":0,"h":"","a":"The rest."}]}],
         "pool":[{"type":"scatter"}],"layouts":[{}]}
        """;

    [Fact]
    public void A_figure_shows_its_first_frame_and_carries_its_data()
    {
        var page = Page.Outputs(Notebook.Showing((Figure, Spec), ("text/plain", "The loss falls.")));
        var output = page.QuerySelector(".output.figure")!;
        var plots = output.QuerySelectorAll(".cf-plot[role=img]");

        Assert.Equal(Figure, output.GetAttribute("data-mime"));
        Assert.Equal("loss", output.QuerySelector(".cf-figure")!.GetAttribute("aria-label"));
        Assert.Equal("Two ways", output.QuerySelector(".cf-heading")!.TextContent);
        Assert.Equal(["at 1"], output.QuerySelectorAll(".cf-title").Select(title => title.TextContent));
        Assert.Equal(["The loss </script> falls.", "The rest."], plots.Select(plot => plot.GetAttribute("aria-label")));
        Assert.Equal("A slider moves s from 0 to 1; shown at 1.", output.QuerySelector(".cf-knobs")!.TextContent);
        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse(Spec), JsonNode.Parse(output.QuerySelector("script.spec")!.TextContent))
        );
    }

    [Fact]
    public void Verdicts_and_matrices_are_written_as_the_pages_script_draws_them()
    {
        var path = Path.Combine(Repository.Root, "tests", "Curriculum.Site.Tests", "web", "outputs.json");
        foreach (var one in JsonNode.Parse(File.ReadAllText(path))!.AsArray())
        {
            var mime = (string)one!["mime"]!;
            var output = Page.Outputs(Notebook.Showing((mime, one["value"]!.ToJsonString()))).QuerySelector(".output")!;
            output.QuerySelector("script")!.Remove();

            Assert.Equal((string)one["html"]!, output.InnerHtml);
        }
    }

    [Fact]
    public void A_notebook_opens_with_the_first_panel_of_its_first_figure()
    {
        const string Own = """<div class="cf-plot"><svg id="own"/></div><div class="cf-plot"><svg id="other"/></div>""";
        var notebook = Notebook.Of(("none", "1 + 1"));
        Assert.Equal("", new OutputMarkup(new Dictionary<string, string[]>()).Picture(notebook));

        notebook.Cells.Add(Notebook.Showing((Figure, Spec), ("text/html", Own)));
        var key = Assert.Single(OutputMarkup.Figures(notebook)).Key;

        Assert.Contains(
            "own",
            new OutputMarkup(new Dictionary<string, string[]>()).Picture(notebook),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "<svg/>",
            new OutputMarkup(new Dictionary<string, string[]> { [key] = ["<svg/>", "<p/>"] }).Picture(notebook)
        );
    }

    [Fact]
    public void Without_Chromium_the_librarys_own_still_stands_there_and_else_the_words()
    {
        const string Html =
            """<div class="cf-plot"><svg viewBox="0 0 9 9"><path d="M0 0"/></svg></div><div class="cf-plot"></div>""";
        var plots = Page.Outputs(Notebook.Showing((Figure, Spec), ("text/html", Html))).QuerySelectorAll(".cf-plot");

        Assert.NotNull(plots[0].QuerySelector("svg path"));
        Assert.Equal("The rest.", plots[1].QuerySelector("p")!.TextContent);
    }

    [Fact]
    public void The_still_of_Chromium_goes_before_the_librarys_own()
    {
        var cell = Notebook.Showing((Figure, Spec), ("text/html", "<div class=\"cf-plot\"><svg id=\"own\"/></div>"));
        var notebook = Notebook.Of();
        notebook.Cells.Add(cell);
        var key = Site.Outputs.OutputMarkup.Figures(notebook).Single().Key;
        var page = Page.Outputs(cell, new Dictionary<string, string[]> { [key] = ["<svg id=\"drawn\"></svg>", ""] });

        Assert.NotNull(page.QuerySelector("#drawn"));
        Assert.Null(page.QuerySelector("#own"));
    }

    [Fact]
    public void Hints_open_one_inside_the_other()
    {
        var page = Page.Outputs(
            Notebook.Showing(
                (
                    Verdict,
                    """
                    {"exercise":"1.1","title":"Forward pass","verdict":"keep working","message":"Try v = 0.","counterexample":"v = <0>","hints":["one","two","three"]}
                    """
                )
            )
        );
        var box = page.QuerySelector(".output.verdict .verdict-box[data-verdict='keep working'][role=status]")!;

        Assert.Equal("v = <0>", box.QuerySelector("pre")!.TextContent);
        Assert.Equal("three", box.QuerySelector("details details details p")!.TextContent);
        Assert.Equal("The last hint (3 of 3)", box.QuerySelector("details details details > summary")!.TextContent);
    }

    [Fact]
    public void A_correct_answer_needs_no_hint() =>
        Assert.Null(
            Page.Outputs(
                    Notebook.Showing(
                        (
                            Verdict,
                            """
                            {"exercise":"1.1","title":"t","verdict":"correct","message":"Yes.","counterexample":null,"hints":["one"]}
                            """
                        )
                    )
                )
                .QuerySelector("details")
        );

    [Fact]
    public void A_matrix_is_a_table_that_can_be_read_aloud()
    {
        var page = Page.Outputs(
            Notebook.Showing((Matrix, """{"rows":[["1","−2"],["0","3"]],"label":"2 × 2 matrix: 1, −2; 0, 3"}"""))
        );

        Assert.Equal(
            "2 × 2 matrix: 1, −2; 0, 3",
            page.QuerySelector("table.cf-matrix[role=math]")!.GetAttribute("aria-label")
        );
        Assert.Equal(["1", "−2", "0", "3"], page.QuerySelectorAll("td").Select(cell => cell.TextContent));
    }

    [Fact]
    public void An_empty_matrix_says_so() =>
        Assert.Equal(
            "0 × 3, empty",
            Page.Outputs(Notebook.Showing((Matrix, """{"rows":[],"label":"0 × 3, empty"}""")))
                .QuerySelector(".output.matrix p")!
                .TextContent
        );

    [Fact]
    public void Foreign_html_keeps_its_table_and_loses_what_runs()
    {
        var page = Page.Outputs(
            Notebook.Showing(
                (
                    "text/html",
                    """
                    <table><tr><td onclick="evil()">1</td></tr></table><script>evil()</script><style>body{display:none}</style>
                    <a href="javascript:evil()">x</a><iframe src="https://example.org"></iframe><img src="x" onerror="evil()">
                    """
                )
            )
        );

        Assert.Equal("1", page.QuerySelector(".output.html td")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("script, style, iframe, [onclick], [onerror], a[href]"));
    }

    [Fact]
    public void A_number_in_the_formatters_wrapping_is_shown_as_text() =>
        Assert.Equal(
            "8.9E-16",
            Page.Outputs(
                    Notebook.Showing(
                        ("text/html", "<div class=\"dni-plaintext\"><pre>8.9E-16</pre></div><style>.x{}</style>"),
                        ("text/plain", "8.9E-16")
                    )
                )
                .QuerySelector(".output.text pre")!
                .TextContent
        );

    [Fact]
    public void Streams_and_errors_are_text()
    {
        var cell = NotebookCell.Create(NotebookCellKind.Code, "c", "x");
        cell.Add(new StreamOutput("c", "stdout", "a <b>\n"));
        cell.Add(new ErrorOutput("c", "System.DivideByZeroException", "zero", [], 2));
        var page = Page.Outputs(cell);

        Assert.Equal("a <b>", page.QuerySelector(".output.stream pre")!.TextContent);
        Assert.Equal("System.DivideByZeroException: zero", page.QuerySelector(".output.error pre")!.TextContent);
    }

    [Fact]
    public void What_says_nothing_leaves_no_box() =>
        Assert.Empty(Page.Outputs(Notebook.Showing(("text/html", "<script>1</script>"))).QuerySelectorAll(".output"));
}

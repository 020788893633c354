using Curriculum.Site.Text;

namespace Curriculum.Site.Tests.Text;

public sealed class CourseTextTests
{
    [Fact]
    public void Formulas_in_a_line_and_on_their_own_are_told_apart() =>
        Assert.Equal(
            [new("a_1 * b", false), new("W = A_3D_2", true), new("x", true)],
            CourseText.Read("Here $a_1 * b$ and\n\n$$W = A_3D_2$$\n\n$$\nx\n$$\n").Formulas
        );

    [Fact]
    public void A_formula_stands_where_its_dollars_stood() =>
        Assert.Equal("So |x_1| and |y|.", Page.Markdown("So $x_1$ and $y$.").QuerySelector("p")!.TextContent);

    [Fact]
    public void A_claims_id_in_brackets_stands_back()
    {
        var page = Page.Markdown(
            "No bend after the last (C2, C3), as *said* (F4) & (M3); A1 (or `b (C1)`) is a matrix."
        );

        Assert.Equal(["(C2, C3)", "(M3)"], page.QuerySelectorAll("span.claim").Select(id => id.TextContent));
        Assert.Equal(
            "No bend after the last (C2, C3), as said (F4) & (M3); A1 (or b (C1)) is a matrix.",
            page.QuerySelector("p")!.TextContent
        );
    }

    [Fact]
    public void Headings_have_readable_anchors_each_once()
    {
        var page = Page.Markdown(
            "# 01 · Composition\n\n## Exercise 1.1 · Forward pass\n\n## Exercise 1.1 · Forward pass\n"
        );

        Assert.Equal(
            ["01-composition", "exercise-1-1-forward-pass", "exercise-1-1-forward-pass-2"],
            page.QuerySelectorAll("h1, h2").Select(heading => heading.Id)
        );
    }

    [Fact]
    public void A_table_with_a_head_names_its_columns()
    {
        var page = Page.Markdown("| letter | means |\n|---|--:|\n| x | weights |\n");

        Assert.Equal(
            ["letter", "means"],
            page.QuerySelectorAll("thead th[scope=col]").Select(cell => cell.TextContent)
        );
        Assert.Equal("right", page.QuerySelectorAll("tbody td")[1].ClassName);
    }

    [Fact]
    public void A_table_with_an_empty_head_names_its_rows()
    {
        var page = Page.Markdown("| | |\n|---|---|\n| Key rule | the chain rule |\n| Key step | descent |\n");

        Assert.Empty(page.QuerySelectorAll("thead"));
        Assert.Equal(
            ["Key rule", "Key step"],
            page.QuerySelectorAll("tbody th[scope=row]").Select(cell => cell.TextContent)
        );
    }

    [Theory]
    [InlineData("02-second.ipynb", "02-second.html")]
    [InlineData("02-second.ipynb#exercise", "02-second.html#exercise")]
    [InlineData("README.md", "index.html")]
    [InlineData("99-unknown.ipynb", "99-unknown.ipynb")]
    [InlineData("https://arxiv.org/abs/1412.6980", "https://arxiv.org/abs/1412.6980")]
    public void A_link_to_a_notebook_leads_to_its_page(string written, string leads) =>
        Assert.Equal(leads, Page.Markdown($"[there]({written})").QuerySelector("a")!.GetAttribute("href"));

    [Fact]
    public void Html_in_a_text_is_text()
    {
        var page = Page.Markdown("A <script>alert(1)</script> and Vector<double>.");

        Assert.Null(page.QuerySelector("script"));
        Assert.Contains("<script>alert(1)</script>", page.Body!.TextContent);
    }

    [Fact]
    public void Plain_text_has_the_words_without_the_marks() =>
        Assert.Equal(
            "Why b turns into √b, in code beta",
            string.Concat(CourseText.Read("**Why** *b* turns into √b, in code `beta`").Blocks.Select(CourseText.Plain))
        );

    [Fact]
    public void Every_text_of_the_course_has_its_dollars_in_pairs()
    {
        var texts = Directory
            .EnumerateFiles(Repository.Notebooks, "*.ipynb")
            .SelectMany(path => Curriculum.Notebooks.NotebookFile.Parse(File.ReadAllText(path)).Cells)
            .Where(cell => cell.Kind == Curriculum.Notebooks.NotebookCellKind.Markdown)
            .ToList();

        Assert.True(texts.Count > 100);
        Assert.All(
            texts,
            cell =>
            {
                var text = Page.Markdown(cell.Source);
                foreach (var code in text.QuerySelectorAll("code").ToList())
                {
                    code.Remove(); // there a dollar is C#'s
                }

                Assert.DoesNotContain("$", text.Body!.TextContent);
            }
        );
    }
}

using Curriculum.Site.Course;
using Curriculum.Site.Pages;

namespace Curriculum.Site.Tests.Pages;

public sealed class CourseGuideTests
{
    private const string Readme = """
        # The course

        Words before.

        ## The map

        | | notebook | needs | minutes | level |
        |---|---|---|---|---|
        | 01 | [First](01-first.ipynb) | a little C# | 45 | ●● |

        ## Letters

        | slide | means |
        |---|---|
        | $x$ | weights |
        """;

    [Fact]
    public void The_map_says_what_a_notebook_needs()
    {
        var entry = CourseGuide
            .Read(Readme)
            .Entry(
                "01-first",
                Notebook.Of(
                    ("#intro", "# 01 · First *steps*\n\n**How far?** Not very."),
                    ("check-1-1", "x"),
                    ("check-1-2", "y")
                )
            );

        Assert.Equal(("01", "First steps", "How far?"), (entry.Number, entry.Title, entry.Question));
        Assert.Equal(("a little C#", "45", "●●"), (entry.Needs, entry.Minutes, entry.Level));
        Assert.Equal(["1.1", "1.2"], entry.Exercises);
    }

    [Fact]
    public void The_card_counts_the_core_and_what_is_optional_apart()
    {
        var guide = CourseGuide.Read(Readme.Replace("| 45 |", "| 30 / 55 / 80 |", StringComparison.Ordinal));
        var entry = guide.Entry(
            "01-first",
            Notebook.Of(
                ("#intro", "# 01 · First"),
                ("check-1-1", "x"),
                ("#task", "### Exercise 1.2 · Two (optional)"),
                ("check-1-2", "x"),
                ("#next", "### Exercise 1.3 · Three"),
                ("check-1-3", "x"),
                ("#end", "## Optional: more\n\n### Exercise 1.4 · Four"),
                ("check-1-4", "x"),
                ("#last", "## Summary"),
                ("check-1-5", "x")
            )
        );
        var card = ContentsPage.Write([entry], new(new Dictionary<string, string[]>())).Body;

        Assert.Equal(["1.2", "1.4"], entry.Optional);
        Assert.Contains("<span>30 min to read, 55 with exercises</span>", card, StringComparison.Ordinal);
        Assert.Contains("<span>3 exercises + 2 optional</span>", card, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_page_marks_the_minimum_path_and_shows_the_pad_of_the_notebook_that_has_one()
    {
        var guide = CourseGuide.Read(Readme.Replace("| 01 |", "| 01 ★ |", StringComparison.Ordinal));
        var first = guide.Entry("01-first", Notebook.Of(("#intro", "# 01 · First")));
        var other = guide.Entry("02-other", Notebook.Of(("#intro", "# 02 · Other")));
        other.Notebook.Cells.Add(
            Notebook.Showing(
                (
                    "application/vnd.curriculum.figure+json",
                    """
                    {"label":"l","heading":"h","start":0,"panels":[{"width":9,"height":9}],"knobs":[],"pool":[],
                     "layouts":[{}],"frames":[{"p":[{"t":[],"l":0,"h":"","a":"a pad"}]}],"widget":{"kind":"digit"}}
                    """
                )
            )
        );
        var outputs = new Curriculum.Site.Outputs.OutputMarkup(new Dictionary<string, string[]>());
        var page = ContentsPage.Write([first, other], outputs).Body;

        Assert.Equal((true, false), (first.IsMinimum, other.IsMinimum));
        Assert.Contains("★ the minimum path, 1</label>", page, StringComparison.Ordinal);
        Assert.Contains("<li class=\"minimum\" data-notebook=\"01-first\"", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"02-other.html\">notebook 02</a>", page, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"a pad\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"pad\"", ContentsPage.Write([first], outputs).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notebook_that_is_not_on_the_map_has_its_name_at_least() =>
        Assert.Equal(
            ("mine", ""),
            CourseGuide.Read(Readme).Entry("mine", Notebook.Of()) is var entry
                ? (entry.FullTitle, entry.Needs)
                : default
        );

    [Fact]
    public void A_section_is_found_by_its_heading()
    {
        var guide = CourseGuide.Read(Readme);

        Assert.StartsWith("| slide | means |", guide.Section("Letters")!.Trim());
        Assert.Null(guide.Section("Nothing"));
    }
}

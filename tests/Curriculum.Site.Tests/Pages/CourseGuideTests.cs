using Curriculum.Site.Course;

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

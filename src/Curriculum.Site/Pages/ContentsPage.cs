using Curriculum.Site.Course;
using Curriculum.Site.Outputs;

namespace Curriculum.Site.Pages;

/// <summary>The first page: what the course is, and its map.</summary>
internal static class ContentsPage
{
    public const string File = "index.html";

    private const string Star = " <span role=\"img\" aria-label=\"on the minimum path\">★</span>";

    // The cell whose figure stands for a notebook, where its first figure is not its best.
    internal static readonly IReadOnlyDictionary<string, string> Best = new Dictionary<string, string>
    {
        ["02"] = "graph",
        ["05"] = "bounce",
        ["07"] = "landscape",
        ["09"] = "features-picture",
        ["13"] = "wrong-digits",
        ["14"] = "seen-slider",
    };

    /// <param name="course">The notebooks in their order.</param>
    /// <param name="outputs">Knows their pictures: each card shows the one that its notebook opens with.</param>
    public static PageParts Write(IReadOnlyList<CourseEntry> course, OutputMarkup outputs)
    {
        var lecture = course.Where(entry => !entry.IsBefore).DefaultIfEmpty(course[0]).ToList();
        var before = course.FirstOrDefault(entry => entry.IsBefore);
        var html = new StringBuilder(
            $"""
            <div class="hero">
            <h1>How do deep networks work?</h1>
            <p class="lead">Gilbert Strang answers in one lecture: functions are composed, the chain rule gives the gradient, and a descent step improves the weights. Here is that lecture as {lecture.Count} notebooks you can read, run and change. Every claim has its experiment and its number.</p>
            <p class="start"><a class="button" href="{Html.Encode(lecture[0].Page)}">Start with {Html.Encode(
                lecture[0].Title
            )}</a>{(before is null ? "" : Before(before))}</p>
            <p class="course-progress" hidden></p>
            </div>
            {Pad(course, outputs)}<h2 id="notebooks">The course</h2>
            {Paths(course)}<ol class="map">

            """
        );
        foreach (var entry in course)
        {
            html.Append(
                    $"<li {(entry.IsMinimum ? "class=\"minimum\" " : "")}data-notebook=\"{Html.Encode(entry.Name)}\" "
                        + $"data-exercises=\"{string.Join(' ', entry.Exercises)}\">"
                )
                .Append(
                    $"<a href=\"{Html.Encode(entry.Page)}\"><span class=\"number\">{Html.Encode(entry.Number)}"
                        + $"{(entry.IsMinimum ? Star : "")}</span> "
                )
                .Append($"<span class=\"title\">{Html.Encode(entry.Title)}</span></a>")
                .Append(Picture(outputs.Picture(entry.Notebook, Best.GetValueOrDefault(entry.Number))))
                .Append($"<p class=\"question\">{Html.Encode(entry.Question)}</p><p class=\"facts\">")
                .AppendJoin("", Facts(entry))
                .Append("</p><span class=\"progress\"></span></li>\n");
        }

        return new()
        {
            File = File,
            Title = PageFrame.Name,
            Kind = "contents-page",
            Body = html.Append("</ol>\n").ToString(),
            Description = "Deep networks from Gilbert Strang's lecture, as C# notebooks that run in your browser.",
        };
    }

    // What it shows is told on the notebook's page: here it is an ornament.
    private static string Picture(string still) =>
        still.Length > 0 ? $"<div class=\"picture cf-plot\" aria-hidden=\"true\">{still}</div>" : "";

    // The network that notebook 13 has trained while the site was built.
    private static string Pad(IReadOnlyList<CourseEntry> course, OutputMarkup outputs)
    {
        var pad = outputs.Widget(course.Select(entry => entry.Notebook), "digit", "pad");
        var trained = course.FirstOrDefault(entry =>
            OutputMarkup.Figures(entry.Notebook).Any(figure => figure.Widget == "digit")
        );
        return pad.Length == 0
            ? ""
            : $"<section class=\"pad\" aria-labelledby=\"pad-title\">\n<h2 id=\"pad-title\">Try one</h2>\n{pad}"
                + "<p class=\"note\">It runs in this page. Its weights are those that "
                + $"<a href=\"{Html.Encode(trained!.Page)}\">notebook {Html.Encode(trained.Number)}</a> found when the "
                + "page was made. It knows nothing but digits, and it can be wrong.</p>\n</section>\n";
    }

    // Without scripts too: the choice is the style's.
    private static string Paths(IReadOnlyList<CourseEntry> course)
    {
        var few = course.Count(entry => entry.IsMinimum);
        return few == 0
            ? ""
            : FormattableString.Invariant(
                $"""
                <fieldset class="paths"><legend>Show</legend>
                <label><input type="radio" name="path" id="path-all" checked> all {course.Count} notebooks</label>
                <label><input type="radio" name="path" id="path-minimum"> ★ the minimum path, {few}</label>
                </fieldset>

                """
            );
    }

    private static string Before(CourseEntry entry) =>
        $" <a href=\"{Html.Encode(entry.Page)}\">{Html.Encode(entry.Title)}, if you need it</a>";

    private static IEnumerable<string> Facts(CourseEntry entry)
    {
        if (entry.Minutes.Length > 0)
        {
            yield return entry.Minutes.Split(" / ") is [var read, var core, _]
                ? $"<span>{Html.Encode(read)} min to read, {Html.Encode(core)} with exercises</span>"
                : $"<span>{Html.Encode(entry.Minutes)} min</span>";
        }

        if (entry.Level.Length > 0)
        {
            yield return $"<span role=\"img\" aria-label=\"level {entry.Level.Length} of "
                + $"3\">{Html.Encode(entry.Level)}</span>";
        }

        if (entry.Exercises.Count > 0)
        {
            var more =
                entry.Optional.Count > 0 ? FormattableString.Invariant($" + {entry.Optional.Count} optional") : "";
            yield return FormattableString.Invariant(
                $"<span>{entry.Exercises.Count - entry.Optional.Count} exercises{more}</span>"
            );
        }

        if (entry.Needs.Length > 0)
        {
            yield return $"<span>needs {Html.Encode(entry.Needs)}</span>";
        }
    }
}

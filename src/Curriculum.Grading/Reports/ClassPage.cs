using System.Globalization;
using System.Text;

namespace Curriculum.Grading;

/// <summary>The class on a page for its teacher: what it got wrong first, then the grid.</summary>
internal static class ClassPage
{
    private const int MostPairs = 100;

    public static byte[] Of(IReadOnlyList<StudentResult> results)
    {
        var (items, slips) = (ClassStatistics.Items(results), ClassStatistics.Slips(results));
        var body = new StringBuilder();
        body.Append(
            CultureInfo.InvariantCulture,
            $"<p>{results.Count} students. The code was {Html.Text(results[0].Isolation)}.</p>\n"
        );
        body.Append("<h2>The slips of the class</h2>\n");
        body.Append(
            slips.Count == 0
                ? "<p>No slip that has a name.</p>\n"
                : "<ol>\n"
                    + string.Concat(
                        slips.Select(slip =>
                            $"<li><strong>{slip.Count} of {slip.Of}</strong>, {Html.Text(slip.Exercise)} "
                            + $"{Html.Text(slip.Title)}: {Html.Text(slip.Sentence)}</li>\n"
                        )
                    )
                    + "</ol>\n"
        );
        body.Append("<h2>How hard each exercise was</h2>\n").Append(Items(results, items));
        body.Append("<h2>The grid</h2>\n").Append(Grid(results, [.. items.Select(one => one.Exercise)]));
        body.Append("<h2>Right answers side by side</h2>\n");
        foreach (var item in items)
        {
            var answers = ClassStatistics.RightAnswers(results, item.Exercise);
            if (answers.Count > 1)
            {
                body.Append(
                    CultureInfo.InvariantCulture,
                    $"<h3>{Html.Text(item.Exercise)} {Html.Text(item.Title)}</h3>\n<div class=\"sides\">\n"
                );
                body.AppendJoin(
                    '\n',
                    answers.Select((code, k) => Html.Code(code, $"Right answer {k + 1} to {item.Exercise}"))
                );
                body.Append("\n</div>\n");
            }
        }

        Alike(body, Similarity.Of(results));
        return Html.Page("The class", body.ToString());
    }

    private static string Items(IReadOnlyList<StudentResult> results, IReadOnlyList<ClassItem> items)
    {
        var tells = items.Select(one => Discrimination.Of(results, one.Exercise)).ToList();
        var isGiven = tells.Exists(one => one is not null);
        return Html.Table(
            "Exercises, of those who answered",
            [
                "exercise",
                "title",
                "answered",
                "correct",
                "almost",
                "share correct",
                "for a person",
                .. isGiven ? (string[])["discrimination"] : [],
            ],
            items.Select(
                (one, k) =>
                    (IEnumerable<object>)
                        [
                            one.Exercise,
                            one.Title,
                            one.Answered,
                            one.Correct,
                            one.Almost,
                            Share(one),
                            one.Open,
                            .. isGiven ? (object[])[tells[k] is { } r ? Math.Round(r, 2) : "–"] : [],
                        ]
            )
        );
    }

    private static void Alike(StringBuilder body, IReadOnlyList<Likeness> pairs)
    {
        if (pairs.Count > 0)
        {
            body.Append(
                "<h2>To look at</h2>\n<p>What two share may have many reasons; this is a list to look at.</p>\n"
            );
            body.Append(
                Html.Table(
                    "Pairs of students",
                    ["exercise", "one", "the other", "what they share"],
                    pairs
                        .Take(MostPairs)
                        .Select(one => (IEnumerable<object>)[one.Exercise, one.First, one.Second, one.Shared])
                )
            );
            body.Append(pairs.Count > MostPairs ? $"<p>The first {MostPairs} of {pairs.Count}.</p>\n" : "");
        }
    }

    private static string Grid(IReadOnlyList<StudentResult> results, IReadOnlyList<string> exercises) =>
        Html.Table(
            "Students and exercises",
            ["student", "group", .. exercises, "points", "of", "note"],
            results.Select(one =>
                (IEnumerable<object>)
                    [
                        one.Name,
                        one.Group ?? "",
                        .. exercises.Select(id => Cell(one.Marks.FirstOrDefault(mark => mark.Result.Exercise == id))),
                        one.Points,
                        one.Of,
                        Note(one),
                    ]
            )
        );

    private static string Cell(Mark? mark) =>
        mark is null ? ""
        : mark.Points is { } points ? $"{Html.Number(points)} {mark.Result.Verdict}{(mark.Person is null ? "" : " *")}"
        : "open";

    private static string Note(StudentResult one) =>
        one.Status == "absent"
            ? "absent"
            : string.Join(
                ' ',
                one.Submissions.Where(file => file.Problem is not null).Select(file => $"{file.File}: {file.Problem}")
            );

    private static string Share(ClassItem item) =>
        item.Answered == 0
            ? "–"
            : string.Create(CultureInfo.InvariantCulture, $"{100.0 * item.Correct / item.Answered:0} %");
}

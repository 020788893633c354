using System.Globalization;

namespace Curriculum.Grading;

/// <summary>A class in a few lines of text.</summary>
internal static class ClassSummary
{
    private const int Shown = 10;

    public static IEnumerable<string> Lines(IReadOnlyList<StudentResult> results)
    {
        var counts = results.GroupBy(one => one.Status).ToDictionary(group => group.Key, group => group.Count());
        yield return $"{results.Count} students: {counts.GetValueOrDefault("graded")} graded, "
            + $"{counts.GetValueOrDefault("absent")} absent, "
            + $"{counts.GetValueOrDefault("unreadable")} with nothing to grade.";
        foreach (var one in results)
        {
            foreach (var file in one.Submissions.Where(file => file.Problem is not null))
            {
                yield return $"{one.Student}: {file.File}: {file.Problem}";
            }

            foreach (var mark in one.Marks.Where(mark => mark.Points is null))
            {
                yield return $"{one.Student} {mark.Result.Exercise} waits for a person. {mark.Result.ForAPerson}";
            }
        }

        foreach (var slip in ClassStatistics.Slips(results).Take(Shown))
        {
            yield return Line(slip);
        }
    }

    /// <summary>"5.5: 11 of 24: You took the largest residual."</summary>
    public static string Line(ClassSlip slip) =>
        string.Create(CultureInfo.InvariantCulture, $"{slip.Exercise}: {slip.Count} of {slip.Of}: {slip.Sentence}");
}

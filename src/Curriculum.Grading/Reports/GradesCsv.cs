namespace Curriculum.Grading;

/// <summary>Marks as tables: plain, and in the forms that Canvas and Moodle import.</summary>
internal static class GradesCsv
{
    private const string Assignment = "Curriculum";

    /// <summary>A row a student, a column an exercise; what waits for a person is "open".</summary>
    public static byte[] Plain(IReadOnlyList<StudentResult> results)
    {
        var exercises = ClassStatistics.Exercises(results);
        return Csv.Bytes([
            ["student", "name", "group", "status", "isolation", .. exercises, "points", "of", "files", "note"],
            .. results.Select(one =>
                (IEnumerable<object?>)
                    [
                        one.Student,
                        one.Name,
                        one.Group,
                        one.Status,
                        one.Isolation,
                        .. exercises.Select(id => Mark(one, id)),
                        one.Points,
                        one.Of,
                        one.Submissions.Count,
                        Note(one),
                    ]
            ),
        ]);
    }

    /// <summary>
    /// Canvas: the columns of its gradebook, which it wants back as they were (in the roster's keys).
    /// </summary>
    public static byte[] Canvas(IReadOnlyList<StudentResult> results) =>
        Csv.Bytes([
            ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", Assignment],
            ["    Points Possible", "", "", "", "", results.Max(one => one.Of)],
            .. results.Select(one =>
                (IEnumerable<object?>)
                    [
                        one.Name,
                        Key(one, "ID"),
                        Key(one, "SIS User ID"),
                        Key(one, "SIS Login ID") ?? one.Student,
                        Key(one, "Section") ?? one.Group,
                        one.Points,
                    ]
            ),
        ]);

    /// <summary>Moodle: the worksheet of its assignment.</summary>
    public static byte[] Moodle(IReadOnlyList<StudentResult> results) =>
        Csv.Bytes([
            ["Identifier", "Full name", "Email address", "Grade", "Maximum Grade", "Feedback comments"],
            .. results.Select(one =>
                (IEnumerable<object?>)
                    [
                        Key(one, "Identifier") ?? one.Student,
                        one.Name,
                        Key(one, "Email address"),
                        one.Points,
                        one.Of,
                        Note(one),
                    ]
            ),
        ]);

    private static object? Mark(StudentResult student, string id) =>
        student.Marks.FirstOrDefault(mark => mark.Result.Exercise == id) is not { } mark
            ? null
            : mark.Points ?? (object)"open";

    private static string? Key(StudentResult student, string name) => student.Keys.GetValueOrDefault(name);

    private static string Note(StudentResult one) =>
        string.Join(
            ' ',
            one.Submissions.Where(file => file.Problem is not null)
                .Select(file => $"{file.File}: {file.Problem}")
                .Concat(
                    one.Submissions.Where(file => file.DaysLate > 0)
                        .Select(file => $"{file.File}: {file.DaysLate} d late.")
                )
        );
}

namespace Curriculum.Grading;

/// <summary>The reports of a class: names and bytes, a function of its results and of nothing else.</summary>
internal static class ClassReports
{
    /// <summary>For the teacher.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Of(IReadOnlyList<StudentResult> results) =>
        [
            ("grades.csv", GradesCsv.Plain(results)),
            ("class.html", ClassPage.Of(results)),
            ("junit.xml", Machines.JUnit(results)),
        ];

    /// <summary>For students and platforms: only written once somebody has approved.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> ForRelease(IReadOnlyList<StudentResult> results) =>
        [
            ("canvas.csv", GradesCsv.Canvas(results)),
            ("moodle.csv", GradesCsv.Moodle(results)),
            .. results.Select(one => ($"feedback/{Platforms.Slug(one.Student)}.html", FeedbackPage.Of(one))),
            .. results.Select(one =>
                ($"gradescope/{Platforms.Slug(one.Student)}/results.json", Machines.Gradescope(one))
            ),
        ];
}

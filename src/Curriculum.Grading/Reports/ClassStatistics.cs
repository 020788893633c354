namespace Curriculum.Grading;

/// <summary>A slip of the class: how many of those who answered an exercise made it.</summary>
internal sealed record ClassSlip(string Exercise, string Title, string Sentence, int Count, int Of);

/// <summary>An exercise in the class: how many have it, of those who answered.</summary>
internal sealed record ClassItem(string Exercise, string Title, int Correct, int Almost, int Answered, int Open);

/// <summary>What results of a class have in common. Each is a function of the results.</summary>
internal static class ClassStatistics
{
    private const int Different = 3;

    /// <summary>The exercises that are marked, in the order of the course.</summary>
    public static IReadOnlyList<string> Exercises(IReadOnlyList<StudentResult> results) =>
        [
            .. results
                .SelectMany(one => one.Marks)
                .Select(mark => mark.Result.Exercise)
                .Distinct()
                .OrderBy(id => Version.TryParse(id, out var version) ? version : new(999, 0)),
        ];

    public static IReadOnlyList<ClassItem> Items(IReadOnlyList<StudentResult> results) =>
        [
            .. Exercises(results)
                .Select(id => (Id: id, Marks: Marks(results, id)))
                .Select(one => new ClassItem(
                    one.Id,
                    Title(one.Marks),
                    one.Marks.Count(mark => mark.Result.Verdict == Verdict.Correct),
                    one.Marks.Count(mark => mark.Slip is not null),
                    one.Marks.Count(IsAnswered),
                    one.Marks.Count(mark => mark.Points is null)
                )),
        ];

    /// <summary>The slips, the most frequent first.</summary>
    public static IReadOnlyList<ClassSlip> Slips(IReadOnlyList<StudentResult> results) =>
        [
            .. Exercises(results)
                .SelectMany(id =>
                {
                    var marks = Marks(results, id);
                    var answered = marks.Count(IsAnswered);
                    return marks
                        .Where(mark => mark.Slip is not null)
                        .GroupBy(mark => mark.Slip!)
                        .Select(slip => new ClassSlip(id, Title(marks), slip.Key, slip.Count(), answered));
                })
                .OrderByDescending(slip => slip.Count)
                .ThenBy(slip => slip.Exercise, StringComparer.Ordinal)
                .ThenBy(slip => slip.Sentence, StringComparer.Ordinal),
        ];

    /// <summary>Right answers to an exercise that differ most in length, at most three: without names.</summary>
    public static IReadOnlyList<string> RightAnswers(IReadOnlyList<StudentResult> results, string exercise)
    {
        var codes = Marks(results, exercise)
            .Where(mark => mark.Result.Verdict == Verdict.Correct)
            .Select(mark => mark.Result.Code)
            .DistinctBy(Bare)
            .OrderBy(code => code.Length)
            .ThenBy(code => code, StringComparer.Ordinal)
            .ToList();
        return codes.Count <= Different ? codes : [codes[0], codes[codes.Count / 2], codes[^1]];
    }

    private static bool IsAnswered(Mark mark) => Verdict.IsOfAnswer(mark.Result.Verdict);

    private static string Bare(string code) => string.Concat(code.Where(letter => !char.IsWhiteSpace(letter)));

    private static List<Mark> Marks(IReadOnlyList<StudentResult> results, string exercise) =>
        [.. results.SelectMany(one => one.Marks).Where(mark => mark.Result.Exercise == exercise)];

    private static string Title(List<Mark> marks) =>
        marks.Select(mark => mark.Result.Title).FirstOrDefault(title => title.Length > 0) ?? "";
}

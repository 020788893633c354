namespace Curriculum.Grading;

/// <summary>Two students to look at, and what they share: no verdict.</summary>
internal sealed record Likeness(string Exercise, string First, string Second, string Shared);

/// <summary>
/// What two students share that is hard to share by chance: answers over 15 lines that are alike but for names and
/// layout, or the same wrong answer that nobody else gave. Short right answers are alike by nature and
/// are not compared.
/// </summary>
internal static class Similarity
{
    private const int MoreThanLines = 15,
        Gram = 6;
    private const double Alike = 0.8;

    /// <summary>The pairs, in the order of exercises and students.</summary>
    public static IReadOnlyList<Likeness> Of(IReadOnlyList<StudentResult> results) =>
        [.. ClassStatistics.Exercises(results).SelectMany(exercise => Of(results, exercise))];

    private static IEnumerable<Likeness> Of(IReadOnlyList<StudentResult> results, string exercise)
    {
        var answers = results
            .SelectMany(one => one.Marks.Select(mark => (one.Name, mark.Result)))
            .Where(one => one.Result.Exercise == exercise && IsAnswer(one.Result))
            .Select(one => (one.Name, one.Result, Shape: Shape(one.Result.Code)))
            .ToList();
        var rare = answers
            .Where(one => one.Result.Verdict == "keep working")
            .GroupBy(one => string.Join(' ', one.Shape))
            .Where(group => group.Count() == 2)
            .Select(group => group.ToList())
            .Select(pair => new Likeness(
                exercise,
                pair[0].Name,
                pair[1].Name,
                "the same wrong answer, of nobody else"
            ));
        var longer = answers
            .Where(one => Lines(one.Result.Code) > MoreThanLines)
            .Select(one => (one.Name, Grams: Grams(one.Shape)))
            .ToList();
        var alike = longer
            .SelectMany((one, k) => longer.Skip(k + 1).Select(other => (One: one, Other: other)))
            .Select(pair => (pair.One, pair.Other, Part: Common(pair.One.Grams, pair.Other.Grams)))
            .Where(pair => pair.Part >= Alike)
            .Select(pair => new Likeness(
                exercise,
                pair.One.Name,
                pair.Other.Name,
                FormattableString.Invariant($"{100 * pair.Part:0} % of more than {MoreThanLines} lines")
            ));
        return rare.Concat(alike).DistinctBy(one => (one.First, one.Second));
    }

    private static bool IsAnswer(ExerciseResult result) =>
        result.Verdict is not (Verdict.NoAnswer or Verdict.NotStarted)
        && result.Code.Length > 0
        && CodeDepth.IsReadable(result.Code);

    private static int Lines(string code) => code.Split('\n').Count(line => !string.IsNullOrWhiteSpace(line));

    // Names in the order they come, so that renaming changes nothing; comments and layout are passed over.
    private static List<string> Shape(string code)
    {
        var names = new Dictionary<string, string>();
        return
        [
            .. Microsoft
                .CodeAnalysis.CSharp.SyntaxFactory.ParseTokens(code)
                .Select(token => token.ToString())
                .Where(text => text.Length > 0)
                .Select(text =>
                    char.IsLetter(text[0]) || text[0] == '_'
                        ? names.TryGetValue(text, out var known)
                            ? known
                            : names[text] = FormattableString.Invariant($"n{names.Count}")
                        : text
                ),
        ];
    }

    private static HashSet<string> Grams(List<string> shape) =>
        [
            .. Enumerable
                .Range(0, Math.Max(0, shape.Count - Gram + 1))
                .Select(k => string.Join(' ', shape.Skip(k).Take(Gram))),
        ];

    private static double Common(HashSet<string> one, HashSet<string> other) =>
        one.Count + other.Count == 0
            ? 0
            : (double)one.Count(other.Contains) / (one.Count + other.Count - one.Count(other.Contains));
}

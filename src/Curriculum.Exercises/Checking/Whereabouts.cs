using System.Globalization;

namespace Curriculum.Exercises;

/// <summary>
/// Says where a wrong answer is right and where it is wrong, if one bound on one argument parts the two, or if only
/// some entries of the result are ever wrong.
/// </summary>
internal static class Whereabouts
{
    private const int Fewest = 4, // inputs on either side that a bound on a count must have
        Many = 8; // and one on the size of a number, of which many go up and down together

    private const double Mostly = 0.75;

    private static readonly (string Text, Func<int, int, int, int, bool> Is)[] s_entries =
    [
        ("the last entry", (i, j, rows, columns) => columns == 1 && i == rows - 1),
        ("the first entry", (i, j, rows, columns) => columns == 1 && i == 0),
        ("the first or the last entry", (i, j, rows, columns) => columns == 1 && (i == 0 || i == rows - 1)),
        ("an entry after the first", (i, j, rows, columns) => columns == 1 && i > 0),
        ("the last row", (i, j, rows, columns) => columns > 1 && i == rows - 1),
        ("the first row", (i, j, rows, columns) => columns > 1 && i == 0),
        ("the last column", (i, j, rows, columns) => columns > 1 && j == columns - 1),
        ("the first column", (i, j, rows, columns) => columns > 1 && j == 0),
        ("the diagonal", (i, j, rows, columns) => columns > 1 && i == j),
        ("what lies beside the diagonal", (i, j, rows, columns) => columns > 1 && i != j),
    ];

    /// <summary>The bound as a sentence with a blank before it, or nothing.</summary>
    /// <param name="trials">Each input, and whether the answer was right there.</param>
    /// <param name="names">What the arguments are called.</param>
    public static string Bound<TInput>(
        IReadOnlyList<(TInput Input, object? Right, bool Good)> trials,
        IReadOnlyList<string> names
    )
    {
        IEnumerable<string> Told(
            IEnumerable<(string Text, IEnumerable<double?> Of)> features,
            int fewest,
            double share
        ) =>
            from one in features
            let seen = one.Of.Zip(trials, (value, trial) => (Value: value, trial.Good)).ToList()
            where seen.TrueForAll(pair => pair.Value is not null)
            from up in (int[])[1, -1]
            let told = Bound(one.Text, [.. seen.Select(pair => (up * pair.Value!.Value, pair.Good))], up, fewest, share)
            where told is not null
            select told;
        IEnumerable<(string, IEnumerable<double?>)> Of(Func<string, IEnumerable<Feature>> features) =>
            names.SelectMany(
                (name, part) =>
                    features(name).Select(one => (one.Text, trials.Select(t => one.Of(Copies.Parts(t.Input)[part]))))
            );
        return Told(Of(Feature.Counts), Fewest, Mostly)
                .Concat(Told(Of(Feature.Sizes), Many, 1))
                .Concat(Told([("the right result", trials.Select(t => Scalar(t.Right)))], Many, 1))
                .FirstOrDefault()
            ?? "";
    }

    /// <summary>The entries that are wrong at any input, as a sentence with a blank before it, or nothing.</summary>
    public static string Entries(IReadOnlyList<(object? Right, object? Result)> flawed)
    {
        var all = flawed.Select(pair => (Right: Table(pair.Right), Result: Table(pair.Result))).ToList();
        if (
            all.Count < Fewest
            || !all.TrueForAll(pair =>
                pair.Right is { } a
                && pair.Result is { } b
                && a.GetLength(0) == b.GetLength(0)
                && a.GetLength(1) == b.GetLength(1)
            )
        )
        {
            return "";
        }

        var wrong = all.Select(pair => (Right: pair.Right!, Places: Wrong(pair.Right!, pair.Result!).ToList()))
            .ToList();
        var place = Array.Find(
            s_entries,
            entry =>
                wrong.TrueForAll(one =>
                    one.Places.TrueForAll(at => entry.Is(at.I, at.J, one.Right.GetLength(0), one.Right.GetLength(1)))
                )
                && wrong.Count(one => one.Places.Count < one.Right.Length) >= Fewest
        );
        return place.Text is null ? "" : $" At every input tried, only {place.Text} is ever wrong.";
    }

    private static string? Bound(string name, List<(double Value, bool Good)> seen, int up, int fewest, double least)
    {
        var from = seen.Where(one => !one.Good).Min(one => one.Value);
        var (below, beyond) = (seen.Count(one => one.Value < from), seen.Where(one => one.Value >= from).ToList());
        var wrong = beyond.Count(one => !one.Good);
        if (below < fewest || wrong < fewest || wrong < least * beyond.Count)
        {
            return null;
        }

        var bound = string.Create(CultureInfo.InvariantCulture, $"{up * from:0.######}").Replace('-', '−');
        var (mostly, before, after) = (
            wrong < beyond.Count ? "mostly " : "",
            up > 0 ? "below" : "above",
            up > 0 ? "up" : "down"
        );
        return $" At the inputs tried it is right wherever {name} is {before} {bound}, "
            + $"and {mostly}wrong from there {after}.";
    }

    private static IEnumerable<(int I, int J)> Wrong(double[,] right, double[,] result) =>
        from i in Enumerable.Range(0, right.GetLength(0))
        from j in Enumerable.Range(0, right.GetLength(1))
        where !(Math.Abs(right[i, j] - result[i, j]) <= 1e-9 * Math.Abs(right[i, j]))
        select (i, j);

    private static double? Scalar(object? value) =>
        value is double or int or long ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : null;

    private static double[,]? Table(object? value) =>
        value switch
        {
            Vector<double> v => v.ToColumnMatrix().ToArray(),
            Matrix<double> m => m.ToArray(),
            double[] or int[] or long[] => Vector<double>
                .Build.DenseOfEnumerable(Copies.Numbers(value))
                .ToColumnMatrix()
                .ToArray(),
            _ => null,
        };
}

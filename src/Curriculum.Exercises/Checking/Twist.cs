using System.Runtime.CompilerServices;

namespace Curriculum.Exercises;

/// <summary>One change that people make to a value without meaning to, such as −x for x.</summary>
/// <param name="Text">How it is written, given the value's name.</param>
/// <param name="Of">The changed value; null where it does not fit.</param>
internal sealed record Twist(Func<string, string> Text, Func<object?, object?> Of)
{
    /// <summary>The table.</summary>
    public static IReadOnlyList<Twist> All { get; } =
    [
        Entries(x => $"−{x}", x => -x),
        Entries(x => $"2{x}", x => 2 * x),
        Entries(x => $"{x}/2", x => x / 2),
        Entries(x => $"|{x}|", Math.Abs),
        Entries(x => $"{x} + 1", x => x + 1),
        Entries(x => $"{x} − 1", x => x - 1),
        Entries(_ => "0", x => 0 * x),
        Entries(_ => "1", x => x == 0 ? 1 : x / x),
        Entries(x => $"max({x}, 0)", x => Math.Max(x, 0)),
        Entries(x => $"min({x}, 0)", x => Math.Min(x, 0)),
        Entries(x => $"1 − {x}", x => 1 - x),
        Entries(x => $"{x}²", x => x * x),
        Entries(x => $"√{x}", Math.Sqrt),
        Entries(x => $"1/{x}", x => 1 / x),
        Entries(x => $"{x} without its decimals", Math.Truncate),
        Entries(x => $"{x} rounded to a whole number", Math.Round),
        Entries(x => $"1 for a positive {x} and 0 for any other", x => x > 0 ? 1 : 0),
        Entries(x => $"{x} rounded as a float", x => (float)x),
        .. Enumerable
            .Range(1, 12)
            .Select(digits => Entries(x => $"{x} rounded to {digits} decimals", x => Math.Round(x, digits))),
        Table(x => $"{x} transposed", m => m.Transpose()),
        Table(
            x => $"{x} with its rows from bottom to top",
            m => Matrix<double>.Build.DenseOfRowVectors(m.EnumerateRows().Reverse())
        ),
        Table(
            x => $"{x} with its columns from right to left",
            m => Matrix<double>.Build.DenseOfColumnVectors(m.EnumerateColumns().Reverse())
        ),
        Table(x => $"the diagonal of {x} alone", Diagonal),
        Table(x => $"{x} with 0 on its diagonal", m => m - Diagonal(m)),
        Listed(x => $"{x} from back to front", Enumerable.Reverse),
        Listed(x => $"{x} without its first entry", items => items.Skip(1)),
        Listed(x => $"{x} without its last entry", items => items.SkipLast(1)),
        Listed(x => $"the first entry of {x} alone", items => items.Take(1)),
        Listed(x => $"the last entry of {x} alone", items => items.TakeLast(1)),
        Listed(x => $"{x} with each value once", items => items.Distinct()),
        Listed(x => $"{x} in order of size", items => items.Order()),
        Listed(x => $"{x} moved on by one place", items => items.TakeLast(1).Concat(items.SkipLast(1))),
        Listed(x => $"{x} moved back by one place", items => items.Skip(1).Concat(items.Take(1))),
        Listed(x => $"{x} with 0 in its first entry", items => items.Select((x, i) => i == 0 ? 0 : x)),
        Listed(x => $"{x} with 0 in its last entry", items => items.SkipLast(1).Append(0)),
        Listed(x => $"the sums {x}₀, {x}₀ + {x}₁, … of {x}", Sums),
        Listed(x => $"the differences of {x}", items => items.Skip(1).Zip(items, (later, earlier) => later - earlier)),
        Listed(x => $"{x} divided by its sum", items => items.Select(x => x / items.Sum())),
        Listed(x => $"{x} divided by its length ‖{x}‖", items => items.Select(x => x / Norm(items))),
        Listed(x => $"the mean of {x} in every entry", items => items.Select(_ => items.Average())),
    ];

    /// <summary>Those that two arguments can undergo together, such as samples and their labels.</summary>
    public static IReadOnlyList<Twist> OfPairs { get; } =
    [
        Shorter("without the last", items => items.SkipLast(1)),
        Shorter("without the first", items => items.Skip(1)),
        Shorter("with only the first", items => items.Take(1)),
        Shorter("with only the last", items => items.TakeLast(1)),
    ];

    /// <summary>Those for a result: an argument that grows so much would only cost time.</summary>
    public static IReadOnlyList<Twist> OfResults { get; } =
    [
        .. All,
        Entries(x => $"2 to the power {x}", x => Math.Pow(2, x)),
        Entries(x => $"e to the power {x}", Math.Exp),
        Entries(x => $"the natural logarithm of {x}", Math.Log),
        Entries(x => $"{x} divided by ln 2: a logarithm to base 2", x => x / Math.Log(2)),
    ];

    /// <summary>Each number of a value changed; null if one of them is to be whole and is not.</summary>
    public static object? Each(object? value, Func<double, double> change) =>
        value switch
        {
            double x => change(x),
            int n => Whole(change(n)) is { } whole and >= int.MinValue and <= int.MaxValue ? (int)whole : null,
            long n => Math.Abs(n) < 1L << 52 ? Whole(change(n)) : null,
            Vector<double> v => v.Map(change, Zeros.Include),
            Matrix<double> m => m.Map(change, Zeros.Include),
            ITuple tuple => Items(tuple, change),
            Array { Rank: 1 } array => Items(array, change),
            _ => null,
        };

    private static Twist Entries(Func<string, string> text, Func<double, double> change) =>
        new(text, value => Each(value, change));

    private static Twist Listed(Func<string, string> text, Func<List<double>, IEnumerable<double>> change) =>
        new(
            text,
            value =>
                value switch
                {
                    Vector<double> { Count: > 0 } v => Vector<double>.Build.DenseOfEnumerable(change([.. v])),
                    double[] { Length: > 0 } array => change([.. array]).ToArray(),
                    int[] { Length: > 0 } array => change([.. array.Select(n => (double)n)]).ToList() is var changed
                    && changed.TrueForAll(double.IsInteger)
                        ? changed.Select(x => (int)x).ToArray()
                        : null,
                    _ => null,
                }
        );

    private static Twist Table(Func<string, string> text, Func<Matrix<double>, Matrix<double>> change) =>
        new(text, value => value is Matrix<double> matrix ? change(matrix) : null);

    // Entries of a list or columns of a matrix, which are samples.
    private static Twist Shorter(string text, Func<IEnumerable<int>, IEnumerable<int>> change) =>
        new(
            x => $"{x} {text}",
            value =>
                value switch
                {
                    Vector<double> { Count: > 1 } v => Vector<double>.Build.DenseOfEnumerable(
                        change(Enumerable.Range(0, v.Count)).Select(i => v[i])
                    ),
                    Matrix<double> { ColumnCount: > 1 } m => Matrix<double>.Build.DenseOfColumnVectors(
                        change(Enumerable.Range(0, m.ColumnCount)).Select(m.Column)
                    ),
                    double[] { Length: > 1 } list => change(Enumerable.Range(0, list.Length))
                        .Select(i => list[i])
                        .ToArray(),
                    int[] { Length: > 1 } list => change(Enumerable.Range(0, list.Length))
                        .Select(i => list[i])
                        .ToArray(),
                    _ => null,
                }
        );

    private static Matrix<double> Diagonal(Matrix<double> m) =>
        Matrix<double>.Build.Dense(m.RowCount, m.ColumnCount, (i, j) => i == j ? m[i, j] : 0);

    private static IEnumerable<double> Sums(List<double> items)
    {
        var sum = 0.0;
        return items.Select(x => sum += x);
    }

    private static double Norm(List<double> items) => Math.Sqrt(items.Sum(x => x * x));

    private static long? Whole(double x) => double.IsInteger(x) && Math.Abs(x) < 1L << 52 ? (long)x : null;

    private static object? Items(ITuple tuple, Func<double, double> change)
    {
        var items = Copies.Parts(tuple).Select(part => Each(part, change)).ToArray();
        return items.Contains(null) ? null : Activator.CreateInstance(tuple.GetType(), items);
    }

    private static Array? Items(Array array, Func<double, double> change)
    {
        var copy = (Array)array.Clone();
        for (var i = 0; i < copy.Length; i++)
        {
            if (Each(copy.GetValue(i), change) is not { } item)
            {
                return null;
            }

            copy.SetValue(item, i);
        }

        return copy;
    }
}

using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using BigInteger = System.Numerics.BigInteger;

namespace Curriculum.Exercises;

/// <summary>Says in a sentence how a result differs from the right one.</summary>
internal static class Comparison
{
    /// <summary>
    /// Null if equal to the tolerance, which is relative to the largest number of the right result and to 1; otherwise
    /// a sentence.
    /// </summary>
    /// <param name="right">The right result.</param>
    /// <param name="result">What the answer gave.</param>
    /// <param name="tolerance">How far a number may lie off.</param>
    public static string? Difference(object? right, object? result, double tolerance)
    {
        var scale = Copies.Numbers(right).Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max();
        return Difference(right, result, [tolerance * Math.Max(1, scale)], []);
    }

    /// <summary>Null if no number lies further off than its part's slack; otherwise a sentence.</summary>
    /// <param name="right">The right result.</param>
    /// <param name="result">What the answer gave.</param>
    /// <param name="slack">How far the numbers of each part may lie off; one number is for all parts.</param>
    /// <param name="parts">The names of a tuple's items, if they have some: the sentence says which one is
    /// wrong.</param>
    public static string? Difference(
        object? right,
        object? result,
        IReadOnlyList<double> slack,
        IReadOnlyList<string> parts
    ) =>
        (right, result) is (ITuple a, ITuple b)
            ? Parts(Copies.Parts(a), Copies.Parts(b), slack, parts)
            : Compare(right, result, slack[0]);

    /// <summary>
    /// A sentence where a result is far larger than the right one, said before anybody goes through it.
    /// </summary>
    public static string? Outsized(object? right, object? result) =>
        (right, result) switch
        {
            (ITuple a, ITuple b) => Copies
                .Parts(a)
                .Zip(Copies.Parts(b), Outsized)
                .FirstOrDefault(one => one is not null),
            (string a, string b) => b.Length > Room(a.Length)
                ? $"The result has {b.Length:N0} characters; it should have {a.Length}."
                : null,
            (Vector<double> a, Vector<double> b) => b.Count > Room(a.Count) ? Lengths(a.Count, b.Count) : null,
            (Matrix<double> a, Matrix<double> b) => (double)b.RowCount * b.ColumnCount
            > Room(a.RowCount * a.ColumnCount)
                ? Shapes([a.RowCount, a.ColumnCount], [b.RowCount, b.ColumnCount])
                : null,
            (Array a, Array b) => b.Length > Room(a.Length) ? Shapes(Shape(a), Shape(b)) : null,
            (ICollection a, ICollection b) => b.Count > Room(a.Count) ? Shapes([a.Count], [b.Count]) : null,
            _ => null,
        };

    private static double Room(int right) => 10_000 + 4.0 * right;

    private static string? Compare(object? right, object? result, double slack)
    {
        if (result is null)
        {
            return right is null ? null : "Your answer gave back null.";
        }

        return (right, result) switch
        {
            (null, _) => "The result should be null here.",
            (string or bool or Enum, _) => Equals(right, result) ? null : "The result is not right.",
            (int or long or BigInteger, _) => Whole(right) == Whole(result) ? null : "The number is not right.",
            (double or float, _) => Close(Convert.ToDouble(right, null), Convert.ToDouble(result, null), slack),
            (Vector<double> a, Vector<double> b) => Lengths(a.Count, b.Count) ?? All(a, b, slack),
            (Matrix<double> a, Matrix<double> b) => Shapes([a.RowCount, a.ColumnCount], [b.RowCount, b.ColumnCount])
                ?? All(a.ToColumnMajorArray(), b.ToColumnMajorArray(), slack),
            (ITuple a, ITuple b) => Parts(Copies.Parts(a), Copies.Parts(b), [slack], []),
            (Array a, Array b) => Shapes(Shape(a), Shape(b)) ?? All(a, b, slack),
            (IEnumerable a, IEnumerable b) => Items([.. a.Cast<object?>()], [.. b.Cast<object?>()], slack),
            _ => Equals(right, result) ? null : "The result is not right.",
        };
    }

    private static BigInteger? Whole(object value) =>
        value switch
        {
            int i => i,
            long l => l,
            BigInteger big => big,
            _ => null,
        };

    private static string? Close(double right, double result, double slack)
    {
        if (double.IsNaN(result) && !double.IsNaN(right))
        {
            return "The result holds NaN (\"not a number\").";
        }

        var off = Math.Abs(right - result);
        return right.Equals(result) || off <= slack ? null
            : double.IsFinite(right) && off <= 1e-5 * Math.Abs(right)
                ? string.Create(CultureInfo.InvariantCulture, $"The number is close, but off by {off:0.#e0}.")
            : "The number is not right.";
    }

    private static string? Lengths(int right, int result) =>
        right == result ? null : $"The result has {Count(result, "number")}; it should have {right}.";

    private static string? Shapes(int[] right, int[] result)
    {
        if (right.SequenceEqual(result))
        {
            return null;
        }

        return right.Length == 1 && result.Length == 1
            ? $"The result has {Count(result[0], "item")}; it should have {right[0]}."
            : $"The result is {string.Join("×", result)}; it should be {string.Join("×", right)}.";
    }

    private static int[] Shape(Array array) => [.. Enumerable.Range(0, array.Rank).Select(array.GetLength)];

    private static string? Items(List<object?> right, List<object?> result, double slack) =>
        Shapes([right.Count], [result.Count]) ?? All(right, result, slack);

    private static string? Parts(
        IReadOnlyList<object?> right,
        IReadOnlyList<object?> result,
        IReadOnlyList<double> slack,
        IReadOnlyList<string> names
    )
    {
        for (var i = 0; i < right.Count; i++)
        {
            if (Compare(right[i], result[i], slack[Math.Min(i, slack.Count - 1)]) is { } flaw)
            {
                var part = $"part {i + 1} of {right.Count}";
                return $"In {(names.Count == right.Count ? $"{names[i]} ({part})" : part)}: "
                    + $"{char.ToLowerInvariant(flaw[0])}{flaw[1..]}";
            }
        }

        return null;
    }

    private static string? All(IEnumerable right, IEnumerable result, double slack)
    {
        var pairs = right.Cast<object?>().Zip(result.Cast<object?>()).ToList();
        var flaws = pairs
            .Select((pair, place) => (Place: place, Text: Compare(pair.First, pair.Second, slack)))
            .Where(flaw => flaw.Text is not null)
            .ToList();
        if (flaws.Count == 0)
        {
            return null;
        }

        return flaws.Find(flaw => flaw.Text!.Contains("NaN", StringComparison.Ordinal)).Text
            ?? flaws.Find(flaw => flaw.Text!.Contains("should", StringComparison.Ordinal)).Text
            ?? (
                pairs.Count == 1
                    ? flaws[0].Text
                    : $"{flaws.Count} of {pairs.Count} entries {(flaws.Count == 1 ? "is" : "are")} not "
                        + $"right{Near(pairs)}."
            );
    }

    // Where all that is wrong is small, its size says more than the numbers.
    private static string Near(List<(object? Right, object? Result)> pairs)
    {
        if (pairs[0] is not (double, double))
        {
            return "";
        }

        var off = pairs.Max(pair => Math.Abs((double)pair.Right! - (double)pair.Result!));
        var scale = pairs.Max(pair => Math.Abs((double)pair.Right!));
        return off <= 1e-5 * scale
            ? string.Create(CultureInfo.InvariantCulture, $", but close: off by {off:0.#e0} at most")
            : "";
    }

    private static string Count(int n, string thing) => n == 1 ? $"1 {thing}" : $"{n} {thing}s";
}

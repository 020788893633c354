using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using BigInteger = System.Numerics.BigInteger;

namespace Curriculum.Exercises;

/// <summary>Says in a sentence how a result differs from the right one.</summary>
internal static class Comparison
{
    /// <summary>Null if equal to the tolerance, which is relative to the largest number of the right result and to 1;
    /// otherwise a sentence.</summary>
    /// <param name="right">The right result.</param>
    /// <param name="result">What the answer gave.</param>
    /// <param name="tolerance">How far a number may lie off.</param>
    /// <param name="parts">
    /// The names of a tuple's items, if they have some: the sentence says which one is wrong.
    /// </param>
    public static string? Difference(
        object? right,
        object? result,
        double tolerance,
        IReadOnlyList<string>? parts = null
    )
    {
        var scale = Copies.Numbers(right).Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max();
        var slack = tolerance * Math.Max(1, scale);
        return (right, result) is (ITuple a, ITuple b)
            ? Parts(Copies.Parts(a), Copies.Parts(b), slack, parts ?? [])
            : Compare(right, result, slack);
    }

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
            (ITuple a, ITuple b) => Parts(Copies.Parts(a), Copies.Parts(b), slack, []),
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
            : double.IsFinite(right) && off <= 1e-6 * Math.Max(1, Math.Abs(right))
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
        double slack,
        IReadOnlyList<string> names
    )
    {
        for (var i = 0; i < right.Count; i++)
        {
            if (Compare(right[i], result[i], slack) is { } flaw)
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
        var flaws = pairs.Select(pair => Compare(pair.First, pair.Second, slack)).OfType<string>().ToList();
        if (flaws.Count == 0)
        {
            return null;
        }

        return flaws.FirstOrDefault(flaw => flaw.Contains("NaN", StringComparison.Ordinal))
            ?? flaws.FirstOrDefault(flaw => flaw.Contains("should", StringComparison.Ordinal))
            ?? (pairs.Count == 1 ? flaws[0] : $"{flaws.Count} of {pairs.Count} entries are not right.");
    }

    private static string Count(int n, string thing) => n == 1 ? $"1 {thing}" : $"{n} {thing}s";
}

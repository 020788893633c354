using System.Globalization;
using System.Runtime.CompilerServices;

namespace Curriculum.Exercises;

/// <summary>
/// Makes awkward inputs of readable ones: long decimals, very small and very large numbers, one argument after the
/// other.
/// An answer that reads its inputs coarsely, or cut off, is right for the readable ones only.
/// </summary>
internal static class Awkward
{
    private const int LongOnes = 12,
        Digits = 8;

    private const double Share = 0.06,
        SymmetricDivisor = 16; // entries move so little that a bowl remains a bowl

    private static readonly double[] s_factors = [1e-7, 1e-4, 0.01, 40, 3e3, 2e5];

    /// <summary>Some inputs with long decimals, and for each argument some with numbers of other sizes.</summary>
    /// <param name="inputs">Readable inputs.</param>
    /// <param name="kept">The arguments, by their place, that stay as they are: labels, signs, knots.</param>
    /// <param name="random">Where the decimals come from.</param>
    public static IEnumerable<T> Of<T>(IReadOnlyList<T> inputs, Func<int, bool> kept, Random random)
    {
        var able = inputs.Where(input => Free(input, kept).Any()).ToList();
        for (var k = 0; k < Math.Min(LongOnes, able.Count); k++)
        {
            yield return Changed(Spread(able, k, LongOnes), (part, x) => kept(part) ? x : Long(random, x, 1));
        }

        if (able.Count == 0)
        {
            yield break;
        }

        var parts = Free(able[^1], kept).ToList();
        for (var k = 0; k < s_factors.Length * (parts.Count + 1); k++)
        {
            var (factor, which) = (s_factors[k % s_factors.Length], k / s_factors.Length);
            yield return Changed(
                Spread(able, 7 * k + 3, able.Count),
                (part, x) =>
                    kept(part) ? x
                    : which == parts.Count || part == parts[which] ? Long(random, x, factor)
                    : x
            );
        }
    }

    /// <summary>
    /// The value with every number changed a little, each in its own way, to see how far the result moves.
    /// </summary>
    public static T Nudged<T>(T value, Func<int, bool> kept, Random random, double share) =>
        Changed(value, (part, x) => kept(part) ? x : x * (1 + (random.Next(2) == 0 ? share : -share)));

    private static T Spread<T>(List<T> inputs, int k, int of) =>
        inputs[(int)((long)k * inputs.Count / Math.Max(1, Math.Min(of, inputs.Count)) % inputs.Count)];

    private static IEnumerable<int> Free<T>(T input, Func<int, bool> kept) =>
        Copies
            .Parts(input)
            .Select((part, place) => (part, place))
            .Where(one => !kept(one.place) && Copies.Reals(one.part).Any(x => x != 0))
            .Select(one => one.place);

    private static double Long(Random random, double x, double factor)
    {
        var y = x * factor * (1 + Share * (2 * random.NextDouble() - 1));
        return double.IsFinite(y) && x != 0
            ? double.Parse(y.ToString($"G{Digits}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            : x;
    }

    private static T Changed<T>(T value, Func<int, double, double> change) =>
        value is ITuple tuple
            ? (T)
                Activator.CreateInstance(
                    tuple.GetType(),
                    [.. Copies.Parts(tuple).Select((part, place) => Each(part, x => change(place, x)))]
                )!
            : (T)Each(value, x => change(0, x))!;

    private static object? Each(object? value, Func<double, double> change) =>
        value switch
        {
            double x => change(x),
            Vector<double> v => v.Map(change, Zeros.Include),
            Matrix<double> m when m.RowCount > 1 && m.RowCount == m.ColumnCount && m.IsSymmetric() => Symmetric(
                m,
                change
            ),
            Matrix<double> m => m.Map(change, Zeros.Include),
            double[] array => array.Select(change).ToArray(),
            Array { Rank: 1 } array => Items(array, change),
            _ => value,
        };

    private static Array Items(Array array, Func<double, double> change)
    {
        var copy = (Array)array.Clone();
        for (var i = 0; i < copy.Length; i++)
        {
            copy.SetValue(Each(copy.GetValue(i), change), i);
        }

        return copy;
    }

    // One factor for all and little besides, alike for (i, j) and (j, i): eigenvalues above 0 stay above 0.
    private static Matrix<double> Symmetric(Matrix<double> m, Func<double, double> change)
    {
        var (one, other) = (change(1), m.Clone());
        for (var i = 0; i < m.RowCount; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                other[i, j] = other[j, i] = m[i, j] * one * (1 + (change(1) / one - 1) / SymmetricDivisor);
            }
        }

        return other;
    }
}

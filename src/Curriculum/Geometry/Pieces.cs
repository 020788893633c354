using System.Numerics;

namespace Curriculum.Geometry;

/// <summary>
/// How many flat pieces folds make: the formulas. Counts of given folds are in <see cref="Hyperplanes"/>.
/// </summary>
public static partial class Pieces
{
    /// <summary>
    /// r(N, m) = Σ_{i=0}^m C(N, i): the pieces that N hyperplanes in general position make of Rᵐ, and the most that N
    /// hyperplanes can make. r(N, m) = r(N−1, m) + r(N−1, m−1), r(N, 0) = r(0, m) = 1, and 2ᴺ for m ≥ N.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">N or m is negative.</exception>
    public static BigInteger Formula(int N, int m)
    {
        Check(N, m);
        BigInteger sum = 1,
            choose = 1;
        for (var i = 1; i <= Math.Min(N, m); i++)
        {
            sum += choose = choose * (N - i + 1) / i;
        }

        return sum;
    }

    /// <summary>
    /// 2 Σ_{i&lt;m} C(N−1, i): the pieces that N hyperplanes through the origin (zero biases), otherwise in general
    /// position, make of Rᵐ. Cover 1965. For N = 0 or m = 0 it is 1.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">N or m is negative.</exception>
    public static BigInteger ThroughOrigin(int N, int m)
    {
        Check(N, m);
        return N == 0 || m == 0 ? 1 : 2 * Formula(N - 1, m - 1);
    }

    private static void Check(int N, int m)
    {
        if (N < 0 || m < 0)
        {
            throw new ArgumentOutOfRangeException(
                N < 0 ? nameof(N) : nameof(m),
                $"r({N}, {m}): N and m must be 0 or more."
            );
        }
    }
}

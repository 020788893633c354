using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Convolution;

/// <summary>
/// Shift matrices: each has one diagonal of 1's. On a line of n + 2 numbers v₀ … v_{n+1} they give n numbers:
/// (Lv)_i = v_{i−1}, (Cv)_i = v_i, (Rv)_i = v_{i+1}, i = 1 … n.
/// </summary>
public static class Shift
{
    /// <summary>L, n×(n+2): (Lv)_i = v_{i−1}, the left neighbour.</summary>
    public static Matrix<double> L(int n) => Line(1, n);

    /// <summary>C, n×(n+2): (Cv)_i = v_i, the number itself.</summary>
    public static Matrix<double> C(int n) => Line(0, n);

    /// <summary>R, n×(n+2): (Rv)_i = v_{i+1}, the right neighbour.</summary>
    public static Matrix<double> R(int n) => Line(-1, n);

    /// <summary>n×(n+2r), row i picks v_{i−j}, for −r ≤ j ≤ r: L, C and R are j = 1, 0, −1 with r = 1.</summary>
    /// <exception cref="ArgumentException">n &lt; 1, or j lies outside −r … r.</exception>
    public static Matrix<double> Line(int j, int n, int r = 1)
    {
        if (n < 1 || r < 0 || Math.Abs(j) > r)
        {
            throw new ArgumentException(
                $"A shift by {j} with {n} outputs and border {r}: n ≥ 1 and −r ≤ j ≤ r are needed."
            );
        }

        return Matrix<double>.Build.SparseOfIndexed(
            n,
            n + 2 * r,
            Enumerable.Range(0, n).Select(i => (i, i + r - j, 1.0))
        );
    }
}

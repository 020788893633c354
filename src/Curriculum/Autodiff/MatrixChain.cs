using System.Numerics;

namespace Curriculum.Autodiff;

/// <summary>
/// M₁M₂⋯M_L w in the two orders. One code runs on double, on <see cref="Counted"/>, on anything that adds and
/// multiplies. For N×N matrices and a vector w (an N×1 matrix, the last factor) the left order costs
/// (L−1)N³ + N² multiplications and the right order LN².
/// </summary>
public static class MatrixChain
{
    /// <summary>((M₁M₂)M₃)⋯: for a chain of Jacobian transposes this is forward mode.</summary>
    /// <exception cref="ArgumentException">No factor, or two neighbours that do not fit.</exception>
    public static T[,] FromTheLeft<T>(params T[][,] factors)
        where T : IAdditionOperators<T, T, T>, IMultiplyOperators<T, T, T>
    {
        ArgumentNullException.ThrowIfNull(factors);
        return Check(factors).Aggregate(Multiply);
    }

    /// <summary>M₁(M₂(M₃⋯)): for a chain of Jacobian transposes this is backpropagation.</summary>
    /// <exception cref="ArgumentException">No factor, or two neighbours that do not fit.</exception>
    public static T[,] FromTheRight<T>(params T[][,] factors)
        where T : IAdditionOperators<T, T, T>, IMultiplyOperators<T, T, T>
    {
        ArgumentNullException.ThrowIfNull(factors);
        return Check(factors).Reverse().Aggregate((product, M) => Multiply(M, product));
    }

    /// <summary>
    /// (AB)_ij = Σ_k a_ik b_kj: an n×p times a p×q matrix costs n·p·q multiplications and n(p−1)q additions.
    /// </summary>
    /// <exception cref="ArgumentException">The inner sizes differ, or are 0.</exception>
    public static T[,] Multiply<T>(T[,] A, T[,] B)
        where T : IAdditionOperators<T, T, T>, IMultiplyOperators<T, T, T>
    {
        ArgumentNullException.ThrowIfNull(A);
        ArgumentNullException.ThrowIfNull(B);
        var (n, p, q) = (A.GetLength(0), A.GetLength(1), B.GetLength(1));
        if (p != B.GetLength(0) || p == 0)
        {
            throw new ArgumentException(
                $"{n}×{p} times {B.GetLength(0)}×{q}: the {p} columns of the left must meet as many rows, at least "
                    + $"1, of the right."
            );
        }

        var C = new T[n, q];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < q; j++)
            {
                var sum = A[i, 0] * B[0, j];
                for (var k = 1; k < p; k++)
                {
                    sum += A[i, k] * B[k, j];
                }

                C[i, j] = sum;
            }
        }
        return C;
    }

    private static T[][,] Check<T>(T[][,] factors) =>
        factors.Length > 0
            ? factors
            : throw new ArgumentException("The chain has no factor: give at least one matrix.");
}

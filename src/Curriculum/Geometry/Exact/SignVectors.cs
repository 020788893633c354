using System.Numerics;

namespace Curriculum.Geometry;

/// <summary>The sign vectors of all pieces of an arrangement in Rᵐ, found hyperplane by hyperplane.</summary>
internal static class SignVectors
{
    public static IReadOnlyList<int[]> Of(double[][] rows, int dimension)
    {
        BigInteger[][] hyperplanes = [.. rows.Select(row => Integers.Row(row).Row)];
        List<int[]> pieces =
        [
            [],
        ];
        for (var i = 0; i < hyperplanes.Length; i++)
        {
            var next = new List<int[]>(2 * pieces.Count);
            foreach (var signs in pieces)
            {
                int[] positive = [.. signs, 1],
                    negative = [.. signs, -1];
                if (!IsPiece(hyperplanes, positive, dimension))
                {
                    next.Add(negative);
                    continue;
                }
                next.Add(positive);
                if (IsPiece(hyperplanes, negative, dimension))
                {
                    next.Add(negative);
                }
            }
            pieces = next;
        }
        return pieces;
    }

    /// <summary>
    /// Is there a v with s_i (Av + b)_i > 0 for all i? By Gordan's theorem there is none exactly when some weights
    /// y ≥ 0 with Σ y_i = 1 make Σ y_i s_i (a_i, b_i) + y_0 (0, 1) = 0; that is asked of an exact simplex method.
    /// </summary>
    private static bool IsPiece(BigInteger[][] rows, int[] signs, int dimension)
    {
        var count = signs.Length;
        var tableau = new BigInteger[dimension + 2][];
        for (var k = 0; k <= dimension; k++)
        {
            tableau[k] = new BigInteger[count + 2]; // the last column is the right side
            for (var i = 0; i < count; i++)
            {
                tableau[k][i] = signs[i] * rows[i][k];
            }
        }
        tableau[dimension][count] = 1;
        tableau[dimension + 1] = [.. Enumerable.Repeat(BigInteger.One, count + 2)];
        return !ExactSimplex.IsFeasible(tableau);
    }
}

using System.Numerics;

namespace Curriculum.Geometry;

/// <summary>
/// Is there y ≥ 0 with Ty = t? Phase 1 of the simplex method in integers: the tableau is kept over one common
/// denominator (the last pivot), so no fraction and no rounding occurs; Bland's rule makes it end.
/// </summary>
internal static class ExactSimplex
{
    /// <summary>Rows [T | t] with t ≥ 0. The tableau is used up.</summary>
    public static bool IsFeasible(BigInteger[][] tableau)
    {
        var columns = tableau[0].Length - 1;
        // Row i starts with an artificial variable of its own; the last row is their sum, which must come down to 0.
        BigInteger[][] rows = [.. tableau, [.. Enumerable.Range(0, columns + 1).Select(j => Sum(tableau, j))]];
        int[] basis = [.. Enumerable.Range(columns, tableau.Length)];
        var denominator = BigInteger.One;
        while (!rows[^1][columns].IsZero)
        {
            var entering = Array.FindIndex(rows[^1], 0, columns, reducedCost => reducedCost.Sign > 0);
            if (entering < 0)
            {
                return false;
            }

            var leaving = LeavingRow(rows, basis, entering);
            Pivot(rows, leaving, entering, ref denominator);
            basis[leaving] = entering;
        }
        return true;
    }

    private static int LeavingRow(BigInteger[][] rows, int[] basis, int entering)
    {
        var best = -1;
        for (var i = 0; i < basis.Length; i++)
        {
            if (rows[i][entering].Sign <= 0)
            {
                continue;
            }

            var order =
                best < 0 ? -1 : (rows[i][^1] * rows[best][entering]).CompareTo(rows[best][^1] * rows[i][entering]);
            if (order < 0 || order == 0 && basis[i] < basis[best])
            {
                best = i;
            }
        }
        return best; // never −1: the artificial sum is bounded below by 0
    }

    private static void Pivot(BigInteger[][] rows, int pivotRow, int column, ref BigInteger denominator)
    {
        var (pivots, pivot) = (rows[pivotRow], rows[pivotRow][column]);
        for (var i = 0; i < rows.Length; i++)
        {
            if (i == pivotRow)
            {
                continue;
            }

            var factor = rows[i][column];
            for (var j = 0; j < pivots.Length; j++)
            {
                rows[i][j] = (rows[i][j] * pivot - factor * pivots[j]) / denominator;
            }
        }
        denominator = pivot;
    }

    private static BigInteger Sum(BigInteger[][] rows, int column) =>
        rows.Aggregate(BigInteger.Zero, (sum, row) => sum + row[column]);
}

using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Regression;

/// <summary>The checks every solver here makes, and the size it computes at.</summary>
internal static class LinearSystem
{
    public static void Check(Matrix<double> A, Vector<double> b, double eta = 0)
    {
        if (A.RowCount != b.Count)
        {
            throw new ArgumentException(
                $"A is {A.RowCount}×{A.ColumnCount}, so b needs {A.RowCount} entries: it has {b.Count}."
            );
        }

        if (!A.Enumerate().Concat(b).All(double.IsFinite))
        {
            throw new ArgumentException("A or b has an entry that is NaN or infinite.");
        }

        if (!(eta >= 0 && double.IsFinite(eta)))
        {
            throw new ArgumentException($"The penalty η = {eta} must be finite and not negative.");
        }
    }

    /// <summary>
    /// The power of two 2ᵏ ≤ max |a_i| &lt; 2ᵏ⁺¹, but no smaller than 2⁻¹⁰²²; 0 for a = 0. Dividing by it changes no
    /// digit, and after it squares neither overflow nor vanish.
    /// </summary>
    public static double PowerOfTwo(IEnumerable<double> a)
    {
        var largest = a.Max(Math.Abs);
        return largest == 0 ? 0 : Math.ScaleB(1, Math.Max(Math.ILogB(largest), -1022));
    }

    /// <summary>Whether A is 0 beside its diagonal.</summary>
    public static bool IsDiagonal(Matrix<double> A) =>
        A.EnumerateIndexed().All(entry => entry.Item1 == entry.Item2 || entry.Item3 == 0);

    /// <summary>λ₁ ≤ … ≤ λ_n of a symmetric S with finite entries. Of a diagonal S they are its entries.</summary>
    /// <remarks>
    /// An entry 2²⁰⁰ times as small as the largest moves no digit of an eigenvalue, but stops the iteration: it counts
    /// as 0.
    /// </remarks>
    public static double[] SymmetricEigenvalues(Matrix<double> S)
    {
        if (IsDiagonal(S))
        {
            return [.. S.Diagonal().Order()];
        }

        var size = PowerOfTwo(S.Enumerate());
        var small = Math.ScaleB(1, -200);
        var unit = S.Map(s => Math.Abs(s / size) < small ? 0 : s / size);
        return [.. unit.Evd(Symmetricity.Symmetric).EigenValues.Select(value => value.Real * size).Order()];
    }
}

using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Regression;

/// <summary>The checks every solver here makes.</summary>
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
}

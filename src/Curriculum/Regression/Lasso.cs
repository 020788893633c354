using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Regression;

/// <summary>min ½‖Ax − b‖² + η‖x‖₁: many weights become exactly 0.</summary>
public static class Lasso
{
    /// <summary>
    /// Soft threshold: the minimizer of ½(x − c)² + η|x|, which is sign(c)·max(|c| − η, 0). Without the ½, for
    /// (x − c)² + η|x|, the threshold is η/2.
    /// </summary>
    /// <exception cref="ArgumentException">η is negative or NaN.</exception>
    public static double SoftThreshold(double c, double eta) =>
        eta >= 0
            ? Math.CopySign(Math.Max(Math.Abs(c) - eta, 0), c)
            : throw new ArgumentException($"The penalty η = {eta} must not be negative.");

    /// <summary>
    /// Coordinate descent: x_j ← soft threshold(a_jᵀ(b − Σ_{k≠j} a_k x_k), η)/‖a_j‖², round and round until still.
    /// </summary>
    /// <remarks>
    /// Inside, each column is divided by a power of two as large as it: its square neither overflows nor vanishes.
    /// </remarks>
    /// <exception cref="ArgumentException">Sizes that differ, a number that is not finite, or η &lt; 0.</exception>
    public static Vector<double> Solve(Matrix<double> A, Vector<double> b, double eta, int rounds = 10_000)
    {
        ArgumentNullException.ThrowIfNull(A);
        ArgumentNullException.ThrowIfNull(b);
        LinearSystem.Check(A, b, eta);
        var sizes = A.EnumerateColumns().Select(LinearSystem.PowerOfTwo).ToArray();
        var columns = A.EnumerateColumns().Select((a, j) => sizes[j] > 0 ? a / sizes[j] : a).ToArray();
        var y = new double[columns.Length]; // x_j times the size of column j
        var residual = b.Clone();
        for (var round = 0; round < rounds; round++)
        {
            var (moved, size) = (0.0, 0.0);
            for (var j = 0; j < columns.Length; j++)
            {
                if (sizes[j] == 0)
                {
                    continue; // a zero column: its weight is best 0
                }

                var square = columns[j].DotProduct(columns[j]);
                var next = SoftThreshold(columns[j].DotProduct(residual) + square * y[j], eta / sizes[j]) / square;
                residual -= (next - y[j]) * columns[j];
                moved = Math.Max(moved, Math.Abs(next - y[j]) / sizes[j]);
                size = Math.Max(size, Math.Abs(next) / sizes[j]);
                y[j] = next;
            }
            if (moved <= 1e-15 * size)
            {
                break;
            }
        }
        return Vector<double>.Build.Dense(y.Length, j => sizes[j] > 0 ? y[j] / sizes[j] : 0);
    }
}

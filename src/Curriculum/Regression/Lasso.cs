using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Regression;

/// <summary>min ½‖Ax − b‖² + η‖x‖₁: many weights become exactly 0.</summary>
public static class Lasso
{
    /// <summary>
    /// Soft threshold: the minimizer of ½(x − c)² + η|x|, which is sign(c)·max(|c| − η, 0). Without the ½, for
    /// (x − c)² + η|x|, the threshold is η/2.
    /// </summary>
    public static double SoftThreshold(double c, double eta) => Math.Sign(c) * Math.Max(Math.Abs(c) - eta, 0);

    /// <summary>
    /// Coordinate descent: x_j ← soft threshold(a_jᵀ(b − Σ_{k≠j} a_k x_k), η)/‖a_j‖², round and round until still.
    /// </summary>
    /// <exception cref="ArgumentException">Sizes that differ, a number that is not finite, or η &lt; 0.</exception>
    public static Vector<double> Solve(Matrix<double> A, Vector<double> b, double eta, int rounds = 10_000)
    {
        ArgumentNullException.ThrowIfNull(A);
        ArgumentNullException.ThrowIfNull(b);
        LinearSystem.Check(A, b, eta);
        var columns = A.EnumerateColumns().ToArray();
        var x = Vector<double>.Build.Dense(A.ColumnCount);
        var residual = b.Clone();
        for (var round = 0; round < rounds; round++)
        {
            var (moved, size) = (0.0, 0.0);
            for (var j = 0; j < columns.Length; j++)
            {
                var square = columns[j].DotProduct(columns[j]);
                if (square == 0)
                {
                    continue; // a zero column: its weight is best 0
                }

                var next = SoftThreshold(columns[j].DotProduct(residual) + square * x[j], eta) / square;
                residual -= (next - x[j]) * columns[j];
                (moved, size) = (Math.Max(moved, Math.Abs(next - x[j])), Math.Max(size, Math.Abs(next)));
                x[j] = next;
            }
            if (moved <= 1e-15 * size)
            {
                break;
            }
        }
        return x;
    }
}

using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Regression;

/// <summary>min ½‖Ax − b‖² + ½η‖x‖²: least squares with weight decay (ℓ²).</summary>
public static class Ridge
{
    /// <summary>x = (AᵀA + ηI)⁻¹Aᵀb for η > 0; for η = 0 the least squares solution of least norm, A⁺b.</summary>
    /// <remarks>By singular values: the part of b along u_j is multiplied by σ_j/(σ_j² + η).</remarks>
    /// <exception cref="ArgumentException">Sizes that differ, a number that is not finite, or η &lt; 0.</exception>
    public static Vector<double> Solve(Matrix<double> A, Vector<double> b, double eta)
    {
        LinearSystem.Check(A, b, eta);
        var svd = A.Svd();
        var coordinates = svd.U.TransposeThisAndMultiply(b);
        var x = Vector<double>.Build.Dense(A.ColumnCount);
        var zero = 1e-15 * Math.Max(A.RowCount, A.ColumnCount) * svd.S.AbsoluteMaximum();
        for (var j = 0; j < svd.S.Count; j++)
            if (svd.S[j] > zero)
                x += svd.S[j] / (svd.S[j] * svd.S[j] + eta) * coordinates[j] * svd.VT.Row(j);
        return x;
    }

    /// <summary>The solution of Ax = b of least norm (or the least squares solution of least norm): A⁺b.</summary>
    public static Vector<double> MinimumNorm(Matrix<double> A, Vector<double> b) => Solve(A, b, 0);
}

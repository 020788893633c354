using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Curriculum.Regression;

/// <summary>min ½‖Ax − b‖² + ½η‖x‖²: least squares with weight decay (ℓ²).</summary>
public static class Ridge
{
    /// <summary>x = (AᵀA + ηI)⁻¹Aᵀb for η > 0; for η = 0 the least squares solution of least norm, A⁺b.</summary>
    /// <remarks>By singular values: the part of b along u_j is multiplied by σ_j/(σ_j² + η).</remarks>
    /// <exception cref="ArgumentException">Sizes that differ, a number that is not finite, or η &lt; 0.</exception>
    public static Vector<double> Solve(Matrix<double> A, Vector<double> b, double eta)
    {
        ArgumentNullException.ThrowIfNull(A);
        ArgumentNullException.ThrowIfNull(b);
        LinearSystem.Check(A, b, eta);
        if (A.RowCount > A.ColumnCount) // A = QR: only the part of b in the column space counts
        {
            var tall = A.QR(QRMethod.Thin);
            return SolveSquare(tall.R, tall.Q.TransposeThisAndMultiply(b), eta);
        }
        var wide = A.Transpose().QR(QRMethod.Thin); // A = RᵀQᵀ: the solution of least norm lies in the row space
        return wide.Q * SolveSquare(wide.R.Transpose(), b, eta);
    }

    /// <summary>The solution of Ax = b of least norm (or the least squares solution of least norm): A⁺b.</summary>
    public static Vector<double> MinimumNorm(Matrix<double> A, Vector<double> b) => Solve(A, b, 0);

    private static Vector<double> SolveSquare(Matrix<double> A, Vector<double> b, double eta)
    {
        var svd = A.Svd();
        var coordinates = svd.U.TransposeThisAndMultiply(b);
        var zero = 1e-15 * A.ColumnCount * svd.S.AbsoluteMaximum();
        var filtered = coordinates.MapIndexed(
            (j, c) => svd.S[j] > zero ? svd.S[j] / (svd.S[j] * svd.S[j] + eta) * c : 0,
            Zeros.Include
        );
        return svd.VT.TransposeThisAndMultiply(filtered);
    }
}

using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Curriculum.Regression;

/// <summary>min ½‖Ax − b‖² + ½η‖x‖²: least squares with weight decay (ℓ²).</summary>
public static class Ridge
{
    /// <summary>x = (AᵀA + ηI)⁻¹Aᵀb for η > 0; for η = 0 the least squares solution of least norm, A⁺b.</summary>
    /// <remarks>By singular values: the part of b along u_j is multiplied by σ_j/(σ_j² + η) = 1/(σ_j +
    /// η/σ_j).</remarks>
    /// <exception cref="ArgumentException">Sizes that differ, a number that is not finite, or η &lt; 0.</exception>
    public static Vector<double> Solve(Matrix<double> A, Vector<double> b, double eta)
    {
        ArgumentNullException.ThrowIfNull(A);
        ArgumentNullException.ThrowIfNull(b);
        LinearSystem.Check(A, b, eta);
        var size = LinearSystem.PowerOfTwo(A.Enumerate());
        if (size == 0)
        {
            return Vector<double>.Build.Dense(A.ColumnCount);
        }

        A /= size;
        if (A.RowCount > A.ColumnCount) // A = QR: only the part of b in the column space counts
        {
            var tall = A.QR(QRMethod.Thin);
            return SolveSquare(tall.R, tall.Q.TransposeThisAndMultiply(b), eta, size);
        }
        var wide = A.Transpose().QR(QRMethod.Thin); // A = RᵀQᵀ: the solution of least norm lies in the row space
        return wide.Q * SolveSquare(wide.R.Transpose(), b, eta, size);
    }

    /// <summary>The solution of Ax = b of least norm (or the least squares solution of least norm): A⁺b.</summary>
    public static Vector<double> MinimumNorm(Matrix<double> A, Vector<double> b) => Solve(A, b, 0);

    /// <summary>The same for the square matrix size·A, where A has entries near 1.</summary>
    private static Vector<double> SolveSquare(Matrix<double> A, Vector<double> b, double eta, double size)
    {
        var svd = A.Svd();
        var coordinates = svd.U.TransposeThisAndMultiply(b);
        var zero = 1e-15 * A.ColumnCount * svd.S.AbsoluteMaximum();
        var filtered = coordinates.MapIndexed(
            (j, c) => svd.S[j] > zero ? c / (size * svd.S[j] + eta / size / svd.S[j]) : 0,
            Zeros.Include
        );
        return svd.VT.TransposeThisAndMultiply(filtered);
    }
}

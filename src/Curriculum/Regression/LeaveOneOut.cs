using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Regression;

/// <summary>N-fold cross-validation of linear least squares without N fits.</summary>
public static class LeaveOneOut
{
    /// <summary>
    /// e_i/(1 − h_ii) with e = b − Hb and H = A(AᵀA)⁻¹Aᵀ: exactly the error on sample i of the fit without sample i.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// Sizes that differ, dependent columns, or a sample without which they become so (h_ii = 1).
    /// </exception>
    public static Vector<double> Errors(Matrix<double> A, Vector<double> b)
    {
        ArgumentNullException.ThrowIfNull(A);
        ArgumentNullException.ThrowIfNull(b);
        LinearSystem.Check(A, b);
        var size = LinearSystem.PowerOfTwo(A.Enumerate());
        A = size > 0 ? A / size : A; // the leverages do not change
        if (A.RowCount < A.ColumnCount || A.Rank() < A.ColumnCount)
        {
            throw new ArgumentException(
                $"A is {A.RowCount}×{A.ColumnCount} of rank {A.Rank()}: least squares has one answer only with "
                    + $"independent columns."
            );
        }

        var Q = A.QR(MathNet.Numerics.LinearAlgebra.Factorization.QRMethod.Thin).Q; // H = QQᵀ
        var e = b - Q * Q.TransposeThisAndMultiply(b);
        return e.MapIndexed(
            (i, error) =>
            {
                var rest = 1 - Q.Row(i).DotProduct(Q.Row(i));
                return rest > 1e-12
                    ? error / rest
                    : throw new ArgumentException(
                        $"Sample {i} has leverage h = 1: without it the columns of A are dependent and nothing "
                            + $"predicts it."
                    );
            },
            Zeros.Include
        );
    }
}

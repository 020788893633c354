using System.Numerics;
using Curriculum.Regression;
using MathNet.Numerics.LinearAlgebra;

namespace Curriculum;

public static partial class Notation
{
    /// <summary>The numbers λ with M v = λ v for some v ≠ 0, as MathNet orders them.</summary>
    /// <remarks>
    /// A cell asks here and not <c>M.Evd().EigenValues</c>: a cell that names that member is compiled against another
    /// version of its complex numbers, and .NET Interactive warns of it in every such cell (CS1701).
    /// </remarks>
    /// <exception cref="ArgumentException">M is not square, or not finite.</exception>
    public static Complex[] Eigenvalues(Matrix<double> M)
    {
        RequireSquare(M);
        return [.. M.Evd().EigenValues];
    }

    /// <summary>λ₁ ≤ … ≤ λ_n, the eigenvalues of a symmetric S: how strongly ½xᵀSx bends in its directions.</summary>
    /// <exception cref="ArgumentException">S is not square, not finite, or not symmetric.</exception>
    public static double[] Curvatures(Matrix<double> S)
    {
        RequireSquare(S);
        var (skew, size) = ((S - S.Transpose()).InfinityNorm(), S.InfinityNorm());
        if (skew > 1e-6 * size)
        {
            throw new ArgumentException(
                $"S differs from its transpose by {skew:g3} where its rows sum to {size:g3}: curvatures need a "
                    + "symmetric matrix; Eigenvalues takes any square one."
            );
        }

        return LinearSystem.SymmetricEigenvalues(S);
    }

    private static void RequireSquare(Matrix<double> M)
    {
        ArgumentNullException.ThrowIfNull(M);
        if (M.RowCount != M.ColumnCount)
        {
            throw new ArgumentException(
                $"The matrix is {M.RowCount} × {M.ColumnCount}: only a square one has eigenvalues."
            );
        }

        if (!M.Enumerate().All(double.IsFinite))
        {
            throw new ArgumentException("The matrix has an entry that is NaN or infinite: it has no eigenvalues.");
        }
    }
}

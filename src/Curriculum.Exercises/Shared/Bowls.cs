namespace Curriculum.Exercises.Chapter04;

/// <summary>Bowls to try answers on: symmetric matrices whose eigenvalues are all positive.</summary>
internal static class Bowls
{
    /// <summary>S = RᵀR + I with small whole numbers in R: symmetric, every eigenvalue at least 1.</summary>
    public static Matrix<double> Random(Random random, int n)
    {
        var R = Matrix<double>.Build.Dense(n, n, (_, _) => random.Next(-1, 3));
        return R.Transpose() * R + Matrix<double>.Build.DenseIdentity(n);
    }

    /// <summary>The lecture's bowl: S = diag(1, b).</summary>
    public static Matrix<double> Lecture(double b) => Matrix<double>.Build.DenseOfDiagonalArray([1, b]);

    /// <summary>The eigenvalues of a symmetric matrix, from small to large.</summary>
    public static double[] Curvatures(Matrix<double> S) =>
        [.. S.Evd(Symmetricity.Symmetric).EigenValues.Select(value => value.Real).Order()];
}

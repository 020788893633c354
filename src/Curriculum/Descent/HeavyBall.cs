using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Descent;

/// <summary>
/// Momentum along one eigenvector of a quadratic: (c, d)_{k+1} = R (c, d)_k, c the error and d the direction z.
/// </summary>
public static class HeavyBall
{
    /// <summary>R = [1 0; λ 1][1 −s; 0 β]: det R = β, trace R = 1 + β − sλ.</summary>
    public static Matrix<double> R(double lambda, double s, double beta) =>
        Matrix<double>.Build.DenseOfArray(
            new[,]
            {
                { 1, -s },
                { lambda, beta - s * lambda },
            }
        );

    /// <summary>
    /// max |eigenvalue of R|: the factor per step in the long run. √β when the eigenvalues are not real.
    /// </summary>
    public static double Factor(double lambda, double s, double beta)
    {
        var half = (1 + beta - s * lambda) / 2;
        var discriminant = half * half - beta;
        return discriminant > 0 ? Math.Abs(half) + Math.Sqrt(discriminant) : Math.Sqrt(beta);
    }

    /// <summary>Stable exactly when 0 &lt; sλmax &lt; 2(1 + β) and 0 ≤ β &lt; 1.</summary>
    public static bool IsStable(double largest, double s, double beta) =>
        beta is >= 0 and < 1 && s * largest > 0 && s * largest < 2 * (1 + beta);
}

using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Approximation;

/// <summary>p(x) = Σ_j c_j φ_j(x), j = 0 … degree, on [−1, 1].</summary>
public sealed class Polynomial
{
    private readonly PolynomialBasis _basis;

    private Polynomial(Vector<double> coefficients, PolynomialBasis basis) =>
        (Coefficients, _basis) = (coefficients, basis);

    /// <summary>c₀ … c_degree.</summary>
    public Vector<double> Coefficients { get; }

    /// <summary>
    /// The polynomial of this degree nearest to the points: min Σ (p(x_i) − y_i)² + η‖c‖². With degree + 1 points
    /// and η = 0 it goes through them; then high degree on equispaced points overfits (Runge 1901).
    /// </summary>
    /// <exception cref="ArgumentException">Sizes that differ, or more coefficients than points with η = 0.</exception>
    public static Polynomial Fit(
        double[] x,
        double[] y,
        int degree,
        PolynomialBasis basis = PolynomialBasis.Chebyshev,
        double eta = 0
    )
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (x.Length != y.Length || degree < 0 || (eta == 0 && x.Length <= degree))
        {
            throw new ArgumentException(
                $"Degree {degree} through {x.Length} points x and {y.Length} values y: as many values as points "
                    + $"are needed, and more than {degree} points (or η > 0)."
            );
        }

        if (eta < 0 || !x.Concat(y).All(double.IsFinite) || !double.IsFinite(eta))
        {
            throw new ArgumentException($"The points must be finite and η = {eta} must not be negative.");
        }

        var A = Matrix<double>.Build.DenseOfRows(x.Select(at => Values(at, degree, basis)));
        var b = Vector<double>.Build.Dense(y);
        if (eta == 0)
        {
            return new(A.QR().Solve(b), basis);
        }
        // Ridge as least squares with √η I below: the condition of A is not squared.
        var below = Math.Sqrt(eta) * Matrix<double>.Build.DenseIdentity(degree + 1);
        return new(A.Stack(below).QR().Solve(Vector<double>.Build.Dense([.. y, .. new double[degree + 1]])), basis);
    }

    /// <summary>p(x).</summary>
    public double At(double x) =>
        Coefficients.Zip(Values(x, Coefficients.Count - 1, _basis), (c, phi) => c * phi).Sum();

    /// <summary>1/(1 + 25x²), Runge's function.</summary>
    public static double Runge(double x) => 1 / (1 + 25 * x * x);

    private static double[] Values(double x, int degree, PolynomialBasis basis)
    {
        var phi = new double[degree + 1];
        phi[0] = 1;
        for (var j = 1; j <= degree; j++)
        {
            phi[j] = basis == PolynomialBasis.Monomial || j == 1 ? x * phi[j - 1] : 2 * x * phi[j - 1] - phi[j - 2];
        }

        return phi;
    }
}

/// <summary>Which polynomials a <see cref="Polynomial"/> is a sum of, on [−1, 1].</summary>
public enum PolynomialBasis
{
    /// <summary>T_j(x) = cos(j arccos x): nearly orthogonal, fit for high degree.</summary>
    Chebyshev,

    /// <summary>xʲ: the columns become nearly parallel, and double precision fails at high degree.</summary>
    Monomial,
}

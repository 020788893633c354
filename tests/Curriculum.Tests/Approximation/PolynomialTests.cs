using System.Numerics;
using Curriculum.Approximation;

namespace Curriculum.Tests.Approximation;

public sealed class PolynomialTests
{
    /// <summary>H1: through equispaced points of 1/(1 + 25x²) the error is 59.8 at degree 20, 2.3·10⁸ at 60.</summary>
    [Fact]
    public void Equispaced_interpolation_of_Runges_function_explodes()
    {
        Assert.Equal(59.8, Error(Fit(20)), 0.05);
        Assert.InRange(Error(Fit(60)), 2.3e7, 2.3e9);
        var twenty = Fit(20);
        Assert.All(Points(20), x => Assert.Equal(Polynomial.Runge(x), twenty.At(x), Tolerances.Converged));
    }

    /// <summary>
    /// H1: Lagrange's formula in integers: exactly at the points, and off by 59.8 and 2.3·10⁸ between the first two.
    /// </summary>
    [Theory]
    [InlineData(20, 59.8, 0.05)]
    [InlineData(60, 2.3e8, 0.05e8)]
    public void In_exact_arithmetic_the_errors_are_these(int n, double expected, double tolerance)
    {
        // Points x_i = X_i/n with X_i = 2i − n; evaluated at −1 + k/(50n), k = 1 … 99; barycentric weights (−1)^i C(n,
        // i).
        var X = Enumerable.Range(0, n + 1).Select(i => 2 * i - n).ToArray();
        var f = X.Select(x => (BigInteger)(n * n + 25 * x * x)).ToArray(); // Runge's value there is n²/f_i
        var allF = f.Aggregate(BigInteger.One, BigInteger.Multiply);
        var worst = Enumerable
            .Range(1, 99)
            .Max(k =>
            {
                var distances = X.Select(x => (BigInteger)(k - 50 * n - 50 * x)).ToArray();
                var all = distances.Aggregate(BigInteger.One, BigInteger.Multiply);
                BigInteger weight = 1,
                    above = 0,
                    below = 0;
                for (var i = 0; i <= n; i++)
                {
                    above += weight * (all / distances[i]) * (allF / f[i]) * n * n;
                    below += weight * (all / distances[i]) * allF;
                    weight = -weight * (n - i) / (i + 1);
                }
                return Math.Abs((double)(above * 1_000_000 / below) / 1e6 - Polynomial.Runge(-1 + k / (50.0 * n)));
            });
        Assert.Equal(expected, worst, tolerance);
    }

    /// <summary>H1: the monomial basis fails in double where the Chebyshev basis does not.</summary>
    [Fact]
    public void The_monomial_basis_fails_at_degree_60()
    {
        double AtPoints(PolynomialBasis basis)
        {
            var p = Fit(60, basis);
            return Points(60).Max(x => Math.Abs(p.At(x) - Polynomial.Runge(x)));
        }
        Assert.True(
            AtPoints(PolynomialBasis.Monomial) > 100 * AtPoints(PolynomialBasis.Chebyshev),
            $"{AtPoints(PolynomialBasis.Monomial)} against {AtPoints(PolynomialBasis.Chebyshev)}"
        );
    }

    /// <summary>H1: fewer weights, or ridge, tame it.</summary>
    [Fact]
    public void Fewer_weights_or_ridge_tame_it()
    {
        var x = Points(60);
        double[] y = [.. x.Select(Polynomial.Runge)];
        Assert.True(Error(Polynomial.Fit(x, y, 14)) < 0.2);
        Assert.True(Error(Polynomial.Fit(x, y, 60, eta: 1e-4)) < 0.1);
    }

    [Fact]
    public void A_fit_reproduces_a_polynomial_in_both_bases()
    {
        var x = Points(10);
        double[] y = [.. x.Select(v => 1 - 2 * v + 3 * v * v * v)];
        foreach (var basis in new[] { PolynomialBasis.Chebyshev, PolynomialBasis.Monomial })
        {
            Assert.True(
                SupError.Of(Polynomial.Fit(x, y, 5, basis).At, v => 1 - 2 * v + 3 * v * v * v, -1, 1) < Tolerances.Exact
            );
        }

        Assert.Equal(
            Math.Cos(7 * Math.Acos(0.3)),
            Polynomial.Fit(Points(7), [.. Points(7).Select(v => Math.Cos(7 * Math.Acos(v)))], 7).At(0.3),
            Tolerances.Exact
        );
        Assert.Equal(-2, Polynomial.Fit(x, y, 3, PolynomialBasis.Monomial).Coefficients[1], Tolerances.Exact);
    }

    [Fact]
    public void Too_few_points_are_refused_in_a_sentence()
    {
        Assert.Contains(
            "more than 3 points",
            Assert.Throws<ArgumentException>(() => Polynomial.Fit([0, 1, 2], [0, 1, 2], 3)).Message
        );
        Assert.Contains(
            "finite",
            Assert.Throws<ArgumentException>(() => Polynomial.Fit([0, double.NaN], [0, 1], 1)).Message
        );
    }

    private static Polynomial Fit(int degree, PolynomialBasis basis = PolynomialBasis.Chebyshev) =>
        Polynomial.Fit(Points(degree), [.. Points(degree).Select(Polynomial.Runge)], degree, basis);

    private static double[] Points(int degree) => Interpolant.Knots(-1, 1, degree);

    private static double Error(Polynomial p) => SupError.Of(p.At, Polynomial.Runge, -1, 1);
}

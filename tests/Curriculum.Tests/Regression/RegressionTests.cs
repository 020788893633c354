using Curriculum.Descent;
using Curriculum.Learning;
using Curriculum.Regression;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Regression;

public sealed class RegressionTests
{
    /// <summary>H2: gradient descent from 0 keeps 1 − (1 − sλ)^k of each eigendirection, ridge λ/(λ + η).</summary>
    [Fact]
    public void Early_stopping_and_ridge_are_filters_of_the_eigendirections()
    {
        var (A, b) = (Random(1, 12, 4), RandomVector(2, 12));
        var L = new LeastSquares(A, b);
        var evd = (A.Transpose() * A / 12).Evd(Symmetricity.Symmetric); // the Hessian of the loss used
        Vector<double> Coordinates(Vector<double> x) => evd.EigenVectors.Transpose() * x;
        var best = Coordinates(L.Minimizer);
        const double s = 0.3,
            eta = 0.05;
        var path = Descend(L, Vec(0, 0, 0, 0), new GradientDescent(s)).Points(40);
        // 12 times: this penalty is beside ½‖Ax − b‖², not its mean.
        var ridge = Coordinates(Ridge.Solve(A, b, 12 * eta));
        for (var j = 0; j < 4; j++)
        {
            var lambda = evd.EigenValues[j].Real;
            for (var k = 0; k <= 40; k++)
            {
                Assert.Equal(
                    SpectralFilter.EarlyStopping(lambda, s, k) * best[j],
                    Coordinates(path[k])[j],
                    Tolerances.Exact
                );
            }

            Assert.Equal(SpectralFilter.Ridge(lambda, eta) * best[j], ridge[j], Tolerances.Exact);
        }
        Assert.Equal(0, SpectralFilter.Ridge(0, 0));
    }

    /// <summary>H3: ridge in closed form; its gradient vanishes.</summary>
    [Theory]
    [InlineData(8, 3, 0.5)]
    [InlineData(3, 8, 0.5)]
    [InlineData(8, 3, 0)]
    [InlineData(4, 4, 0.1)]
    public void Ridge_solves_its_normal_equations(int rows, int columns, double eta)
    {
        var (A, b) = (Random(3, rows, columns), RandomVector(4, rows));
        var x = Ridge.Solve(A, b, eta);
        Assert.True((A.Transpose() * (A * x - b) + eta * x).L2Norm() < Tolerances.Exact);
    }

    [Fact]
    public void Dependent_columns_share_the_weight_of_least_norm()
    {
        var (A, b) = (Mat([1, 1], [2, 2], [3, 3]), Vec(1, 2, 3));
        Assert.True((Ridge.MinimumNorm(A, b) - Vec(0.5, 0.5)).L2Norm() < Tolerances.Exact);
        Assert.True((Ridge.MinimumNorm(A.Transpose(), Vec(7, 7)) - Vec(0.5, 1, 1.5)).L2Norm() < Tolerances.Exact);
        Assert.True(
            (Ridge.MinimumNorm(A.Transpose(), Vec(6, 6)) - A.Transpose().PseudoInverse() * Vec(6, 6)).L2Norm()
                < Tolerances.Exact
        );
    }

    /// <summary>H3: the soft threshold is η beside ½(·)² and η/2 beside (·)².</summary>
    [Theory]
    [InlineData(3, 1, 2)]
    [InlineData(-3, 1, -2)]
    [InlineData(0.7, 1, 0)]
    [InlineData(-1, 1, 0)]
    [InlineData(2, 0, 2)]
    public void The_soft_threshold_minimizes_its_function(double c, double eta, double expected)
    {
        Assert.Equal(expected, Lasso.SoftThreshold(c, eta), Tolerances.Exact);
        double WithHalf(double x) => (x - c) * (x - c) / 2 + eta * Math.Abs(x);
        double Without(double x) => (x - c) * (x - c) + eta * Math.Abs(x);
        for (var x = -4.0; x <= 4; x += 0.001)
        {
            Assert.True(WithHalf(x) >= WithHalf(Lasso.SoftThreshold(c, eta)) - Tolerances.Exact);
            Assert.True(Without(x) >= Without(Lasso.SoftThreshold(c, eta / 2)) - Tolerances.Exact);
        }
    }

    /// <summary>
    /// H3: ℓ¹ makes weights exactly 0; at the solution |a_jᵀ(b − Ax)| ≤ η, with equality where x_j ≠ 0.
    /// </summary>
    [Theory]
    [InlineData(30, 8)]
    [InlineData(8, 30)]
    public void The_lasso_is_sparse_and_satisfies_its_optimality_conditions(int rows, int columns)
    {
        var (A, b) = (Random(5, rows, columns), RandomVector(6, rows));
        var eta = 0.5 * (A.Transpose() * b).AbsoluteMaximum();
        var x = Lasso.Solve(A, b, eta);
        var slope = A.Transpose() * (b - A * x);
        for (var j = 0; j < columns; j++)
        {
            if (x[j] == 0)
            {
                Assert.True(Math.Abs(slope[j]) <= eta * (1 + Tolerances.Converged));
            }
            else
            {
                Assert.Equal(Math.Sign(x[j]) * eta, slope[j], Tolerances.Converged);
            }
        }
        Assert.InRange(x.Count(xj => xj == 0), 1, columns - 1);
        Assert.Equal(0, Lasso.Solve(A, b, 2.001 * eta).L2Norm());
        Assert.True(
            (Lasso.Solve(A, b, 0) is var plain && rows > columns ? (plain - Ridge.MinimumNorm(A, b)).L2Norm() : 0)
                < Tolerances.Converged
        );
    }

    /// <summary>H4: leave-one-out is exactly e_i/(1 − h_ii).</summary>
    [Fact]
    public void Leave_one_out_is_the_residual_over_one_minus_the_leverage()
    {
        var (A, b) = (Random(7, 10, 3), RandomVector(8, 10));
        var errors = LeaveOneOut.Errors(A, b);
        for (var i = 0; i < 10; i++)
        {
            var x = Ridge.MinimumNorm(A.RemoveRow(i), Vec([.. b.Where((_, k) => k != i)]));
            Assert.Equal(b[i] - A.Row(i).DotProduct(x), errors[i], Tolerances.Exact);
        }
        Assert.Contains(
            "leverage",
            Assert
                .Throws<ArgumentException>(() => LeaveOneOut.Errors(Mat([1, 0], [0, 1], [0, 2]), Vec(1, 1, 1)))
                .Message
        );
        Assert.Contains(
            "rank 1",
            Assert
                .Throws<ArgumentException>(() => LeaveOneOut.Errors(Mat([1, 1], [2, 2], [3, 3]), Vec(1, 1, 1)))
                .Message
        );
    }

    /// <summary>B1: from 0, (stochastic) gradient descent finds the minimum-norm solution.</summary>
    [Fact]
    public void From_zero_gradient_descent_finds_the_minimum_norm_solution()
    {
        var (A, b) = (Random(9, 4, 10), RandomVector(10, 4));
        var least = Ridge.MinimumNorm(A, b);
        Assert.True((A * least - b).L2Norm() < Tolerances.Exact);
        var L = new LeastSquares(A, b);
        var zero = Vector<double>.Build.Dense(10);
        Assert.True(
            (Descend(L, zero, new GradientDescent(0.3)).Points(5000)[^1] - least).L2Norm() < Tolerances.Converged
        );
        Assert.True((L.Stochastic(zero, 0.1, Seed(1)).ElementAt(50_000) - least).L2Norm() < Tolerances.Converged);
        // From elsewhere it finds another exact solution, of larger norm.
        var other = Descend(L, Vector<double>.Build.Dense(10, 1), new GradientDescent(0.3)).Points(5000)[^1];
        Assert.True((A * other - b).L2Norm() < Tolerances.Converged && other.L2Norm() > least.L2Norm() + 0.1);
    }

    /// <summary>
    /// B1: random ReLU features show double descent: the test error peaks where neurons = samples, then falls below.
    /// </summary>
    [Fact]
    public void Random_ReLU_features_show_double_descent()
    {
        const int samples = 40;
        var (V, test) = (Random(11, 5, samples), Random(12, 5, 400));
        Vector<double> Label(Matrix<double> v, int seed, double noise) =>
            Vec([.. v.EnumerateColumns().Select(c => Math.Sin(2 * c[0]) + c[1] * c[2])])
            + noise * RandomVector(seed, v.ColumnCount);
        var (y, truth) = (Label(V, 13, 0.2), Label(test, 14, 0));
        double TestError(int p) =>
            Enumerable
                .Range(0, 15)
                .Select(seed =>
                {
                    var features = new RandomFeatures(5, p, Seed(seed));
                    var x = features.Fit(V, y);
                    if (p > samples)
                    {
                        // More weights than samples: every sample is hit.
                        Assert.True((features.Predict(V, x) - y).L2Norm() < Tolerances.HalfTheDigits);
                    }

                    return (features.Predict(test, x) - truth).L2Norm() / Math.Sqrt(400);
                })
                .Order()
                .ElementAt(7);
        var (few, peak, many) = (TestError(10), TestError(samples), TestError(1000));
        Assert.True(peak > 2 * few && many < few, $"{few:f2}, {peak:f2}, {many:f2}");
    }

    [Fact]
    public void Bad_systems_are_refused_in_a_sentence()
    {
        var A = Random(15, 3, 2);
        Assert.Contains("needs 3 entries", Assert.Throws<ArgumentException>(() => Ridge.Solve(A, Vec(1), 1)).Message);
        Assert.Contains("η = -1", Assert.Throws<ArgumentException>(() => Lasso.Solve(A, Vec(1, 2, 3), -1)).Message);
        Assert.Contains(
            "NaN",
            Assert.Throws<ArgumentException>(() => Ridge.Solve(A, Vec(1, double.NaN, 3), 1)).Message
        );
        Assert.Contains(
            "take 2 inputs",
            Assert.Throws<ArgumentException>(() => new RandomFeatures(2, 3, Seed(1)).Apply(A)).Message
        );
        Assert.Equal(0, Lasso.Solve(Mat([0.0], [0.0]), Vec(1, 1), 0.1)[0]);
    }

    private static Matrix<double> Random(int seed, int rows, int columns)
    {
        var random = Seed(seed);
        return Matrix<double>.Build.Dense(rows, columns, (_, _) => 2 * random.NextDouble() - 1);
    }

    private static Vector<double> RandomVector(int seed, int count) => Random(seed, count, 1).Column(0);
}

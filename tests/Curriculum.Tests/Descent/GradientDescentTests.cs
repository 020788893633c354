using Curriculum.Descent;
using Curriculum.Learning;
using static Curriculum.Notation;

namespace Curriculum.Tests.Descent;

public sealed class GradientDescentTests
{
    /// <summary>G2: the zig-zag in closed form, with the same s at EVERY step.</summary>
    [Theory]
    [InlineData(0.01)]
    [InlineData(0.1)]
    [InlineData(0.5)]
    public void Exact_line_search_on_the_bowl_zig_zags_by_the_closed_form(double b)
    {
        var f = Quadratic.Bowl(b);
        var points = Descend(f, Vec(b, 1), new ExactLineSearch()).Points(50);
        var f0 = f.Value(points[0]);
        for (var k = 0; k <= 50; k++)
        {
            Assert.Equal(b * Math.Pow((b - 1) / (b + 1), k), points[k][0], Tolerances.Exact);
            Assert.Equal(Math.Pow((1 - b) / (1 + b), k), points[k][1], Tolerances.Exact);
            Assert.Equal(Math.Pow((1 - b) / (1 + b), 2 * k) * f0, f.Value(points[k]), Tolerances.Exact * f0);
            if (Math.Pow((1 - b) / (1 + b), k) > 1e-6)
            {
                Assert.Equal(2 / (1 + b), ExactLineSearch.StepSize(f, points[k]), Tolerances.Converged);
            }
        }
    }

    /// <summary>G2: for the slide's f = x² + by² the path is the same and the step is half: s = 1/(1 + b).</summary>
    [Fact]
    public void Without_the_one_half_the_path_is_the_same_and_the_step_is_half()
    {
        const double b = 0.1;
        var half = Quadratic.Bowl(b);
        var whole = Quadratic.WithSpectrum(2, 2 * b);
        Assert.Equal(1 / (1 + b), ExactLineSearch.StepSize(whole, Vec(b, 1)), Tolerances.Exact);
        var (path, same) = (
            Descend(half, Vec(b, 1), new ExactLineSearch()).Points(20),
            Descend(whole, Vec(b, 1), new ExactLineSearch()).Points(20)
        );
        Assert.All(path.Zip(same), pair => Assert.True((pair.First - pair.Second).L2Norm() < Tolerances.Exact));
        // Reject: 2/(1 + b) with the doubled gradient leaves |1 − sλ| = 1.6364 along x: it runs away.
        Assert.True(whole.WorstFactor(2 / (1 + b)) > 1);
    }

    /// <summary>G2: b = 1/100: factor 0.9608, 346 steps to cut f by 10⁶.</summary>
    [Fact]
    public void One_over_a_hundred_needs_346_steps_for_six_digits()
    {
        const double b = 0.01;
        Assert.Equal(0.9608, Math.Pow((1 - b) / (1 + b), 2), 5e-5);
        Assert.Equal(346, Descend(Quadratic.Bowl(b), Vec(b, 1), new ExactLineSearch()).StepsToReduceBy(1e6));
        Assert.Equal(346, Descend(Quadratic.Bowl(b), Vec(b, 1), new GradientDescent(2 / (1 + b))).StepsToReduceBy(1e6));
    }

    /// <summary>G1, G3: each step ends tangent to a level set, so consecutive gradients are orthogonal.</summary>
    [Fact]
    public void Consecutive_gradients_of_exact_line_search_are_orthogonal()
    {
        var f = Quadratic.WithSpectrum(Seed(1), 1, 3, 10, 0.2);
        var gradients = Descend(f, Vec(1, -2, 3, 1), new ExactLineSearch()).Points(30).Select(f.Gradient).ToList();
        for (var k = 1; k < gradients.Count; k++)
        {
            Assert.True(
                Math.Abs(gradients[k].Normalize(2).DotProduct(gradients[k - 1].Normalize(2))) < Tolerances.Converged
            );
        }
    }

    /// <summary>
    /// G3: ∇f is perpendicular to the level ellipse, flat along (∇f)^⊥, and not aimed at the minimum.
    /// </summary>
    [Fact]
    public void The_gradient_is_steepest_and_not_aimed_at_the_minimum()
    {
        var f = Quadratic.Bowl(0.1);
        var x = Vec(0.1, 1);
        var g = f.Gradient(x);
        var flat = Vec(-g[1], g[0]);
        const double h = 1e-6;
        Assert.Equal(0, (f.Value(x + h * flat) - f.Value(x - h * flat)) / (2 * h), Tolerances.Converged);
        var steepest = g.Normalize(2);
        for (var angle = 0.0; angle < 2 * Math.PI; angle += 0.1)
        {
            Assert.True(
                g.DotProduct(Vec(Math.Cos(angle), Math.Sin(angle))) <= g.DotProduct(steepest) + Tolerances.Exact
            );
        }

        Assert.True(Math.Abs(steepest.DotProduct(x.Normalize(2))) < 0.8);
    }

    /// <summary>G3: 2/(λmin + λmax) has the smallest worst-case factor; 1/λmax is safe, but not that one.</summary>
    [Fact]
    public void The_best_fixed_step_is_two_over_the_sum_of_the_extreme_eigenvalues()
    {
        var f = Quadratic.WithSpectrum(Seed(2), 0.3, 1, 2, 5);
        var best = f.BestFixedStep;
        Assert.Equal(2 / 5.3, best, Tolerances.Exact);
        Assert.Equal((5 - 0.3) / 5.3, f.WorstFactor(best), Tolerances.Exact);
        for (var s = 0.01; s < 0.5; s += 0.01)
        {
            Assert.True(f.WorstFactor(s) >= f.WorstFactor(best) - Tolerances.Exact);
        }

        Assert.True(f.WorstFactor(1 / 5.0) > f.WorstFactor(best));
    }

    /// <summary>G4: just below 2/λmax it converges, just above it runs away.</summary>
    [Fact]
    public void A_fixed_step_converges_up_to_two_over_the_largest_eigenvalue()
    {
        var f = Quadratic.WithSpectrum(4, 1);
        Assert.True(Descend(f, Vec(1, 1), new GradientDescent(0.499)).Values(2000)[^1] < 1e-3);
        Assert.True(Descend(f, Vec(1, 1), new GradientDescent(0.501)).Values(2000)[^1] > 1e3);
    }

    [Fact]
    public void A_quadratic_has_the_given_spectrum_and_bad_ones_are_refused()
    {
        var f = Quadratic.WithSpectrum(Seed(3), 0.01, 0.5, 1);
        Assert.True((f.Eigenvalues - Vec(0.01, 0.5, 1)).L2Norm() < Tolerances.Exact);
        Assert.Equal(100, f.ConditionNumber, Tolerances.Converged);
        Assert.Contains("-1", Assert.Throws<ArgumentException>(() => Quadratic.WithSpectrum(1, -1)).Message);
        Assert.Contains(
            "symmetric",
            Assert.Throws<ArgumentException>(() => new Quadratic(Mat([1.0, 2.0], [0.0, 1.0]))).Message
        );
        Assert.Contains(
            "2 finite numbers",
            Assert
                .Throws<ArgumentException>(() => Descend(Quadratic.Bowl(1), Vec(1, 2, 3), new ExactLineSearch()))
                .Message
        );
        Assert.Contains(
            "2 finite numbers",
            Assert
                .Throws<ArgumentException>(() => Descend(Quadratic.Bowl(1), Vec(1, double.NaN), new ExactLineSearch()))
                .Message
        );
    }

    [Fact]
    public void Exact_line_search_works_on_any_smooth_function_and_stays_at_the_minimum()
    {
        var f = Objective.Of(
            2,
            x => Math.Exp(x[0]) - x[0] + x[1] * x[1] * x[1] * x[1],
            x => Vec(Math.Exp(x[0]) - 1, 4 * x[1] * x[1] * x[1])
        );
        var x = Descend(f, Vec(2, 1), new ExactLineSearch()).Points(2000)[^1];
        Assert.True(Math.Abs(x[0]) < Tolerances.HalfTheDigits && Math.Abs(x[1]) < 0.05);
        Assert.All(
            Descend(Quadratic.Bowl(1), Vec(0, 0), new ExactLineSearch()).Values(3),
            value => Assert.Equal(0, value)
        );
        var line = Objective.Of(1, x => x[0], _ => Vec(1));
        Assert.Contains(
            "falls for ever",
            Assert.Throws<InvalidOperationException>(() => ExactLineSearch.StepSize(line, Vec(0))).Message
        );
    }

    [Fact]
    public void Conjugate_gradients_arrive_after_n_steps()
    {
        var f = Quadratic.WithSpectrum(Seed(4), 1, 2, 3, 10, 50);
        var values = Descend(f, Vec(1, 1, -1, 2, 1), new ConjugateGradients()).Values(8);
        Assert.True(values[4] > 1e-8 * values[0] && values[5] < 1e-20 * values[0]);
        Assert.True(values[8] <= 1e-20 * values[0]);
    }

    [Fact]
    public void A_path_is_lazy_and_starts_anew_on_each_reading()
    {
        var calls = 0;
        var f = Objective.Of(
            1,
            x => x[0] * x[0],
            x =>
            {
                calls++;
                return 2 * x;
            }
        );
        var path = Descend(f, Vec(1), new Momentum(0.1, 0.5));
        Assert.Equal(0, calls);
        Assert.Equal(path.Values(10), path.Values(10));
        Assert.Equal(20, calls);
        Assert.Equal(path.Points(3)[3][0], path.ElementAt(3).X[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => path.Points(-1));
        Assert.Null(Descend(Quadratic.Bowl(0.5), Vec(1, 1), new GradientDescent(0)).StepsToReduceBy(10, 100));
    }
}

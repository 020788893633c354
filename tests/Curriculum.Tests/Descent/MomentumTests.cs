using System.Numerics;
using Curriculum.Descent;
using Curriculum.Learning;
using static Curriculum.Notation;

namespace Curriculum.Tests.Descent;

public sealed class MomentumTests
{
    private const double B = 0.01;

    /// <summary>M1: the lecture's form, its second form, the form with x_k − x_{k−1}, and β = 0.</summary>
    [Fact]
    public void All_forms_of_the_heavy_ball_walk_the_same_path()
    {
        var f = Quadratic.WithSpectrum(Seed(1), 1, 0.3, 0.05);
        const double s = 0.7,
            beta = 0.6;
        var path = Descend(f, Vec(1, -2, 3), new Momentum(s, beta)).Points(40);
        var (x, previous, z) = (Vec(1, -2, 3), Vec(1, -2, 3), f.Gradient(Vec(1, -2, 3))); // z₀ = ∇f(x₀)
        var y = x;
        for (var k = 0; k < 40; k++)
        {
            Assert.True((path[k] - x).L2Norm() < Tolerances.Exact && (path[k] - y).L2Norm() < Tolerances.Exact);
            (previous, x) = (x, x - s * f.Gradient(x) + beta * (x - previous));
            y -= s * z;
            z = f.Gradient(y) + beta * z; // z_{k+1} − ∇f(x_{k+1}) = βz_k
        }
        Assert.Equal(
            Descend(f, Vec(1, 1, 1), new GradientDescent(s)).Values(30),
            Descend(f, Vec(1, 1, 1), new Momentum(s, 0)).Values(30)
        );
    }

    /// <summary>M2: along an eigenvector one step is R; det R = β, trace R = 1 + β − sλ.</summary>
    [Theory]
    [InlineData(1, 0.5, 0.9)]
    [InlineData(0.01, 3.3, 0.67)]
    public void One_step_along_an_eigenvector_is_the_matrix_R(double lambda, double s, double beta)
    {
        var R = HeavyBall.R(lambda, s, beta);
        Assert.Equal(beta, R.Determinant(), Tolerances.Exact);
        Assert.Equal(1 + beta - s * lambda, R.Trace(), Tolerances.Exact);
        Assert.True((Mat([1, 0], [-lambda, 1]) * R - Mat([1, -s], [0, beta])).FrobeniusNorm() < Tolerances.Exact);
        Assert.Equal(R.Evd().EigenValues.Max(z => z.Magnitude), HeavyBall.Factor(lambda, s, beta), Tolerances.Exact);
        // (c, d)_{k+1} = R (c, d)_k with d_0 = λ c_0: the x of the path is c.
        var points = Descend(Quadratic.WithSpectrum(lambda), Vec(1), new Momentum(s, beta)).Points(20);
        var cd = Vec(1, lambda);
        foreach (var x in points)
        {
            Assert.Equal(cd[0], x[0], Tolerances.Exact);
            cd = R * cd;
        }
    }

    /// <summary>M2, and the reject "momentum needs s &lt; 2/λmax": both sides of sλmax = 2(1 + β).</summary>
    [Theory]
    [InlineData(0.3)]
    [InlineData(0.9)]
    public void The_heavy_ball_is_stable_up_to_two_times_one_plus_beta(double beta)
    {
        const double lambda = 4;
        var bound = 2 * (1 + beta) / lambda;
        Assert.True(bound > 2 / lambda);
        Assert.True(HeavyBall.IsStable(lambda, 0.99 * bound, beta) && HeavyBall.Factor(lambda, 0.99 * bound, beta) < 1);
        Assert.False(HeavyBall.IsStable(lambda, 1.01 * bound, beta));
        Assert.True(HeavyBall.Factor(lambda, 1.01 * bound, beta) > 1);
        Assert.True(
            Descend(Quadratic.WithSpectrum(lambda), Vec(1), new Momentum(0.99 * bound, beta)).Values(4000)[^1]
                < Tolerances.Converged
        );
        Assert.True(
            Descend(Quadratic.WithSpectrum(lambda), Vec(1), new Momentum(1.01 * bound, beta)).Values(4000)[^1] > 1e10
        );
    }

    /// <summary>
    /// M3: with the optimal pair every |eigenvalue of R| is √β for λ in the range; the ends are defective.
    /// </summary>
    [Fact]
    public void The_optimal_pair_makes_every_eigenvalue_of_R_have_size_root_beta()
    {
        var optimal = Momentum.Optimal(B, 1);
        var (s, beta) = (optimal.StepSize.At(0), optimal.Beta);
        var root = (1 - Math.Sqrt(B)) / (1 + Math.Sqrt(B));
        Assert.Equal(root, Math.Sqrt(beta), Tolerances.Exact);
        for (var lambda = B; lambda <= 1; lambda += 0.001)
        {
            Assert.All(
                HeavyBall.R(lambda, s, beta).Evd().EigenValues,
                z => Assert.Equal(root, Complex.Abs(z), Tolerances.HalfTheDigits)
            );
        }

        foreach (var (lambda, double_) in new[] { (B, root), (1.0, -root) })
        {
            var N = HeavyBall.R(lambda, s, beta) - double_ * Mat([1, 0], [0, 1]);
            // A double eigenvalue, one eigenvector.
            Assert.True((N * N).FrobeniusNorm() < Tolerances.Exact && N.FrobeniusNorm() > 0.1);
        }
        // The error goes like kβ^{k/2}: c_k/β^{k/2} is a straight line in k, and not a constant.
        var error = Descend(Quadratic.WithSpectrum(B), Vec(1), optimal).Points(100);
        double Line(int k) => error[k][0] / Math.Pow(beta, k / 2.0);
        Assert.Equal(Line(50), (Line(0) + Line(100)) / 2, Tolerances.HalfTheDigits * Line(50));
        Assert.True(Line(100) > 10 * Line(0));
    }

    /// <summary>M4: b = 1/100: .96 against .67; s = 3.3058, β = .6694; κ = 100.</summary>
    [Fact]
    public void Momentum_replaces_b_by_its_square_root()
    {
        var optimal = Momentum.Optimal(B, 1);
        Assert.Equal(3.3058, optimal.StepSize.At(0), 5e-5);
        Assert.Equal(0.6694, optimal.Beta, 5e-5);
        Assert.Equal(0.96, Math.Pow((1 - B) / (1 + B), 2), 5e-3);
        Assert.Equal(0.67, Math.Pow((1 - Math.Sqrt(B)) / (1 + Math.Sqrt(B)), 2), 5e-3);
        Assert.Equal(100, Quadratic.Bowl(B).ConditionNumber, Tolerances.Converged);
    }

    /// <summary>M4: 48 steps to cut f by 10⁶ from (b, 1), against 346; from (1, 1) f first grows 13.6 times.</summary>
    [Fact]
    public void Forty_eight_steps_against_346_and_a_first_growth_of_13_point_6()
    {
        var f = Quadratic.Bowl(B);
        Assert.Equal(48, Descend(f, Vec(B, 1), Momentum.Optimal(B, 1)).StepsToReduceBy(1e6));
        Assert.Equal(346, Descend(f, Vec(B, 1), new GradientDescent(2 / (1 + B))).StepsToReduceBy(1e6));
        var values = Descend(f, Vec(1, 1), Momentum.Optimal(B, 1)).Values(100);
        Assert.Equal(13.6, values.Max() / values[0], 0.05);
    }

    /// <summary>
    /// M5: Nesterov with s = 1/λmax, β = (1 − √b)/(1 + √b) shrinks the slow direction by 1 − √b a step.
    /// </summary>
    [Fact]
    public void Nesterov_shrinks_the_slow_direction_by_one_minus_root_b()
    {
        var optimal = Nesterov.Optimal(B, 1);
        Assert.Equal(1, optimal.StepSize.At(0));
        Assert.Equal((1 - Math.Sqrt(B)) / (1 + Math.Sqrt(B)), optimal.Beta, Tolerances.Exact);
        var x = Descend(Quadratic.Bowl(B), Vec(0, 1), optimal).Points(2000);
        // A double root again: c_k ~ k(1 − √b)^k, so the ratio of neighbours is (1 − √b)(1 + 1/k).
        Assert.Equal(1 - Math.Sqrt(B), x[2000][1] / x[1999][1], Tolerances.Settled);
        // The recursion by hand, M5 literally.
        var f = Quadratic.Bowl(0.3);
        const double s = 0.6,
            beta = 0.4;
        var path = Descend(f, Vec(1, -1), new Nesterov(s, beta)).Points(20);
        var (y, z) = (Vec(1, -1), Vec(0, 0));
        foreach (var point in path)
        {
            Assert.True((point - y).L2Norm() < Tolerances.Exact);
            z = beta * z + f.Gradient(y - s * beta * z);
            y -= s * z;
        }
    }
}

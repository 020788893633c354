using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Networks;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Learning;

public sealed class AdamTests
{
    private const double Alpha = 0.001;

    [Fact]
    public void Literal_slide_step_scales_like_c_squared_and_Adam_like_one()
    {
        double Ratio(Optimizer optimizer) =>
            Steps(optimizer, _ => 10 * 0.3, 5).Sum() / Steps(optimizer, _ => 0.3, 5).Sum();
        Assert.Equal(100, Ratio(new LiteralAdam()), Tolerances.Nearly);
        Assert.Equal(1, Ratio(new Adam(Alpha, epsilon: 0)), Tolerances.Nearly);
    }

    [Fact]
    public void Literal_slide_mixes_the_coordinates_in_one_scalar()
    {
        double[] x = [0, 0];
        new LiteralAdam(delta: 0, beta: 0).Start<double>(2).Step(x, [3, 4]);
        Assert.Equal([-15, -20], x); // ‖g‖ g = 5 (3, 4)
    }

    [Fact]
    public void Adams_first_step_is_alpha_times_the_sign()
    {
        double[] x = [0, 0, 0];
        new Adam(Alpha).Start<double>(3).Step(x, [1e-3, -5, 1e6]);
        Assert.Equal([-Alpha, Alpha, -Alpha], x, (a, b) => Math.Abs(a - b) < Tolerances.SingleStep * Alpha * 2);
    }

    [Fact]
    public void Epsilon_stands_outside_the_root()
    {
        double[] x = [0];
        new Adam(1).Start<double>(1).Step(x, [1e-8]);
        Assert.Equal(-0.5, x[0], Tolerances.Nearly); // 1e-8/(1e-8 + ε); inside the root it would be 1e-4
    }

    [Fact]
    public void Adam_is_its_recursion()
    {
        double m = 0,
            v = 0,
            expected = 0;
        var actual = Steps(new Adam(Alpha), k => Math.Sin(k), 50);
        for (var t = 1; t <= 50; t++)
        {
            var g = Math.Sin(t - 1);
            m = 0.9 * m + 0.1 * g;
            v = 0.999 * v + 0.001 * g * g;
            expected =
                m == 0 ? 0 : Alpha * m / (1 - Math.Pow(0.9, t)) / (Math.Sqrt(v / (1 - Math.Pow(0.999, t))) + 1e-8);
            Assert.Equal(expected, actual[t - 1], Tolerances.Exact);
        }
    }

    [Fact]
    public void Without_bias_correction_a_constant_gradient_starts_3_1623_and_peaks_6_5685_at_step_12()
    {
        var steps = Steps(new Adam(Alpha, epsilon: 0, biasCorrection: false), _ => 1, 60);
        Assert.Equal(3.1623, steps[0] / Alpha, Tolerances.Printed);
        Assert.Equal(6.5685, steps.Max() / Alpha, Tolerances.Printed);
        Assert.Equal(12, Array.IndexOf(steps, steps.Max()) + 1);
        Assert.All(Steps(new Adam(Alpha, epsilon: 0), _ => 1, 60), step => Assert.Equal(Alpha, step, Tolerances.Exact));
    }

    [Theory]
    [InlineData(100, 0.98)]
    [InlineData(1000, 2.51)]
    [InlineData(5000, 3.15)]
    public void One_gradient_after_zeros_tends_to_3_1623_alpha(int zeros, double expected) =>
        Assert.Equal(
            expected,
            Steps(new Adam(Alpha, epsilon: 0), k => k < zeros ? 0 : 1, zeros + 1)[^1] / Alpha,
            0.006
        );

    [Fact]
    public void Adam_goes_to_the_worst_point_and_AMSGrad_to_the_best()
    {
        Assert.Equal(1, Last(new Adam(StepSize.InverseRoot(0.5), 0, 0.1)), Tolerances.Coarse);
        Assert.Equal(-1, Last(new AMSGrad(StepSize.InverseRoot(0.5), 0, 0.1)), Tolerances.Coarse);
        Assert.Equal(-1, Last(new Adam(StepSize.InverseRoot(0.5))), Tolerances.Coarse);
    }

    [Fact]
    public void AdamW_decays_and_l2_in_the_gradient_moves_by_the_sign()
    {
        foreach (var eta in (double[])[0.01, 1])
        {
            double[] x = [2, -0.5];
            new AdamW(0.1, eta).Start<double>(2).Step(x, [0, 0]);
            Assert.Equal(
                [2 * (1 - 0.1 * eta), -0.5 * (1 - 0.1 * eta)],
                x,
                (a, b) => Math.Abs(a - b) < Tolerances.Rounding
            );

            double[] y = [2, -0.5];
            new Adam(0.1, epsilon: 0).Start<double>(2).Step(y, [eta * 2, eta * -0.5]);
            Assert.Equal([1.9, -0.4], y, (a, b) => Math.Abs(a - b) < Tolerances.Exact);
        }
    }

    [Fact]
    public void For_gradient_descent_l2_in_the_gradient_is_weight_decay()
    {
        // A network whose data gradient is zero: w = 0·v, targets 0.
        var F = Network.Create<double>([Affine(Mat([2.0, -0.5]), Vec(1))]);
        var data = new DataSet(Matrix<double>.Build.Dense(2, 1), Matrix<double>.Build.Dense(1, 1, 1));
        foreach (var _ in Train(F, Loss.Square, data, new GradientDescent(0.1), new() { L2 = 0.5 })) { }
        Assert.Equal(2 * (1 - 0.1 * 0.5), F.Weights[0], Tolerances.Rounding);
        Assert.Equal(-0.5 * (1 - 0.1 * 0.5), F.Weights[1], Tolerances.Rounding);
    }

    /// <summary>The moves of one unknown under given gradients, downhill positive.</summary>
    private static double[] Steps(Optimizer optimizer, Func<int, double> gradient, int count)
    {
        var state = optimizer.Start<double>(1);
        var moves = new double[count];
        for (var k = 0; k < count; k++)
        {
            double[] x = [0];
            state.Step(x, [gradient(k)]);
            moves[k] = -x[0];
        }
        return moves;
    }

    /// <summary>f_t = 3x if t mod 3 = 1, else −x, on [−1, 1] with projection.</summary>
    private static double Last(Optimizer optimizer)
    {
        var state = optimizer.Start<double>(1);
        double[] x = [0];
        for (var t = 1; t <= 30_000; t++)
        {
            state.Step(x, [t % 3 == 1 ? 3 : -1]);
            x[0] = Math.Clamp(x[0], -1, 1);
        }
        return x[0];
    }
}

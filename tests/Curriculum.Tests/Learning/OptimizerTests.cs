using Curriculum.Learning;

namespace Curriculum.Tests.Learning;

public sealed class OptimizerTests
{
    public static readonly TheoryData<Optimizer> All =
    [
        new GradientDescent(0.1),
        new Momentum(0.05),
        new Nesterov(0.05),
        new AdaGrad(0.5),
        new RMSProp(0.01),
        new Adam(0.05),
        new AdamW(0.05, decay: 0),
        new AMSGrad(0.05),
        new LiteralAdam(1),
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_optimizer_goes_down_a_bowl(Optimizer optimizer)
    {
        var x = Run(optimizer, [1.0, -2, 0.5], 400, Bowl);
        Assert.True(Value(x) < 0.02 * Value([1, -2, 0.5]), $"{optimizer}: f = {Value(x)}");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Float_and_double_take_the_same_steps(Optimizer optimizer)
    {
        var wide = optimizer.Start<double>(9);
        var narrow = optimizer.Start<float>(9);
        double[] x = [.. Enumerable.Range(0, 9).Select(i => i / 8.0 - 0.5)];
        var y = Array.ConvertAll(x, value => (float)value);
        for (var k = 0; k < 20; k++)
        {
            wide.Prepare(x);
            narrow.Prepare(y);
            wide.Step(x, Bowl(x));
            narrow.Step(y, Array.ConvertAll(Bowl(Array.ConvertAll(y, value => (double)value)), value => (float)value));
        }
        for (var i = 0; i < 9; i++)
        {
            Assert.Equal(x[i], y[i], Tolerances.Settled);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_zero_gradient_from_the_start_moves_nothing(Optimizer optimizer) =>
        Assert.Equal([1.0, -2], Run(optimizer, [1.0, -2], 5, x => new double[x.Length]));

    [Theory]
    [MemberData(nameof(All))]
    public void One_object_serves_many_runs(Optimizer optimizer) =>
        Assert.Equal(Run(optimizer, [1.0, -2], 7, Bowl), Run(optimizer, [1.0, -2], 7, Bowl));

    [Fact]
    public void Momentum_makes_the_heavy_ball_recursion()
    {
        var (s, beta) = (0.1, 0.6);
        double[] x = [1.0],
            start = [1.0];
        double z = 0,
            expected = start[0];
        var state = new Momentum(s, beta).Start<double>(1);
        for (var k = 0; k < 10; k++)
        {
            state.Step(x, Bowl(x));
            z = Bowl([expected])[0] + beta * z;
            expected -= s * z;
            Assert.Equal(expected, x[0], Tolerances.Exact);
        }
    }

    [Fact]
    public void Nesterov_takes_the_gradient_where_it_is_going()
    {
        var (s, beta) = (0.1, 0.6);
        double[] x = [1.0];
        double z = 0,
            expected = 1;
        var state = new Nesterov(s, beta).Start<double>(1);
        for (var k = 0; k < 10; k++)
        {
            state.Prepare(x);
            state.Step(x, Bowl(x));
            z = beta * z + Bowl([expected - s * beta * z])[0];
            expected -= s * z;
            Assert.Equal(expected, x[0], Tolerances.Exact);
        }
    }

    [Fact]
    public void Momentum_without_memory_is_gradient_descent() =>
        Assert.Equal(Run(new GradientDescent(0.1), [1.0, -2], 9, Bowl), Run(new Momentum(0.1, 0), [1.0, -2], 9, Bowl));

    [Fact]
    public void Optimal_momentum_is_the_optimal_pair()
    {
        var optimal = Momentum.Optimal(0.01, 1);
        Assert.Equal(3.3058, optimal.StepSize.First, Tolerances.Printed);
        Assert.Equal(0.6694, optimal.Beta, Tolerances.Printed);
    }

    [Fact]
    public void Schedules_give_the_sizes_they_name()
    {
        Assert.Equal(0.5, StepSize.Constant(0.5).At(100));
        Assert.Equal(0.25, StepSize.InverseTime(0.5, 10).At(10));
        Assert.Equal(0.25, StepSize.InverseRoot(0.5).At(3));
        Assert.Equal(0.125, StepSize.Exponential(0.5, 0.5).At(2));
        Assert.Equal(0.05, StepSize.Stairs(0.5, 0.1, 10).At(19), Tolerances.Exact);
        Assert.Equal(0.25, StepSize.Cosine(0.5, 10).At(5), Tolerances.Exact);
        Assert.Equal(0, StepSize.Cosine(0.5, 10).At(50), Tolerances.Exact);
        Assert.Equal(0.1, StepSize.Constant(0.5).WarmUp(5).At(0), Tolerances.Exact);
        Assert.Equal(0.5, StepSize.Constant(0.5).WarmUp(5).At(4), Tolerances.Exact);
        Assert.Equal(7, StepSize.Of(k => 5 + k).At(2));
    }

    [Fact]
    public void Wrong_numbers_get_a_sentence()
    {
        Assert.Contains("must lie in [0, 1)", Assert.ThrowsAny<ArgumentException>(() => new Momentum(0.1, 1)).Message);
        Assert.Contains(
            "finite and not negative",
            Assert.ThrowsAny<ArgumentException>(() => new GradientDescent(double.NaN)).Message
        );
        Assert.Contains(
            "finite and not negative",
            Assert.ThrowsAny<ArgumentException>(() => new GradientDescent(-1)).Message
        );
        Assert.Contains(
            "must be positive",
            Assert.ThrowsAny<ArgumentException>(() => StepSize.Stairs(1, 0.5, 0)).Message
        );
        Assert.Contains("0 < λmin ≤ λmax", Assert.ThrowsAny<ArgumentException>(() => Momentum.Optimal(0, 1)).Message);
        Assert.Contains(
            "x has 3, the gradient 2",
            Assert
                .ThrowsAny<ArgumentException>(() =>
                    new GradientDescent(1).Start<double>(2).Step(new double[3], new double[2])
                )
                .Message
        );
    }

    private static double[] Run(Optimizer optimizer, double[] x, int steps, Func<double[], double[]> gradient)
    {
        var state = optimizer.Start<double>(x.Length);
        for (var k = 0; k < steps; k++)
        {
            state.Prepare(x);
            state.Step(x, gradient(x));
        }
        return x;
    }

    private static double Value(double[] x) => x.Select((value, i) => (i + 1) * value * value / 2).Sum();

    private static double[] Bowl(double[] x) => [.. x.Select((value, i) => (i + 1) * value)];
}

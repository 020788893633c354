using Curriculum.Learning;
using static Curriculum.Notation;

namespace Curriculum.Tests.Learning;

/// <summary>What a sure and right answer costs is small, and not 0: it is e^{−w}, and so is its gradient.</summary>
public sealed class SmallLossTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(36.5)]
    [InlineData(50)]
    [InlineData(300)]
    [InlineData(700)]
    public void The_cost_of_a_right_logit_w_is_log_of_1_plus_e_to_minus_w(double w)
    {
        var cost = Enumerable.Range(1, 40).Sum(k => (k % 2 == 1 ? 1 : -1) * Math.Exp(-k * w) / k);
        var slope = Math.Exp(-w) / (1 + Math.Exp(-w));
        foreach (var (logit, target) in new[] { (w, 1.0), (-w, 0.0) })
        {
            Near(cost, Loss.BinaryCrossEntropy.Value(Vec(logit), Vec(target)));
            Near(logit > 0 ? -slope : slope, Loss.BinaryCrossEntropy.Gradient(Vec(logit), Vec(target))[0]);
        }

        Near(cost, Loss.SoftmaxCrossEntropy.Value(Vec(w, 0), Vec(1, 0)));
        Near(cost, Loss.SoftmaxCrossEntropy.Value(Vec(-3 - w, -3), Vec(0, 1)));
        var gradient = Loss.SoftmaxCrossEntropy.Gradient(Vec(w, 0), Vec(1, 0));
        Near(-slope, gradient[0]);
        Near(slope, gradient[1]);
    }

    [Fact]
    public void The_same_in_float()
    {
        var gradient = new float[2];
        var value = Loss.SoftmaxCrossEntropy.Evaluate<float>([30, 0], [1, 0], 2, 1, gradient);
        Assert.Equal(1, value / Math.Exp(-30), Tolerances.SingleStep);
        Assert.Equal(-1, gradient[0] / Math.Exp(-30), Tolerances.SingleStep);
        value = Loss.BinaryCrossEntropy.Evaluate<float>([-25], [0], 1, 1, gradient.AsSpan(0, 1));
        Assert.Equal(1, value / Math.Exp(-25), Tolerances.SingleStep);
        Assert.Equal(1, gradient[0] / Math.Exp(-25), Tolerances.SingleStep);
    }

    [Fact]
    public void An_infinite_logit_costs_0_or_infinity_and_NaN_is_not_hidden()
    {
        const double infinity = double.PositiveInfinity;
        Assert.Equal(0, Loss.BinaryCrossEntropy.Value(Vec(infinity), Vec(1)));
        Assert.Equal(0, Loss.BinaryCrossEntropy.Value(Vec(-infinity), Vec(0)));
        Assert.Equal(infinity, Loss.BinaryCrossEntropy.Value(Vec(infinity), Vec(0)));
        Assert.Equal(infinity, Loss.BinaryCrossEntropy.Value(Vec(-infinity), Vec(1)));
        Assert.Equal(double.NaN, Loss.BinaryCrossEntropy.Value(Vec(double.NaN), Vec(1)));
        Assert.Equal(double.NaN, Loss.SoftmaxCrossEntropy.Value(Vec(1, double.NaN, 0), Vec(1, 0, 0)));
        Assert.All(
            Loss.SoftmaxCrossEntropy.Gradient(Vec(1, double.NaN, 0), Vec(1, 0, 0)),
            slope => Assert.Equal(double.NaN, slope)
        );
    }

    [Fact]
    public void Soft_targets_keep_p_times_their_sum_minus_themselves()
    {
        var (w, y) = (Vec(2, -1, 2, 0.5), Vec(0.2, 0.3, 0.1, 0));
        var p = Softmax(w);
        Assert.True((Loss.SoftmaxCrossEntropy.Gradient(w, y) - (p * y.Sum() - y)).L2Norm() < Tolerances.Exact);
        Assert.Equal(
            -y.Zip(p, (target, chance) => target * Math.Log(chance)).Sum(),
            Loss.SoftmaxCrossEntropy.Value(w, y),
            Tolerances.Exact
        );
    }

    private static void Near(double expected, double value) =>
        Assert.InRange(value / expected, 1 - Tolerances.Exact, 1 + Tolerances.Exact);
}

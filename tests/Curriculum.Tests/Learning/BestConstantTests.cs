using Curriculum.Learning;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Learning;

/// <summary>What each loss answers when it may give only one number c for all samples.</summary>
public sealed class BestConstantTests
{
    private static readonly double[] s_grid = [.. Enumerable.Range(-300, 601).Select(i => i / 100.0)];

    [Theory]
    [InlineData(0.7)]
    [InlineData(0.25)]
    [InlineData(0.5)]
    public void The_square_loss_is_least_at_the_mean(double share) =>
        Assert.Equal(share - (1 - share), Best(Loss.Square, share, 1, -1), Tolerances.Coarse);

    [Theory]
    [InlineData(0.7, 1)]
    [InlineData(0.51, 1)]
    [InlineData(0.3, -1)]
    public void The_hinge_is_least_at_the_sign_of_the_majority(double share, double best) =>
        Assert.Equal(best, Best(Loss.Hinge, share, 1, -1), Tolerances.Coarse);

    [Fact]
    public void At_a_tie_the_hinge_likes_every_constant_between_minus_one_and_one() =>
        Assert.All(
            [-1.0, -0.4, 0.0, 0.9, 1.0],
            c => Assert.Equal(1, Mean(Loss.Hinge, 0.5, 1, -1, c), Tolerances.Exact)
        );

    [Theory]
    [InlineData(0.7)]
    [InlineData(0.25)]
    public void Cross_entropy_is_least_where_the_probability_is_the_mean_label(double share) =>
        Assert.Equal(share, 1 / (1 + Math.Exp(-Best(Loss.BinaryCrossEntropy, share, 1, 0))), Tolerances.Coarse);

    [Fact]
    public void The_Jacobian_of_softmax_is_diag_p_minus_p_p_transposed()
    {
        var w = Vec(1, 2, 0.5, -3);
        var p = Softmax(w);
        var J = Diag(p) - p.OuterProduct(p);
        const double h = 1e-6;
        for (var k = 0; k < w.Count; k++)
        {
            var e = Vector<double>.Build.Dense(w.Count, i => i == k ? h : 0);
            Assert.Equal(
                0,
                ((Softmax(w + e) - Softmax(w - e)) / (2 * h) - J.Column(k)).InfinityNorm(),
                Tolerances.Nearly
            );
        }
    }

    private static double Best(Loss loss, double share, double yes, double no) =>
        s_grid.MinBy(c => Mean(loss, share, yes, no, c));

    private static double Mean(Loss loss, double share, double yes, double no, double c) =>
        share * loss.Value(Vec(c), Vec(yes)) + (1 - share) * loss.Value(Vec(c), Vec(no));
}

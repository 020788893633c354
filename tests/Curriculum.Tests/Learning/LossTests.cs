using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Networks;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Learning;

public sealed class LossTests
{
    [Fact]
    public void Losses_have_the_values_of_their_formulas()
    {
        var (w, y) = (Vec(1, -2, 0.5), Vec(0, 1, 0.5));
        Assert.Equal(10, Loss.Square.Value(w, y), Tolerances.Exact);
        Assert.Equal(5, Loss.HalfSquare.Value(w, y), Tolerances.Exact);
        Assert.Equal(0.5 + 3, Loss.Hinge.Value(Vec(0.5, 2, -2), Vec(1, 1, 1)), Tolerances.Exact);
        Assert.Equal(-Math.Log(Softmax(w)[1]), Loss.SoftmaxCrossEntropy.Value(w, Vec(0, 1, 0)), Tolerances.Exact);
        var p = 1 / (1 + Math.Exp(-0.7));
        Assert.Equal(
            -0.3 * Math.Log(p) - 0.7 * Math.Log(1 - p),
            Loss.BinaryCrossEntropy.Value(Vec(0.7), Vec(0.3)),
            Tolerances.Exact
        );
    }

    [Fact]
    public void A_loss_is_the_mean_so_doubling_every_sample_changes_nothing()
    {
        var random = Seed(3);
        Network<double> F = [Affine(3, 4, random), Tanh(), Affine(4, 3, random)];
        var data = new DataSet(Matrix<double>.Build.Dense(3, 4, (i, j) => Math.Sin(i + 3 * j)), [0, 1, 2, 1]);
        var doubled = data.Select([0, 0, 1, 1, 2, 2, 3, 3]);
        foreach (
            var loss in (Loss[])
                [Loss.Square, Loss.HalfSquare, Loss.Hinge, Loss.BinaryCrossEntropy, Loss.SoftmaxCrossEntropy]
        )
        {
            Assert.Equal(F.Loss(data, loss), F.Loss(doubled, loss), Tolerances.Exact);
            Assert.True((F.Gradient(data, loss).Vector - F.Gradient(doubled, loss).Vector).L2Norm() < Tolerances.Exact);
        }
    }

    [Fact]
    public void The_mean_of_one_sample_gradients_is_the_gradient()
    {
        var random = Seed(4);
        Network<double> F = [Affine(3, 5, random), ReLU(), Affine(5, 2, random)];
        var data = new DataSet(Matrix<double>.Build.Random(3, 6, 9), [0, 1, 1, 0, 1, 0]);
        var mean =
            Enumerable
                .Range(0, 6)
                .Select(i => F.Gradient(data.Select([i]), Loss.SoftmaxCrossEntropy).Vector)
                .Aggregate((a, b) => a + b) / 6;
        Assert.True((mean - F.Gradient(data, Loss.SoftmaxCrossEntropy).Vector).L2Norm() < Tolerances.Exact);
    }

    [Fact]
    public void Softmax_is_shift_invariant_and_finite_at_a_thousand()
    {
        var w = Vec(1, -3, 2);
        Assert.True((Softmax(w) - Softmax(w + 1000)).L2Norm() < Tolerances.Exact);
        Assert.Equal(Vec(1, 0, 0), Softmax(Vec(1000, -1000, 0)));
        Assert.Equal(2000, Loss.SoftmaxCrossEntropy.Value(Vec(1000, -1000), Vec(0, 1)), Tolerances.Nearly);
        Assert.Equal(1000, Loss.BinaryCrossEntropy.Value(Vec(-1000), Vec(1)), Tolerances.Nearly);
        Assert.Equal(0, Loss.BinaryCrossEntropy.Value(Vec(1000), Vec(1)), Tolerances.Nearly);
    }

    [Fact]
    public void A_sure_and_right_answer_costs_nothing()
    {
        Assert.True(Loss.SoftmaxCrossEntropy.Value(Vec(50, 0), Vec(1, 0)) < Tolerances.Rounding);
        Assert.Equal(0, Loss.SoftmaxCrossEntropy.Value(Vec(1000, 0), Vec(1, 0))); // 0·log 0 = 0
    }

    [Fact]
    public void Softmax_cross_entropy_gradient_is_p_minus_y_per_sample()
    {
        var (w, y) = (Vec(0.3, -1, 2, 0.1), Vec(0, 0, 1, 0));
        Assert.True((Loss.SoftmaxCrossEntropy.Gradient(w, y) - (Softmax(w) - y)).L2Norm() < Tolerances.Exact);
    }

    [Fact]
    public void Where_the_answer_is_badly_wrong_cross_entropy_still_pulls_and_square_of_a_sigmoid_does_not()
    {
        const double w = -20;
        double p = 1 / (1 + Math.Exp(-w)),
            squareOfSigmoid = 2 * (p - 1) * p * (1 - p);
        Assert.True(Math.Abs(squareOfSigmoid) < Tolerances.Converged);
        Assert.Equal(-1, Loss.BinaryCrossEntropy.Gradient(Vec(w), Vec(1))[0], Tolerances.Converged);
    }

    [Fact]
    public void Labels_become_the_targets_each_loss_wants()
    {
        Assert.Equal([0.0, 1, 0], Encoded(Loss.SoftmaxCrossEntropy, 1, 3));
        Assert.Equal([0.0, 0, 1], Encoded(Loss.Square, 2, 3));
        Assert.Equal([-1.0, 1, -1], Encoded(Loss.Hinge, 1, 3));
        Assert.Equal([-1.0], Encoded(Loss.Hinge, 0, 1));
        Assert.Equal([1.0], Encoded(Loss.Hinge, 1, 1));
        Assert.Equal([1.0], Encoded(Loss.BinaryCrossEntropy, 1, 1));
    }

    [Fact]
    public void Labels_out_of_range_get_a_sentence()
    {
        Assert.Contains(
            "Label 3 for a network with 3 outputs",
            Assert.Throws<ArgumentException>(() => Encoded(Loss.SoftmaxCrossEntropy, 3, 3)).Message
        );
        Assert.Contains(
            "needs labels 0 … 1",
            Assert.Throws<ArgumentException>(() => Encoded(Loss.Hinge, 2, 1)).Message
        );
        Assert.Contains(
            "they must agree",
            Assert.Throws<ArgumentException>(() => Loss.Square.Value(Vec(1, 2), Vec(1))).Message
        );
    }

    private static double[] Encoded(Loss loss, int label, int size)
    {
        var target = new double[size];
        loss.Encode<double>(label, target);
        return target;
    }
}

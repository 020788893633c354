using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Networks;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;
using static Curriculum.Tests.RandomNumbers;

namespace Curriculum.Tests.Learning;

/// <summary>
/// Target distributions, and losses on the parts of one output. Their gradients are rows of the checks.
/// </summary>
public sealed class PartsLossTests
{
    private static readonly Loss s_parts = Loss.SoftmaxCrossEntropy[..3] + 0.5 * Loss.Square[3..];

    [Fact]
    public void The_least_cross_entropy_is_the_entropy_of_the_target_distribution_at_p_equal_y()
    {
        var y = Vec(0.5, 0.125, 0.375);
        var best = y.PointwiseLog() + 4;
        var entropy = -y.PointwiseMultiply(y.PointwiseLog()).Sum();
        Assert.Equal(entropy, Loss.SoftmaxCrossEntropy.Value(best, y), Tolerances.Exact);
        Assert.True(Loss.SoftmaxCrossEntropy.Gradient(best, y).L2Norm() < Tolerances.Exact);
        Assert.True(Loss.SoftmaxCrossEntropy.Value(best + Vec(0.1, 0, -0.1), y) > entropy + Tolerances.Settled);
    }

    [Fact]
    public void A_target_distribution_is_the_mean_of_its_labels()
    {
        Network<double> F = [Affine(2, 3, Seed(1))];
        var v = Matrix<double>.Build.Dense(2, 4, 1);
        var soft = new DataSet(
            v,
            Matrix<double>.Build.DenseOfColumns(Enumerable.Repeat((double[])[0.5, 0.25, 0.25], 4))
        );
        var hard = new DataSet(v, [0, 1, 0, 2]);
        Assert.Equal(F.Loss(hard, Loss.SoftmaxCrossEntropy), F.Loss(soft, Loss.SoftmaxCrossEntropy), Tolerances.Exact);
        var difference =
            F.Gradient(hard, Loss.SoftmaxCrossEntropy).Vector - F.Gradient(soft, Loss.SoftmaxCrossEntropy).Vector;
        Assert.True(difference.L2Norm() < Tolerances.Exact);
    }

    [Fact]
    public void A_loss_on_parts_is_the_sum_of_the_losses_of_the_parts()
    {
        var (w, y) = (Vec(0.3, -1, 2, 0.1, 5), Vec(0.2, 0.5, 0.3, 1, 3));
        Vector<double> Part(Vector<double> v, int first, int count) => v.SubVector(first, count);
        var (policy, rest) = (Loss.SoftmaxCrossEntropy, Loss.Square);
        var value = policy.Value(Part(w, 0, 3), Part(y, 0, 3)) + 0.5 * rest.Value(Part(w, 3, 2), Part(y, 3, 2));
        Assert.Equal(value, s_parts.Value(w, y), Tolerances.Exact);
        var gradient = s_parts.Gradient(w, y);
        Assert.True((Part(gradient, 0, 3) - policy.Gradient(Part(w, 0, 3), Part(y, 0, 3))).L2Norm() < Tolerances.Exact);
        Assert.True((Part(gradient, 3, 2) - (Part(w, 3, 2) - Part(y, 3, 2))).L2Norm() < Tolerances.Exact);
    }

    [Fact]
    public void Outputs_in_no_part_have_the_gradient_0_and_overlapping_parts_add()
    {
        var (w, y) = (Vec(1, 2, 3), Vec(0, 0, 0));
        Assert.Equal(Vec(0, 2, 0), Loss.HalfSquare[1..2].Gradient(w, y));
        Assert.Equal(Vec(1, 4, 3), (Loss.HalfSquare + Loss.HalfSquare[1..2]).Gradient(w, y));
    }

    [Fact]
    public void A_loss_on_parts_in_float_is_that_in_double()
    {
        var random = Seed(3);
        var (w, y) = (RandomMatrix(5, 40, random), Targets(s_parts, 5, 40, random));
        float[] gradient = new float[200],
            narrow = Array.ConvertAll(w.ToColumnMajorArray(), v => (float)v),
            target = Array.ConvertAll(y.ToColumnMajorArray(), v => (float)v);
        var wide = new double[200];
        var value = s_parts.Evaluate<double>(w.ToColumnMajorArray(), y.ToColumnMajorArray(), 5, 40, wide);
        Assert.Equal(value, s_parts.Evaluate<float>(narrow, target, 5, 40, gradient), Tolerances.SingleStep);
        Assert.Equal(value, s_parts.Evaluate<float>(narrow, target, 5, 40, []), Tolerances.SingleStep);
        Assert.All(wide.Zip(gradient), pair => Assert.Equal(pair.First, pair.Second, Tolerances.SingleNumber));
    }

    [Fact]
    public void One_net_learns_a_policy_and_a_value_from_one_target_vector()
    {
        var random = Seed(5);
        Network<float> F = [Affine(4, 16, random), Tanh(), Affine(16, 5, random)];
        var data = new DataSet(RandomMatrix(4, 64, random), Targets(s_parts, 5, 64, random));
        var before = F.Loss(data, s_parts);
        Fit(F, s_parts, data, new Adam(0.01), new() { Epochs = 30 });
        var after = new[] { Loss.SoftmaxCrossEntropy[..3], Loss.Square[3..] }.Sum(loss => F.Loss(data, loss));
        Assert.True(F.Loss(data, s_parts) < 0.8 * before, $"{before} → {F.Loss(data, s_parts)}");
        Assert.InRange(after, F.Loss(data, s_parts), 2 * F.Loss(data, s_parts));
    }

    [Fact]
    public void A_loss_on_parts_prints_what_one_would_type() =>
        Assert.Equal("SoftmaxCrossEntropy[0..3] + 0.5 Square[3..^0]", s_parts.ToString());

    [Fact]
    public void What_does_not_fit_gets_one_sentence()
    {
        Network<float> F = [Affine(2, 4, Seed(1))];
        var data = new DataSet(RandomMatrix(2, 3, Seed(2)), Matrix<double>.Build.Dense(4, 3, -0.25));
        string Message(Loss loss) => Assert.Throws<ArgumentException>(() => F.Loss(data, loss)).Message;
        Assert.Contains("Square[2..6] reads outputs 2 to 5 of 4", Message(Loss.Square[2..6]));
        Assert.Contains("at least one of the outputs 0 to 3", Message(Loss.Square[3..3]));
        Assert.Contains("reads outputs -2 to 3 of 4", Message(Loss.Square[^6..]));
        Assert.Contains("reads outputs 1 to 2 of 2", Message(Loss.Square[1..3][..2]));
        Assert.Contains("A target of -0.25: SoftmaxCrossEntropy needs weights", Message(Loss.SoftmaxCrossEntropy));
        Assert.Contains("A target of -0.25: BinaryCrossEntropy needs a prob", Message(Loss.BinaryCrossEntropy[1..]));
        Assert.Contains(
            "the factor must be finite",
            Assert.Throws<ArgumentException>(() => double.NaN * Loss.Square).Message
        );
        var labels = new DataSet(RandomMatrix(2, 3, Seed(2)), [0, 1, 2]);
        Assert.Contains(
            "needs target vectors, not labels",
            Assert.Throws<ArgumentException>(() => F.Loss(labels, s_parts)).Message
        );
        Assert.Equal(F.Loss(labels, Loss.Square), 2 * F.Loss(labels, 0.5 * Loss.Square), Tolerances.Exact);
    }
}

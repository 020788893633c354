using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Networks;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;
using static Curriculum.Tests.RandomNumbers;

namespace Curriculum.Tests.Networks;

/// <summary>
/// Every layer and every loss is a row: its hand-written backward pass against central differences, in double.
/// </summary>
public sealed class GradientCheckTests
{
    private const double H = 1e-5;

    public static readonly TheoryData<string, Func<Random, Network<double>>> Layers = new()
    {
        { "Affine", r => [Affine(5, 4, r)] },
        { "Affine without bias", r => [Affine(5, 4, r, bias: false)] },
        { "ReLU", r => [Affine(5, 7, r), ReLU(), Affine(7, 3, r)] },
        { "ReLU first", r => [ReLU(), Affine(6, 3, r)] },
        { "LeakyReLU", r => [Affine(5, 7, r), LeakyReLU(0.1), Affine(7, 3, r)] },
        { "Tanh", r => [Affine(5, 7, r, Initialization.Glorot), Tanh(), Affine(7, 3, r)] },
        { "Sigmoid", r => [Affine(5, 7, r), Sigmoid(), Affine(7, 3, r)] },
        { "Two activations in a row", r => [Affine(5, 7, r), Tanh(), Sigmoid(), LeakyReLU(), Affine(7, 3, r)] },
        { "Conv2d", r => [Image(2, 5, 6), Conv2d(2, 3, 3, r)] },
        { "Conv2d padded", r => [Image(2, 4, 5), Conv2d(2, 3, 3, r, padding: 1)] },
        { "Conv2d strided", r => [Image(1, 7, 6), Conv2d(1, 2, 3, r, stride: 2)] },
        { "Conv2d padded and strided", r => [Image(2, 5, 5), Conv2d(2, 3, 3, r, padding: 2, stride: 2)] },
        { "Conv2d 1x1", r => [Image(3, 3, 2), Conv2d(3, 4, 1, r)] },
        { "Conv2d twice", r => [Image(1, 8, 8), Conv2d(1, 8, 3, r), ReLU(), Conv2d(8, 16, 3, r)] },
        {
            "Conv2d padded after ReLU",
            r => [Image(1, 5, 5), Conv2d(1, 3, 2, r), ReLU(), Conv2d(3, 2, 3, r, padding: 1, stride: 2)]
        },
        { "Conv1d", r => [Image(2, 1, 9), Conv1d(2, 3, 3, r), ReLU(), Conv1d(3, 2, 4, r, padding: 2)] },
        { "MaxPool2d", r => [Image(2, 6, 5), Conv2d(2, 3, 2, r), MaxPool2d()] },
        { "MaxPool2d overlapping", r => [Image(1, 6, 6), Conv2d(1, 2, 2, r), MaxPool2d(3, stride: 1)] },
        { "MaxPool2d of the image", r => [Image(2, 4, 4), MaxPool2d(), Affine(8, 3, r)] },
        { "AveragePool2d", r => [Image(2, 6, 5), Conv2d(2, 3, 2, r), AveragePool2d()] },
        { "AveragePool2d overlapping", r => [Image(1, 6, 6), Conv2d(1, 2, 2, r), AveragePool2d(3, stride: 2)] },
        { "Flatten", r => [Image(1, 4, 4), Conv2d(1, 2, 2, r), Flatten(), ReLU(), Affine(18, 3, r)] },
        { "Dropout", r => [Affine(5, 8, r), ReLU(), Dropout(0.4, r), Affine(8, 3, r)] },
        { "BatchNorm", r => [Affine(5, 6, r), BatchNorm(6), ReLU(), Affine(6, 3, r)] },
        { "BatchNorm of channels", r => [Image(1, 5, 5), Conv2d(1, 3, 2, r), BatchNorm(3), ReLU(), Affine(48, 2, r)] },
        { "Residual", r => [Affine(5, 6, r), Residual(Affine(6, 4, r), ReLU(), Affine(4, 6, r)), Affine(6, 2, r)] },
        {
            "Residual that begins with an activation",
            r => [Affine(5, 6, r), Residual(Tanh(), Affine(6, 6, r)), Affine(6, 2, r)]
        },
        {
            "Residual of convolutions",
            r =>
                [
                    Image(2, 4, 4),
                    Residual(Conv2d(2, 3, 3, r, padding: 1), ReLU(), Conv2d(3, 2, 3, r, padding: 1)),
                    Affine(32, 2, r),
                ]
        },
        { "Residual first", r => [Residual(Affine(5, 5, r), Sigmoid()), Affine(5, 2, r)] },
        { "The digits' net", r => [Image(1, 8, 8), Conv2d(1, 4, 3, r), ReLU(), MaxPool2d(), Affine(36, 10, r)] },
    };

    public static readonly TheoryData<Loss> Losses =
    [
        Loss.Square,
        Loss.HalfSquare,
        Loss.Hinge,
        Loss.BinaryCrossEntropy,
        Loss.SoftmaxCrossEntropy,
        Loss.SoftmaxCrossEntropy[..2],
        0.7 * Loss.Hinge,
        Loss.SoftmaxCrossEntropy[..2] + 0.7 * Loss.BinaryCrossEntropy[2..],
        Loss.HalfSquare[^1..] + 1.5 * Loss.SoftmaxCrossEntropy + Loss.BinaryCrossEntropy[1..3],
        2 * (Loss.Square + Loss.SoftmaxCrossEntropy[..2])[1..],
    ];

    [Theory]
    [MemberData(nameof(Layers))]
    public void Layer_gradient_in_use_equals_central_difference(string name, Func<Random, Network<double>> make) =>
        Check(name, make, Loss.Square, training: false);

    [Theory]
    [MemberData(nameof(Layers))]
    public void Layer_gradient_in_training_equals_central_difference(string name, Func<Random, Network<double>> make) =>
        Check(name, make, Loss.SoftmaxCrossEntropy, training: true);

    [Theory]
    [MemberData(nameof(Losses))]
    public void Loss_gradient_equals_central_difference(Loss loss) =>
        Check(loss.ToString()!, r => [Affine(4, 6, r), Tanh(), Affine(6, 3, r)], loss, training: false);

    [Theory]
    [MemberData(nameof(Layers))]
    public void Gradient_in_the_input_reaches_the_first_layer(string name, Func<Random, Network<double>> make)
    {
        // A layer in front whose weights are the input itself: ∂L/∂b of w = 0·v + b is ∂L/∂(input).
        var random = Seed(5);
        var F = make(random);
        var front = Network.Create<double>([
            Affine(Matrix<double>.Build.Dense(F.Input.Size, 1), RandomVector(F.Input.Size, random)),
        ]);
        var whole = front.Then(F);
        Check(
            name,
            whole,
            new DataSet(Matrix<double>.Build.Dense(1, 1, 1), RandomMatrix(F.Output.Size, 1, random)),
            Loss.Square,
            false
        );
    }

    private static void Check(string name, Func<Random, Network<double>> make, Loss loss, bool training)
    {
        foreach (var seed in (int[])[1, 2])
        {
            var random = Seed(seed);
            var F = make(random);
            Disturb(F, random);

            var data =
                loss == Loss.SoftmaxCrossEntropy && seed == 1
                    ? new DataSet(
                        RandomMatrix(F.Input.Size, 5, random),
                        [.. Enumerable.Range(0, 5).Select(_ => random.Next(F.Output.Size))]
                    )
                    : new DataSet(RandomMatrix(F.Input.Size, 5, random), Targets(loss, F.Output.Size, 5, random));
            Check(name, F, data, loss, training);
        }
    }

    private static void Check(string name, Network<double> F, DataSet data, Loss loss, bool training)
    {
        double At(int i, double step)
        {
            var moved = F.Copy(); // the copy drops the same neurons
            moved.X[i] += step;
            return moved.Gradient(data, loss, training).Loss;
        }
        var gradient = F.Copy().Gradient(data, loss, training).Vector;
        var size = Tolerances.SmallestSize + gradient.InfinityNorm();
        for (var i = 0; i < F.X.Length; i += Math.Max(1, F.X.Length / 60))
        {
            var expected = (At(i, H) - At(i, -H)) / (2 * H);
            Assert.True(
                Math.Abs(gradient[i] - expected) < Tolerances.CentralDifference * size * 10,
                $"{name}, {loss}, weight {i} of {F}: backward {gradient[i]}, central difference {expected}"
            );
        }
    }
}

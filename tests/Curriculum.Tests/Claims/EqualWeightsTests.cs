using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Networks;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Claims;

/// <summary>Notebook 09, equal: neurons that are the same going in and going out stay one neuron.</summary>
public sealed class EqualWeightsTests
{
    private const int Width = 32;

    // Control: the same weights going in, random ones going out.
    [Fact]
    public void Neurons_with_the_same_weights_going_in_part_unless_those_going_out_are_the_same_too()
    {
        var (train, validation) = Digits.LoadTrain().Split(Seed(18065));
        (double Apart, double Read) Trained(AffineLayer last, int seed)
        {
            Network<float> F = [All(Width, 64), ReLU(), last];
            var options = new TrainingOptions { Epochs = 5, Seed = seed };
            _ = Train(F, Loss.SoftmaxCrossEntropy, train, new Adam(0.01), options).Last();
            var A1 = F["A1"];
            var apart = Enumerable.Range(1, Width - 1).Max(i => (A1.Row(i) - A1.Row(0)).L2Norm());
            return (apart, F.Accuracy(validation));
        }

        ClaimSeeds.Each(
            [1, 2, 3],
            seed =>
            {
                var (same, parted) = (Trained(All(10, Width), seed), Trained(Affine(Width, 10, Seed(seed + 1)), seed));

                Assert.True(same.Apart < 1e-4 && same.Read < 0.5, $"{same}");
                Assert.True(parted.Apart > 0.5 && parted.Read > 0.85, $"{parted}");
            }
        );
    }

    private static AffineLayer All(int rows, int columns) =>
        Affine(Matrix<double>.Build.Dense(rows, columns, 0.05), Vec(new double[rows]));
}

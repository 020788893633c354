using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Networks;
using static Curriculum.Notation;

namespace Curriculum.Exercises.Tests;

/// <summary>What notebook 13 says about its digits, with its own recipe.</summary>
public sealed class DigitsTests
{
    private const int Epochs = 30;

    [Fact]
    public void A_plain_network_reads_97_percent_of_unseen_digits_as_the_mean_of_20_starts()
    {
        var accuracies = Enumerable
            .Range(0, 20)
            .Select(seed =>
            {
                var (learn, judge) = Digits.Load().Split(Seed(seed));
                var random = Seed(100 + seed);
                Network<float> F = [Affine(64, 100, random), ReLU(), Affine(100, 10, random)];
                var steps = StepSize.Cosine(0.01, Epochs * learn.Count / 32);
                _ = Train(
                        F,
                        Loss.SoftmaxCrossEntropy,
                        learn,
                        new Adam(steps),
                        new()
                        {
                            Epochs = Epochs,
                            Seed = seed,
                            L2 = 1e-3,
                        }
                    )
                    .Last();
                return F.Accuracy(judge);
            })
            .ToList();

        Assert.InRange(accuracies.Average(), 0.97, 1);
        Assert.InRange(accuracies.Min(), 0.95, 1);
    }

    [Fact]
    public void Forty_two_layers_learn_with_skips_and_hardly_without()
    {
        var (train, test) = Digits.Load().Split(Seed(18065));
        double Accuracy(Func<Random, Layer[]> block)
        {
            var random = Seed(3);
            Network<float> F =
            [
                Affine(64, 32, random),
                .. Enumerable.Range(0, 20).SelectMany(_ => block(random)),
                Affine(32, 10, random),
            ];
            _ = Train(F, Loss.SoftmaxCrossEntropy, train, new Adam(0.001), new() { Epochs = 6, Seed = 7 }).Last();
            return F.Accuracy(test);
        }

        var plain = Accuracy(r => [Affine(32, 32, r), ReLU(), Affine(32, 32, r), ReLU()]);
        var skipping = Accuracy(r =>
            [Residual(Affine(32, 32, r), ReLU(), Affine(32, 32, r, Initialization.Normal(0.01)))]
        );

        Assert.InRange(plain, 0, 0.75);
        Assert.InRange(skipping, 0.9, 1);
    }
}

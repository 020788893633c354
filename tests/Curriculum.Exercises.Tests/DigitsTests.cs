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
    public void A_plain_network_reads_97_percent_of_unseen_digits_by_the_same_hands_as_the_mean_of_20_starts()
    {
        var accuracies = Accuracies((digits, seed) => digits.Split(Seed(seed)));

        Assert.InRange(accuracies.Average(), 0.97, 1);
        Assert.InRange(accuracies.Min(), 0.95, 1);
    }

    [Fact]
    public void A_plain_network_reads_less_than_96_percent_of_digits_by_other_hands_as_the_mean_of_20_starts()
    {
        var accuracies = Accuracies((digits, seed) => digits.SplitByBlock(Seed(seed)));

        Assert.InRange(accuracies.Average(), 0.93, 0.96);
        Assert.InRange(accuracies.Min(), 0.88, 0.95);
    }

    private static List<double> Accuracies(Func<DataSet, int, (DataSet Learn, DataSet Judge)> split) =>
        [
            .. Enumerable
                .Range(0, 20)
                .Select(seed =>
                {
                    var (learn, judge) = split(Digits.Load(), seed);
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
                }),
        ];
}

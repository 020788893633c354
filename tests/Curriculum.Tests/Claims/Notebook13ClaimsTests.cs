using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Networks;
using static Curriculum.Notation;

namespace Curriculum.Tests.Claims;

/// <summary>The sentences of notebook 13 that say why, each with its control.</summary>
public sealed class Notebook13ClaimsTests
{
    private const int Epochs = 30;
    private static readonly double s_he = Math.Sqrt(2 / 32.0);
    private static readonly (DataSet Train, DataSet Validation) s_digits = Digits.LoadTrain().Split(Seed(1));

    // hands-notice. Control: as many digits, the same start, hands on both sides.
    [Fact]
    public void Digits_by_other_hands_are_read_worse_than_as_many_by_the_same_hands()
    {
        var rest = Digits.LoadTrain();
        var pairs = ClaimSeeds
            .From(0, 8)
            .Select(seed =>
            {
                var (learn, strangers) = rest.SplitByBlock(Seed(seed));
                var (mixed, known) = rest.Split(Seed(seed), (double)learn.Count / rest.Count);
                Assert.Equal(learn.Count, mixed.Count);
                Assert.Empty(learn.Blocks.Intersect(strangers.Blocks));
                Assert.Equal(rest.Blocks.Distinct().Order(), mixed.Blocks.Intersect(known.Blocks).Order());
                return (Known: Reader(mixed, seed).Accuracy(known), Stranger: Reader(learn, seed).Accuracy(strangers));
            })
            .ToList();

        Assert.All(pairs.Take(8), pair => Assert.True(pair.Stranger < pair.Known - 0.005, $"{pair}"));
        Assert.InRange(pairs.Average(pair => pair.Known), 0.97, 0.99);
        Assert.InRange(pairs.Average(pair => pair.Stranger), 0.91, 0.945);
    }

    // hands-notice: not that neighbours are kept back together. Control: runs of 40 neighbours, and single digits.
    [Fact]
    public void Runs_of_neighbours_are_read_like_digits_by_the_same_hands_not_like_a_strangers()
    {
        var rest = Digits.LoadTrain();
        double Mean(int length) =>
            ClaimSeeds
                .From(0, 8)
                .Average(seed =>
                {
                    int[] runs = [.. Enumerable.Range(0, rest.Count / length)];
                    Seed(seed).Shuffle(runs);
                    var back = runs.Take(runs.Length * 27 / 100).ToHashSet();
                    var sides = Enumerable.Range(0, rest.Count).ToLookup(i => back.Contains(i / length));
                    return Reader(rest.Select(sides[false]), seed).Accuracy(rest.Select(sides[true]));
                });

        Assert.InRange(Mean(40), 0.97, 0.98);
        Assert.InRange(Mean(1), Mean(40), 0.985);
    }

    // summary: the test agrees with the second number.
    [Fact]
    public void The_test_digits_are_read_like_a_strangers_not_like_the_validation_digits() =>
        ClaimSeeds.Each(
            [7, 8, 9],
            seed =>
            {
                var net = Reader(s_digits.Train, seed);
                Assert.InRange(net.Accuracy(s_digits.Validation), 0.96, 0.99);
                Assert.InRange(net.Accuracy(Digits.LoadTest()), 0.9, 0.945);
            }
        );

    // deep-notice. Controls: without the skip, without the small start, without both.
    [Fact]
    public void Forty_two_layers_learn_with_a_skip_and_a_small_start_together_only() =>
        ClaimSeeds.Each(
            [3, 4, 5, 6],
            seed =>
            {
                Assert.InRange(Learned(seed, skip: true, 0.01, epochs: 6), 0.9, 1);
                Assert.InRange(Learned(seed, skip: true, s_he, epochs: 6), 0.1, 0.65);
                Assert.InRange(Learned(seed, skip: false, s_he, epochs: 6), 0.1, 0.65);
                Assert.InRange(Learned(seed, skip: false, 0.01, epochs: 6), 0, 0.15);
                Assert.InRange(Learned(seed, skip: true, 0.3 * s_he, epochs: 6), 0.9, 1);
            }
        );

    // deep-notice: slow rather than unable.
    [Fact]
    public void The_plain_deep_net_learns_in_forty_epochs_what_it_did_not_in_six() =>
        ClaimSeeds.Each(
            [3, 4, 5],
            seed => Assert.InRange(Learned(seed, false, s_he, 40) - Learned(seed, false, s_he, 6), 0.05, 0.9)
        );

    // gradient-notice: a plain block multiplies by its size; with a skip a small start lets the gradient through.
    [Fact]
    public void A_plain_block_multiplies_the_gradient_by_its_size_and_a_skip_with_a_small_start_does_not()
    {
        foreach (var size in new[] { 0.1, 0.4, 1.4 })
        {
            var factor = Math.Pow(Median(20, false, size) / Median(5, false, size), 1 / 15.0);
            Assert.InRange(factor, 0.85 * size, 1.02 * size);
        }
        foreach (var blocks in new[] { 5, 20 })
        {
            Assert.InRange(Median(blocks, false, 1), 0.05, 5);
            Assert.InRange(Median(blocks, true, 0.04), 0.5, 5);
            Assert.InRange(Median(blocks, true, 0.2), 0.5, 10);
        }
        Assert.True(Median(20, true, 1) > 1e4);
        Assert.True(Median(20, false, 0.04) < 1e-26);
    }

    // gradient-size and gradient-notice: one plain layer multiplies the mean square by nσ²/2; the median lies lower.
    [Fact]
    public void He_keeps_the_mean_square_through_a_plain_layer_and_the_median_of_many_sinks()
    {
        const int N = 16;
        var random = Seed(1);
        double Through(int layers)
        {
            var v = Vec([.. Enumerable.Range(0, N).Select(_ => 1.0)]);
            for (var k = 0; k < layers; k++)
            {
                v = ReLU(MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(N, N, Normal(N * N, random)) * v);
            }
            return v * v / N;
        }
        var one = Enumerable.Range(0, 4000).Select(_ => Through(1)).ToList();
        var many = Enumerable.Range(0, 400).Select(_ => Through(30)).Order().ToList();

        Assert.InRange(one.Average(), 0.97, 1.03);
        Assert.True(many[200] < 0.2, $"median {many[200]}");
        Assert.True(many.Average() > 3 * many[200]);
    }

    // stop-text: the validation loss turns round. Control: all the digits in place of a hundred.
    [Fact]
    public void The_validation_loss_turns_round_with_a_hundred_digits_and_with_all()
    {
        foreach (var (count, best, least, most) in new[] { (100, 0.3, 0.01, 0.12), (1132, 0.085, 0.012, 0.06) })
        {
            ClaimSeeds.Each(
                [4, 6, 8, 10],
                seed =>
                {
                    Network<float> net = [Affine(64, 200, Seed(seed)), ReLU(), Affine(200, 10, Seed(seed + 1))];
                    var options = new TrainingOptions
                    {
                        Epochs = 100,
                        Seed = 7,
                        Validation = s_digits.Validation,
                    };
                    var losses = Train(
                            net,
                            Loss.SoftmaxCrossEntropy,
                            s_digits.Train.Take(count),
                            new Adam(0.01),
                            options
                        )
                        .ToList()
                        .GroupBy(step => step.Epoch)
                        .Select(epoch => epoch.Last().ValidationLoss)
                        .ToList();
                    Assert.InRange(losses.Min(), 0.85 * best, 1.2 * best);
                    Assert.InRange(losses[^1] - losses.Min(), least, most);
                    Assert.InRange(losses.IndexOf(losses.Min()), 3, 60);
                }
            );
        }
    }

    // decay-notice: a strong penalty is bias, for the digits trained on are missed too.
    [Fact]
    public void A_strong_penalty_misses_the_digits_it_was_trained_on()
    {
        (double Seen, double Unseen) Score(double eta)
        {
            var folds = CrossValidation.Folds(s_digits.Train.Take(400), 5, Seed(2));
            var nets = folds.Select(fold =>
            {
                var net = Plain(Seed(4));
                var options = new TrainingOptions
                {
                    Epochs = 20,
                    Seed = 7,
                    L2 = eta,
                };
                _ = Train(net, Loss.SoftmaxCrossEntropy, fold.Train, new Adam(0.01), options).Last();
                return (Seen: net.Accuracy(fold.Train), Unseen: net.Accuracy(fold.Validation));
            });
            return (nets.Average(net => net.Seen), nets.Average(net => net.Unseen));
        }
        var (weak, strong) = (Score(1e-3), Score(0.1));

        Assert.True(weak.Seen > 0.99 && weak.Unseen > 0.94, $"{weak}");
        Assert.True(strong.Seen < 0.9 && strong.Unseen < 0.85, $"{strong}");
    }

    private static double[] Normal(int count, Random random)
    {
        var values = new double[count];
        MathNet.Numerics.Distributions.Normal.Samples(random, values, 0, Math.Sqrt(2.0 / 16));
        return values;
    }

    private static Network<float> Plain(Random random) => [Affine(64, 100, random), ReLU(), Affine(100, 10, random)];

    private static Network<float> Reader(DataSet learn, int seed)
    {
        var net = Plain(Seed(100 + seed));
        var steps = new Adam(StepSize.Cosine(0.01, Epochs * learn.Count / 32));
        var options = new TrainingOptions
        {
            Epochs = Epochs,
            Seed = seed,
            L2 = 1e-3,
        };
        _ = Train(net, Loss.SoftmaxCrossEntropy, learn, steps, options).Last();
        return net;
    }

    private static Network<float> Deep(Random r, int blocks, bool skip, double deviation)
    {
        var from = Initialization.Normal(deviation);
        Layer[] Block() =>
            skip
                ? [Residual(Affine(32, 32, r), ReLU(), Affine(32, 32, r, from))]
                : [Affine(32, 32, r), ReLU(), Affine(32, 32, r, from), ReLU()];
        return [Affine(64, 32, r), .. Enumerable.Range(0, blocks).SelectMany(_ => Block()), Affine(32, 10, r)];
    }

    private static double Learned(int seed, bool skip, double deviation, int epochs)
    {
        var net = Deep(Seed(seed), 20, skip, deviation);
        var options = new TrainingOptions { Epochs = epochs, Seed = 7 };
        _ = Train(net, Loss.SoftmaxCrossEntropy, s_digits.Train, new Adam(0.001), options).Last();
        return net.Accuracy(s_digits.Validation);
    }

    private static double Median(int blocks, bool skip, double size) =>
        Enumerable
            .Range(0, 21)
            .Select(seed => Deep(Seed(seed), blocks, skip, size * s_he))
            .Select(net => net.Gradient(s_digits.Train.Take(50), Loss.SoftmaxCrossEntropy)["A1"].L2Norm())
            .Order()
            .ElementAt(10);
}

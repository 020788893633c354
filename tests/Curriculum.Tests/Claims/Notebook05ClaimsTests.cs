using Curriculum.Descent;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Claims;

/// <summary>The sentences of notebook 05 that say why, each with its control.</summary>
public sealed class Notebook05ClaimsTests
{
    private static readonly SemiConvergence s_model = new(1, 2, 2.5, 3, 4, 4.5, 5, 7, 8, 9);

    // minibatch-notice: the spread is σ²/B with replacement, (N−B)/(N−1) times that without. All batches enumerated.
    [Fact]
    public void The_spread_of_minibatch_gradients_falls_like_one_over_B() =>
        ClaimSeeds.Each(
            [1, 2, 3],
            seed =>
            {
                var dice = Seed(seed);
                var G = Matrix<double>.Build.Dense(2, 6, (_, _) => dice.NextDouble() - 0.3);
                var mean = G.RowSums() / 6;
                double Spread(IEnumerable<int[]> batches) =>
                    batches.Average(batch =>
                        Math.Pow(
                            (batch.Aggregate(Vec(0, 0), (sum, i) => sum + G.Column(i)) / batch.Length - mean).L2Norm(),
                            2
                        )
                    );
                var sigma2 = Spread(Enumerable.Range(0, 6).Select(i => new[] { i }));
                for (var B = 1; B <= 6; B++)
                {
                    var sets = Enumerable
                        .Range(0, 64)
                        .Select(set => Enumerable.Range(0, 6).Where(i => ((set >> i) & 1) == 1).ToArray());
                    Assert.Equal(sigma2 / B * (6 - B) / 5, Spread(sets.Where(set => set.Length == B)), 12);
                }
                var pairs = Enumerable.Range(0, 36).Select(n => new[] { n / 6, n % 6 });
                Assert.Equal(sigma2 / 2, Spread(pairs), 12);
            }
        );

    // reshuffle, reshuffle-notice: less than a tenth. Control: the same samples and step, drawn with replacement.
    [Fact]
    public void Shuffled_epochs_end_with_less_than_a_tenth_of_the_variance_of_draws_with_replacement()
    {
        Assert.InRange(s_model.ReshuffledFloor(0.1) / s_model.Floor(0.1), 0.091, 0.092);
        ClaimSeeds.Each(
            [3, 4, 5],
            seed =>
            {
                double[] Variances(Func<Random, IEnumerable<double>> path)
                {
                    var dice = Seed(seed);
                    var runs = Enumerable.Range(0, 4000).Select(_ => path(dice).Take(81).ToArray()).ToList();
                    return
                    [
                        .. new[] { 75, 80 }.Select(k =>
                            runs.Average(run => run[k] * run[k]) - Math.Pow(runs.Average(run => run[k]), 2)
                        ),
                    ];
                }
                var shuffled = Variances(dice => s_model.ReshuffledPath(20, 0.1, dice));
                var drawn = Variances(dice => s_model.Path(20, 0.1, dice));
                Assert.InRange(shuffled[1] / drawn[1], 0.085, 0.1);
                Assert.True(
                    shuffled[0] > 2 * shuffled[1],
                    $"inside the epoch it is higher: {shuffled[0]} {shuffled[1]}"
                );
            }
        );
    }

    // live-notice: Σs = ∞ is needed, Σs² < ∞ is not. Control: s = 2^−k and a fixed step do not arrive.
    [Fact]
    public void Steps_that_add_up_to_infinity_and_shrink_arrive_and_others_do_not()
    {
        double MeanSquare(Func<int, double> step)
        {
            var (away, V) = (20 - s_model.Mean, 0.0);
            for (var k = 0; k < 20000; k++)
            {
                var s = step(k);
                (away, V) = ((1 - s) * away, (1 - s) * (1 - s) * V + s * s * s_model.Variance);
            }
            return away * away + V;
        }
        Assert.InRange(MeanSquare(k => 1 / (k + 2.0)), 0, 4e-4);
        Assert.InRange(MeanSquare(k => 0.5 / Math.Sqrt(k + 1)), 0, 2e-2);
        Assert.InRange(MeanSquare(k => Math.Pow(2, -k - 1)), 20, 21);
        Assert.Equal(s_model.Floor(0.1), MeanSquare(_ => 0.1), 6);
    }

    // equality: the expectation is carried by a few runs. Control: the same runs without the unluckiest hundredth.
    [Fact]
    public void A_few_unlucky_runs_carry_the_expectation_of_random_Kaczmarz() =>
        ClaimSeeds.Each(
            [1, 2, 3],
            seed =>
            {
                var dice = Seed(seed);
                double Normal() => MathNet.Numerics.Distributions.Normal.Sample(dice, 0, 1);
                var A = Matrix<double>.Build.Dense(20, 4, (i, _) => (1 + i % 4) * Normal());
                var (solution, start) = (Vec(1, -1, 2, 0.5), Vec(0, 0, 0, 0));
                var system = new Kaczmarz(A, A * solution);
                var weights = system.RowNormProbabilities;
                var expected = system.ExpectedSquaredErrors(start - solution, weights, 100)[100];

                double[] errors =
                [
                    .. Enumerable
                        .Range(0, 4000)
                        .Select(_ => system.Random(start, weights, dice).ElementAt(100) - solution)
                        .Select(e => e * e)
                        .Order(),
                ];

                Assert.InRange(errors[2000] / expected, 0, 0.015);
                Assert.InRange(errors[..3960].Sum() / 4000 / expected, 0, 0.5);
                Assert.True(
                    errors[3960..].Sum() > errors[..3960].Sum(),
                    "the unluckiest forty carry more than the rest"
                );
            }
        );
}

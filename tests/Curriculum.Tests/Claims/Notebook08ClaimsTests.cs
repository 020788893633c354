using Curriculum.Approximation;
using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Networks;
using Curriculum.Regression;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Claims;

/// <summary>The sentences of notebook 08 that say why, each with its control.</summary>
public sealed class Notebook08ClaimsTests
{
    private static readonly double[] s_times = [.. Interpolant.Knots(-1, 1, 24)];
    private static readonly double[] s_places = [.. Enumerable.Range(0, 40).Select(i => -0.975 + (0.05 * i))];

    // monomials: not as many weights as samples. Control: as many points in other places.
    [Fact]
    public void As_many_weights_as_samples_do_no_harm_where_the_samples_crowd_towards_the_ends()
    {
        double Error(double[] t) =>
            SupError.Of(
                Polynomial.Fit(t, [.. t.Select(Polynomial.Runge)], t.Length - 1).At,
                Polynomial.Runge,
                -1,
                1,
                2000
            );
        double[] Crowded(int n) => [.. Enumerable.Range(0, n + 1).Select(i => Math.Cos(Math.PI * i / n))];

        Assert.True(Error([.. Interpolant.Knots(-1, 1, 60)]) > 1e8);
        Assert.InRange(Error(Crowded(60)), 1e-6, 1e-5);
        Assert.True(Error([.. Interpolant.Knots(-1, 1, 20)]) > 50 && Error(Crowded(20)) < 0.02);
    }

    // penalties: the wrong labels, not the long training. Control: the right labels, trained as long.
    [Fact]
    public void Long_training_harms_with_wrong_labels_and_not_with_right_ones() =>
        ClaimSeeds.Each(
            [1, 2, 3, 4, 5],
            seed =>
            {
                var (some, unseen) = Digits.LoadTrain().Split(Seed(seed), 200 / 1415.0);
                var (watch, judge) = unseen.Split(Seed(seed + 3), 400 / 1215.0);
                var liar = Seed(seed + 1);
                var noisy = some.WithLabels([.. some.Labels.Select(y => liar.NextDouble() < 0.3 ? liar.Next(10) : y)]);
                var options = new TrainingOptions
                {
                    Epochs = 60,
                    Seed = seed + 2,
                    Validation = watch,
                };
                (double Own, double Others) End(DataSet data, TrainingOptions how)
                {
                    Network<float> F =
                    [
                        Affine(64, 100, Seed(10 * seed)),
                        ReLU(),
                        Affine(100, 10, Seed((10 * seed) + 1)),
                    ];
                    _ = Train(F, Loss.SoftmaxCrossEntropy, data, new Adam(0.01), how).Last();
                    return (F.Accuracy(data), F.Accuracy(judge));
                }
                var (wrong, right) = (End(noisy, options), End(some, options));
                Assert.True(wrong.Own > 0.98 && right.Own > 0.98, "both know their labels by heart");
                Assert.True(right.Others > 0.92 && wrong.Others < right.Others - 0.12, $"{wrong} {right}");
                Assert.InRange(End(some, options with { Patience = 5 }).Others, 0, right.Others + 0.01);
                Assert.True(End(noisy, options with { Patience = 5 }).Others > wrong.Others + 0.05);
                Assert.True(End(noisy, options with { L2 = 0.01 }).Others > wrong.Others + 0.03);
            }
        );

    // folds: data often come sorted. Control: the same samples shuffled before they are cut.
    [Fact]
    public void Folds_of_sorted_samples_ask_about_classes_that_were_never_trained_on()
    {
        var digits = Digits.LoadTrain();
        ClaimSeeds.Each(
            [1, 2, 3],
            seed =>
            {
                var some = digits.Shuffle(Seed(seed));
                var sorted = some.Select([.. Enumerable.Range(0, 10).SelectMany(Forty)]);
                IEnumerable<int> Forty(int label) =>
                    Enumerable.Range(0, some.Count).Where(i => some.Label(i) == label).Take(40);
                double Read(IEnumerable<(int[] Fit, int[] Judge)> folds) =>
                    folds.Average(fold =>
                    {
                        Network<float> F = [Affine(64, 32, Seed(seed)), ReLU(), Affine(32, 10, Seed(seed + 1))];
                        var options = new TrainingOptions { Epochs = 20, Seed = seed };
                        _ = Train(F, Loss.SoftmaxCrossEntropy, sorted.Select(fold.Fit), new Adam(0.01), options).Last();
                        return F.Accuracy(sorted.Select(fold.Judge));
                    });
                IEnumerable<(int[], int[])> Cut(int[] order) =>
                    Enumerable
                        .Range(0, 10)
                        .Select(k => (order.Where((_, i) => i / 40 != k).ToArray(), order[(40 * k)..(40 * (k + 1))]));
                int[] inOrder = [.. Enumerable.Range(0, 400)];
                int[] shuffled = [.. inOrder];
                Seed(seed).Shuffle(shuffled);
                Assert.Equal(0, Read(Cut(inOrder)));
                Assert.True(Read(Cut(shuffled)) > 0.9);
            }
        );
    }

    // bias-text: the mean over all noise is the fit without noise, for ridge is linear in the data.
    [Fact]
    public void The_mean_of_a_noisy_fit_and_its_mirror_is_the_fit_without_noise()
    {
        foreach (var (seed, eta) in new[] { (1, 1e-3), (2, 0.1), (3, 10) })
        {
            var (clean, noise) = (At(Truth(), eta), Noise(seed));
            var up = At([.. Truth().Zip(noise, (y, e) => y + e)], eta);
            var down = At([.. Truth().Zip(noise, (y, e) => y - e)], eta);
            Assert.All(Enumerable.Range(0, 40), j => Assert.Equal(clean[j], (up[j] + down[j]) / 2, 1e-9));
        }
    }

    // folds: bias grows with η from almost nothing, variance falls, the best is in between.
    [Fact]
    public void Bias_grows_with_the_penalty_and_variance_falls()
    {
        var parts = new[] { 1e-5, 1e-3, 0.1, 4, 100 }
            .Select(eta =>
            {
                var mean = At(Truth(), eta);
                var fits = ClaimSeeds
                    .From(100, 40)
                    .Select(seed => At([.. Truth().Zip(Noise(seed), (y, e) => y + e)], eta));
                return (
                    Bias: MeanSquare(s_places.Select((t, j) => mean[j] - Math.Sin(3 * t))),
                    Variance: fits.Average(fit => MeanSquare(fit.Select((v, j) => v - mean[j])))
                );
            })
            .ToArray();
        Assert.Equal(parts.Select(p => p.Bias).Order(), parts.Select(p => p.Bias));
        Assert.Equal(parts.Select(p => p.Variance).OrderDescending(), parts.Select(p => p.Variance));
        Assert.True(parts[0].Bias < 1e-10, "not the variance divided by the number of worlds");
        var sums = parts.Select(p => p.Bias + p.Variance).ToArray();
        Assert.True(sums[3] < sums[0] / 2 && sums[3] < sums[4] / 2);
    }

    // permute-text: choosing is fitting. Control: the test data, which nothing was chosen by.
    [Fact]
    public void The_best_of_many_guessers_looks_good_only_where_it_was_chosen()
    {
        double Right(Random coin) => Enumerable.Range(0, 50).Count(_ => coin.Next(2) == 0) / 50.0;
        (double Chosen, double Test) Mean(int count)
        {
            var best = ClaimSeeds
                .From(0, 200)
                .Select(seed =>
                {
                    var coin = Seed(seed);
                    return Enumerable
                        .Range(0, count)
                        .Select(_ => (Chosen: Right(coin), Test: Right(coin)))
                        .MaxBy(m => m.Chosen);
                })
                .ToList();
            return (best.Average(m => m.Chosen), best.Average(m => m.Test));
        }
        Assert.InRange(Mean(1).Chosen, 0.48, 0.52);
        Assert.InRange(Mean(300).Chosen, 0.68, 0.72);
        Assert.InRange(Mean(300).Test, 0.48, 0.52);
    }

    // task-8-3: permuted test labels move the cheat's choice and not the honest one.
    [Fact]
    public void Permuting_the_test_labels_moves_only_what_was_chosen_by_them()
    {
        double[] menu = [0.01, 0.1, 0.3, 1, 3, 10, 30, 100, 300];
        ClaimSeeds.Each(
            [11, 12, 13],
            seed =>
            {
                var (all, held) = Digits.LoadTrain().Split(Seed(seed), 0.5);
                var (fit, choose) = all.Take(100).Split(Seed(12), 0.6);
                Vector<double> Sign(DataSet data) => Vec([.. data.Labels.Select(label => label < 5 ? 1.0 : -1)]);
                var ridges = menu.Select(eta => Ridge.Solve(fit.Inputs.T, Sign(fit), eta)).ToArray();
                int ChosenBy(DataSet data) =>
                    Enumerable
                        .Range(0, menu.Length)
                        .MaxBy(i => (data.Inputs.T * ridges[i]).PointwiseMultiply(Sign(data)).Count(m => m > 0));
                var small = held.Take(40);
                var tests = Enumerable.Range(0, 6).Select(s => small.WithLabels(small.Shuffle(Seed(s)).Labels));
                Assert.True(tests.Select(ChosenBy).Distinct().Count() >= 2);
                Assert.Single(tests.Select(_ => ChosenBy(choose)).Distinct());
            }
        );
    }

    // degree-notice: leave-one-out lies above the distance from the truth by about the noise. Control: half the noise.
    [Fact]
    public void Leave_one_out_lies_above_the_distance_from_the_truth_by_the_noise()
    {
        var A = Matrix<double>.Build.Dense(25, 6, (i, j) => Math.Cos(j * Math.Acos(s_times[i])));
        foreach (var noise in new[] { 0.4, 0.2 })
        {
            var gaps = ClaimSeeds
                .From(0, 200)
                .Select(seed =>
                {
                    double[] world = [.. Truth().Zip(Noise(seed), (y, e) => y + (noise / 0.4 * e))];
                    var fit = Polynomial.Fit(s_times, world, 5);
                    var distance = MeanSquare(s_times.Select(t => fit.At(t) - Math.Sin(3 * t)));
                    return MeanSquare(LeaveOneOut.Errors(A, Vec(world))) - distance;
                });
            Assert.InRange(gaps.Average() / (noise * noise), 0.9, 1.4);
        }
    }

    private static double[] Truth() => [.. s_times.Select(t => Math.Sin(3 * t))];

    private static double[] Noise(int seed)
    {
        var values = new double[25];
        Normal.Samples(Seed(seed), values, 0, 0.4);
        return values;
    }

    private static double[] At(double[] world, double eta) =>
        [.. s_places.Select(Polynomial.Fit(s_times, world, 15, eta: eta).At)];

    private static double MeanSquare(IEnumerable<double> errors) => errors.Average(e => e * e);
}

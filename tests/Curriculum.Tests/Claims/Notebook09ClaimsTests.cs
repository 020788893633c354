using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Networks;
using Curriculum.Regression;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Claims;

/// <summary>The sentences of notebook 09 that say why, each with its control.</summary>
public sealed class Notebook09ClaimsTests
{
    private const int Samples = 40;
    private static readonly (DataSet Train, DataSet Validation) s_digits = Digits.LoadTrain().Split(Seed(18065));

    // opening-notice: narrow nets were not done; extra weights do not hurt. Control: 30 epochs against 300.
    [Fact]
    public void Narrow_nets_were_only_not_done_and_extra_weights_do_not_hurt()
    {
        var (few, unseen) = Digits.LoadTrain().Split(Seed(18065), 200 / 1415.0);
        (double Train, double Unseen) Mean(int width, int epochs)
        {
            var nets = ClaimSeeds.From(1, 5).Select(seed => Fit(Wide(width, seed), few, 0.1, epochs, seed)).ToList();
            return (nets.Average(F => F.Accuracy(few)), nets.Average(F => F.Accuracy(unseen)));
        }
        Assert.InRange(Mean(8, 30).Train, 0.6, 0.92);
        Assert.InRange(Mean(8, 300).Train, 0.998, 1); // one digit of 200 is missed by a start in ten
        var (narrow, wide, widest) = (Mean(8, 300).Unseen, Mean(32, 300).Unseen, Mean(512, 300).Unseen);
        Assert.InRange(narrow, 0.89, 0.915);
        Assert.InRange(wide, 0.93, 0.945);
        Assert.True(wide > narrow + 0.02 && widest > narrow + 0.02, $"{narrow} {wide} {widest}");
        Assert.InRange(widest - wide, -0.01, 0.01);
    }

    // opening-notice: it could learn by heart. Control: the labels, replaced by random ones.
    [Fact]
    public void The_widest_net_learns_random_labels_by_heart()
    {
        var (few, unseen) = Digits.LoadTrain().Split(Seed(18065), 200 / 1415.0);
        ClaimSeeds.Each(
            [3, 4, 5, 6, 7],
            seed =>
            {
                var dice = Seed(seed);
                var lies = few.WithLabels([.. few.Labels.Select(_ => dice.Next(10))]);
                var F = Fit(Wide(512, seed), lies, 0.1, 300, seed);
                Assert.True(F.Accuracy(lies) > 0.99);
                Assert.InRange(F.Accuracy(unseen), 0.05, 0.2);
            }
        );
    }

    // shortest: rows only, so SGD from 0 ends at the shortest. Control: another start.
    [Fact]
    public void Stochastic_descent_from_zero_finds_the_shortest_fit_and_from_elsewhere_another() =>
        ClaimSeeds.Each(
            [1, 2, 3],
            seed =>
            {
                var (A, b) = (Noise(5, 12, seed), Noise(5, 1, seed + 10).Column(0));
                var plus = Ridge.MinimumNorm(A, b);
                Vector<double> End(Vector<double> start) =>
                    new Curriculum.Descent.LeastSquares(A, b).Stochastic(start, 0.03, Seed(3)).ElementAt(6000);
                var (zero, ones) = (End(Vec(new double[12])), End(Vec(new double[12]) + 1));
                Assert.True((zero - plus).L2Norm() < 1e-3);
                Assert.True((A * ones - b).L2Norm() < 1e-3 && (ones - plus).L2Norm() > 1);
                Assert.True((A.T * A).Evd(Symmetricity.Symmetric).EigenValues.Count(z => z.Real < 1e-9) == 7);
            }
        );

    // descent-notice. Controls: no noise; the small singular values left out; ridge.
    [Fact]
    public void The_peak_of_double_descent_comes_from_the_smallest_singular_values()
    {
        var (few, peak, many) = (Medians(10), Medians(Samples), Medians(1000));

        Assert.True(peak.Fit > 3 * few.Fit && peak.Fit > 3 * many.Fit, $"{few.Fit} {peak.Fit} {many.Fit}");
        Assert.True(peak.Clean > 1.8 * few.Clean && peak.Clean > 1.8 * many.Clean, $"no noise: {peak.Clean}");
        Assert.True(peak.Clean < peak.Fit);
        Assert.InRange(peak.LeftOut, 0.4, 1.15 * few.LeftOut);
        Assert.InRange(peak.Ridge, 0.4, 1.1 * few.Ridge);
        Assert.True(many.Fit < few.Fit - 0.05, "the second descent");
    }

    // descent-notice: the fit divides by it, and x⁺ grows; beyond the peak it gets shorter.
    [Fact]
    public void The_shortest_fit_is_longest_where_the_smallest_singular_value_almost_vanishes()
    {
        var at = new[] { 20, Samples, 60, 1000 }.Select(p => Medians(p)).ToArray();
        Assert.True(at[1].Length > 4 * at[0].Length && at[1].Length > 4 * at[2].Length);
        Assert.True(at[1].Inverse > 5 * at[0].Inverse && at[1].Inverse > 5 * at[2].Inverse);
        Assert.True(at[3].Length < at[2].Length / 1.5 && at[3].Inverse < at[2].Inverse);
        Assert.InRange(at[1].Exact, 0, 0.5);
        Assert.Equal(1, Medians(45).Exact);
    }

    // task-9-3. Control: the same net with the dead neurons drawn anew.
    [Fact]
    public void Beyond_the_wall_dead_neurons_hold_the_loss_up_and_new_ones_bring_it_down()
    {
        foreach (var (s, least, most) in new[] { (0.1, 0, 8), (0.5, 0, 8), (1.8, 40, 64), (3.2, 55, 64) })
        {
            ClaimSeeds.Each(
                [1, 2, 3],
                seed =>
                {
                    var F = Fit(Wide(64, seed), s_digits.Train, s, 1, seed);
                    var (A1, b1) = (F["A1"], F.Biases["b1"]);
                    var dead = Dead(F);
                    Assert.InRange(dead.Length, least, most);
                    foreach (var i in dead)
                    {
                        A1.SetRow(i, Wide(64, seed + 50)["A1"].Row(i));
                    }
                    Network<float> anew = [Affine(A1, b1), ReLU(), Affine(F["A2"], F.Biases["b2"])];
                    var (stayed, revived) = (
                        LossOf(Fit(F, s_digits.Train, 0.1, 5, seed)),
                        LossOf(Fit(anew, s_digits.Train, 0.1, 5, seed))
                    );
                    Assert.InRange(revived, 0, 0.6);
                    Assert.True(s < 1 ? stayed < 0.35 : stayed > 1.7 * revived, $"s {s}: {stayed} {revived}");
                    Assert.True(dead.All(Dead(F).Contains), "dead neurons stay dead");
                }
            );
        }
    }

    // equal. Controls: the step, at one batch size; the batch size, at one number of steps.
    [Fact]
    public void At_one_step_size_batches_of_every_size_are_equally_far_after_as_many_steps() =>
        ClaimSeeds.Each(
            [1, 2, 3],
            seed =>
            {
                double After(int batch, double s, int steps)
                {
                    var F = Wide(64, seed);
                    var options = new TrainingOptions
                    {
                        Epochs = 40,
                        BatchSize = batch,
                        Seed = seed,
                    };
                    _ = Train(F, Loss.SoftmaxCrossEntropy, s_digits.Train, new GradientDescent(s), options)
                        .Take(steps)
                        .Last();
                    return LossOf(F);
                }
                var (small, large) = (After(8, 0.1, 15), After(512, 0.1, 15));
                Assert.InRange(small - large, -0.05, 0.2);
                Assert.True(After(512, 1, 15) < large - 0.3);
                Assert.True(After(8, 0.1, 700) < 0.2, "in the same five epochs the small batches take 700 steps");
            }
        );

    private static Network<float> Wide(int width, int seed) =>
        [Affine(64, width, Seed(seed)), ReLU(), Affine(width, 10, Seed(seed + 1))];

    private static Network<float> Fit(Network<float> F, DataSet data, double s, int epochs, int seed)
    {
        var options = new TrainingOptions { Epochs = epochs, Seed = seed };
        _ = Train(F, Loss.SoftmaxCrossEntropy, data, new GradientDescent(s), options).Last();
        return F;
    }

    private static double LossOf(Network<float> F) => F.Loss(s_digits.Train, Loss.SoftmaxCrossEntropy);

    private static int[] Dead(Network<float> F)
    {
        var sums = F["A1"] * s_digits.Train.Inputs;
        return [.. Enumerable.Range(0, 64).Where(i => sums.Row(i).Maximum() + F.Biases["b1"][i] <= 0)];
    }

    private static Matrix<double> Noise(int rows, int columns, int seed) =>
        Matrix<double>.Build.Random(rows, columns, new Normal(0, 1, Seed(seed)));

    private static Fits Medians(int p)
    {
        var (V, fresh) = (0.6 * Noise(5, Samples, 11), 0.6 * Noise(5, 300, 12));
        Vector<double> Truth(Matrix<double> V) =>
            Vec([.. V.EnumerateColumns().Select(v => Math.Sin(2 * v[0]) + v[1] * v[2])]);
        var (clean, wanted) = (Truth(V), Truth(fresh));
        var y = clean + 0.2 * Noise(Samples, 1, 13).Column(0);
        var all = ClaimSeeds
            .From(0, 21)
            .Select(seed => Measure(new RandomFeatures(5, p, Seed(seed)), V, fresh, clean, y, wanted))
            .ToList();
        double M(Func<Fits, double> of) => all.Select(of).Order().ElementAt(all.Count / 2);
        return new(
            M(f => f.Fit),
            M(f => f.Clean),
            M(f => f.LeftOut),
            M(f => f.Ridge),
            M(f => f.Length),
            M(f => f.Inverse),
            all.Average(f => f.Exact < 1e-6 ? 1.0 : 0)
        );
    }

    private static Fits Measure(
        RandomFeatures layer,
        Matrix<double> V,
        Matrix<double> fresh,
        Vector<double> clean,
        Vector<double> y,
        Vector<double> wanted
    )
    {
        var (A, B) = (layer.Apply(V), layer.Apply(fresh));
        var evd = (A * A.T).Evd(Symmetricity.Symmetric);
        var sigma = evd.EigenValues.Map(z => Math.Sqrt(Math.Max(z.Real, 0)));
        double Shortest(double s) => s < 1e-6 ? 0 : 1 / (s * s);
        Vector<double> X(Vector<double> values, Func<double, double> share) =>
            A.T * (evd.EigenVectors * (evd.EigenVectors.T * values).PointwiseMultiply(sigma.Map(share)));
        double Error(Vector<double> x) => (B * x - wanted).L2Norm() / Math.Sqrt(300);
        var x = X(y, Shortest);
        return new(
            Error(x),
            Error(X(clean, Shortest)),
            Error(X(y, s => s < 0.05 ? 0 : Shortest(s))),
            Error(X(y, s => 1 / (s * s + 0.01))),
            x.L2Norm(),
            1 / sigma.Where(s => s > 1e-6).Min(),
            (A * x - y).AbsoluteMaximum()
        );
    }

    /// <summary>
    /// Errors of four fits, the length of the shortest, 1/σ, and how exact it is (or the share of seeds).
    /// </summary>
    private sealed record Fits(
        double Fit,
        double Clean,
        double LeftOut,
        double Ridge,
        double Length,
        double Inverse,
        double Exact
    );
}

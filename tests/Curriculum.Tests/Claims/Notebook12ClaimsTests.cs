using Curriculum.Approximation;
using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Networks;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Claims;

/// <summary>The sentences of notebook 12 that say why, each with its control.</summary>
public sealed class Notebook12ClaimsTests
{
    private static readonly Matrix<double> s_points = Matrix<double>.Build.Dense(1, 256, (_, j) => (j + 0.5) / 256);

    // race-notice: the shallow network may move its folds to the kink. Control: its folds stay on 20 equal pieces.
    [Fact]
    public void Folds_that_move_come_nearer_to_the_kink_than_any_weights_on_equal_pieces()
    {
        var theta = 20 / Math.PI % 1;
        var bound = theta * (1 - theta) / 20; // of every straight line over the piece with the kink

        Assert.Equal(0.0116, bound, 4);
        ClaimSeeds.Each(
            [1, 2, 3],
            seed =>
            {
                Assert.True(Learn(Interpolant.Network(Kink, 0, 1, 20), Kink, seed) < 0.25 * bound);
                Assert.True(Learn(Interpolant.Network(Kink, 0, 1, 20), Kink, seed, folds: false) > bound);
            }
        );
    }

    // race-notice: not every start arrives at the kink. The natural cubic spline of 61 values is off by 2.5e-3 there.
    [Fact]
    public void Of_ten_deep_starts_eight_beat_the_splines_on_the_kink_and_one_stays_far_off()
    {
        var knots = Interpolant.Knots(0, 1, 60);
        var cubic = SupError.Of(Interpolant.CubicSpline(knots, [.. knots.Select(Kink)]), Kink, 0, 1);
        var errors = Enumerable.Range(1, 10).Select(seed => Learn(Deep(Seed(seed)), Kink, seed)).ToList();

        Assert.InRange(errors.Count(error => error < cubic), 7, 9);
        Assert.Equal(1, errors.Count(error => error > 0.1));
    }

    // race-notice: training does not find two tents, which the same 13 weights can be. Control: the constant ½.
    [Fact]
    public void Training_the_shape_of_two_tents_ends_no_better_than_a_constant()
    {
        static double TwoTents(double x) => Tent.Of(Tent.Of(x));
        Assert.Equal(0, SupError.Of(Tent.Composed(2), TwoTents, 0, 1), 12);
        ClaimSeeds.Each(
            [1, 2, 3, 4, 5, 6],
            seed =>
            {
                var random = Seed(seed);
                Network<double> F = [Affine(1, 2, random), ReLU(), Affine(2, 2, random), ReLU(), Affine(2, 1, random)];
                Assert.Equal(Tent.Composed(2).Weights.Count, F.Weights.Count);
                Assert.True(Learn(F, TwoTents, seed) > 0.49);
            }
        );
    }

    // race: the samples must see what is to be learned. At the points of the race ten tents are 0, every one of them.
    [Fact]
    public void Ten_tents_vanish_at_all_points_of_the_race_and_two_do_not()
    {
        Assert.All(s_points.Enumerate(), x => Assert.Equal(0, Tents(x, 10)));
        Assert.InRange(s_points.Enumerate().Average(x => Tents(x, 2)), 0.49, 0.51);

        static double Tents(double x, int k) => Enumerable.Range(0, k).Aggregate(x, (y, _) => Tent.Of(y));
    }

    // learning-notice: jitter is what step size and batch noise make together, the level is neither. Controls: a tenth
    // of the step size from step 1,000 on; all 256 points in every step.
    [Fact]
    public void A_tenth_of_the_step_size_stops_the_jitter_of_each_start_and_full_batches_that_of_some()
    {
        static double Sine(double x) => Math.Sin(2 * Math.PI * x);
        (double Level, double Jitter) End(int seed, int batch, params (double Rate, int Steps)[] parts)
        {
            var (F, errors, at) = (Deep(Seed(seed)), new List<double>(), 0);
            foreach (var (rate, steps) in parts)
            {
                foreach (var _ in Run(F, Sine, rate, batch, steps * batch / 256, 7))
                {
                    if (at++ % 40 == 0)
                    {
                        errors.Add(SupError.Of(F, Sine, 0, 1));
                    }
                }
            }
            var last = errors.TakeLast(21).ToArray();
            return (last.Average(), last.Zip(last.Skip(1), (a, b) => Math.Abs(Math.Log(b / a))).Average());
        }
        var seeds = Enumerable.Range(1, 8).ToList();
        var few = seeds.ConvertAll(seed => End(seed, 32, (0.01, 2000)));
        var small = seeds.ConvertAll(seed => End(seed, 32, (0.01, 1000), (0.001, 1000)));
        var all = seeds.ConvertAll(seed => End(seed, 256, (0.01, 2000)));

        Assert.All(few.Zip(small), pair => Assert.True(pair.Second.Jitter < 0.5 * pair.First.Jitter));
        Assert.Equal(5, few.Zip(all).Count(pair => pair.Second.Jitter < 0.5 * pair.First.Jitter));
        Assert.All(few.Zip(small), pair => Assert.True(pair.Second.Level > 0.4 * pair.First.Level));
        Assert.All(few.Zip(all), pair => Assert.True(pair.Second.Level > 0.4 * pair.First.Level));
        Assert.Equal(1, all.Count(end => end.Level > 0.9));
        Assert.True(End(2, 256, (0.01, 8000)).Level < 0.5 * all[1].Level);
    }

    private static double Kink(double x) => Math.Abs(x - 1 / Math.PI);

    // The error after training; without folds, the first layer is put back after every step.
    private static double Learn(Network<double> F, Func<double, double> f, int seed, bool folds = true)
    {
        var (A, b) = (F["A1"], F.Biases["b1"]);
        foreach (var rate in new[] { 0.01, 0.001 })
        {
            foreach (var _ in Run(F, f, rate, 32, 200, seed))
            {
                if (!folds)
                {
                    (F["A1"], F.Biases["b1"]) = (A, b);
                }
            }
        }
        return SupError.Of(F, f, 0, 1);
    }

    private static IEnumerable<TrainingStep> Run(
        Network<double> F,
        Func<double, double> f,
        double rate,
        int batch,
        int epochs,
        int seed
    ) =>
        Train(
            F,
            Loss.Square,
            new DataSet(s_points, s_points.Map(f)),
            new Adam(rate),
            new()
            {
                Epochs = epochs,
                BatchSize = batch,
                Seed = seed,
            }
        );

    private static Network<double> Deep(Random random)
    {
        Network<double> F = [Affine(1, 6, random), ReLU(), Affine(6, 6, random), ReLU(), Affine(6, 1, random)];
        F.Biases["b1"] = F["A1"].Column(0).MapIndexed((i, a) => -a * (i + 0.5) / 6); // folds over [0, 1]
        return F;
    }
}

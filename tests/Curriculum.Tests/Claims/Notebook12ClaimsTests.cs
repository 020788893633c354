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

    // race-notice: the start matters on the kink. Control: all first folds at x = 0.
    [Fact]
    public void Folds_spread_at_the_start_end_nearer_to_the_kink_than_folds_at_the_edge()
    {
        static double Kink(double x) => Math.Abs(x - 1 / Math.PI);
        double Median(bool spread) =>
            new[] { 1, 2, 3, 4, 5 }
                .Select(seed =>
                {
                    var F = Deep(Seed(seed), spread);
                    foreach (var rate in new[] { 0.01, 0.001 })
                    {
                        _ = Run(F, Kink, rate, 32, 200).Last();
                    }
                    return SupError.Of(F, Kink, 0, 1);
                })
                .Order()
                .ElementAt(2);
        Assert.True(Median(true) < 0.6 * Median(false), $"{Median(true)} {Median(false)}");
    }

    // learning-notice: the jitter is minibatch noise, the level slowness. Control: all 256 points in every step.
    [Fact]
    public void Full_batches_stop_the_jitter_and_not_the_slowness()
    {
        static double Sine(double x) => Math.Sin(2 * Math.PI * x);
        (double Level, double Jitter) End(int seed, int batch, int epochs)
        {
            var (F, last) = (Deep(Seed(seed), true), new List<double>());
            foreach (var step in Run(F, Sine, 0.01, batch, epochs))
            {
                if (step.K % 40 == 0)
                {
                    last.Add(SupError.Of(F, Sine, 0, 1));
                }
            }
            return (last.TakeLast(10).Average(), last.TakeLast(10).Max() - last.TakeLast(10).Min());
        }
        var seeds = new[] { 2, 4, 5 };
        var (few, all) = (seeds.Select(s => End(s, 32, 250)).ToList(), seeds.Select(s => End(s, 256, 2000)).ToList());
        Assert.All(few.Zip(all), pair => Assert.True(pair.Second.Jitter < pair.First.Jitter));
        Assert.All(few.Zip(all), pair => Assert.True(pair.Second.Level > 0.5 * pair.First.Level));
        Assert.True(End(2, 256, 8000).Level < 0.5 * all[0].Level);
    }

    private static IEnumerable<TrainingStep> Run(
        Network<double> F,
        Func<double, double> f,
        double rate,
        int batch,
        int epochs
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
                Seed = 7,
            }
        );

    private static Network<double> Deep(Random random, bool spread)
    {
        Network<double> F = [Affine(1, 6, random), ReLU(), Affine(6, 6, random), ReLU(), Affine(6, 1, random)];
        if (spread)
        {
            F["b1"] = F["A1"].MapIndexed((i, _, a) => -a * (i + 0.5) / 6);
        }
        return F;
    }
}

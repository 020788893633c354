using Curriculum.Convolution;
using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Networks;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Claims;

/// <summary>The sentences of notebook 10 that say why, each with its control.</summary>
public sealed class Notebook10ClaimsTests
{
    private static readonly (DataSet Train, DataSet Unseen) s_digits = Digits.LoadTrain().Split(Seed(18065));
    private static readonly DataSet[] s_moved = [Moved(1, 0), Moved(-1, 0), Moved(0, 1), Moved(0, -1)];

    // shifted-notice. Controls: without filters, without the maximum (the same weights), without both.
    [Fact]
    public void Filters_and_pooling_together_stand_a_shift_and_neither_does_alone()
    {
        (double Place, double Moved)[] Five(Func<Random, Network<float>> make) =>
            [.. Enumerable.Range(1, 5).Select(seed => Reads(make(Seed(seed))))];
        var (neither, pooling, filters, both) = (Five(Plain), Five(Pooled), Five(EverySecond), Five(Filters16));
        double Place((double Place, double Moved)[] reads) => reads.Average(r => r.Place);
        double Shifted((double Place, double Moved)[] reads) => reads.Average(r => r.Moved);

        Assert.All(both, read => Assert.InRange(read.Moved, 0.56, 0.66));
        Assert.All([.. neither, .. filters], read => Assert.InRange(read.Moved, 0.41, 0.47));
        Assert.All(pooling, read => Assert.InRange(read.Moved, 0.45, 0.52));
        Assert.InRange(Shifted(filters) - Shifted(neither), -0.02, 0.02);
        Assert.InRange(Shifted(pooling) - Shifted(neither), 0.02, 0.06);
        Assert.InRange(Place(pooling) - Place(neither), -0.07, -0.03);
        Assert.True(Shifted(both) > Shifted(pooling) + 0.08);
    }

    // shifted-notice: pooled windows that do not share their weights, a dense map held to its windows.
    [Fact]
    public void Pooled_windows_with_weights_of_their_own_stand_a_shift_no_better_than_pooled_pixels() =>
        ClaimSeeds.Each(
            [1, 2, 3],
            seed =>
            {
                var random = Seed(seed);
                var A1 = Matrix<double>.Build.Dense(16 * 36, 64);
                foreach (var (row, column) in Windows())
                {
                    A1[row, column] = MathNet.Numerics.Distributions.Normal.Sample(random, 0, Math.Sqrt(2 / 9.0));
                }
                var windows = A1.Map(x => x == 0 ? 0.0 : 1);
                Network<float> F =
                [
                    Affine(A1, Vec(new double[16 * 36])),
                    ReLU(),
                    Image(16, 6, 6),
                    MaxPool2d(),
                    Affine(144, 10, random),
                ];
                foreach (var _ in Train(F, Loss.SoftmaxCrossEntropy, s_digits.Train, new Adam(0.01), Twelve))
                {
                    F["A1"] = F["A1"].PointwiseMultiply(windows);
                }
                Assert.Equal(7210, windows.Enumerate().Sum() + (16 * 36) + 1450);
                Assert.InRange(F.Accuracy(s_digits.Unseen), 0.95, 1);
                Assert.InRange(s_moved.Average(set => F.Accuracy(set)), 0.46, 0.52);
            }
        );

    [Fact]
    public void The_nets_compared_have_about_as_many_weights()
    {
        Func<Random, Network<float>>[] all = [Plain, Pooled, EverySecond, Filters16, Plain2, Filters2];
        Assert.All(all, make => Assert.InRange(make(Seed(1)).Weights.Count, 1610, 1673));
        Assert.Equal(Filters16(Seed(1)).Weights, EverySecond(Seed(1)).Weights);
        Assert.Equal(1022, Filters2(Seed(1))["A2"].Enumerate().Count() + 14);
        Network<float> unshared = [Affine(8 * 36, 14 * 16, Seed(1))];
        Assert.Equal(64_736, unshared.Weights.Count);
    }

    // filters-notice. Control: the same filters at the start.
    [Fact]
    public void Training_turns_filters_towards_edges_a_little_and_leaves_them_near_their_start()
    {
        Vector<double>[] sobels = [Vec(-1, 0, 1, -2, 0, 2, -1, 0, 1), Vec(-1, -2, -1, 0, 0, 0, 1, 2, 1)];
        double Share(Matrix<double> weights) =>
            weights.EnumerateRows().Average(x => sobels.Sum(s => s * x * (s * x) / (s * s)) / (x * x));
        Assert.InRange(Share(Noise(4000)), 2 / 9.0 - 0.01, 2 / 9.0 + 0.01);
        ClaimSeeds.Each(
            [1, 2, 3, 4],
            seed =>
            {
                var F = Filters16(Seed(seed));
                var start = F["A1"].Clone();
                _ = Reads(F);
                Assert.InRange(Share(F["A1"]), Share(start) + 0.06, 0.45);
                var cosine = Enumerable
                    .Range(0, 16)
                    .Average(o => start.Row(o).Normalize(2) * F["A1"].Row(o).Normalize(2));
                Assert.InRange(cosine, 0.85, 0.95);
            }
        );
    }

    // depth-notice. Controls: one layer, and two without sharing, at as many weights; longer training.
    [Fact]
    public void In_place_a_second_layer_buys_nothing_and_of_moved_digits_filters_read_a_little_more()
    {
        foreach (var (options, least) in new[] { (Twelve, 0.01), (Twelve with { Epochs = 30 }, 0) })
        {
            (double Place, double Moved) Mean(Func<Random, Network<float>> make)
            {
                var reads = ClaimSeeds.From(1, 16).Select(seed => Reads(make(Seed(seed)), options)).ToList();
                return (reads.Average(r => r.Place), reads.Average(r => r.Moved));
            }
            var (plain, plain2, filters, filters2) = (Mean(Plain), Mean(Plain2), Mean(Filters16), Mean(Filters2));
            Assert.InRange(plain2.Place - plain.Place, -0.01, 0);
            Assert.InRange(filters2.Place - filters.Place, -0.01, 0);
            Assert.InRange(plain2.Moved - plain.Moved, -0.02, 0.005);
            Assert.InRange(filters2.Moved - filters.Moved, least, 0.05);
        }
    }

    // plane-notice: a combination of nine shifts; a corner's shift is a step left and a step up.
    [Fact]
    public void A_filter_in_the_plane_is_the_combination_of_nine_shifts()
    {
        var sobel = new ImageFilter(Mat([-1, 0, 1], [-2, 0, 2], [-1, 3, 7]));
        var sum = Matrix<double>.Build.Dense(36, 64);
        foreach (var (k, l) in from l in new[] { 1, 0, -1 } from k in new[] { 1, 0, -1 } select (k, l))
        {
            sum += sobel[k, l] * ImageShift.By(k, l, 6, 6);
        }
        Assert.Equal(0, (sum - sobel.Matrix(6, 6)).L2Norm());
        Assert.Equal(0, (ImageShift.L(6) * ImageShift.U(8) - ImageShift.C(6) * ImageShift.By(1, 1, 8, 8)).L2Norm());
    }

    private static Network<float> Plain(Random r) => [Affine(64, 22, r), ReLU(), Affine(22, 10, r)];

    private static Network<float> Plain2(Random r) =>
        [Affine(64, 18, r), ReLU(), Affine(18, 17, r), ReLU(), Affine(17, 10, r)];

    private static Network<float> Pooled(Random r) =>
        [Image(1, 8, 8), MaxPool2d(2, stride: 1), Affine(49, 27, r), ReLU(), Affine(27, 10, r)];

    private static Network<float> EverySecond(Random r) =>
        [Image(1, 8, 8), Conv2d(1, 16, 3, r, stride: 2), ReLU(), Affine(144, 10, r)];

    private static Network<float> Filters16(Random r) =>
        [Image(1, 8, 8), Conv2d(1, 16, 3, r), ReLU(), MaxPool2d(), Affine(144, 10, r)];

    private static Network<float> Filters2(Random r) =>
        [Image(1, 8, 8), Conv2d(1, 8, 3, r), ReLU(), Conv2d(8, 14, 3, r), ReLU(), MaxPool2d(), Affine(56, 10, r)];

    private static TrainingOptions Twelve => new() { Epochs = 12, Seed = 7 };

    // Rows and columns of the 16 maps from each 3×3 window, channels of a pixel together.
    private static IEnumerable<(int Row, int Column)> Windows() =>
        from pixel in Enumerable.Range(0, 36)
        from channel in Enumerable.Range(0, 16)
        from weight in Enumerable.Range(0, 9)
        select ((pixel * 16) + channel, (8 * ((pixel / 6) + (weight / 3))) + (pixel % 6) + (weight % 3));

    private static (double Place, double Moved) Reads(Network<float> F, TrainingOptions? options = null)
    {
        _ = Train(F, Loss.SoftmaxCrossEntropy, s_digits.Train, new Adam(0.01), options ?? Twelve).Last();
        return (F.Accuracy(s_digits.Unseen), s_moved.Average(set => F.Accuracy(set)));
    }

    private static DataSet Moved(int right, int down)
    {
        var pixels = s_digits.Unseen.Inputs;
        var inputs = Matrix<double>.Build.Dense(
            64,
            pixels.ColumnCount,
            (pixel, i) =>
                pixel / 8 - down is >= 0 and < 8 && pixel % 8 - right is >= 0 and < 8
                    ? pixels[pixel - (8 * down) - right, i]
                    : 0
        );
        return new(inputs, s_digits.Unseen.Labels, new Shape(1, 8, 8));
    }

    private static Matrix<double> Noise(int rows) =>
        Matrix<double>.Build.Random(rows, 9, new MathNet.Numerics.Distributions.Normal(0, 1, Seed(1)));
}

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

    // shifted-notice. Controls: without filters, without pooling, without both, at as many weights.
    [Fact]
    public void Filters_and_pooling_together_stand_a_shift_and_neither_does_alone()
    {
        var seeds = new[] { 1, 2, 3, 4 };
        var neither = seeds.Select(seed => Reads(Plain(Seed(seed))).Moved).ToArray();
        var pooling = seeds.Select(seed => Reads(Pooled(Seed(seed))).Moved).ToArray();
        var filters = seeds.Select(seed => Reads(Filters4(Seed(seed))).Moved).ToArray();
        var both = seeds.Select(seed => Reads(Filters16(Seed(seed))).Moved).ToArray();

        Assert.All(both, read => Assert.InRange(read, 0.52, 0.68));
        Assert.All([.. neither, .. pooling, .. filters], read => Assert.InRange(read, 0.38, 0.49));
        Assert.InRange(filters.Average() - neither.Average(), -0.03, 0.03);
        Assert.InRange(pooling.Average() - neither.Average(), -0.03, 0.03);
        Assert.True(both.Average() > neither.Average() + 0.1);
    }

    [Fact]
    public void The_nets_compared_have_about_as_many_weights() =>
        Assert.All(
            new[]
            {
                Plain(Seed(1)),
                Pooled(Seed(1)),
                Filters4(Seed(1)),
                Filters16(Seed(1)),
                Plain2(Seed(1)),
                Filters2(Seed(1)),
            },
            F => Assert.InRange(F.Weights.Count, 1490, 1672)
        );

    // filters-notice. Control: the same filters at the start.
    [Fact]
    public void Training_turns_filters_towards_edges_a_little_and_leaves_them_near_their_start()
    {
        Vector<double>[] sobels = [Vec(-1, 0, 1, -2, 0, 2, -1, 0, 1), Vec(-1, -2, -1, 0, 0, 0, 1, 2, 1)];
        double Share(Matrix<double> weights) =>
            weights.EnumerateRows().Average(x => sobels.Sum(s => s * x * (s * x) / (s * s)) / (x * x));
        Assert.InRange(Share(Noise(4000)), 2 / 9.0 - 0.01, 2 / 9.0 + 0.01);
        foreach (var seed in new[] { 1, 2, 3, 4 })
        {
            var F = Filters16(Seed(seed));
            var start = F["A1"].Clone();
            _ = Reads(F);
            Assert.InRange(Share(F["A1"]), Share(start) + 0.06, 0.45);
            var cosine = Enumerable.Range(0, 16).Average(o => start.Row(o).Normalize(2) * F["A1"].Row(o).Normalize(2));
            Assert.InRange(cosine, 0.85, 0.95);
        }
    }

    // depth-notice. Control: the plain net, one layer against two at as many weights.
    [Fact]
    public void A_second_layer_costs_the_plain_net_and_not_the_filters()
    {
        (double Place, double Moved) Mean(Func<Random, Network<float>> make)
        {
            var reads = Enumerable.Range(1, 16).Select(seed => Reads(make(Seed(seed)))).ToList();
            return (reads.Average(r => r.Place), reads.Average(r => r.Moved));
        }
        var (plain, plain2, filters, filters2) = (Mean(Plain), Mean(Plain2), Mean(Filters16), Mean(Filters2));

        Assert.True(plain2.Place < plain.Place - 0.003, $"{plain} {plain2}");
        Assert.InRange(filters2.Place - filters.Place, -0.004, 0.004);
        Assert.True(filters2.Moved > filters.Moved + 0.01, $"{filters} {filters2}");
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
        [Affine(64, 19, r), ReLU(), Affine(19, 14, r), ReLU(), Affine(14, 10, r)];

    private static Network<float> Pooled(Random r) =>
        [Image(1, 8, 8), MaxPool2d(), Affine(16, 60, r), ReLU(), Affine(60, 10, r)];

    private static Network<float> Filters4(Random r) =>
        [Image(1, 8, 8), Conv2d(1, 4, 3, r), ReLU(), Affine(144, 10, r)];

    private static Network<float> Filters16(Random r) =>
        [Image(1, 8, 8), Conv2d(1, 16, 3, r), ReLU(), MaxPool2d(), Affine(144, 10, r)];

    private static Network<float> Filters2(Random r) =>
        [Image(1, 8, 8), Conv2d(1, 8, 3, r), ReLU(), Conv2d(8, 14, 3, r), ReLU(), MaxPool2d(), Affine(56, 10, r)];

    private static (double Place, double Moved) Reads(Network<float> F)
    {
        var options = new TrainingOptions { Epochs = 12, Seed = 7 };
        _ = Train(F, Loss.SoftmaxCrossEntropy, s_digits.Train, new Adam(0.01), options).Last();
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

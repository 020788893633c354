using CsCheck;
using Curriculum.Networks;
using static Curriculum.Notation;

namespace Curriculum.Tests.Networks;

/// <summary>Layers on any numbers, against the loop that their formula is.</summary>
[Trait("inputs", "random")]
public sealed class RandomLayerTests
{
    [Fact]
    public void Max_pooling_is_the_loop_over_windows() =>
        Gen.Select(Gen.Int[1, 20], Gen.Int[1, 3], Gen.Int[1, 3], Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int)
            .Try(
                600,
                sizes =>
                {
                    var (channels, size, stride, more, further, seed) = sizes;
                    var shape = new Shape(channels, size + more, size + further);
                    var random = Seed(seed);
                    var v = Array.ConvertAll(new float[2 * shape.Size], _ => Number(random));
                    MaxPoolTests.Compare(MaxPool2d(size, stride).Realize<float>(shape), v, 2, size, stride, random);
                    MaxPoolTests.Compare(
                        MaxPool2d(size, stride).Realize<double>(shape),
                        Array.ConvertAll(v, number => (double)number),
                        2,
                        size,
                        stride,
                        random
                    );
                }
            );

    [Fact]
    public void Batch_normalisation_in_float_is_that_of_the_same_numbers_in_double() =>
        Gen.Select(Gen.Int[1, 5], Gen.Int[1, 40], Gen.Float[-1e6f, 1e6f], Gen.Float[-3, 6], Gen.Int)
            .Try(
                600,
                input =>
                {
                    var (channels, samples, centre, logOfWidth, seed) = input;
                    var random = Seed(seed);
                    var width = Math.Pow(10, logOfWidth - 6) * Math.Abs(centre) + 1e-3;
                    float[] v =
                    [
                        .. Enumerable
                            .Range(0, channels * samples)
                            .Select(_ => centre + (float)(width * random.NextDouble())),
                    ];
                    var w = new float[v.Length];
                    float[] x = [.. Enumerable.Repeat(1f, channels), .. new float[channels]];
                    BatchNorm(channels)
                        .Realize<float>(Shape.Vector(channels))
                        .Forward(x, v, w, samples, training: true);
                    for (var i = 0; i < v.Length; i++)
                    {
                        var column = Enumerable
                            .Range(0, samples)
                            .Select(s => (double)v[s * channels + i % channels])
                            .ToArray();
                        var mean = column.Average();
                        var scale =
                            1 / Math.Sqrt(column.Average(u => (u - mean) * (u - mean)) + BatchNormLayer.Epsilon);
                        var lost = Math.Abs(mean) * Math.ScaleB(1, -24); // the mean is a float
                        Assert.Equal(
                            (v[i] - mean) * scale,
                            w[i],
                            (2 * lost * scale + Tolerances.SingleStep) * (1 + Math.Abs(w[i]))
                        );
                    }
                }
            );

    /// <summary>Ties, signed zeros, ∞ and NaN among small whole numbers.</summary>
    private static float Number(Random random) =>
        random.Next(14) switch
        {
            0 => float.NaN,
            1 => float.PositiveInfinity,
            2 => float.NegativeInfinity,
            3 => -0f,
            var k => k - 9,
        };
}

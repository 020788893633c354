using System.Numerics;
using Curriculum.Networks;
using static Curriculum.Notation;

namespace Curriculum.Tests.Networks;

/// <summary>Max pooling against the loop over each window, where NaN is largest: with and without registers.</summary>
public sealed class MaxPoolTests
{
    [Theory]
    [InlineData(1, 2, 2)]
    [InlineData(2, 2, 2)]
    [InlineData(3, 2, 1)]
    [InlineData(4, 3, 3)]
    [InlineData(8, 2, 2)]
    [InlineData(16, 2, 2)]
    [InlineData(32, 3, 2)]
    public void A_window_with_a_NaN_gives_NaN_wherever_it_stands_and_its_gradient_goes_there(
        int channels,
        int size,
        int stride
    )
    {
        for (var place = 0; place < size * size; place++)
        {
            Check<double>(channels, size, stride, [place]);
            Check<float>(channels, size, stride, [place]);
            Check<double>(channels, size, stride, [place, (place + 1) % (size * size)]);
        }

        Check<float>(channels, size, stride, []);
    }

    private static void Check<T>(int channels, int size, int stride, int[] lost)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        const int samples = 2;
        var input = new Shape(channels, size + stride, size + stride);
        var map = MaxPool2d(size, stride).Realize<T>(input);
        var random = Seed(7);
        var v = new T[samples * input.Size];
        for (var i = 0; i < v.Length; i++)
        {
            v[i] = T.CreateChecked(random.Next(5) - 2); // with ties
        }

        for (var s = 0; s < samples; s++)
        {
            foreach (var place in lost)
            {
                // In the last channel, of the first window.
                var pixel = place / size * input.Width + place % size;
                v[s * input.Size + pixel * channels + channels - 1] = T.NaN;
            }
        }

        Compare(map, v, samples, size, stride, random);
    }

    /// <summary>Forward and backward against the loop over windows, for any numbers v.</summary>
    internal static void Compare<T>(Map<T> map, T[] v, int samples, int size, int stride, Random random)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var w = new T[samples * map.Output.Size];
        var dw = Array.ConvertAll(w, _ => T.CreateChecked(random.Next(1, 9)));
        var dv = new T[v.Length];
        map.Forward([], v, w, samples, training: true);
        var (expected, winners) = Windows(v, samples, map.Input, map.Output, size, stride);
        Assert.Equal(expected, w);
        var gradient = new T[v.Length];
        for (var i = 0; i < dw.Length; i++)
        {
            gradient[winners[i]] += dw[i];
        }

        map.Backward([], v, w, dw, [], dv, samples);
        Assert.Equal(gradient, dv);
    }

    private static (T[] Largest, int[] Winners) Windows<T>(
        T[] v,
        int samples,
        Shape input,
        Shape output,
        int size,
        int stride
    )
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (largest, winners) = (new List<T>(), new List<int>());
        for (var s = 0; s < samples; s++)
        {
            for (var (i, j, c) = (0, 0, 0); i < output.Height; (i, j, c) = Next(i, j, c, output))
            {
                int[] window =
                [
                    .. Enumerable
                        .Range(0, size * size)
                        .Select(k => (i * stride + k / size) * input.Width + j * stride + k % size)
                        .Select(pixel => s * input.Size + pixel * input.Channels + c),
                ];
                var best = window.Select(at => v[at]).Aggregate(T.Max);
                largest.Add(best);
                winners.Add(Array.Find(window, at => v[at] == best || (T.IsNaN(best) && T.IsNaN(v[at]))));
            }
        }

        return ([.. largest], [.. winners]);
    }

    private static (int Row, int Column, int Channel) Next(int i, int j, int c, Shape shape) =>
        c + 1 < shape.Channels ? (i, j, c + 1)
        : j + 1 < shape.Width ? (i, j + 1, 0)
        : (i + 1, 0, 0);
}

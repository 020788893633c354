using System.Numerics;
using Curriculum.Numerics;

namespace Curriculum.Networks;

/// <summary>The largest or the average number of each window, channel by channel.</summary>
/// <remarks>
/// Windows do not overlap unless stride &lt; size; what does not fill a window at the border is left out.
/// </remarks>
public sealed class Pool2dLayer : Layer
{
    internal Pool2dLayer(bool average, int size, int stride)
    {
        Average = average;
        (Size, Stride) = (size, stride);
        _ = Positive(size, "size", ToString());
        _ = Positive(stride, "stride", ToString());
    }

    /// <summary>True for the average, false for the maximum.</summary>
    public bool Average { get; }

    /// <summary>Rows and columns of a window.</summary>
    public int Size { get; }

    /// <summary>How far the window moves.</summary>
    public int Stride { get; }

    internal override bool NeedsImage => true;

    /// <inheritdoc/>
    public override string ToString() => $"{(Average ? "AveragePool2d" : "MaxPool2d")}({Size})";

    internal override Map<T> Realize<T>(Shape input)
    {
        if (input.Height < Size || input.Width < Size)
        {
            throw DoesNotFit(input);
        }

        var output = new Shape(input.Channels, (input.Height - Size) / Stride + 1, (input.Width - Size) / Stride + 1);
        return Average
            ? new AveragePoolMap<T>(input, output, Size, Stride)
            : new MaxPoolMap<T>(input, output, Size, Stride);
    }
}

/// <summary>
/// w = the largest v of each window, NaN if it holds one. The gradient goes to the winner (the first one, at a tie).
/// </summary>
internal sealed class MaxPoolMap<T>(Shape input, Shape output, int size, int stride) : Map<T>(input, output)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private int[] _winner = [];

    private bool IsFast => size == stride && MaxPool.Fits<T>(Input.Channels);

    public override bool KeepsOutput => true;

    public override void Forward(ReadOnlySpan<T> x, ReadOnlySpan<T> v, Span<T> w, int count, bool training)
    {
        if (IsFast)
        {
            MaxPool.Forward(v, w, count, size, Input.Height, Input.Width, Input.Channels);
            return;
        }
        if (_winner.Length < w.Length)
        {
            _winner = new int[w.Length];
        }

        int channels = Input.Channels,
            line = Input.Width * channels,
            to = 0;
        for (var s = 0; s < count; s++)
        {
            for (var i = 0; i < Output.Height; i++)
            {
                for (var j = 0; j < Output.Width; j++)
                {
                    for (var c = 0; c < channels; c++, to++)
                    {
                        int first = s * Input.Size + i * stride * line + j * stride * channels + c,
                            best = first;
                        for (var p = 0; p < size; p++)
                        {
                            for (var q = 0; q < size; q++)
                            {
                                var at = first + p * line + q * channels;
                                if (v[at] > v[best] || (T.IsNaN(v[at]) && !T.IsNaN(v[best])))
                                {
                                    best = at;
                                }
                            }
                        }

                        w[to] = v[best];
                        _winner[to] = best;
                    }
                }
            }
        }
    }

    public override void Backward(
        ReadOnlySpan<T> x,
        ReadOnlySpan<T> v,
        ReadOnlySpan<T> w,
        Span<T> dw,
        Span<T> dx,
        Span<T> dv,
        int count
    )
    {
        if (dv.IsEmpty)
        {
            return;
        }

        if (IsFast)
        {
            MaxPool.Backward<T>(v, w, dw, dv, count, size, Input.Height, Input.Width, Input.Channels);
            return;
        }
        dv.Clear();
        for (var i = 0; i < dw.Length; i++)
        {
            dv[_winner[i]] += dw[i];
        }
    }
}

/// <summary>w = the mean of each window. The gradient is shared equally.</summary>
internal sealed class AveragePoolMap<T>(Shape input, Shape output, int size, int stride) : Map<T>(input, output)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T _share = T.One / T.CreateChecked(size * size);

    public override void Forward(ReadOnlySpan<T> x, ReadOnlySpan<T> v, Span<T> w, int count, bool training)
    {
        for (var to = 0; to < w.Length; to++)
        {
            var sum = T.Zero;
            var first = First(to);
            for (var p = 0; p < size; p++)
            {
                for (var q = 0; q < size; q++)
                {
                    sum += v[first + (p * Input.Width + q) * Input.Channels];
                }
            }

            w[to] = _share * sum;
        }
    }

    public override void Backward(
        ReadOnlySpan<T> x,
        ReadOnlySpan<T> v,
        ReadOnlySpan<T> w,
        Span<T> dw,
        Span<T> dx,
        Span<T> dv,
        int count
    )
    {
        if (dv.IsEmpty)
        {
            return;
        }

        dv.Clear();
        for (var to = 0; to < dw.Length; to++)
        {
            var first = First(to);
            for (var p = 0; p < size; p++)
            {
                for (var q = 0; q < size; q++)
                {
                    dv[first + (p * Input.Width + q) * Input.Channels] += _share * dw[to];
                }
            }
        }
    }

    /// <summary>Where the window of output number <paramref name="to"/> begins in v.</summary>
    private int First(int to)
    {
        var (sample, at) = Math.DivRem(to, Output.Size);
        var (pixel, channel) = Math.DivRem(at, Output.Channels);
        var (row, column) = Math.DivRem(pixel, Output.Width);
        return sample * Input.Size + (row * stride * Input.Width + column * stride) * Input.Channels + channel;
    }
}

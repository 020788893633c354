using System.Numerics;
using Curriculum.Numerics;

namespace Curriculum.Networks;

/// <summary>w = the largest v of each window. The gradient goes to the winner (the first one, at a tie).</summary>
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
                                if (v[at] > v[best])
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

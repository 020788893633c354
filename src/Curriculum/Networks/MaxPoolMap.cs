using System.Numerics;
using Curriculum.Numerics;

namespace Curriculum.Networks;

/// <summary>w = the largest v of each window. The gradient goes to the winner (the first one, at a tie).</summary>
internal sealed class MaxPoolMap<T>(Shape input, Shape output, int size, int stride) : Map<T>(input, output)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private int[] winner = [];

    private bool IsFast => size == stride && MaxPool.Fits<T>(Input.Channels);

    public override bool KeepsOutput => true;

    public override void Forward(ReadOnlySpan<T> x, ReadOnlySpan<T> v, Span<T> w, int count, bool training)
    {
        if (IsFast)
        {
            MaxPool.Forward(v, w, count, size, Input.Height, Input.Width, Input.Channels);
            return;
        }
        if (winner.Length < w.Length) winner = new int[w.Length];
        int channels = Input.Channels, line = Input.Width * channels, to = 0;
        for (int s = 0; s < count; s++)
            for (int i = 0; i < Output.Height; i++)
                for (int j = 0; j < Output.Width; j++)
                    for (int c = 0; c < channels; c++, to++)
                    {
                        int first = s * Input.Size + i * stride * line + j * stride * channels + c, best = first;
                        for (int p = 0; p < size; p++)
                            for (int q = 0; q < size; q++)
                            {
                                int at = first + p * line + q * channels;
                                if (v[at] > v[best]) best = at;
                            }
                        w[to] = v[best];
                        winner[to] = best;
                    }
    }

    public override void Backward(
        ReadOnlySpan<T> x, ReadOnlySpan<T> v, ReadOnlySpan<T> w, Span<T> dw, Span<T> dx, Span<T> dv, int count)
    {
        if (dv.IsEmpty) return;
        if (IsFast)
        {
            MaxPool.Backward<T>(v, w, dw, dv, count, size, Input.Height, Input.Width, Input.Channels);
            return;
        }
        dv.Clear();
        for (int i = 0; i < dw.Length; i++) dv[winner[i]] += dw[i];
    }
}

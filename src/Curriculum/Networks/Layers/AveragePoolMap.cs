using System.Numerics;

namespace Curriculum.Networks;

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

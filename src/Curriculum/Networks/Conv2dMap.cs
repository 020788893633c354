using System.Numerics;
using System.Numerics.Tensors;
using Curriculum.Numerics;

namespace Curriculum.Networks;

/// <summary>Convolution as a product with shared weights: every position's patch times Aᵀ. ∂L/∂A sums over positions.</summary>
internal sealed class Conv2dMap<T>(
    Shape input, Shape output, (int Rows, int Columns) kernel, (int Rows, int Columns) padding, int stride) : Map<T>(input, output)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int weights = input.Channels * kernel.Rows * kernel.Columns * output.Channels;

    public override void Forward(ReadOnlySpan<T> x, ReadOnlySpan<T> v, Span<T> w, int count, bool training)
    {
        var b = x[weights..];
        for (int at = 0; at < w.Length; at += b.Length) b.CopyTo(w[at..]);
        foreach (var (from, to, tap) in Taps(count))
            for (int c = 0; c < Input.Channels; c++)
                Elementwise.AddScaled(v[from + c], x.Slice((tap + c) * Output.Channels, Output.Channels), w.Slice(to, Output.Channels));
    }

    public override void Backward(
        ReadOnlySpan<T> x, ReadOnlySpan<T> v, ReadOnlySpan<T> w, Span<T> dw, Span<T> dx, Span<T> dv, int count)
    {
        dx.Clear();
        dv.Clear();
        var db = dx[weights..];
        for (int at = 0; at < dw.Length; at += db.Length) TensorPrimitives.Add(db, dw.Slice(at, db.Length), db);
        foreach (var (from, to, tap) in Taps(count))
        {
            var g = dw.Slice(to, Output.Channels);
            for (int c = 0; c < Input.Channels; c++)
            {
                int at = (tap + c) * Output.Channels;
                Elementwise.AddScaled(v[from + c], (ReadOnlySpan<T>)g, dx.Slice(at, Output.Channels));
                if (!dv.IsEmpty) dv[from + c] += TensorPrimitives.Dot<T>(x.Slice(at, Output.Channels), g);
            }
        }
    }

    /// <summary>Every pair of an output position and an input position under its window, with the window's place in A.</summary>
    private IEnumerable<(int From, int To, int Tap)> Taps(int count)
    {
        for (int s = 0; s < count; s++)
            for (int i = 0; i < Output.Height; i++)
                for (int j = 0; j < Output.Width; j++)
                    for (int p = 0; p < kernel.Rows; p++)
                        for (int q = 0; q < kernel.Columns; q++)
                        {
                            var (row, column) = (i * stride + p - padding.Rows, j * stride + q - padding.Columns);
                            if (row < 0 || row >= Input.Height || column < 0 || column >= Input.Width) continue;
                            yield return (
                                s * Input.Size + (row * Input.Width + column) * Input.Channels,
                                s * Output.Size + (i * Output.Width + j) * Output.Channels,
                                (p * kernel.Columns + q) * Input.Channels);
                        }
    }
}

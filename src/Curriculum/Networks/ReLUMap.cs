using System.Numerics;
using System.Numerics.Tensors;

namespace Curriculum.Networks;

/// <summary>w = max(v, a v); dv = dw where w > 0, else a dw.</summary>
internal sealed class ReLUMap<T>(Shape shape, T slope) : Map<T>(shape, shape) where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public T Slope => slope;

    public override bool InPlace => true;

    public override bool KeepsOutput => true;

    public override void Forward(ReadOnlySpan<T> x, ReadOnlySpan<T> v, Span<T> w, int count, bool training)
    {
        if (slope == T.Zero) TensorPrimitives.Max(v, T.Zero, w);
        else
            for (int i = 0; i < v.Length; i++) w[i] = T.Max(v[i], slope * v[i]);
    }

    public override void Backward(
        ReadOnlySpan<T> x, ReadOnlySpan<T> v, ReadOnlySpan<T> w, Span<T> dw, Span<T> dx, Span<T> dv, int count)
    {
        if (dv.IsEmpty) return;
        for (int i = 0; i < w.Length; i++) dv[i] = w[i] > T.Zero ? dw[i] : slope * dw[i];
    }
}

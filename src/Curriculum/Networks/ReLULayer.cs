using System.Numerics;
using System.Numerics.Tensors;

namespace Curriculum.Networks;

/// <summary>ReLU(y) = max(y, 0), componentwise; the derivative at 0 is taken as 0.</summary>
public sealed class ReLULayer : Layer
{
    internal ReLULayer()
    {
    }

    /// <inheritdoc/>
    public override string ToString() => "ReLU()";

    internal override Map<T> Realize<T>(Shape input) => new ReLUMap<T>(input);
}

/// <summary>dv = dw where w > 0, else 0.</summary>
internal sealed class ReLUMap<T>(Shape shape) : Map<T>(shape, shape) where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public override bool InPlace => true;

    public override bool KeepsOutput => true;

    public override void Forward(ReadOnlySpan<T> x, ReadOnlySpan<T> v, Span<T> w, int count, bool training) =>
        TensorPrimitives.Max(v, T.Zero, w);

    public override void Backward(
        ReadOnlySpan<T> x, ReadOnlySpan<T> v, ReadOnlySpan<T> w, Span<T> dw, Span<T> dx, Span<T> dv, int count)
    {
        if (dv.IsEmpty) return;
        for (int i = 0; i < w.Length; i++) dv[i] = w[i] > T.Zero ? dw[i] : T.Zero;
    }
}

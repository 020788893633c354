using System.Numerics;
using System.Numerics.Tensors;

namespace Curriculum.Networks;

/// <summary>w = tanh v in every component; dv = (1 − w²) dw.</summary>
public sealed class TanhLayer : Layer
{
    internal TanhLayer() { }

    /// <inheritdoc/>
    public override string ToString() => "Tanh()";

    internal override Map<T> Realize<T>(Shape input) => new TanhMap<T>(input);

    private sealed class TanhMap<T>(Shape shape) : Map<T>(shape, shape)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public override bool InPlace => true;

        public override bool KeepsOutput => true;

        public override void Forward(ReadOnlySpan<T> x, ReadOnlySpan<T> v, Span<T> w, int count, bool training) =>
            TensorPrimitives.Tanh(v, w);

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
            for (var i = 0; i < dv.Length; i++)
            {
                dv[i] = (T.One - w[i] * w[i]) * dw[i];
            }
        }
    }
}

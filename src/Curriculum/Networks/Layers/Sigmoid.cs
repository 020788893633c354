using System.Numerics;
using System.Numerics.Tensors;

namespace Curriculum.Networks;

/// <summary>w = 1/(1 + e^{−v}) in every component; dv = w(1 − w) dw.</summary>
public sealed class SigmoidLayer : Layer
{
    internal SigmoidLayer() { }

    /// <inheritdoc/>
    public override string ToString() => "Sigmoid()";

    internal override Map<T> Realize<T>(Shape input) => new SigmoidMap<T>(input);

    private sealed class SigmoidMap<T>(Shape shape) : Map<T>(shape, shape)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public override bool InPlace => true;

        public override bool KeepsOutput => true;

        public override void Forward(ReadOnlySpan<T> x, ReadOnlySpan<T> v, Span<T> w, int count, bool training) =>
            TensorPrimitives.Sigmoid(v, w);

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
                dv[i] = w[i] * (T.One - w[i]) * dw[i];
            }
        }
    }
}

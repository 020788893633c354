using System.Numerics;
using System.Numerics.Tensors;

namespace Curriculum.Networks;

/// <summary>w = v + F(v); dv = dw + F′(v)ᵀ dw: where a value goes two ways, the gradients add.</summary>
internal sealed class ResidualMap<T>(Shape shape, Chain<T> chain) : Map<T>(shape, shape)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public override IReadOnlyList<T[]> Statistics => [.. chain.Maps.SelectMany(map => map.Statistics)];

    public override long Work => chain.Work;

    public override bool CouplesSamples => chain.CouplesSamples;

    public override void Reseed(int copy) => chain.Reseed(copy);

    public override void Forward(ReadOnlySpan<T> x, ReadOnlySpan<T> v, Span<T> w, int count, bool training) =>
        TensorPrimitives.Add(v, chain.Forward(x, v, count, training), w);

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
        dw.CopyTo(chain.OutputGradient(count));
        chain.Backward(x, v, dx, dv, count);
        if (!dv.IsEmpty)
        {
            TensorPrimitives.Add(dv, dw, dv);
        }
    }
}

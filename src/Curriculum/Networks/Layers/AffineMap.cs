using System.Numerics;
using Curriculum.Numerics;

namespace Curriculum.Networks;

/// <summary>w = A v + b for a batch: W = A V + b 1ᵀ. Backward: ∂L/∂A = G Vᵀ, ∂L/∂b = G 1, ∂L/∂V = Aᵀ G.</summary>
/// <remarks>A lies by columns and the batch by samples, so Wᵀ = Vᵀ Aᵀ is a product of contiguous rows.</remarks>
internal sealed class AffineMap<T>(Shape input, int outputs, bool bias) : Map<T>(input, Shape.Vector(outputs))
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int _n = input.Size;
    private readonly int _m = outputs;

    private bool _relu;

    public override long Work => (long)_n * _m;

    public override bool TryAbsorbReLU() => _relu = true;

    public override void Forward(ReadOnlySpan<T> x, ReadOnlySpan<T> v, Span<T> w, int count, bool training) =>
        MatMul.Multiply(count, _m, _n, v, _n, 1, x, _m, 1, w, bias ? x.Slice(_n * _m, _m) : default, relu: _relu);

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
        MatMul.Multiply(_n, _m, count, v, 1, _n, dw, _m, 1, dx); // ∂L/∂A = G Vᵀ
        if (bias)
        {
            RowSums.Apply<T>(dw, dx.Slice(_n * _m, _m)); // ∂L/∂b = G 1
        }

        if (!dv.IsEmpty)
        {
            MatMul.Multiply(count, _n, _m, dw, _m, 1, x, 1, _m, dv); // ∂L/∂V = Aᵀ G
        }
    }
}

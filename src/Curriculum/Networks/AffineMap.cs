using System.Numerics;
using Curriculum.Numerics;

namespace Curriculum.Networks;

/// <summary>w = A v + b for a batch: W = A V + b 1ᵀ. Backward: ∂L/∂A = G Vᵀ, ∂L/∂b = G 1, ∂L/∂V = Aᵀ G.</summary>
/// <remarks>A lies by columns and the batch by samples, so Wᵀ = Vᵀ Aᵀ is a product of contiguous rows.</remarks>
internal sealed class AffineMap<T>(Shape input, int outputs, bool bias) : Map<T>(input, Shape.Vector(outputs))
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int n = input.Size;
    private readonly int m = outputs;

    private bool relu;

    public override long Work => (long)n * m;

    public override bool TryAbsorbReLU() => relu = true;

    public override void Forward(ReadOnlySpan<T> x, ReadOnlySpan<T> v, Span<T> w, int count, bool training) =>
        Products.Multiply(count, m, n, v, n, 1, x, m, 1, w, bias ? x.Slice(n * m, m) : default, relu: relu);

    public override void Backward(
        ReadOnlySpan<T> x, ReadOnlySpan<T> v, ReadOnlySpan<T> w, Span<T> dw, Span<T> dx, Span<T> dv, int count)
    {
        Products.Multiply(n, m, count, v, 1, n, dw, m, 1, dx);                          // ∂L/∂A = G Vᵀ
        if (bias) RowSums.Apply<T>(dw, dx.Slice(n * m, m));                          // ∂L/∂b = G 1
        if (!dv.IsEmpty) Products.Multiply(count, n, m, dw, m, 1, x, 1, m, dv);         // ∂L/∂V = Aᵀ G
    }
}

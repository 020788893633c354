using System.Numerics;
using System.Numerics.Tensors;
using Curriculum.Numerics;

namespace Curriculum.Networks;

/// <summary>w = A v + b for a batch: W = A V + b 1ᵀ. Backward: ∂L/∂A = G Vᵀ, ∂L/∂b = G 1, ∂L/∂V = Aᵀ G.</summary>
/// <remarks>A lies by columns and the batch by samples, so Wᵀ = Vᵀ Aᵀ is a product of contiguous rows.</remarks>
internal sealed class AffineMap<T>(Shape input, int outputs, bool bias) : Map<T>(input, Shape.Vector(outputs))
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int n = input.Size;
    private readonly int m = outputs;

    public override void Forward(ReadOnlySpan<T> x, ReadOnlySpan<T> v, Span<T> w, int count, bool training)
    {
        if (bias)
            for (int j = 0; j < count; j++) x.Slice(n * m, m).CopyTo(w[(j * m)..]);
        Products.Multiply(count, m, n, v, n, 1, x, m, w, m, add: bias);
    }

    public override void Backward(
        ReadOnlySpan<T> x, ReadOnlySpan<T> v, ReadOnlySpan<T> w, Span<T> dw, Span<T> dx, Span<T> dv, int count)
    {
        Products.Multiply(n, m, count, v, 1, n, dw, m, dx, m, add: false);      // ∂L/∂A = G Vᵀ
        if (bias)
        {
            var db = dx.Slice(n * m, m);                                        // ∂L/∂b = G 1
            db.Clear();
            for (int j = 0; j < count; j++) TensorPrimitives.Add(db, dw.Slice(j * m, m), db);
        }
        if (!dv.IsEmpty) Products.MultiplyTransposed(count, n, m, dw, x, dv);   // ∂L/∂V = Aᵀ G
    }
}

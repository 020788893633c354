using System.Numerics;
using System.Numerics.Tensors;
using Curriculum.Numerics;

namespace Curriculum.Networks;

/// <summary>w = max(v, a v); dv = dw where w > 0, else a dw.</summary>
internal sealed class ReLUMap<T>(Shape shape, T slope) : Map<T>(shape, shape)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public T Slope => slope;

    /// <summary>True when the map before has taken max(·, 0) already.</summary>
    public bool IsAbsorbed { get; set; }

    public override bool InPlace => true;

    public override bool KeepsOutput => true;

    public override void Forward(ReadOnlySpan<T> x, ReadOnlySpan<T> v, Span<T> w, int count, bool training)
    {
        if (IsAbsorbed)
        {
            return;
        }

        if (slope == T.Zero)
        {
            TensorPrimitives.Max(v, T.Zero, w);
        }
        else
        {
            for (var i = 0; i < v.Length; i++)
            {
                w[i] = T.Max(v[i], slope * v[i]);
            }
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
        if (!dv.IsEmpty)
        {
            ReLUGradient.Apply(w, slope, dw, dv);
        }
    }
}

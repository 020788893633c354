using System.Numerics;
using System.Numerics.Tensors;
using Curriculum.Numerics;

namespace Curriculum.Networks;

/// <summary>
/// max(y, 0) in every component, or with a slope a > 0 for negative y: max(y, a y). The derivative at 0 is taken as a.
/// </summary>
public sealed class ReLULayer : Layer
{
    internal ReLULayer(double slope = 0) =>
        Slope = slope is >= 0 and < 1
            ? slope
            : throw new ArgumentException($"LeakyReLU({slope}): the slope for negative y must lie in [0, 1).");

    /// <summary>a, the slope where y is negative; 0 for ReLU itself.</summary>
    public double Slope { get; }

    /// <inheritdoc/>
    public override string ToString() => Slope == 0 ? "ReLU()" : $"LeakyReLU({Slope})";

    internal override Map<T> Realize<T>(Shape input) => new ReLUMap<T>(input, T.CreateChecked(Slope));
}

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

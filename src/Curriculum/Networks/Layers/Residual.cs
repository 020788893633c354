using System.Numerics;
using System.Numerics.Tensors;

namespace Curriculum.Networks;

/// <summary>
/// w = v + F(v): the layers of F with a connection that skips them. Zero weights give the identity; the Jacobian is I +
/// F′.
/// </summary>
/// <remarks>He, Zhang, Ren and Sun, 2016. No ReLU after the addition.</remarks>
public sealed class ResidualLayer : Layer
{
    private readonly Layer[] _layers;

    internal ResidualLayer(Layer[] layers)
    {
        if (layers.Length == 0)
        {
            throw new ArgumentException("Residual() needs at least one layer inside.");
        }

        _layers = (Layer[])layers.Clone();
    }

    /// <summary>The layers of F, in order.</summary>
    public IReadOnlyList<Layer> Layers => _layers;

    internal override Shape? StatedInput =>
        _layers.Select(layer => layer.StatedInput).FirstOrDefault(shape => shape is not null);

    internal override IReadOnlyList<Layer> Inner => _layers;

    /// <inheritdoc/>
    public override string ToString() => $"Residual({string.Join(", ", (object[])_layers)})";

    internal override Map<T> Realize<T>(Shape input)
    {
        var shapes = new List<Shape>();
        var chain = Layout.Build<T>(_layers, input, shapes);
        if (shapes[^1].Size != input.Size)
        {
            throw new ArgumentException($"{this} maps {input} to {shapes[^1]}: v + F(v) needs equal sizes.");
        }

        return new ResidualMap<T>(input, chain);
    }
}

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

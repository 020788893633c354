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
        var chain = NetworkPlan.Build<T>(_layers, input, shapes);
        if (shapes[^1].Size != input.Size)
        {
            throw new ArgumentException($"{this} maps {input} to {shapes[^1]}: v + F(v) needs equal sizes.");
        }

        return new ResidualMap<T>(input, chain);
    }
}

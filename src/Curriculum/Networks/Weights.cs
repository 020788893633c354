namespace Curriculum.Networks;

/// <summary>
/// One named matrix of weights inside x: letter (A, b), rows × columns, stored by columns, and its first values.
/// </summary>
internal sealed record WeightBlock(string Letter, int Rows, int Columns, double[] Values)
{
    public int Count => Rows * Columns;

    /// <summary>One column by its nature (b, and g of BatchNorm), not a matrix that happens to be so narrow.</summary>
    public bool IsVector => Letter != "A";
}

/// <summary>A block of weights with its name and its place in x.</summary>
internal sealed record NamedBlock(string Name, int Offset, WeightBlock Block);

/// <summary>A layer in its place: its number, its blocks of x, and the layers inside it in their places.</summary>
internal sealed record PlacedLayer(
    Layer Layer,
    int Number,
    IReadOnlyList<NamedBlock> Own,
    IReadOnlyList<PlacedLayer> Inner
)
{
    /// <summary>Its blocks of x, those of the layers inside it included.</summary>
    public IEnumerable<NamedBlock> Blocks => [.. Own, .. Inner.SelectMany(layer => layer.Blocks)];

    /// <summary>The names of its fitted numbers, those of the layers inside it included.</summary>
    public IEnumerable<string> StatisticNames =>
        [.. Layer.StatisticNames.Select(Name), .. Inner.SelectMany(layer => layer.StatisticNames)];

    /// <summary>A3 for the letter A, if this is the third layer with weights.</summary>
    public string Name(string letter) => $"{letter}{Number}";
}

/// <summary>One line of a network's table: what a layer gives, and which blocks of x are its own.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Output">What it gives.</param>
/// <param name="Weights">
/// Its blocks of x with rows × columns, such as "A1 4×3"; empty for a layer without weights.
/// </param>
/// <param name="WeightCount">How many numbers these are together.</param>
public sealed record LayerSummary(Layer Layer, Shape Output, IReadOnlyList<string> Weights, int WeightCount);

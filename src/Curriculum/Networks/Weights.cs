namespace Curriculum.Networks;

/// <summary>
/// One named matrix of weights inside x: letter (A, b), rows × columns, stored by columns, and its first values.
/// </summary>
internal sealed record WeightBlock(string Letter, int Rows, int Columns, double[] Values)
{
    public int Count => Rows * Columns;
}

/// <summary>One line of a network's table: what a layer gives, and which blocks of x are its own.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Output">What it gives.</param>
/// <param name="Weights">
/// Its blocks of x with rows × columns, such as "A1 4×3"; empty for a layer without weights.
/// </param>
/// <param name="WeightCount">How many numbers these are together.</param>
public sealed record LayerSummary(Layer Layer, Shape Output, IReadOnlyList<string> Weights, int WeightCount);

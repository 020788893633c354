namespace Curriculum.Networks;

/// <summary>
/// One named matrix of weights inside x: letter (A, b), rows × columns, stored by columns, and its first values.
/// </summary>
internal sealed record WeightBlock(string Letter, int Rows, int Columns, double[] Values)
{
    public int Count => Rows * Columns;
}

namespace Curriculum.Exercises.Elsewhere;

/// <summary>What an answer wrote into its arguments, done to the arguments on this side.</summary>
internal static class WrittenInto
{
    public static void Copy(object? own, object? after)
    {
        switch (own, after)
        {
            case (Vector<double> vector, Vector<double> changed) when vector.Count == changed.Count:
                changed.CopyTo(vector);
                break;
            case (Matrix<double> matrix, Matrix<double> changed)
                when (matrix.RowCount, matrix.ColumnCount) == (changed.RowCount, changed.ColumnCount):
                changed.CopyTo(matrix);
                break;
            case (Array array, Array changed) when array.Rank == changed.Rank && array.Length == changed.Length:
                Array.Copy(changed, array, changed.Length);
                break;
            case (Random random, Random changed):
                WireGame.Follow(random, changed);
                break;
            default:
                break; // a value that nobody can write into
        }
    }
}

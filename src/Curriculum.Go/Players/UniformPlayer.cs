namespace Curriculum.Go.Players;

/// <summary>
/// Every legal point with equal probability, but for its own eyes (four own stones around, of the diagonals at most one
/// the rival's, at the edge none); it passes only when no such point is left. With <paramref name="anyMove"/> every
/// legal move is equally likely, its eyes and the pass too.
/// </summary>
public sealed class UniformPlayer(bool anyMove = false) : IPlayer
{
    /// <inheritdoc/>
    public string Name => anyMove ? "uniform, any move" : "uniform";

    /// <inheritdoc/>
    public Move Choose(Board board, double komi, Random random)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(random);
        Span<int> legal = stackalloc int[board.Points + 1];
        var count = board.CopyLegal(legal);
        if (anyMove)
        {
            return board.MoveAt(legal[random.Next(count)]);
        }

        var kept = 0;
        for (var i = 0; i < count - 1; i++)
        {
            if (!board.IsOwnEye(legal[i]))
            {
                legal[kept++] = legal[i];
            }
        }

        return kept == 0 ? Move.Pass : board.MoveAt(legal[random.Next(kept)]);
    }
}

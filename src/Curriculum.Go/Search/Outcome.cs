namespace Curriculum.Go;

/// <summary>
/// How a position counts once it is decided: by two passes, by life that nothing can undo, or by a limit.
/// </summary>
internal static class Outcome
{
    /// <summary>
    /// The owner of every point if the game is over, if it has come to <paramref name="moveLimit"/> moves, or if every
    /// point is unconditionally alive or enclosed; null while there is something to play for.
    /// </summary>
    public static Stone[]? Owners(Board board, int moveLimit)
    {
        if (board.IsOver || board.Moves >= moveLimit)
        {
            return board.Owners();
        }

        // Fewer stones have too many liberties left to enclose every region.
        if (3 * board.Stones < board.Points)
        {
            return null;
        }

        var owners = board.UnconditionalOwners();
        if (Array.IndexOf(owners, Stone.Empty) >= 0)
        {
            return null;
        }

        // After a pass the rival can end the game at once: then dead stones would count as they stand.
        return board.LastMove is { IsPass: true } && !owners.AsSpan().SequenceEqual(board.Owners()) ? null : owners;
    }

    /// <summary>(black − white)/points, from −1 to 1.</summary>
    public static float Margin(ReadOnlySpan<Stone> owners)
    {
        var sum = 0;
        foreach (var owner in owners)
        {
            sum += (int)owner;
        }

        return sum / (float)owners.Length;
    }
}

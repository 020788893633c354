namespace Curriculum.Go.Counting;

/// <summary>How many ways there are to go on.</summary>
public static class Sequences
{
    /// <summary>
    /// The number of sequences of exactly so many moves from a position; a pass is a move, and a game that has ended is
    /// not continued.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative length.</exception>
    public static long Count(Board board, int length)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (length == 0)
        {
            return 1;
        }

        Span<int> legal = stackalloc int[board.Points + 1];
        var count = board.CopyLegal(legal);
        if (length == 1)
        {
            return count;
        }

        var sum = 0L;
        foreach (var index in legal[..count])
        {
            sum += Count(board.TryPlay(index)!, length - 1);
        }

        return sum;
    }

    /// <summary>
    /// The number of games from here to their end. It is 9 on 2×1, 907 on 3×1, and no more than that is quick.
    /// </summary>
    public static long Games(Board board)
    {
        ArgumentNullException.ThrowIfNull(board);
        if (board.IsOver)
        {
            return 1;
        }

        Span<int> legal = stackalloc int[board.Points + 1];
        var sum = 0L;
        foreach (var index in legal[..board.CopyLegal(legal)])
        {
            sum += Games(board.TryPlay(index)!);
        }

        return sum;
    }
}

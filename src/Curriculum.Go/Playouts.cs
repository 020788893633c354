namespace Curriculum.Go;

/// <summary>
/// Random games to the end: every legal point equally likely but for the mover's own eyes, a pass when there is none
/// left, superko by hash. A playout of more than 3·points + 60 moves is scored where it stands.
/// </summary>
public static class Playouts
{
    /// <summary>The margins black − white, without komi, of so many playouts from a position.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative number of playouts.</exception>
    public static int[] Run(Board board, int count, Random random)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentNullException.ThrowIfNull(random);
        var margins = new int[count];
        board.PlayOut(margins, (ulong)random.NextInt64());
        return margins;
    }

    /// <summary>How many moves a playout from here may have.</summary>
    internal static int MostMoves(int points) => 3 * points + 60;
}

namespace Curriculum.Go;

/// <summary>Players: a player gives a legal move for any position in which the game is not over.</summary>
public static class Choose
{
    /// <summary>Every legal move with the same probability, the pass too.</summary>
    public static Func<Board, Move> Uniformly(Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return board => board.Legal[random.Next(board.Legal.Count)];
    }

    /// <summary>The likeliest move of the net's policy: no search.</summary>
    public static Func<Board, Move> ByPolicy(GoNet net)
    {
        ArgumentNullException.ThrowIfNull(net);
        return board => net.Judge(board).Best;
    }

    /// <summary>
    /// The move that a search tries most; where nothing is left to decide, what takes dead stones off.
    /// </summary>
    /// <exception cref="ArgumentException">The options do not fit.</exception>
    public static Func<Board, Move> BySearch(GoNet net, SearchOptions? options = null, Random? random = null)
    {
        ArgumentNullException.ThrowIfNull(net);
        options ??= new();
        options.Check();
        return board => Settled(board) ?? Searcher.Search(net, board, options, random).Best;
    }

    /// <summary>
    /// Where every point is unconditionally somebody's, no search is needed: the move that takes the most stones off
    /// the own area, else one that takes a liberty of them, else the pass. Null while something is undecided.
    /// </summary>
    internal static Move? Settled(Board board)
    {
        var owners = board.UnconditionalOwners();
        if (Array.IndexOf(owners, Stone.Empty) >= 0)
        {
            return null;
        }

        var (best, most) = (board.Points, 0);
        for (var index = 0; index < board.Points; index++)
        {
            // Only where dead stones are: elsewhere a stone would fill an eye for nothing.
            if (owners[index] == board.ToMove && board.TryPlay(index) is { } next && Keeps(next, owners))
            {
                var gain = 2 * (board.Stones + 1 - next.Stones) + (IsByDeadStone(board, index) ? 1 : 0);
                (best, most) = gain > most ? (index, gain) : (best, most);
            }
        }

        return board.MoveAt(best);
    }

    private static bool Keeps(Board next, Stone[] owners) => next.UnconditionalOwners().AsSpan().SequenceEqual(owners);

    private static bool IsByDeadStone(Board board, int index)
    {
        var (column, row) = (index % board.Width, index / board.Width);
        return (column > 0 && IsDead(index - 1))
            || (column < board.Width - 1 && IsDead(index + 1))
            || (row > 0 && IsDead(index - board.Width))
            || (row < board.Height - 1 && IsDead(index + board.Width));

        bool IsDead(int neighbour) => board.At(neighbour) == board.ToMove.Other();
    }
}

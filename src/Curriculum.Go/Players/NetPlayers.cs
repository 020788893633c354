using System.Globalization;

namespace Curriculum.Go.Players;

/// <summary>The likeliest move of the net's policy: no search.</summary>
/// <param name="net">The net, of the board's size.</param>
public sealed class PolicyPlayer(GoNet net) : IPlayer
{
    /// <inheritdoc/>
    public string Name => "policy";

    /// <inheritdoc/>
    public int? Size => net.Size;

    /// <inheritdoc/>
    public Move Choose(Board board, double komi, Random random) => net.Judge(board).Best;
}

/// <summary>The move that a search tries most; where nothing is left to decide, what takes dead stones off.</summary>
/// <remarks>
/// It plays for the margin, so komi changes no choice. Chance lays the board in one of the eight ways before the net
/// sees it, so that another seed is another game.
/// </remarks>
/// <param name="net">The net, of the board's size.</param>
/// <param name="options">How it searches.</param>
public sealed class SearchPlayer(GoNet net, SearchOptions? options = null) : IPlayer
{
    private readonly SearchOptions _options = options ?? new();

    /// <inheritdoc/>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"search, {_options.Visits} visits");

    /// <inheritdoc/>
    public int? Size => net.Size;

    /// <inheritdoc/>
    public Move Choose(Board board, double komi, Random random)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(random);
        net.Check(board);
        if (Settled.Choose(board) is { } settled)
        {
            return settled;
        }

        var laid = Symmetry.All[random.Next(Symmetry.All.Count)];
        return Searcher.Search(new NetEvaluator(net, laid), board, _options, random).Best;
    }
}

/// <summary>What is left to do where every point is unconditionally somebody's.</summary>
internal static class Settled
{
    /// <summary>
    /// The move that takes the most stones off the own area, else one that takes a liberty of them, else the pass. Null
    /// while something is undecided.
    /// </summary>
    public static Move? Choose(Board board)
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

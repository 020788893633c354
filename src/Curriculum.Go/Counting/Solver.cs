namespace Curriculum.Go.Counting;

/// <summary>
/// The value of a position: the margin black − white when both play best. Exhaustive: superko makes the value depend on
/// all that was played, so nothing is taken over from one game to another unless the same positions were met.
/// </summary>
public static class Solver
{
    /// <summary>The margin black − white of best play, komi 0. For boards of up to 5 points seconds suffice.</summary>
    public static int Value(Board board)
    {
        ArgumentNullException.ThrowIfNull(board);
        // value ≥ low and value ≤ high; a question with a yes or a no halves what is between.
        var (low, high) = (-board.Points, board.Points);
        while (low < high)
        {
            var middle = low + (high - low + 1) / 2;
            var table = new Dictionary<(ulong, ulong, int), bool>();
            (low, high) = IsAtLeast(board, middle, Visited(board), table) ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    // Can Black reach a margin of at least so much? The key of a question is the stones, whose turn it is, the passes
    // before, and the set of positions met: on these alone the rest of the game depends.
    private static bool IsAtLeast(Board board, int margin, ulong visited, Dictionary<(ulong, ulong, int), bool> table)
    {
        if (board.IsOver)
        {
            return board.Score().Margin >= margin;
        }

        var black = board.ToMove == Stone.Black;
        var key = (board.Hash, visited, (black ? 2 : 0) + (board.LastMove is { IsPass: true } ? 1 : 0));
        if (table.TryGetValue(key, out var known))
        {
            return known;
        }

        Span<int> legal = stackalloc int[board.Points + 1];
        var count = board.CopyLegal(legal);
        // The pass first: it is the answer that ends the game.
        legal[..count].Reverse();
        var found = !black;
        foreach (var index in legal[..count])
        {
            var next = board.TryPlay(index)!;
            var met = index == board.Points ? visited : visited + Mixed(next.Hash);
            if (IsAtLeast(next, margin, met, table) == black)
            {
                found = black;
                break;
            }
        }

        return table[key] = found;
    }

    // A sum over the set of positions met, the same in whatever order.
    private static ulong Visited(Board board)
    {
        var sum = 0UL;
        for (var earlier = board; earlier is not null; earlier = earlier.Previous)
        {
            if (earlier.Previous is null || earlier.LastMove is { IsPass: false })
            {
                sum += Mixed(earlier.Hash);
            }
        }

        return sum;
    }

    private static ulong Mixed(ulong z)
    {
        z += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}

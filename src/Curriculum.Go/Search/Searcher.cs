namespace Curriculum.Go;

/// <summary>What a search found: how often it tried each move, and what it thinks of them.</summary>
public sealed class SearchResult
{
    private readonly double[] _policy;
    private readonly double[] _values;

    internal SearchResult(Node root)
    {
        var points = root.Board.Points;
        (Board, _policy, _values) = (root.Board, new double[points + 1], new double[points + 1]);
        var sign = (int)root.Board.ToMove;
        Visits = root.Count;
        Array.Fill(_values, double.NaN);
        var sum = 0.0;
        for (var a = 0; a < root.Moves.Length; a++)
        {
            if (root.Visits[a] > 0)
            {
                _policy[root.Moves[a]] = root.Visits[a] / (double)root.Count;
                _values[root.Moves[a]] = sign * root.Sums[a] / root.Visits[a];
                sum += root.Sums[a];
            }
        }

        Value = sign * (root.Count > 0 ? sum / root.Count : root.Value);
    }

    /// <summary>The position.</summary>
    public Board Board { get; }

    /// <summary>How many positions were looked at.</summary>
    public int Visits { get; }

    /// <summary>N(a)/N for each move by index, the pass last: the policy that the search has improved.</summary>
    public IReadOnlyList<double> Policy => _policy;

    /// <summary>
    /// Q(a), the mean margin divided by the points behind each move, for Black; NaN where nobody looked.
    /// </summary>
    public IReadOnlyList<double> Values => _values;

    /// <summary>The mean of what was found, for Black.</summary>
    public double Value { get; }

    /// <summary>The move that was tried most often.</summary>
    /// <exception cref="InvalidOperationException">The position was decided: there was nothing to search.</exception>
    public Move Best =>
        Visits > 0
            ? Board.MoveAt(_policy.AsSpan().IndexOf(_policy.Max()))
            : throw new InvalidOperationException("The position is decided: there was no move to search.");
}

/// <summary>One search with one net.</summary>
public static class Searcher
{
    /// <summary>Searches a position by PUCT.</summary>
    /// <exception cref="ArgumentException">The board has another size than the net, or the options do not
    /// fit.</exception>
    public static SearchResult Search(GoNet net, Board board, SearchOptions? options = null, Random? random = null)
    {
        ArgumentNullException.ThrowIfNull(net);
        ArgumentNullException.ThrowIfNull(board);
        net.Check(board);
        return Search(new NetEvaluator(net), board, options ?? new(), random);
    }

    internal static SearchResult Search(Evaluator evaluator, Board board, SearchOptions options, Random? random = null)
    {
        options.Check();
        if (options.Noise > 0 && random is null)
        {
            throw new ArgumentException($"Noise = {options.Noise} needs a source of random numbers, such as Seed(1).");
        }

        var tree = new Tree(board, options, random ?? new(0)) { Goal = options.Visits };
        var boards = new List<Board>();
        while (!tree.IsDone)
        {
            boards.Clear();
            while (boards.Count < options.Batch && tree.Next() is { } leaf)
            {
                boards.Add(leaf);
            }

            var outputs = evaluator.Evaluate([.. boards]);
            for (var i = 0; i < boards.Count; i++)
            {
                tree.Judge(outputs.Slice(i * (outputs.Length / boards.Count), outputs.Length / boards.Count));
            }
        }

        return new(tree.Root);
    }
}

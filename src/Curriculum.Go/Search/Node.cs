namespace Curriculum.Go;

/// <summary>A position in the tree, and what is known of each of its moves.</summary>
internal sealed class Node(Board board, Stone[]? owners)
{
    public Board Board { get; } = board;

    /// <summary>Is the position decided? Then the net is not asked.</summary>
    public bool IsDecided { get; } = owners is not null;

    /// <summary>v, for the player to move: the net's, or the outcome.</summary>
    public float Value { get; private set; } = owners is null ? 0 : (int)board.ToMove * Outcome.Margin(owners);

    /// <summary>Has the net judged the position?</summary>
    public bool IsExpanded => Moves.Length > 0;

    /// <summary>The legal moves by index.</summary>
    public int[] Moves { get; private set; } = [];

    /// <summary>P(a).</summary>
    public float[] Priors { get; private set; } = [];

    /// <summary>N(a).</summary>
    public int[] Visits { get; private set; } = [];

    /// <summary>W(a), the sum of the values found behind each move, for the player to move.</summary>
    public float[] Sums { get; private set; } = [];

    /// <summary>Where each move leads; null until somebody looked.</summary>
    public Node?[] Children { get; private set; } = [];

    /// <summary>Σ N(a).</summary>
    public int Count { get; set; }

    /// <summary>Takes the net's policy, over the legal moves only, and its value.</summary>
    public void Expand(ReadOnlySpan<float> output)
    {
        var points = Board.Points;
        Span<int> legal = stackalloc int[points + 1];
        Moves = legal[..Board.CopyLegal(legal)].ToArray();
        (Priors, Visits, Sums) = (new float[Moves.Length], new int[Moves.Length], new float[Moves.Length]);
        Children = new Node?[Moves.Length];
        Policies.Softmax(output, Moves, Priors);
        Value = MathF.Tanh(output[points + 1] / 2);
    }

    /// <summary>
    /// argmax Q(a) + c P(a) √N/(1 + N(a)), where a move that was not looked at has the position's own value less u.
    /// </summary>
    public int Select(double c, double u)
    {
        var root = c * Math.Sqrt(Math.Max(1, Count));
        var (best, highest) = (0, double.NegativeInfinity);
        for (var a = 0; a < Moves.Length; a++)
        {
            var n = Visits[a];
            var score = (n > 0 ? Sums[a] / n : Value - u) + root * Priors[a] / (1 + n);
            if (score > highest)
            {
                (best, highest) = (a, score);
            }
        }

        return best;
    }
}

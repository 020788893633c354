namespace Curriculum.Go;

/// <summary>What a net says of a position: policy, value and ownership.</summary>
public sealed class Judgement
{
    private readonly double[] _policy;
    private readonly double[] _ownership;
    private readonly double _value;

    internal Judgement(Board board, ReadOnlySpan<float> output)
    {
        var points = board.Points;
        (Board, _policy, _ownership) = (board, new double[points + 1], new double[points]);
        var sign = (int)board.ToMove;
        _value = sign * Math.Tanh(output[points + 1] / 2);
        for (var i = 0; i < points; i++)
        {
            _ownership[i] = sign * Math.Tanh(output[points + 2 + i] / 2);
        }

        if (board.IsOver)
        {
            return;
        }

        Span<int> legal = stackalloc int[points + 1];
        legal = legal[..board.CopyLegal(legal)];
        Span<float> chances = stackalloc float[legal.Length];
        Policies.Softmax(output, legal, chances);
        for (var k = 0; k < legal.Length; k++)
        {
            _policy[legal[k]] = chances[k];
        }
    }

    /// <summary>The position.</summary>
    public Board Board { get; }

    /// <summary>A probability for each move by index, the pass last; 0 for one that is not legal.</summary>
    public IReadOnlyList<double> Policy => _policy;

    /// <summary>
    /// The expected margin of the area divided by the number of points: 1 if Black gets all, −1 if White.
    /// </summary>
    public double Value => _value;

    /// <summary>The expected owner of each point by index: 1 is Black, −1 White.</summary>
    public IReadOnlyList<double> Ownership => _ownership;

    /// <summary>The move with the largest probability.</summary>
    /// <exception cref="InvalidOperationException">The game is over.</exception>
    public Move Best =>
        Board.IsOver
            ? throw new InvalidOperationException("The game is over: there is no move to choose.")
            : Board.MoveAt(_policy.AsSpan().IndexOf(_policy.Max()));

    /// <summary>The expected margin in points and the three likeliest moves.</summary>
    public override string ToString()
    {
        var likely = Enumerable.Range(0, _policy.Length).OrderByDescending(i => _policy[i]).Take(3);
        return FormattableString.Invariant($"margin {Value * Board.Points:+0.0;-0.0}; ")
            + string.Join(", ", likely.Select(i => FormattableString.Invariant($"{Board.MoveAt(i)} {_policy[i]:P0}")));
    }
}

/// <summary>Logits of all moves as probabilities of some.</summary>
internal static class Policies
{
    /// <summary>p_k = e^{w_k}/Σ e^{w_j} over the moves with these indices only.</summary>
    public static void Softmax(ReadOnlySpan<float> logits, ReadOnlySpan<int> moves, Span<float> chances)
    {
        var top = float.NegativeInfinity;
        foreach (var move in moves)
        {
            top = Math.Max(top, logits[move]);
        }

        var sum = 0f;
        for (var k = 0; k < moves.Length; k++)
        {
            sum += chances[k] = MathF.Exp(logits[moves[k]] - top);
        }

        for (var k = 0; k < moves.Length; k++)
        {
            chances[k] /= sum;
        }
    }
}

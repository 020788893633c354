namespace Curriculum.Go;

/// <summary>A position of a game with what the search and the end of the game said of it.</summary>
/// <param name="Planes">What the net sees.</param>
/// <param name="Target">What it should have said, in the order of its output; policy and chances from 0 to 1.</param>
internal sealed record Example(float[] Planes, float[] Target)
{
    /// <summary>The policy of the search, by index.</summary>
    public static float[] PolicyOf(Node root)
    {
        var policy = new float[root.Board.Points + 1];
        for (var a = 0; a < root.Moves.Length; a++)
        {
            policy[root.Moves[a]] = root.Visits[a] / (float)root.Count;
        }

        return policy;
    }

    /// <summary>
    /// The example of a position of a game that came to belong to these owners: the value's target is
    /// (1 − λ) z + λ q, the game's margin and the value that the search found, for the player to move.
    /// </summary>
    public static Example Of(Board board, float[] policy, ReadOnlySpan<Stone> owners, float q = 0, double lambda = 0)
    {
        var points = board.Points;
        var target = new float[2 * points + 2];
        policy.CopyTo(target, 0);
        var mine = (int)board.ToMove;
        var z = mine * Outcome.Margin(owners);
        target[points + 1] = Math.Clamp((1 + z + (float)lambda * (q - z)) / 2, 0, 1);
        for (var i = 0; i < points; i++)
        {
            target[points + 2 + i] = (1 + mine * (int)owners[i]) / 2f;
        }

        return new(Go.Planes.Of(board), target);
    }
}

/// <summary>The latest examples; a new one takes the place of the oldest when there is no more room.</summary>
internal sealed class Replay(int capacity)
{
    private readonly List<Example> _examples = [];
    private int _oldest;

    public int Count => _examples.Count;

    public Example this[int i] => _examples[i];

    public void Add(Example example)
    {
        if (_examples.Count < capacity)
        {
            _examples.Add(example);
            return;
        }

        _examples[_oldest] = example;
        _oldest = (_oldest + 1) % capacity;
    }
}

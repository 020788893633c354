namespace Curriculum.Go;

/// <summary>
/// PUCT: from the root always to argmax Q + c P √N/(1 + N(a)), to a position that nobody looked at; the net judges it,
/// and its value goes back up with alternating sign.
/// </summary>
/// <remarks>
/// The tree asks for judgements and is told them, one or many at a time; who asks the net, and for how many trees at
/// once, is another's business. A leaf that waits counts as lost to those who come after it, so that they look
/// elsewhere.
/// </remarks>
internal sealed class Tree
{
    private readonly SearchOptions _options;
    private readonly Random _random;
    private readonly List<(Node Node, int Move)> _path = [];
    private readonly List<Leaf> _waiting = [];

    public Tree(Board board, SearchOptions options, Random random)
    {
        (_options, _random) = (options, random);
        // Where all is decided but the game goes on, one move is still to be chosen: only the end is no question.
        Root = new(board, board.IsOver || board.Moves >= options.MoveLimit ? board.Owners() : null);
    }

    public Node Root { get; }

    /// <summary>Looks until the root has this many visits.</summary>
    public int Goal { get; set; }

    /// <summary>Is the search at its goal, or was there nothing to search?</summary>
    public bool IsDone => Root.IsDecided || (Root.IsExpanded && Root.Count >= Goal);

    /// <summary>How many leaves wait for their judgement.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>
    /// The next position to judge; null when the search is done, or has to wait for judgements first.
    /// </summary>
    public Board? Next()
    {
        if (!Root.IsExpanded)
        {
            if (Root.IsDecided || _waiting.Count > 0)
            {
                return null;
            }

            _waiting.Add(new(Root, []));
            return Root.Board;
        }

        while (Root.Count < Goal)
        {
            var leaf = Descend();
            if (leaf.IsDecided)
            {
                Back(_path, leaf.Value);
                continue;
            }

            if (_waiting.Exists(waiting => waiting.Node == leaf))
            {
                foreach (var (node, move) in _path)
                {
                    node.Count--;
                    node.Visits[move]--;
                    node.Sums[move]++;
                }

                return null;
            }

            _waiting.Add(new(leaf, [.. _path]));
            return leaf.Board;
        }

        return null;
    }

    /// <summary>The output of the net for the leaf that has waited longest.</summary>
    public void Judge(ReadOnlySpan<float> output)
    {
        var leaf = _waiting[0];
        _waiting.RemoveAt(0);
        leaf.Node.Expand(output);
        if (leaf.Path.Length == 0)
        {
            AddNoise();
        }

        Back(leaf.Path, leaf.Node.Value);
    }

    /// <summary>Down to a node that is not expanded; every move on the way counts as lost until Back.</summary>
    private Node Descend()
    {
        _path.Clear();
        var node = Root;
        while (node.IsExpanded)
        {
            var a = node.Select(_options.Exploration, _options.FirstPlayUrgency);
            _path.Add((node, a));
            node.Count++;
            node.Visits[a]++;
            node.Sums[a]--;
            node = node.Children[a] ??= NodeOf(node.Board.TryPlay(node.Moves[a])!);
        }

        return node;
    }

    private static void Back(IReadOnlyList<(Node Node, int Move)> path, float value)
    {
        for (var k = path.Count - 1; k >= 0; k--)
        {
            value = -value;
            path[k].Node.Sums[path[k].Move] += 1 + value; // 1: the loss that Descend counted
        }
    }

    private Node NodeOf(Board board) => new(board, Outcome.Owners(board, _options.MoveLimit));

    /// <summary>P ← (1 − ε)P + ε·Dirichlet(α) at the root.</summary>
    private void AddNoise()
    {
        if (_options.Noise == 0)
        {
            return;
        }

        var priors = Root.Priors;
        var noise = Dirichlet.Sample(priors.Length, _options.NoiseMass / priors.Length, _random);
        for (var a = 0; a < priors.Length; a++)
        {
            priors[a] = (float)((1 - _options.Noise) * priors[a] + _options.Noise * noise[a]);
        }
    }

    private sealed record Leaf(Node Node, (Node Node, int Move)[] Path);
}

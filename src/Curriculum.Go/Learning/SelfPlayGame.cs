namespace Curriculum.Go;

/// <summary>One game of a net against itself, move by move: it asks for judgements and is told them.</summary>
/// <remarks>All chance comes from the game's own seed, so it is the same game whoever plays it and whenever.</remarks>
internal sealed class SelfPlayGame
{
    private readonly LearningOptions _options;
    private readonly int _moveLimit;
    private readonly int _openingMoves;
    private readonly Random _random;
    private readonly List<(Board Board, float[] Policy, float Value)> _positions = [];
    private Tree _tree;
    private bool _isFull;

    public SelfPlayGame(Board start, LearningOptions options, int seed)
    {
        (_options, _random) = (options, new(seed));
        _moveLimit = options.MoveLimit ?? 3 * start.Points;
        Board = Start(start);
        _openingMoves = options.OpeningMoves ?? start.Size;
        _tree = Begin();
    }

    /// <summary>The position now.</summary>
    public Board Board { get; private set; }

    /// <summary>Whose every point is at the end; null while the game goes on.</summary>
    public Stone[]? Owners { get; private set; }

    /// <summary>The positions whose search is learned from, after the end.</summary>
    public IEnumerable<Example> Examples =>
        _positions.Select(position =>
            Example.Of(position.Board, position.Policy, Owners!, position.Value, _options.SearchShare)
        );

    /// <summary>The next position to judge; null when the game is over.</summary>
    public Board? Next()
    {
        while (Owners is null)
        {
            if (_tree.Next() is { } leaf)
            {
                return leaf;
            }

            Play();
        }

        return null;
    }

    /// <summary>The output of the net for that position.</summary>
    public void Judge(ReadOnlySpan<float> output) => _tree.Judge(output);

    /// <summary>The empty board, or in a part of the games a position after 1 to n random moves.</summary>
    private Board Start(Board empty)
    {
        if (_options.RandomStarts <= 0 || _random.NextDouble() >= _options.RandomStarts)
        {
            return empty;
        }

        Span<int> legal = stackalloc int[empty.Points + 1];
        var board = empty;
        for (var moves = 1 + _random.Next(empty.Size); moves > 0; moves--)
        {
            var next = board.TryPlay(legal[_random.Next(Math.Max(1, board.CopyLegal(legal) - 1))])!;
            if (Outcome.Owners(next, _moveLimit) is not null)
            {
                break;
            }

            board = next;
        }

        return board;
    }

    private Tree Begin()
    {
        _isFull = _options.FullShare >= 1 || _random.NextDouble() < _options.FullShare;
        var visits = _isFull ? _options.Visits : _options.QuickVisits;
        var search = _options.Search(visits, _isFull ? _options.Noise : 0, _moveLimit);
        return new(Board, search, _random) { Goal = visits };
    }

    private void Play()
    {
        var root = _tree.Root;
        if (_isFull)
        {
            _positions.Add((Board, Example.PolicyOf(root), root.Sums.Sum() / root.Count));
        }

        Board = Board.TryPlay(root.Moves[Choose(root.Visits)])!;
        Owners = Outcome.Owners(Board, _moveLimit);
        if (Owners is null)
        {
            _tree = Begin();
        }
    }

    private int Choose(int[] visits)
    {
        if (Board.Moves >= _openingMoves)
        {
            return visits.AsSpan().IndexOf(visits.Max());
        }

        var draw = _random.Next(visits.Sum());
        var a = 0;
        for (draw -= visits[0]; draw >= 0; draw -= visits[a])
        {
            a++;
        }

        return a;
    }
}

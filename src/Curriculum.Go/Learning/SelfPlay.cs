using System.Runtime.InteropServices;
using Curriculum.Numerics;

namespace Curriculum.Go;

/// <summary>
/// Games of a net against itself, many at a time: every game asks for one position, the net judges them in one batch.
/// </summary>
/// <remarks>
/// The games are cut into a fixed number of groups, each with its own memory and its own thread if there is one: the
/// same games for any number of threads.
/// </remarks>
internal sealed class SelfPlay : IPartitioned
{
    private const int Groups = 4;
    private const int Together = 32; // games of a group at a time

    private readonly NetEvaluator[] _evaluators;
    private readonly LearningOptions _options;
    private readonly Board _start;
    private readonly long[] _evaluations = new long[Groups];
    private readonly Exception?[] _failed = new Exception?[Groups];
    private SelfPlayGame[] _games = [];

    public SelfPlay(GoNet net, LearningOptions options)
    {
        (_options, _start) = (options, Board.Empty(net.Size));
        _evaluators = [.. Enumerable.Range(0, Groups).Select(_ => new NetEvaluator(net))];
    }

    /// <summary>How many positions the net judged so far.</summary>
    public long Evaluations => _evaluations.Sum();

    /// <summary>Plays games number first, first + 1, … to their ends.</summary>
    public SelfPlayGame[] Play(int first, int count)
    {
        _games = new SelfPlayGame[count];
        for (var i = 0; i < count; i++)
        {
            _games[i] = new(_start, _options, HashCode(_options.Seed, first + i));
        }

        Array.Clear(_failed);
        Workers.Run(Groups, this);
        foreach (var failure in _failed)
        {
            if (failure is not null)
            {
                throw new InvalidOperationException($"Self-play stopped: {failure.Message}", failure);
            }
        }

        return _games;
    }

    /// <summary>The games of one group.</summary>
    public void Run(int part)
    {
        try
        {
            Play(part);
        }
        catch (Exception failure) // a worker must not throw
        {
            _failed[part] = failure;
        }
    }

    private void Play(int group)
    {
        var end = _games.Length * (group + 1) / Groups;
        var next = _games.Length * group / Groups;
        var open = new List<SelfPlayGame>();
        var asking = new List<SelfPlayGame>();
        var boards = new List<Board>();
        while (true)
        {
            while (open.Count < Together && next < end)
            {
                open.Add(_games[next++]);
            }

            asking.Clear();
            boards.Clear();
            foreach (var game in open)
            {
                if (game.Next() is { } leaf)
                {
                    asking.Add(game);
                    boards.Add(leaf);
                }
            }

            open.RemoveAll(game => game.Owners is not null);
            if (asking.Count == 0 && next == end)
            {
                return;
            }

            _evaluations[group] += boards.Count;
            var outputs = _evaluators[group].Evaluate(CollectionsMarshal.AsSpan(boards));
            for (var i = 0; i < asking.Count; i++)
            {
                var size = outputs.Length / asking.Count;
                asking[i].Judge(outputs.Slice(i * size, size));
            }
        }
    }

    /// <summary>SplitMix64's mixing of seed and number: games of neighbouring seeds have nothing in common.</summary>
    private static int HashCode(int seed, int number)
    {
        var z = (((ulong)(uint)seed << 32) | (uint)number) + 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) & int.MaxValue);
    }
}

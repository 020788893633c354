using System.Reflection;
using Curriculum.Go;

namespace Curriculum.Exercises.Elsewhere;

/// <summary>
/// A game as its moves, and a random generator as its state: the next numbers are the same on both sides.
/// </summary>
internal static class WireGame
{
    private const BindingFlags Inside = BindingFlags.NonPublic | BindingFlags.Instance;
    private const int MostMoves = 10_000;

    public static void Write(BinaryWriter to, Board board)
    {
        var moves = new List<Move>();
        var first = board;
        for (; first.Previous is { } previous; first = previous)
        {
            moves.Add(first.LastMove!.Value);
        }

        if (first.Stones > 0 || moves.Count > MostMoves)
        {
            throw new InvalidOperationException("A game that did not start on an empty board has no wire form.");
        }

        moves.Reverse();
        to.Write(first.Width);
        to.Write(first.Height);
        to.Write(moves.Count);
        moves.ForEach(move => to.Write(move.ToString()));
    }

    public static Board ReadBoard(BinaryReader from)
    {
        var board = Board.Empty(from.ReadInt32(), from.ReadInt32());
        for (var left = Math.Min(MostMoves, from.ReadInt32()); left > 0; left--)
        {
            board = board.Play(Move.Parse(from.ReadString()));
        }

        return board;
    }

    public static void Write(BinaryWriter to, Random random)
    {
        var (state, at, behind) = State(random);
        to.Write(at);
        to.Write(behind);
        to.Write(state.Length);
        state.ToList().ForEach(to.Write);
    }

    public static Random ReadRandom(BinaryReader from)
    {
        var random = new Random(0);
        var (at, behind, state) = (from.ReadInt32(), from.ReadInt32(), State(random).State);
        if (from.ReadInt32() != state.Length)
        {
            throw new InvalidDataException("No random generator has this state.");
        }

        for (var k = 0; k < state.Length; k++)
        {
            state[k] = from.ReadInt32();
        }

        Set(random, (state, at, behind));
        return random;
    }

    /// <summary>Puts a generator where another is.</summary>
    public static void Follow(Random random, Random to) => Set(random, State(to));

    // A generator with a seed keeps a table of numbers and two places in it.
    private static (int[] State, int At, int Behind) State(Random random)
    {
        var (_, core) = Core(random);
        return ((int[])Part(core, "_seedArray"), (int)Part(core, "_inext"), (int)Part(core, "_inextp"));
    }

    private static void Set(Random random, (int[] State, int At, int Behind) state)
    {
        var (inner, core) = Core(random);
        core.GetType().GetField("_seedArray", Inside)!.SetValue(core, state.State.Clone());
        core.GetType().GetField("_inext", Inside)!.SetValue(core, state.At);
        core.GetType().GetField("_inextp", Inside)!.SetValue(core, state.Behind);
        inner.GetType().GetField("_prng", Inside)!.SetValue(inner, core);
    }

    private static (object Inner, object Core) Core(Random random)
    {
        var inner = Part(random, "_impl", typeof(Random));
        return (inner, Part(inner, "_prng"));
    }

    private static object Part(object whole, string name, Type? type = null) =>
        (type ?? whole.GetType()).GetField(name, Inside)?.GetValue(whole)
        ?? throw new InvalidOperationException("A random generator without a seed has no wire form.");
}

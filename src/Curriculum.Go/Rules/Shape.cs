using System.Collections.Concurrent;
using Curriculum.Go.Bits;

namespace Curriculum.Go.Rules;

/// <summary>
/// A board without stones: bit = row·(width + 1) + column. The column that is left over between two rows stops a shift
/// by one from reaching the next row. All floods and captures are here.
/// </summary>
internal sealed class Shape<T>
    where T : struct, IBits<T>
{
    // With up to 40 points a number of 64 bits holds the whole position: 3⁴⁰ < 2⁶⁴.
    private const int ExactPoints = 40;

    private static readonly ConcurrentDictionary<(int Width, int Height), Shape<T>> s_shapes = new();

    private readonly int _stride;
    private readonly T _top;
    private readonly T _bottom;
    private readonly T _left;
    private readonly T _right;

    private Shape(int width, int height)
    {
        (Width, Height, Points, _stride) = (width, height, width * height, width + 1);
        Bits = new int[Points];
        Indices = new int[height * _stride];
        Keys = new ulong[2][];
        Keys[0] = new ulong[Indices.Length];
        Keys[1] = new ulong[Indices.Length];
        var (power, seed) = (1UL, 0UL);
        for (var index = 0; index < Points; index++)
        {
            var (row, column) = (index / width, index % width);
            var bit = row * _stride + column;
            var point = T.Bit(bit);
            (Bits[index], Indices[bit]) = (bit, index);
            On |= point;
            _bottom |= row == 0 ? point : default;
            _top |= row == height - 1 ? point : default;
            _left |= column == 0 ? point : default;
            _right |= column == width - 1 ? point : default;
            Keys[0][bit] = Points <= ExactPoints ? power : Mixed(ref seed);
            Keys[1][bit] = Points <= ExactPoints ? 2 * power : Mixed(ref seed);
            power *= 3;
        }
    }

    public int Width { get; }

    public int Height { get; }

    public int Points { get; }

    /// <summary>Every point of the board.</summary>
    public T On { get; }

    /// <summary>index → bit.</summary>
    public int[] Bits { get; }

    /// <summary>bit → index.</summary>
    public int[] Indices { get; }

    /// <summary>What a black [0] or a white [1] stone on a bit adds to the hash.</summary>
    public ulong[][] Keys { get; }

    public static Shape<T> For(int width, int height) =>
        s_shapes.GetOrAdd((width, height), sides => new(sides.Width, sides.Height));

    /// <summary>Does such a board fit into T?</summary>
    public static bool Fits(int width, int height) => (width + 1) * height - 1 <= T.Capacity;

    /// <summary>The points next to a set; some may be in it.</summary>
    public T Neighbours(T set) => ((set << 1) | (set >>> 1) | (set << _stride) | (set >>> _stride)) & On;

    /// <summary>All of <paramref name="stones"/> that the seed is connected to.</summary>
    public T Group(T seed, T stones)
    {
        while (true)
        {
            var next = seed | (Neighbours(seed) & stones);
            if (next == seed)
            {
                return seed;
            }

            seed = next;
        }
    }

    /// <summary>
    /// Has the seed's group a liberty? It stops at the first: the group is whole only when there is none.
    /// </summary>
    public bool HasLiberty(T seed, T stones, T empty, out T group)
    {
        group = seed;
        while (true)
        {
            var around = Neighbours(group);
            if (!(around & empty).IsZero)
            {
                return true;
            }

            var next = group | (around & stones);
            if (next == group)
            {
                return false;
            }

            group = next;
        }
    }

    /// <summary>What a stone on an empty bit captures; false if it would be suicide.</summary>
    public bool TryCapture(int bit, T own, T rival, out T captured)
    {
        var stone = T.Bit(bit);
        var empty = On & ~(own | rival | stone);
        var around = Neighbours(stone);
        var rivals = around & rival;
        captured = default;
        while (!rivals.IsZero)
        {
            if (!HasLiberty(rivals.Lowest, rival, empty, out var group))
            {
                captured |= group;
            }

            rivals &= ~group;
        }

        return !captured.IsZero || !(around & empty).IsZero || HasLiberty(stone, own | stone, empty, out _);
    }

    /// <summary>
    /// Empty points that are eyes of <paramref name="own"/> as far as the eight points around tell: all four neighbours
    /// own, and of the diagonals at most one the rival's (none at the edge).
    /// </summary>
    public T Eyes(T own, T rival)
    {
        var closed =
            ((own << 1) | _left)
            & ((own >>> 1) | _right)
            & ((own << _stride) | _bottom)
            & ((own >>> _stride) | _top)
            & On
            & ~(own | rival);
        if (closed.IsZero)
        {
            return closed;
        }

        var (up, down) = (rival << _stride, rival >>> _stride);
        var (a, b, c, d) = (up << 1, up >>> 1, down << 1, down >>> 1);
        var two = (a & b) | (c & d) | ((a | b) & (c | d));
        return closed & ~(two | ((a | b | c | d) & (_left | _right | _top | _bottom)));
    }

    /// <summary>The sum of the keys of a set of stones.</summary>
    public ulong Sum(T stones, bool black)
    {
        var keys = Keys[black ? 0 : 1];
        var sum = 0UL;
        for (; !stones.IsZero; stones &= ~stones.Lowest)
        {
            sum += keys[stones.First];
        }

        return sum;
    }

    // SplitMix64: the same keys on every machine.
    private static ulong Mixed(ref ulong seed)
    {
        var z = seed += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}

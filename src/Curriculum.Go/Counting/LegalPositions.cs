using System.Numerics;
using Curriculum.Go.Bits;
using Curriculum.Go.Rules;

namespace Curriculum.Go.Counting;

/// <summary>
/// The number of legal positions: colourings of the points with empty, black and white in which every group has a
/// liberty (OEIS A094777 for squares).
/// </summary>
public static class LegalPositions
{
    private const int MostWidth = 9;
    private const int Wall = 3;
    private const int Digit = 6; // bits for a point of the border: its colour in two, its group in four
    private const ulong Mask = (1 << Digit) - 1;

    /// <summary>Legal positions of n×n, for n = 1…9. Seconds to n = 6; the work grows fivefold with n.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A size outside 1…9.</exception>
    public static BigInteger Count(int size) => Count(size, size);

    /// <summary>
    /// Legal positions by a transfer matrix: the board is filled point by point, and of what is filled only the border
    /// of one point a column is kept, with its groups that still need a liberty (Tromp and Farnebäck, 2007).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A width outside 1…9, a height below 1.</exception>
    public static BigInteger Count(int width, int height)
    {
        if (width is < 1 or > MostWidth || height < 1)
        {
            throw new ArgumentOutOfRangeException(
                null,
                $"Positions of {width}×{height} are not counted here: take a width from 1 to {MostWidth} and a height "
                    + "of at least 1."
            );
        }

        // Above the first row is the wall.
        var border = Enumerable.Range(0, width).Aggregate(0UL, (sum, _) => (sum << Digit) | Wall);
        var counts = new Dictionary<ulong, BigInteger> { [border] = 1 };
        Span<int> colours = stackalloc int[width];
        Span<int> groups = stackalloc int[width];
        for (var step = 0; step < width * height; step++)
        {
            var next = new Dictionary<ulong, BigInteger>(3 * counts.Count);
            foreach (var (state, count) in counts)
            {
                for (var colour = 0; colour <= 2; colour++)
                {
                    Unpack(state, colours, groups);
                    if (Place(step % width, colour, colours, groups))
                    {
                        var key = Pack(colours, groups);
                        next[key] = next.GetValueOrDefault(key) + count;
                    }
                }
            }

            counts = next;
        }

        var total = BigInteger.Zero;
        foreach (var (state, count) in counts)
        {
            Unpack(state, colours, groups);
            total += groups.ContainsAnyExcept(0) ? 0 : count;
        }

        return total;
    }

    /// <summary>The same number by trying every colouring: 3^(width·height) of them.</summary>
    internal static long Enumerate(int width, int height) =>
        Enumerate(Shape<Bits64>.For(width, height), 0, default, default);

    // A point of this colour at the column, under the point there and to the right of its left neighbour. In the groups
    // 0 has a liberty; others, from 1, need one. False if a group is left behind without.
    private static bool Place(int column, int colour, Span<int> colours, Span<int> groups)
    {
        var (above, need) = (colours[column], groups[column]);
        var left = column > 0 ? colours[column - 1] : Wall;
        if (colour == 0)
        {
            Free(groups, need);
            Free(groups, left == Wall ? 0 : groups[column - 1]);
            (colours[column], groups[column]) = (0, 0);
            return true;
        }

        if (above != colour && need != 0 && groups.Count(need) == 1)
        {
            return false;
        }

        // A name that no other group has.
        const int Own = 15;
        groups[column] = above == colour ? need : Own;
        colours[column] = colour;
        if (above == colour && need != 0)
        {
            groups.Replace(need, Own);
        }

        var free = above == 0 || left == 0 || (above == colour && need == 0);
        if (left == colour)
        {
            free |= groups[column - 1] == 0;
            Join(groups, groups[column - 1], Own);
        }

        if (above == colour && need == 0)
        {
            groups[column] = Own;
        }

        if (free)
        {
            Free(groups, Own);
        }

        return true;
    }

    private static void Join(Span<int> groups, int group, int with)
    {
        if (group != 0)
        {
            groups.Replace(group, with);
        }
    }

    private static void Free(Span<int> groups, int group)
    {
        if (group != 0)
        {
            groups.Replace(group, 0);
        }
    }

    private static void Unpack(ulong state, Span<int> colours, Span<int> groups)
    {
        for (var i = 0; i < colours.Length; i++, state >>= Digit)
        {
            (colours[i], groups[i]) = ((int)(state & 3), (int)((state & Mask) >> 2));
        }
    }

    // Groups are numbered by their first point, so that equal borders are equal numbers.
    private static ulong Pack(Span<int> colours, Span<int> groups)
    {
        Span<int> names = stackalloc int[16];
        names.Clear();
        var (state, last) = (0UL, 0);
        for (var i = 0; i < colours.Length; i++)
        {
            var name =
                groups[i] == 0 ? 0
                : names[groups[i]] == 0 ? names[groups[i]] = ++last
                : names[groups[i]];
            state |= (ulong)(colours[i] | (name << 2)) << (Digit * i);
        }

        return state;
    }

    private static long Enumerate(Shape<Bits64> shape, int index, Bits64 black, Bits64 white)
    {
        if (index == shape.Points)
        {
            var free = shape.Neighbours(shape.On & ~(black | white));
            return shape.Group(free & black, black) == black && shape.Group(free & white, white) == white ? 1 : 0;
        }

        var point = Bits64.Bit(shape.Bits[index]);
        var withBlack = Enumerate(shape, index + 1, black | point, white);
        // Black and white exchanged: until the first stone both count the same.
        var withWhite = (black | white).IsZero ? withBlack : Enumerate(shape, index + 1, black, white | point);
        return withBlack + withWhite + Enumerate(shape, index + 1, black, white);
    }
}

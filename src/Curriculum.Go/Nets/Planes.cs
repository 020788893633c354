namespace Curriculum.Go;

/// <summary>
/// What a net sees of a position, from the side of the player to move: eight numbers 0 or 1 for each point.
/// </summary>
/// <remarks>
/// 0 own stones, 1 the rival's stones, 2 empty points, 3 legal moves (so it knows of ko), 4 and 5 stones of groups
/// with one and with two liberties, 6 the last move, 7 everywhere 1 after a pass. Point after point by index, its
/// eight together.
/// </remarks>
public static class Planes
{
    /// <summary>Numbers for each point.</summary>
    public const int Count = 8;

    private const int Own = 0;
    private const int Rival = 1;
    private const int Free = 2;
    private const int LegalMove = 3;
    private const int Atari = 4;
    private const int TwoLiberties = 5;
    private const int Last = 6;
    private const int Passed = 7;

    /// <summary>The planes of a position: <see cref="Board.Points"/> times eight numbers.</summary>
    public static float[] Of(Board board)
    {
        ArgumentNullException.ThrowIfNull(board);
        var planes = new float[board.Points * Count];
        Write(board, planes);
        return planes;
    }

    internal static void Write(Board board, Span<float> planes)
    {
        var points = board.Points;
        Span<Stone> stones = stackalloc Stone[points];
        Span<int> indices = stackalloc int[points + 1];
        Span<byte> liberties = stackalloc byte[points];
        board.CopyStones(stones);
        Liberties(stones, board.Width, liberties);
        planes.Clear();
        var passed = board.LastMove is { IsPass: true };
        for (var point = 0; point < points; point++)
        {
            var of = planes.Slice(point * Count, Count);
            of[
                stones[point] == Stone.Empty ? Free
                : stones[point] == board.ToMove ? Own
                : Rival
            ] = 1;
            of[Atari] = liberties[point] == 1 ? 1 : 0;
            of[TwoLiberties] = liberties[point] == 2 ? 1 : 0;
            of[Passed] = passed ? 1 : 0;
        }

        foreach (var move in indices[..board.CopyLegal(indices)])
        {
            if (move < points)
            {
                planes[move * Count + LegalMove] = 1;
            }
        }

        if (board.LastMove is { IsPass: false } last)
        {
            planes[board.IndexOf(last) * Count + Last] = 1;
        }
    }

    /// <summary>For every stone the liberties of its group, 3 for more than two; 0 for an empty point.</summary>
    private static void Liberties(ReadOnlySpan<Stone> stones, int width, Span<byte> liberties)
    {
        Span<int> group = stackalloc int[stones.Length];
        liberties.Clear();
        for (var first = 0; first < stones.Length; first++)
        {
            if (stones[first] == Stone.Empty || liberties[first] != 0)
            {
                continue;
            }

            var (size, found, one, two) = (1, (byte)0, -1, -1);
            group[0] = first;
            liberties[first] = byte.MaxValue; // seen
            for (var i = 0; i < size; i++)
            {
                for (var side = 0; side < 4; side++)
                {
                    var next = Neighbour(group[i], side, width, stones.Length);
                    if (next < 0)
                    {
                        continue;
                    }

                    if (stones[next] == Stone.Empty && next != one && next != two && found < 3)
                    {
                        (found, one, two) = ((byte)(found + 1), next, one);
                    }
                    else if (stones[next] == stones[first] && liberties[next] == 0)
                    {
                        liberties[next] = byte.MaxValue;
                        group[size++] = next;
                    }
                }
            }

            foreach (var stone in group[..size])
            {
                liberties[stone] = found;
            }
        }
    }

    private static int Neighbour(int point, int side, int width, int points) =>
        side switch
        {
            0 => point % width > 0 ? point - 1 : -1,
            1 => point % width < width - 1 ? point + 1 : -1,
            2 => point - width,
            _ => point + width < points ? point + width : -1,
        };
}

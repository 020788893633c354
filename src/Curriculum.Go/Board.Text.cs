using System.Globalization;
using System.Text;

namespace Curriculum.Go;

/// <summary>A board as text: a diagram in and out, and why a move cannot be played.</summary>
public abstract partial class Board
{
    /// <summary>
    /// A position from a diagram, the top row first: X or # is black, O is white, . is empty; spaces do not count. The
    /// game begins there: nothing was played before.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// Another sign, rows of different length, a side outside 1…19, or a group without a liberty.
    /// </exception>
    public static Board Parse(string diagram, Stone toMove = Stone.Black)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        var rows = diagram
            .Split('\n', StringSplitOptions.TrimEntries)
            .Select(row => string.Concat(row.Where(sign => !char.IsWhiteSpace(sign))))
            .Where(row => row.Length > 0)
            .ToArray();
        var width = rows.Length == 0 ? 0 : rows[0].Length;
        for (var i = 1; i < rows.Length; i++)
        {
            if (rows[i].Length != width)
            {
                throw new ArgumentException(
                    $"Row 1 of the diagram has {width} points and row {i + 1} has {rows[i].Length}: make them equal."
                );
            }
        }

        // Checks the sides.
        var empty = Empty(width, rows.Length);
        var stones = new Stone[empty.Points];
        for (var index = 0; index < stones.Length; index++)
        {
            var sign = rows[^(index / width + 1)][index % width];
            stones[index] = sign switch
            {
                'X' or 'x' or '#' => Stone.Black,
                'O' or 'o' => Stone.White,
                '.' => Stone.Empty,
                _ => throw new ArgumentException(
                    $"'{sign}' at {empty.MoveAt(index)} of the diagram means nothing: write X, O or '.'."
                ),
            };
        }

        return Of(width, rows.Length, stones, toMove);
    }

    /// <summary>A position with these stones, by index; nothing was played before.</summary>
    /// <exception cref="ArgumentException">A group without a liberty.</exception>
    internal static Board Of(int width, int height, ReadOnlySpan<Stone> stones, Stone toMove)
    {
        var board = Begin(width, height, stones, toMove);
        for (var index = 0; index < stones.Length; index++)
        {
            if (stones[index] != Stone.Empty && board.LibertyIndices(index).Length == 0)
            {
                throw new ArgumentException(
                    $"The {Name(stones[index])} stone at {board.MoveAt(index)} is in a group without a liberty, "
                        + "which cannot stand: take it off, or leave it an empty point."
                );
            }
        }

        return board;
    }

    /// <summary>One sentence that says why a move cannot be played, and what to do; null if it can.</summary>
    public string? WhyNot(Move move)
    {
        if (IsOver)
        {
            return $"The game ended with two passes after {Moves} moves, so {move} cannot be played: begin another, or "
                + "go back with Previous.";
        }

        if (!Holds(move))
        {
            return $"{move} is outside: a board of {Width}×{Height} has the columns a to {Move.Letter(Width - 1)} and "
                + $"the rows 1 to {Height}.";
        }

        if (IsLegal(move))
        {
            return null;
        }

        if (this[move] is var stone and not Stone.Empty)
        {
            return $"{move} has a {Name(stone)} stone already: play on an empty point, or pass.";
        }

        return Repeated(IndexOf(move)) is { } earlier
            ? $"{Name(ToMove, capital: true)} at {move} would bring back the position after move {earlier.Moves}, "
                + "which superko forbids: play elsewhere first, or pass."
            : $"{Name(ToMove, capital: true)} at {move} would be suicide: {Companions(IndexOf(move))} would have 0 "
                + "liberties and capture nothing; play elsewhere, or pass.";
    }

    /// <summary>A diagram with coordinates, the top row first; the last move stands in brackets.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        for (var row = Height - 1; row >= 0; row--)
        {
            text.Append((row + 1).ToString(CultureInfo.InvariantCulture).PadLeft(2)).Append(' ');
            for (var column = 0; column < Width; column++)
            {
                var point = Move.At(column, row);
                var sign = this[point] switch
                {
                    Stone.Black => 'X',
                    Stone.White => 'O',
                    _ => '.',
                };
                text.Append(point == LastMove ? $"({sign})" : $" {sign} ");
            }

            text.Append('\n');
        }

        text.Append("   ");
        for (var column = 0; column < Width; column++)
        {
            text.Append($" {Move.Letter(column)} ");
        }

        return text.ToString();
    }

    internal static string Name(Stone colour, bool capital = false) =>
        colour == Stone.Black ? (capital ? "Black" : "black") : (capital ? "White" : "white");

    // The stones that a suicide would take with it.
    private string Companions(int index)
    {
        var group = new HashSet<int> { index };
        foreach (var next in new[] { index - 1, index + 1, index - Width, index + Width })
        {
            // Neighbours by index lie in the same row or the same column.
            if (
                next >= 0
                && next < Points
                && (next % Width == index % Width || next / Width == index / Width)
                && At(next) == ToMove
            )
            {
                group.UnionWith(GroupIndices(next));
            }
        }

        return group.Count == 1 ? "the stone" : $"the group of {group.Count} stones";
    }

    /// <summary>The index of a point of this board.</summary>
    private int PointIndex(Move point) =>
        !point.IsPass && Holds(point)
            ? IndexOf(point)
            : throw new ArgumentException(
                point.IsPass
                    ? "A pass is on no point: give a point such as \"a1\"."
                    : $"{point} is outside: a board of {Width}×{Height} has the columns a to {Move.Letter(Width - 1)} "
                        + $"and the rows 1 to {Height}."
            );

    private int StoneIndex(Move point) =>
        this[point] != Stone.Empty
            ? IndexOf(point)
            : throw new ArgumentException($"{point} is empty: give a point with a stone.");
}

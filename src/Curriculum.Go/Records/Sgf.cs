using System.Globalization;
using System.Text;

namespace Curriculum.Go.Records;

/// <summary>
/// Games as text in the Smart Game Format (FF[4]): size, komi, stones set up at the beginning, and the moves of the
/// main line. Variations and comments are passed over.
/// </summary>
public static class Sgf
{
    /// <summary>The game in a text.</summary>
    /// <param name="text">The record.</param>
    /// <param name="size">The size the board must have; null takes any.</param>
    /// <exception cref="FormatException">
    /// A broken record, another game or size, or a move that the rules forbid; the sentence says where.
    /// </exception>
    public static GameRecord Read(string text, int? size = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var nodes = new SgfReader(text).MainLine();
        var root = nodes[0];
        if (One(root, "GM") is { } game && game.Trim() != "1")
        {
            throw new FormatException($"The record is of the game GM[{game}]; Go is GM[1].");
        }

        var (width, height) = Sides(One(root, "SZ"));
        if (size is { } wanted && (width != wanted || height != wanted))
        {
            throw new FormatException(
                $"The record is of a board of {width}×{height}, not of {wanted}×{wanted}: read it without a size, or "
                    + "choose another record."
            );
        }

        var board = SetUp(nodes, width, height);
        foreach (var (name, values) in nodes.SelectMany(node => node).Where(property => property.Name is "B" or "W"))
        {
            var move = Point(values[0], board, pass: true);
            var turned = board.WithToMove(name == "B" ? Stone.Black : Stone.White);
            board = turned.TryPlay(move, out var next)
                ? next
                : throw new FormatException(
                    $"Move {board.Moves + 1} of the record cannot be played here. {turned.WhyNot(move)}"
                );
        }

        return new(board, Komi(One(root, "KM")));
    }

    /// <summary>A game as a record; what was set up at its beginning too.</summary>
    public static string Write(Board board, double komi = 0)
    {
        ArgumentNullException.ThrowIfNull(board);
        var game = new Stack<Board>();
        for (var at = board; at is not null; at = at.Previous)
        {
            game.Push(at);
        }

        var first = game.Pop();
        var size = first.Width == first.Height ? $"{first.Width}" : $"{first.Width}:{first.Height}";
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"(;FF[4]GM[1]CA[UTF-8]SZ[{size}]KM[{komi}]");
        foreach (var (name, stone) in new[] { ("AB", Stone.Black), ("AW", Stone.White) })
        {
            var points = Enumerable.Range(0, first.Points).Where(index => first.At(index) == stone).ToArray();
            text.Append(points.Length > 0 ? name : "");
            text.AppendJoin("", points.Select(index => $"[{Letters(first.MoveAt(index), first.Height)}]"));
        }

        text.Append(first.Stones > 0 ? $"PL[{(first.ToMove == Stone.Black ? 'B' : 'W')}]" : "");
        if (board.IsOver)
        {
            text.Append(CultureInfo.InvariantCulture, $"RE[{board.Score(komi)}]");
        }

        while (game.TryPop(out var next))
        {
            // Whose move it was stands in the turn before, but for a record with two moves of a colour in a row.
            var colour = next.LastMove is { IsPass: false } ? next[next.LastMove.Value] : next.ToMove.Other();
            text.Append($"\n;{(colour == Stone.Black ? 'B' : 'W')}[{Letters(next.LastMove!.Value, first.Height)}]");
        }

        return text.Append(")\n").ToString();
    }

    private static Board SetUp(List<List<(string Name, List<string> Values)>> nodes, int width, int height)
    {
        var empty = Board.Empty(width, height);
        var stones = new Stone[empty.Points];
        var (toMove, moves) = (Stone.Black, 0);
        foreach (var (name, values) in nodes.SelectMany(node => node))
        {
            switch (name)
            {
                case "B" or "W":
                    moves++;
                    break;
                case "AB" or "AW" or "AE" when moves > 0:
                    throw new FormatException(
                        $"The record sets up stones ({name}) after {moves} moves: only at the beginning is that read."
                    );
                case "AB" or "AW" or "AE":
                    foreach (var index in values.SelectMany(value => Rectangle(value, empty)))
                    {
                        stones[index] =
                            name == "AB" ? Stone.Black
                            : name == "AW" ? Stone.White
                            : Stone.Empty;
                    }

                    break;
                case "PL" when moves == 0:
                    toMove = values[0].StartsWith('W') || values[0].StartsWith('w') ? Stone.White : Stone.Black;
                    break;
            }
        }

        try
        {
            return Board.Of(width, height, stones, toMove);
        }
        catch (ArgumentException error)
        {
            throw new FormatException($"The position set up in the record cannot stand. {error.Message}", error);
        }
    }

    // "aa" is one point, "aa:cc" the rectangle between two corners.
    private static IEnumerable<int> Rectangle(string value, Board board)
    {
        var corners = value.Split(':', 2).Select(corner => Point(corner, board, pass: false)).ToArray();
        for (var row = corners.Min(corner => corner.Row); row <= corners.Max(corner => corner.Row); row++)
        {
            for (var column = corners.Min(c => c.Column); column <= corners.Max(c => c.Column); column++)
            {
                yield return board.IndexOf(Move.At(column, row));
            }
        }
    }

    private static Move Point(string value, Board board, bool pass)
    {
        var letters = value.Trim();
        // On boards to 19×19 "tt" is the pass of older records.
        if (pass && letters is "" or "tt")
        {
            return Move.Pass;
        }

        return
            letters.Length == 2
            && letters[0] - 'a' is var column
            && letters[1] - 'a' is var down
            && column >= 0
            && column < board.Width
            && down >= 0
            && down < board.Height
            ? Move.At(column, board.Height - 1 - down)
            : throw new FormatException(
                $"[{value}] is no point of a board of {board.Width}×{board.Height} in a game record: two letters "
                    + $"from a to {(char)('a' + board.Width - 1)} and a to {(char)('a' + board.Height - 1)} are."
            );
    }

    private static string Letters(Move move, int height) =>
        move.IsPass ? "" : $"{(char)('a' + move.Column)}{(char)('a' + height - 1 - move.Row)}";

    private static (int Width, int Height) Sides(string? value)
    {
        // A record that does not say is of the usual board.
        var sides = (value ?? "19").Split(':');
        return
            sides.Length <= 2
            && int.TryParse(sides[0], NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            && int.TryParse(sides[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var height)
            && width is >= 1 and <= Board.MostSize
            && height is >= 1 and <= Board.MostSize
            && width * height > 1
            ? (width, height)
            : throw new FormatException(
                $"The record is of a board of size [{value}]; sizes from {Board.LeastSize} to {Board.MostSize} are "
                    + "read."
            );
    }

    private static double Komi(string? value) =>
        value is null ? 0
        : double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var komi)
        && double.IsFinite(komi)
            ? komi
        : throw new FormatException($"The record's komi is [{value}], which is no number.");

    private static string? One(List<(string Name, List<string> Values)> node, string name) =>
        node.FirstOrDefault(property => property.Name == name).Values?[0];
}

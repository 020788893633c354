using System.Globalization;
using System.Text;
using Curriculum.Go.Records;

namespace Curriculum.Go.Gtp;

// What each command does; the dictionary is the list that list_commands gives.
public sealed partial class GtpEngine
{
    private static readonly Dictionary<string, Func<GtpEngine, string[], string>> s_commands = new(
        StringComparer.Ordinal
    )
    {
        ["protocol_version"] = (_, _) => "2",
        ["name"] = (_, _) => "Curriculum",
        ["version"] = (engine, _) => $"{typeof(GtpEngine).Assembly.GetName().Version?.ToString(3)}, {engine.Player}",
        ["known_command"] = (_, arguments) => Known(Word(arguments, 0, "the name of a command")),
        ["list_commands"] = (_, _) => Names(),
        ["quit"] = (_, _) => "",
        ["boardsize"] = (engine, arguments) => engine.BoardSize(arguments),
        ["clear_board"] = (engine, _) => Done(() => engine.Begin(Board.Empty(engine.Now.Size))),
        ["komi"] = (engine, arguments) => Done(() => engine._komi = Number(arguments, "a number of points")),
        ["play"] = (engine, arguments) => Done(() => engine.PlayMove(Colour(arguments), Vertex(arguments))),
        ["genmove"] = (engine, arguments) => engine.Generate(Colour(arguments)),
        ["undo"] = (engine, _) => Done(engine.Undo),
        ["showboard"] = (engine, _) => engine.Show(),
        ["final_score"] = (engine, _) => engine.Now.Score(engine._komi).ToString(),
        ["final_status_list"] = (engine, arguments) =>
            engine.Status(Word(arguments, 0, "a status, alive, dead or seki")),
        ["loadsgf"] = (engine, arguments) => Done(() => engine.Load(arguments)),
        ["time_settings"] = (_, _) => "",
        ["time_left"] = (_, _) => "",
    };

    private string Player => player.Name;

    private static string Known(string name) => s_commands.ContainsKey(name) ? "true" : "false";

    private static string Names() => string.Join('\n', s_commands.Keys);

    private static Move Vertex(string[] arguments)
    {
        var word = Word(arguments, 1, "a point or pass");
        return Move.TryParse(word, out var move)
            ? move
            : throw new GtpError($"syntax error: {word} is no point; write one as c3, or pass.");
    }

    private static string Done(Action action)
    {
        action();
        return "";
    }

    private string BoardSize(string[] arguments)
    {
        var size = Number(arguments, "a size");
        if (size is not (>= Board.LeastSize and <= Board.MostSize) || size != Math.Floor(size))
        {
            throw new GtpError(
                $"unacceptable size: {arguments[0]} is outside {Board.LeastSize} to {Board.MostSize}; the board stays "
                    + $"{Now.Width}×{Now.Height}."
            );
        }

        RequirePlayable((int)size, (int)size, "unacceptable size");
        Begin(Board.Empty((int)size));
        return "";
    }

    // A net plays on boards of one size.
    private void RequirePlayable(int width, int height, string fault)
    {
        if (player.Size is { } only && (width != only || height != only))
        {
            throw new GtpError(
                $"{fault}: the net is for {only}×{only} points, not for {width}×{height}; start with a net for that "
                    + $"size or with a player that has none; the board stays {Now.Width}×{Now.Height}."
            );
        }
    }

    private string Generate(Stone colour)
    {
        var turned = Now.WithToMove(colour);
        if (turned.IsOver)
        {
            throw new GtpError($"illegal move: {turned.WhyNot(Move.Pass)}");
        }

        var move = player.Choose(turned, _komi, random);
        PlayMove(colour, move);
        return move.IsPass ? "pass" : move.ToString().ToUpperInvariant();
    }

    private void Undo()
    {
        if (_game.Count == 1)
        {
            throw new GtpError("cannot undo: 0 moves were played here since the board was cleared or loaded.");
        }

        _game.Pop();
    }

    private string Show()
    {
        var board = Now;
        var turn = board.IsOver ? "The game is over" : $"{Board.Name(board.ToMove, capital: true)} to move";
        return $"\n{board}\n{turn}"
            + string.Create(CultureInfo.InvariantCulture, $", {board.Moves} moves, komi {_komi}");
    }

    // Area without agreement: every stone on the board counts, so all are alive and none is dead or in seki.
    private string Status(string status)
    {
        if (status is "dead" or "seki")
        {
            return "";
        }

        if (status != "alive")
        {
            throw new GtpError($"syntax error: {status} is no status; write alive, dead or seki.");
        }

        var groups = new StringBuilder();
        var told = new HashSet<Move>();
        foreach (var point in Enumerable.Range(0, Now.Points).Select(Now.MoveAt))
        {
            if (Now[point] != Stone.Empty && !told.Contains(point))
            {
                var group = Now.Group(point);
                told.UnionWith(group);
                groups.Append(groups.Length > 0 ? "\n" : "").AppendJoin(' ', group.Select(Upper));
            }
        }

        return groups.ToString();
    }

    private void Load(string[] arguments)
    {
        var file = Word(arguments, 0, "the name of a file");
        GameRecord record;
        try
        {
            record = Sgf.Read(readFile(file));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new GtpError($"cannot load file: {error.Message}");
        }

        RequirePlayable(record.Board.Width, record.Board.Height, "cannot load file");
        var moves = record.Board.Moves;
        if (arguments.Length > 1)
        {
            var number = Number(arguments[1..], "the number of a move");
            // The position before that move; a number beyond the end gives the end.
            moves =
                number >= 1
                    ? (int)Math.Min(moves, number - 1)
                    : throw new GtpError($"cannot load file: there is no move {arguments[1]}; moves count from 1.");
        }

        _komi = record.Komi;
        _game.Clear();
        for (var count = 0; count <= moves; count++)
        {
            _game.Push(record.After(count));
        }
    }

    private static string Upper(Move move) => move.ToString().ToUpperInvariant();
}

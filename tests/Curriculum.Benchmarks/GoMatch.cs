using System.Diagnostics;
using System.Globalization;
using Curriculum.Go;

namespace Curriculum.Benchmarks;

/// <summary>
/// A match between two programs that speak the Go Text Protocol, both colours, refereed and scored by the rules of
/// <c>Curriculum.Go</c>: an illegal move loses. In a command {seed} is the number of the game.
/// </summary>
internal static class GoMatch
{
    public const string GnuGo =
        "/usr/games/gnugo --mode gtp --boardsize {size} --komi 0 --level 10 --chinese-rules --positional-superko "
        + "--never-resign --seed {seed}";

    private const int MostMoves = 400;

    /// <param name="arguments">
    /// size, games a colour, the first program's command, the second's (GNU Go without one), moves that open each game,
    /// the number of the first game (1 without one).
    /// </param>
    public static void Print(string[] arguments)
    {
        var size = int.Parse(arguments[0], CultureInfo.InvariantCulture);
        var games = int.Parse(arguments[1], CultureInfo.InvariantCulture);
        var ours = arguments[2];
        var theirs = arguments.Length > 3 && arguments[3].Length > 0 ? arguments[3] : GnuGo;
        var opening = arguments.Length > 4 ? arguments[4].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
        var from = arguments.Length > 5 ? int.Parse(arguments[5], CultureInfo.InvariantCulture) : 1;
        Console.WriteLine($"First: {ours}\nSecond: {theirs}\nOpening: {string.Join(' ', opening)}\n");
        Console.WriteLine("| first is | game | margin of the first | moves | line |\n|---|---|---|---|---|");
        foreach (var black in new[] { true, false })
        {
            var margins = new List<double>();
            for (var game = from; game < from + games; game++)
            {
                var (first, second) = (Command(ours, size, game), Command(theirs, size, game));
                var (margin, board, note) = Play(size, black ? first : second, black ? second : first, opening);
                margins.Add(black ? margin : -margin);
                Console.WriteLine(
                    $"| {(black ? "Black" : "White")} | {game} | {margins[^1]} | {board.Moves} | {Line(board)}{note} |"
                );
            }

            Console.WriteLine(
                $"| {(black ? "Black" : "White")} | all | {margins.Average():F2} on average; "
                    + $"won {margins.Count(m => m > 0)}, "
                    + $"drawn {margins.Count(m => m == 0)}, lost {margins.Count(m => m < 0)}; "
                    + $"all {size * size} points in "
                    + $"{margins.Count(m => m == size * size)} | | |"
            );
        }
    }

    private static (double Margin, Board Board, string Note) Play(
        int size,
        string black,
        string white,
        string[] opening
    )
    {
        using Engine first = new(black),
            second = new(white);
        Engine[] engines = [first, second];
        foreach (var engine in engines)
        {
            engine.Ask($"boardsize {size}");
            engine.Ask("clear_board");
            engine.Ask("komi 0");
        }

        var board = Board.Empty(size);
        while (!board.IsOver && board.Moves < MostMoves)
        {
            var mover = board.ToMove == Stone.Black ? 0 : 1;
            var colour = mover == 0 ? "black" : "white";
            var opens = board.Moves < opening.Length;
            var word = opens ? opening[board.Moves] : engines[mover].Ask($"genmove {colour}");
            if (!Move.TryParse(word, out var move) || !board.TryPlay(move, out var next))
            {
                return (mover == 0 ? -size * size : size * size, board, $" ({colour} loses by the move {word})");
            }

            if (opens)
            {
                engines[mover].Ask($"play {colour} {word}");
            }

            engines[1 - mover].Ask($"play {colour} {word}");
            board = next;
        }

        return (board.Score().Margin, board, board.IsOver ? "" : $" (stopped after {MostMoves} moves)");
    }

    private static string Command(string text, int size, int seed) =>
        text.Replace("{size}", size.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{seed}", seed.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static string Line(Board board) =>
        board.Previous is null ? "" : $"{Line(board.Previous)} {board.LastMove}".Trim();

    private sealed class Engine : IDisposable
    {
        private readonly Process _process;

        public Engine(string command)
        {
            var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            _process = Process.Start(
                new ProcessStartInfo(words[0], words[1..])
                {
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                }
            )!;
        }

        public string Ask(string command)
        {
            _process.StandardInput.WriteLine(command);
            _process.StandardInput.Flush();
            var answer = _process.StandardOutput.ReadLine() ?? throw new IOException($"No answer to {command}.");
            while (_process.StandardOutput.ReadLine() is { Length: > 0 }) { }
            return answer.StartsWith('=') ? answer[1..].Trim() : throw new IOException($"{command}: {answer}");
        }

        public void Dispose()
        {
            _process.StandardInput.WriteLine("quit");
            _process.StandardInput.Close();
            if (!_process.WaitForExit(5000))
            {
                _process.Kill();
            }

            _process.Dispose();
        }
    }
}

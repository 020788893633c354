using System.Globalization;

namespace Curriculum.Go.Gtp;

/// <summary>
/// The Go Text Protocol, version 2 (G. Farnebäck, 2002): a line with a command in, "=" or "?" with an answer and an
/// empty line out. The rules and the score are those of <see cref="Board"/>.
/// </summary>
/// <param name="player">Who chooses the moves of <c>genmove</c>.</param>
/// <param name="random">Where the player's chances come from.</param>
/// <param name="readFile">Gives the text of a file's name, for <c>loadsgf</c>.</param>
public sealed partial class GtpEngine(Players.IPlayer player, Random random, Func<string, string> readFile)
{
    private const int FirstSize = 5;

    // The positions of the game, the present one last: the one before a move is what undo goes back to.
    private readonly Stack<Board> _game = new([Board.Empty(player.Size ?? FirstSize)]);
    private double _komi;

    private Board Now => _game.Peek();

    /// <summary>Answers every line until <c>quit</c> or the end of the input.</summary>
    public void Run(TextReader input, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        while (input.ReadLine() is { } line)
        {
            if (Answer(line, out var quit) is not { } answer)
            {
                continue;
            }

            output.Write(answer);
            output.Flush();
            if (quit)
            {
                return;
            }
        }
    }

    /// <summary>The whole answer to one line, its two line ends included; null for a line without a command.</summary>
    /// <param name="line">What was sent.</param>
    /// <param name="quit">Was it <c>quit</c>?</param>
    public string? Answer(string line, out bool quit)
    {
        ArgumentNullException.ThrowIfNull(line);
        quit = false;
        var words = Words(line);
        var id = "";
        if (words.Length > 0 && words[0].All(char.IsAsciiDigit))
        {
            (id, words) = (words[0], words[1..]);
        }

        if (words.Length == 0)
        {
            return id.Length == 0
                ? null
                : $"?{id} syntax error: a number stands before a command, and there is none.\n\n";
        }

        try
        {
            var answer = s_commands.TryGetValue(words[0], out var command)
                ? command(this, words[1..])
                : throw new GtpError(
                    $"unknown command: {words[0]} is none of the {s_commands.Count} that list_commands names."
                );
            quit = words[0] == "quit";
            return $"={id}{(answer.Length > 0 ? " " : "")}{answer}\n\n";
        }
        catch (GtpError error)
        {
            return $"?{id} {error.Message}\n\n";
        }
    }

    // A tab is a blank, other control characters do not count, and after # comes a comment.
    private static string[] Words(string line) =>
        string.Concat(
                line.TakeWhile(sign => sign != '#')
                    .Select(sign => sign == '\t' ? ' ' : sign)
                    .Where(sign => !char.IsControl(sign))
            )
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Word(string[] arguments, int at, string what) =>
        at < arguments.Length
            ? arguments[at]
            : throw new GtpError($"syntax error: {what} is missing, after {arguments.Length} of its arguments.");

    private static Stone Colour(string[] arguments) =>
        Word(arguments, 0, "a colour, black or white").ToLowerInvariant() switch
        {
            "b" or "black" => Stone.Black,
            "w" or "white" => Stone.White,
            var other => throw new GtpError($"syntax error: {other} is no colour; write black or white."),
        };

    private static double Number(string[] arguments, string what) =>
        double.TryParse(Word(arguments, 0, what), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : throw new GtpError($"syntax error: {arguments[0]} is not {what}.");

    private void Begin(Board board)
    {
        _game.Clear();
        _game.Push(board);
    }

    private void PlayMove(Stone colour, Move move)
    {
        var turned = Now.WithToMove(colour);
        _game.Push(
            turned.TryPlay(move, out var next) ? next : throw new GtpError($"illegal move: {turned.WhyNot(move)}")
        );
    }
}

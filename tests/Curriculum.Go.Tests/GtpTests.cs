using Curriculum.Go.Gtp;
using Curriculum.Go.Players;

namespace Curriculum.Go.Tests;

public sealed class GtpTests
{
    private readonly Dictionary<string, string> _files = [];
    private readonly GtpEngine _engine;

    public GtpTests() =>
        _engine = new(
            new UniformPlayer(),
            new Random(18),
            file => _files.TryGetValue(file, out var text) ? text : throw new FileNotFoundException($"No file {file}.")
        );

    [Theory]
    [InlineData("protocol_version", "= 2")]
    [InlineData("12 name", "=12 Curriculum")]
    [InlineData("  version\t# of this", "= 0.1.0, uniform")]
    [InlineData("known_command genmove", "= true")]
    [InlineData("known_command fly", "= false")]
    [InlineData("time_settings 30 0 0", "=")]
    [InlineData("final_score", "= 0")]
    [InlineData("3 quit", "=3")]
    [InlineData("final_status_list dead", "=")]
    public void A_command_is_answered(string line, string answer) => Assert.Equal(answer, Ask(line));

    [Theory, InlineData(""), InlineData("   # a comment"), InlineData("\u0001\t")]
    public void A_line_without_a_command_is_not_answered(string line) => Assert.Null(_engine.Answer(line, out _));

    [Theory]
    [InlineData("fly", "? unknown command: fly is none of the 18 that list_commands names.")]
    [InlineData("9", "?9 syntax error: a number stands before a command, and there is none.")]
    [InlineData("play", "? syntax error: a colour, black or white is missing, after 0 of its arguments.")]
    [InlineData("play red c3", "? syntax error: red is no colour; write black or white.")]
    [InlineData("play b", "? syntax error: a point or pass is missing, after 1 of its arguments.")]
    [InlineData("play b i3", "? syntax error: i3 is no point; write one as c3, or pass.")]
    [InlineData(
        "5 play b f3",
        "?5 illegal move: f3 is outside: a board of 5×5 has the columns a to e and the rows 1 to 5."
    )]
    [InlineData("boardsize 1", "? unacceptable size: 1 is outside 2 to 19; the board stays 5×5.")]
    [InlineData("boardsize 26", "? unacceptable size: 26 is outside 2 to 19; the board stays 5×5.")]
    [InlineData("boardsize 5.5", "? unacceptable size: 5.5 is outside 2 to 19; the board stays 5×5.")]
    [InlineData("boardsize big", "? syntax error: big is not a size.")]
    [InlineData("komi", "? syntax error: a number of points is missing, after 0 of its arguments.")]
    [InlineData("komi NaN", "? syntax error: NaN is not a number of points.")]
    [InlineData("undo", "? cannot undo: 0 moves were played here since the board was cleared or loaded.")]
    [InlineData("loadsgf none.sgf", "? cannot load file: No file none.sgf.")]
    [InlineData("final_status_list happy", "? syntax error: happy is no status; write alive, dead or seki.")]
    public void Bad_input_is_answered_in_the_form_of_an_error(string line, string answer)
    {
        var before = Ask("showboard");
        Assert.Equal(answer, Ask(line));
        Assert.Equal(before, Ask("showboard"));
    }

    [Fact]
    public void Suicide_and_superko_are_answered_in_the_form_of_an_error()
    {
        AllFine("boardsize 4", "play b a2", "play b b1");
        Assert.StartsWith("? illegal move: White at a1 would be suicide", Ask("play w a1"));
        AllFine("clear_board", "play b b4", "play b a3", "play b c3", "play b b2");
        AllFine("play w c4", "play w d3", "play w c2", "play w b3");
        var before = Ask("showboard");
        Assert.StartsWith(
            "? illegal move: Black at c3 would bring back the position after move 7, which superko forbids",
            Ask("play b c3")
        );
        Assert.Equal(before, Ask("showboard"));
    }

    [Fact]
    public void Every_command_of_the_list_is_known()
    {
        var commands = Ask("list_commands")[2..].Split('\n');
        string[] wanted =
        [
            "protocol_version",
            "name",
            "version",
            "known_command",
            "list_commands",
            "quit",
            "boardsize",
            "clear_board",
            "komi",
            "play",
            "genmove",
            "showboard",
            "undo",
            "final_score",
            "final_status_list",
            "loadsgf",
            "time_settings",
        ];
        Assert.All(wanted, command => Assert.Contains(command, commands));
        Assert.All(commands, command => Assert.Equal("= true", Ask($"known_command {command}")));
    }

    [Fact]
    public void Moves_are_played_shown_taken_back_and_scored()
    {
        AllFine("boardsize 3", "komi 1.5", "play b B2", "play w a1", "play b a2", "play b pass");
        Assert.Equal(
            "= \n 3  .  .  . \n 2  X  X  . \n 1  O  .  . \n    a  b  c \nWhite to move, 4 moves, komi 1.5",
            Ask("showboard")
        );
        Assert.Equal("= A1\nA2 B2", Ask("final_status_list alive"));
        AllFine("undo", "undo", "play b b1");
        Assert.StartsWith("? illegal move: a1 has a white stone already", Ask("play w a1"));
        AllFine("play b a2"); // takes a1
        Assert.Equal("= B+7.5", Ask("final_score"));
        AllFine("clear_board");
        Assert.Equal("= W+1.5", Ask("final_score"));
    }

    [Fact]
    public void The_engine_plays_either_colour_at_any_time_and_not_after_the_end()
    {
        AllFine("boardsize 2");
        for (var move = 0; move < 3; move++)
        {
            Assert.Matches("^= ([AB][12]|pass)$", Ask("genmove w"));
        }

        AllFine("clear_board", "play b pass", "play w pass");
        Assert.StartsWith("? illegal move: The game ended with two passes after 2 moves", Ask("genmove b"));
        Assert.StartsWith("? illegal move: The game ended with two passes after 2 moves", Ask("play b a1"));
    }

    [Fact]
    public void A_record_is_loaded_to_a_move_and_can_be_taken_back()
    {
        _files["game.sgf"] = "(;SZ[7]KM[2.5];B[dd];W[cc];B[aa])";
        AllFine("loadsgf game.sgf");
        Assert.Contains("White to move, 3 moves, komi 2.5", Ask("showboard"));
        AllFine("undo", "loadsgf game.sgf 3");
        Assert.Contains("Black to move, 2 moves", Ask("showboard"));
        AllFine("undo", "undo");
        Assert.StartsWith("? cannot undo", Ask("undo"));

        _files["broken.sgf"] = "(;SZ[5];B[cc";
        Assert.StartsWith(
            "? cannot load file: The game record is broken at character 12 of 12",
            Ask("loadsgf broken.sgf")
        );
        _files["large.sgf"] = "(;SZ[26])";
        Assert.StartsWith("? cannot load file: The record is of a board of size [26]", Ask("loadsgf large.sgf"));
        Assert.StartsWith("? cannot load file: there is no move 0", Ask("loadsgf game.sgf 0"));
        Assert.Contains("komi 2.5", Ask("showboard"));
    }

    [Fact]
    public void The_same_seed_gives_the_same_game()
    {
        string Game() =>
            string.Concat(
                Enumerable
                    .Repeat(new GtpEngine(new MonteCarloPlayer(50), new Random(4), _ => ""), 1)
                    .SelectMany(engine => Enumerable.Range(0, 10).Select(_ => engine.Answer("genmove b", out var _)))
            );
        Assert.Equal(Game(), Game());
    }

    private string Ask(string line) => _engine.Answer(line, out _)![..^2];

    private void AllFine(params string[] lines) => Assert.All(lines, line => Assert.Equal("=", Ask(line)));
}

using Curriculum.Go.Gtp;
using Curriculum.Go.Players;
using static Curriculum.Notation;

namespace Curriculum.Go.Tests;

/// <summary>A net behind the text protocol: it has a size, and nothing else is played on.</summary>
public sealed class GtpNetTests
{
    private readonly Dictionary<string, string> _files = [];

    [Fact]
    public void The_shipped_net_plays_a_game_to_its_end_and_wins_it()
    {
        var engine = Engine(GoNet.Shipped(), seed: 3);
        Assert.Equal("= C3", Ask(engine, "genmove b"));
        var (rival, random, board) = (new UniformPlayer(), Seed(5), Board.Empty(5).Play("c3"));
        while (!board.IsOver && board.Moves < 75)
        {
            var move = board.ToMove == Stone.White ? rival.Choose(board, 0, random) : Ask(engine, "genmove b")[2..];
            Assert.True(board.ToMove == Stone.Black || Ask(engine, $"play w {move}") == "=");
            board = board.Play(move);
        }

        Assert.True(board.IsOver);
        Assert.Equal(Stone.Black, board.Score().Winner);
        Assert.Equal($"= {board.Score()}", Ask(engine, "final_score"));
    }

    [Fact]
    public void Another_size_is_refused_in_the_form_of_an_error_and_the_game_stays()
    {
        var engine = Engine(GoNet.Shipped(), seed: 1);
        Assert.Equal("=", Ask(engine, "play b c3"));
        var before = Ask(engine, "showboard");
        const string Fault =
            "the net is for 5×5 points, not for 7×7; start with a net for that size or with a player that has none; "
            + "the board stays 5×5.";
        Assert.Equal($"? unacceptable size: {Fault}", Ask(engine, "boardsize 7"));
        _files["seven.sgf"] = "(;SZ[7];B[dd])";
        Assert.Equal($"? cannot load file: {Fault}", Ask(engine, "loadsgf seven.sgf"));
        Assert.Equal("? unacceptable size: 1 is outside 2 to 19; the board stays 5×5.", Ask(engine, "boardsize 1"));
        Assert.Equal(before, Ask(engine, "showboard"));
        _files["five.sgf"] = "(;SZ[5];B[cc];W[cb])";
        Assert.Equal("=", Ask(engine, "loadsgf five.sgf"));
        Assert.Equal("=", Ask(engine, "boardsize 5"));
    }

    [Fact]
    public void The_board_is_at_once_of_the_nets_size()
    {
        var engine = Engine(GoNet.Random(3, Seed(1), 8, 1), seed: 1);
        Assert.Matches("^= ([ABC][123]|pass)$", Ask(engine, "genmove b"));
        Assert.StartsWith("? illegal move: d1 is outside: a board of 3×3", Ask(engine, "play w d1"));
        Assert.StartsWith("? unacceptable size: the net is for 3×3", Ask(engine, "boardsize 5"));
    }

    [Fact]
    public void Another_seed_is_another_game_and_the_same_seed_the_same()
    {
        string Game(int seed)
        {
            var engine = Engine(GoNet.Random(5, Seed(1), 8, 1), seed);
            return string.Concat(Enumerable.Range(0, 12).Select(move => Ask(engine, $"genmove {"bw"[move % 2]}")));
        }

        Assert.Equal(Game(1), Game(1));
        Assert.True(Enumerable.Range(1, 4).Select(Game).Distinct().Count() > 1);
    }

    private static string Ask(GtpEngine engine, string line) => engine.Answer(line, out _)![..^2];

    private GtpEngine Engine(GoNet net, int seed) =>
        new(new SearchPlayer(net, new() { Visits = 64 }), Seed(seed), file => _files[file]);
}

using Curriculum.Go.Players;
using Curriculum.Go.Records;

namespace Curriculum.Go.Tests;

public sealed class SgfTests
{
    [Theory, InlineData(2), InlineData(5), InlineData(9), InlineData(19)]
    public void A_game_comes_back_from_its_record(int size)
    {
        var random = new Random(size);
        var player = new UniformPlayer();
        var board = Board.Empty(size);
        for (var move = 0; move < 200 && !board.IsOver; move++)
        {
            board = board.Play(player.Choose(board, 0, random));
        }

        var record = Sgf.Read(Sgf.Write(board, 6.5), size);
        Same(board, record.Board);
        Assert.Equal(6.5, record.Komi);
        Same(Board.Empty(size), record.After(0));
    }

    [Fact]
    public void What_was_set_up_comes_back_with_two_moves_of_a_colour_in_a_row()
    {
        var start = Board.Parse(
            """
            . O .
            X . .
            """,
            Stone.White
        );
        var board = start.Play("c1").WithToMove(Stone.White).Play("c2");
        var text = Sgf.Write(board);
        Assert.Equal("(;FF[4]GM[1]CA[UTF-8]SZ[3:2]KM[0]AB[ab]AW[ba]PL[W]\n;W[cb]\n;W[ca])\n", text);
        Same(board, Sgf.Read(text).Board.WithToMove(board.ToMove));
        Same(start, Sgf.Read(text).After(0));
    }

    [Fact]
    public void The_main_line_is_read_past_variations_comments_and_old_names()
    {
        var record = Sgf.Read(
            """
            A mail: (; GaMe[1] SiZe[5] C[a \] bracket (;B[zz\]) ] KM[0.5]
              ; B[cc] C[centre] ; W[bc] (; B[bb] ; W[tt] (;B[])) (; B[dd] ; W[aa]) )
            """
        );
        Assert.Equal("c3 b3 b4 pass pass", string.Join(' ', Line(record.Board)));
        Assert.Equal(0.5, record.Komi);
        Assert.True(record.Board.IsOver);
    }

    [Theory]
    [InlineData("", "No game record: among the 0 characters there is no \"(;\" with which one begins.")]
    [InlineData(
        "(;SZ[5];B[cc]",
        "The game record is broken at character 13 of 13: it has its end before the closing \")\"."
    )]
    [InlineData(
        "(;SZ[5];B[cc",
        "The game record is broken at character 12 of 12: it has its end inside a value: the "
            + "closing \"]\" is missing."
    )]
    [InlineData(
        "(;SZ[5];B cc)",
        "The game record is broken at character 10 of 13: it has the property B without a value " + "in brackets."
    )]
    [InlineData(
        "(;SZ[5]?)",
        "The game record is broken at character 7 of 9: it has '?' where \"(\", \";\" or \")\" was " + "expected."
    )]
    [InlineData("(())", "The game record is broken at character 4 of 4: it has no node: a game begins with \"(;\".")]
    [InlineData("(;SZ[26])", "The record is of a board of size [26]; sizes from 2 to 19 are read.")]
    [InlineData("(;SZ[1])", "The record is of a board of size [1]; sizes from 2 to 19 are read.")]
    [InlineData("(;GM[2])", "The record is of the game GM[2]; Go is GM[1].")]
    [InlineData("(;SZ[5]KM[a lot])", "The record's komi is [a lot], which is no number.")]
    [InlineData(
        "(;SZ[5];B[ff])",
        "[ff] is no point of a board of 5×5 in a game record: two letters from a to e and a to " + "e are."
    )]
    [InlineData(
        "(;SZ[5];B[cc];W[cc])",
        "Move 2 of the record cannot be played here. c3 has a black stone already: play on "
            + "an empty point, or pass."
    )]
    [InlineData(
        "(;SZ[5];B[cc];AW[dd])",
        "The record sets up stones (AW) after 1 moves: only at the beginning is that " + "read."
    )]
    [InlineData(
        "(;SZ[2]AB[aa:bb])",
        "The position set up in the record cannot stand. The black stone at a1 is in a group "
            + "without a liberty, which cannot stand: take it off, or leave it an empty point."
    )]
    public void A_broken_record_is_refused_in_one_sentence(string text, string words) =>
        Assert.Equal(words, Assert.Throws<FormatException>(() => Sgf.Read(text)).Message);

    [Fact]
    public void A_record_of_another_size_is_refused() =>
        Assert.Equal(
            "The record is of a board of 9×9, not of 5×5: read it without a size, or choose another record.",
            Assert.Throws<FormatException>(() => Sgf.Read("(;SZ[9])", 5)).Message
        );

    [Fact]
    public void A_record_has_no_position_after_more_moves_than_it_has() =>
        Assert.Equal(
            "The record has 1 moves, so there is no position after 2: take 0 to 1.",
            Assert.Throws<ArgumentOutOfRangeException>(() => Sgf.Read("(;SZ[5];B[cc])").After(2)).Message
        );

    [Fact]
    public void No_text_ends_in_another_error_than_a_sentence()
    {
        var random = new Random(18);
        var text = Sgf.Write(Board.Empty(5).Play("c3", "d3", "pass", "c4"), 0.5);
        var refused = 0;
        for (var trial = 0; trial < 5000; trial++)
        {
            var broken = text.ToCharArray();
            for (var k = random.Next(1, 4); k > 0; k--)
            {
                broken[random.Next(broken.Length)] = (char)random.Next(32, 128);
            }

            try
            {
                Sgf.Read(new string(broken)[..random.Next(broken.Length + 1)]);
            }
            catch (FormatException)
            {
                refused++;
            }
        }

        Assert.True(refused > 1000);
    }

    private static void Same(Board expected, Board board)
    {
        Assert.Equal(expected.ToString(), board.ToString());
        Assert.Equal(
            (expected.Moves, expected.Hash, expected.ToMove, expected.IsOver),
            (board.Moves, board.Hash, board.ToMove, board.IsOver)
        );
    }

    private static IEnumerable<Move> Line(Board board) =>
        board.Previous is null ? [] : Line(board.Previous).Append(board.LastMove!.Value);
}

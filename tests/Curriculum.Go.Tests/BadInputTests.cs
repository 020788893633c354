namespace Curriculum.Go.Tests;

/// <summary>One sentence each, with the numbers and what to do; and the board stays as it was.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData(1, "A board of size 1 cannot be played on: take a size from 2 to 19, as in Board.Empty(5).")]
    [InlineData(26, "A board of size 26 cannot be played on: take a size from 2 to 19, as in Board.Empty(5).")]
    [InlineData(-3, "A board of size -3 cannot be played on: take a size from 2 to 19, as in Board.Empty(5).")]
    public void A_size_outside_2_to_19_is_refused(int size, string words) =>
        Assert.Equal(words, Assert.Throws<ArgumentOutOfRangeException>(() => Board.Empty(size)).Message);

    [Theory, InlineData(0, 5), InlineData(5, 20)]
    public void A_side_outside_1_to_19_is_refused(int width, int height) =>
        Assert.Equal(
            $"A board of {width}×{height} points cannot be played on: each side has 1 to 19 points.",
            Assert.Throws<ArgumentOutOfRangeException>(() => Board.Empty(width, height)).Message
        );

    [Fact]
    public void A_move_outside_is_refused() =>
        Refused(
            Board.Empty(5).Play("c3"),
            "f2",
            "f2 is outside: a board of 5×5 has the columns a to e and the rows 1 to 5."
        );

    [Fact]
    public void A_move_on_a_stone_is_refused() =>
        Refused(Board.Empty(5).Play("c3"), "c3", "c3 has a black stone already: play on an empty point, or pass.");

    [Fact]
    public void Suicide_is_refused() =>
        Refused(
            Board.Empty(5).Play("a2", "e5", "b1"),
            "a1",
            "White at a1 would be suicide: the stone would have 0 liberties and capture nothing; play elsewhere, "
                + "or pass."
        );

    [Fact]
    public void Suicide_of_a_group_is_refused() =>
        Refused(
            Board.Parse(
                """
                . . X .
                . X O X
                . X . X
                . X X X
                """,
                Stone.White
            ),
            "c2",
            "White at c2 would be suicide: the group of 2 stones would have 0 liberties and capture nothing; play "
                + "elsewhere, or pass."
        );

    [Fact]
    public void Superko_is_refused() =>
        Refused(
            Board
                .Parse(
                    """
                    . X O .
                    X . X O
                    . X O .
                    . . . .
                    """,
                    Stone.White
                )
                .Play("b3"),
            "c3",
            "Black at c3 would bring back the position after move 0, which superko forbids: play elsewhere first, or "
                + "pass."
        );

    [Fact]
    public void A_move_after_the_end_is_refused() =>
        Refused(
            Board.Empty(5).Play("c3", "pass", "pass"),
            "d3",
            "The game ended with two passes after 3 moves, so d3 cannot be played: begin another, or go back with "
                + "Previous."
        );

    [Theory, InlineData("i5"), InlineData(""), InlineData("c0"), InlineData("c20"), InlineData("3c"), InlineData("c03")]
    [InlineData("c+3"), InlineData("paß"), InlineData("c٣")]
    public void A_name_that_is_no_move_is_refused(string name) =>
        Assert.Equal(
            $"\"{name}\" is no move: write a letter a to t (without i) and a row 1 to 19, as in \"c3\", or \"pass\".",
            Assert.Throws<ArgumentException>(() => Move.Parse(name)).Message
        );

    [Theory]
    [InlineData("X.\n.", "Row 1 of the diagram has 2 points and row 2 has 1: make them equal.")]
    [InlineData("X.\n.?", "'?' at b1 of the diagram means nothing: write X, O or '.'.")]
    [InlineData(
        "XX\nXX",
        "The black stone at a1 is in a group without a liberty, which cannot stand: take it off, or "
            + "leave it an empty point."
    )]
    public void A_diagram_that_is_no_position_is_refused(string diagram, string words) =>
        Assert.Equal(words, Assert.ThrowsAny<ArgumentException>(() => Board.Parse(diagram)).Message);

    [Fact]
    public void A_question_about_no_stone_is_refused()
    {
        var board = Board.Empty(5).Play("c3");
        Assert.Equal(
            "a1 is empty: give a point with a stone.",
            Assert.Throws<ArgumentException>(() => board.Liberties("a1")).Message
        );
        Assert.Equal(
            "A pass is on no point: give a point such as \"a1\".",
            Assert.Throws<ArgumentException>(() => board["pass"]).Message
        );
        Assert.StartsWith("g7 is outside", Assert.Throws<ArgumentException>(() => board["g7"]).Message);
    }

    private static void Refused(Board board, Move move, string words)
    {
        Assert.Equal(words, board.WhyNot(move));
        Assert.Equal(words, Assert.Throws<ArgumentException>(() => board.Play(move)).Message);
        Assert.False(board.TryPlay(move, out _));
        Assert.False(board.IsLegal(move));
        Assert.DoesNotContain(move, board.Legal);
    }
}

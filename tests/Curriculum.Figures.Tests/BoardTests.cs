using Curriculum.Figures.Stills;
using Curriculum.Go;

namespace Curriculum.Figures.Tests;

public sealed class BoardTests
{
    private static readonly Board s_board = Board.Empty(5).Play("c3", "d3", "c2", "d2", "pass", "b4");

    [Fact]
    public void The_alternative_text_puts_every_stone_on_a_board_of_ones_own() =>
        Assert.Equal(
            "Go board “Black to move”. 5 × 5 points, 6 moves played, the last at b4; Black to move. "
                + "Black has 2 stones in 1 group: c2 c3 (4 liberties). "
                + "White has 3 stones in 2 groups: d2 d3 (4 liberties); b4 (4 liberties).",
            Plot.Board(s_board).AltText
        );

    [Fact]
    public void It_tells_the_beginning_a_pass_and_the_end()
    {
        Assert.Equal(
            "Go board “Black to move”. 9 × 9 points, 0 moves played; Black to move. Black has no stone. "
                + "White has no stone.",
            Plot.Board(Board.Empty(9)).AltText
        );
        var over = Plot.Board(Board.Empty(3).Play("b2", "pass", "pass"));
        Assert.Equal(
            "Go board “The game is over”. 3 × 3 points, 3 moves played, the last a pass; the game is over. "
                + "Black has 1 stone in 1 group: b2 (4 liberties). White has no stone.",
            over.AltText
        );
    }

    [Fact]
    public void It_tells_the_likeliest_moves_and_whose_the_points_are()
    {
        var policy = new double[26];
        (policy[12], policy[25], policy[3]) = (6, 3, 1); // logits were softened: the sum need not be 1
        var owners = Enumerable
            .Range(0, 25)
            .Select(index =>
                index < 10 ? 0.9
                : index < 23 ? -1.0
                : 0.2
            )
            .ToArray();
        var text = Plot.Board(Board.Empty(5), policy, owners, "the net").AltText;
        Assert.StartsWith("Go board “the net”. ", text);
        Assert.Contains("Policy: c3 60 %, pass 30 %, d1 10 %, a1 0 %, b1 0 %; the other moves 0 % together.", text);
        Assert.Contains("Ownership: 10 points Black's, 13 White's, open d5 e5. Its sum is −3.6.", text);
    }

    [Fact]
    public void Both_pictures_show_stones_last_move_shades_and_squares()
    {
        var policy = new double[25];
        (policy[0], policy[1]) = (0.9, 0.1);
        var owners = new double[25];
        (owners[24], owners[23]) = (1, -1);
        var panel = Plot.Board(s_board, policy, owners).Frames[0][0];
        var svg = Still.Svg(panel);
        // Wood, 10 rules, 2 shades, 5 stones, the ring of the last move, 2 squares.
        Assert.Equal(1 + 10 + 2 + 5 + 1 + 2, svg.Split("<polygon").Length - 1);
        foreach (var word in new[] { ">a<", ">e<", ">1<", ">5<", ">90<", ">10<" })
        {
            Assert.Contains(word, svg);
        }

        var traces = string.Join(' ', panel.Marks.SelectMany(mark => mark.Traces()).Select(trace => Json.Write(trace)));
        Assert.Contains("d3, white, probability 0, ownership 0", traces);
        Assert.Contains("a1, probability 0.9, ownership 0", traces);
        Assert.Contains("rgba(47,111,196,0.85)", traces);
    }

    [Theory, InlineData(2), InlineData(9), InlineData(19)]
    public void Every_size_is_shown_on_every_host(int size)
    {
        var figure = Plot.Board(Board.Empty(size).Play("a1", "pass", "b2"));
        Assert.Contains("class=\"cf-figure\"", FigureHtml.Write(figure));
        Assert.Contains("White to move", figure.ToString());
    }

    public static TheoryData<double[]?, double[]?, string> Bad =>
        new()
        {
            { new double[3], null, "The policy has 3 numbers; a board of 4 points needs 4, or 5 with the pass." },
            { [1, -1, 2, 3], null, "A policy has no number below 0 and some above, but this one goes from −1 to 3" },
            { [0, 0, 0, 0], null, "this one goes from 0 to 0: give probabilities" },
            { [1, double.NaN, 2, 3], null, "A policy has no number below 0" },
            { null, new double[5], "The ownership has 5 numbers; a board of 4 points needs 4." },
            { null, [0, 1, -1, 7], "An ownership goes from −1 (White's) to 1 (Black's), but 7 is in it" },
            { null, [0, 1, -1, double.NaN], "but NaN is in it" },
        };

    [Theory, MemberData(nameof(Bad))]
    public void Bad_numbers_are_refused(double[]? policy, double[]? ownership, string words) =>
        Assert.Contains(
            words,
            Assert.Throws<ArgumentException>(() => Plot.Board(Board.Empty(2), policy, ownership)).Message
        );
}

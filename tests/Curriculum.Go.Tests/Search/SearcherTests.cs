using Curriculum.Go.Counting;
using Curriculum.Go.Players;
using static Curriculum.Notation;

namespace Curriculum.Go.Tests;

public sealed class SearcherTests
{
    private static readonly Blank s_blank = new();

    /// <summary>
    /// With no knowledge at all, enough visits come to the exhaustive value and to a move that keeps it.
    /// </summary>
    [Theory]
    [InlineData(3, 1)]
    [InlineData(4, 1)]
    [InlineData(2, 2)]
    public void From_every_position_of_three_moves_the_search_plays_what_the_exhaustive_search_plays(
        int width,
        int height
    )
    {
        var boards = new List<Board> { Board.Empty(width, height) };
        for (var first = 0; boards[first].Moves < 3; first++)
        {
            boards.AddRange(boards[first].Legal.Select(move => boards[first].Play(move)));
        }

        var wrong = new List<string>();
        // Right after a pass the rival can end the game with dead stones on the board; the solver does not see that.
        foreach (var board in boards.Where(board => board.LastMove is not { IsPass: true }))
        {
            var found = Searcher.Search(s_blank, board, new() { Visits = 12000, Exploration = 2 });
            if (Solver.Value(board.Play(found.Best)) != Solver.Value(board))
            {
                wrong.Add($"{board.ToMove} {found.Best} of {Solver.Value(board)} on\n{board}");
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(
            Solver.Value(boards[0]),
            Searcher.Search(s_blank, boards[0], new() { Visits = 20000 }).Value * boards[0].Points,
            0.5
        );
    }

    [Fact]
    public void On_3x3_it_begins_in_the_centre_and_sees_that_Black_takes_nearly_all()
    {
        var found = Searcher.Search(s_blank, Board.Empty(3), new() { Visits = 20000 });
        Assert.Equal("b2", found.Best.ToString());
        Assert.InRange(9 * found.Value, 5, 9);
    }

    [Fact]
    public void A_pass_that_leaves_dead_stones_does_not_decide_the_game_for_the_rival_can_pass_too()
    {
        var board = Board.Empty(4, 1).Play("b1", "d1");
        Assert.Equal(4, Searcher.Search(s_blank, board, new() { Visits = 500 }).Value * 4, 0.5);
        Assert.NotEqual(Move.Pass, Searcher.Search(s_blank, board, new() { Visits = 500 }).Best);
        var passed = board.Play(Move.Pass);
        Assert.Null(Outcome.Owners(passed, int.MaxValue));
        Assert.Equal(Move.Pass, Searcher.Search(s_blank, passed, new() { Visits = 500 }).Best);
        Assert.Equal(1, passed.Play(Move.Pass).Score().Margin);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    public void Visits_are_as_many_as_asked_and_the_policy_is_their_distribution(int batch)
    {
        var options = new SearchOptions { Visits = 100, Batch = batch };
        var found = Searcher.Search(GoNet.Random(3, Seed(1), 8, 1), Board.Empty(3), options);
        Assert.Equal(100, found.Visits);
        Assert.Equal(1, found.Policy.Sum(), 1e-12);
        Assert.InRange(found.Value, -1, 1);
        Assert.All(found.Values.Where(double.IsFinite), value => Assert.InRange(value, -1, 1));
    }

    [Fact]
    public void Without_a_second_visit_the_first_move_is_the_policys_likeliest()
    {
        var net = GoNet.Random(4, Seed(3), 8, 1);
        var board = Board.Empty(4).Play("b2", "c3");
        Assert.Equal(net.Judge(board).Best, Searcher.Search(net, board, new() { Visits = 1 }).Best);
    }

    [Fact]
    public void Noise_moves_the_roots_choice_repeats_with_its_seed_and_needs_one()
    {
        var net = GoNet.Random(3, Seed(1), 8, 1);
        IReadOnlyList<double> Policy(double noise, int seed) =>
            Searcher.Search(net, Board.Empty(3), new() { Visits = 60, Noise = noise }, Seed(seed)).Policy;
        Assert.Equal(Policy(0.5, 1), Policy(0.5, 1));
        Assert.NotEqual(Policy(0.5, 1), Policy(0.5, 2));
        Assert.Equal(Policy(0, 1), Policy(0, 2));
        Assert.Contains(
            "needs a source of random numbers",
            Assert.Throws<ArgumentException>(() => Searcher.Search(net, Board.Empty(3), new() { Noise = 0.1 })).Message
        );
    }

    [Fact]
    public void The_noise_has_the_mean_and_the_variance_of_its_distribution()
    {
        var random = Seed(7);
        foreach (var alpha in new[] { 0.3, 1, 2.5 })
        {
            double[] gamma = [.. Enumerable.Range(0, 20000).Select(_ => Dirichlet.Gamma(alpha, random))];
            var mean = gamma.Average();
            Assert.Equal(alpha, mean, 0.05 * alpha);
            Assert.Equal(alpha, gamma.Average(number => (number - mean) * (number - mean)), 0.1 * alpha);
            Assert.Equal(1, Dirichlet.Sample(9, alpha, random).Sum(), 1e-12);
        }
    }

    [Fact]
    public void Where_all_is_settled_the_player_takes_dead_stones_off_and_then_passes()
    {
        var board = Board.Parse(
            """
            . X . X .
            X X X X X
            . . O . .
            X X X X X
            . X . X .
            """
        );
        Assert.NotEqual(25, board.Score().Margin);
        var net = GoNet.Random(5, Seed(1), 8, 1);
        var player = new SearchPlayer(net, new() { Visits = 16 });
        for (var moves = 0; !board.IsOver; moves++)
        {
            Assert.True(moves < 30);
            board = board.Play(board.ToMove == Stone.Black ? player.Choose(board, 0, Seed(1)) : Move.Pass);
        }

        Assert.Equal(25, board.Score().Margin);
    }

    [Fact]
    public void Options_that_cannot_be_get_one_sentence()
    {
        string Message(SearchOptions options) =>
            Assert.Throws<ArgumentException>(() => Searcher.Search(s_blank, Board.Empty(3), options)).Message;
        Assert.Contains("Visits = 0", Message(new() { Visits = 0 }));
        Assert.Contains("Batch = 0", Message(new() { Batch = 0 }));
        Assert.Contains("Noise = 2", Message(new() { Noise = 2 }));
        Assert.Contains("Exploration = NaN", Message(new() { Exploration = double.NaN }));
        Assert.Contains("MoveLimit = 0", Message(new() { MoveLimit = 0 }));
        var over = Searcher.Search(s_blank, Board.Empty(3).Play("pass", "pass"), new());
        Assert.Contains("no move to search", Assert.Throws<InvalidOperationException>(() => over.Best).Message);
    }

    /// <summary>Knows nothing: every move is as likely, every value 0.</summary>
    private sealed class Blank : Evaluator
    {
        public override ReadOnlySpan<float> Evaluate(ReadOnlySpan<Board> boards) =>
            boards.IsEmpty ? [] : new float[boards.Length * (2 * boards[0].Points + 2)];
    }
}

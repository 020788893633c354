namespace Curriculum.Go.Tests;

public sealed class BoardTests
{
    [Fact]
    public void A_board_never_changes()
    {
        var empty = Board.Empty(5);
        var after = empty.Play("c3");
        Assert.Equal(Stone.Empty, empty["c3"]);
        Assert.Equal(Stone.Black, after["c3"]);
        Assert.Same(empty, after.Previous);
        Assert.Equal((Stone.White, 1, "c3"), (after.ToMove, after.Moves, after.LastMove.ToString()));
        Assert.Equal(26, empty.Legal.Count);
        Assert.Equal(25, after.Legal.Count);
        Assert.Equal(Move.Pass, after.Legal[^1]);
    }

    [Fact]
    public void A_stone_without_liberty_is_taken_off()
    {
        var board = Board.Empty(5).Play("a1", "a2", "c3", "b1");
        Assert.Equal(Stone.Empty, board["a1"]);
        Assert.Equal(3, board.Liberties("a2"));
        Assert.Equal(3, board.Stones);
    }

    [Fact]
    public void Two_passes_end_the_game()
    {
        var board = Board.Empty(2).Play("pass", "a1", "pass");
        Assert.False(board.IsOver);
        board = board.Play("pass");
        Assert.True(board.IsOver);
        Assert.Empty(board.Legal);
    }

    [Fact]
    public void Area_is_stones_and_the_points_that_reach_one_colour_alone()
    {
        var board = Board.Parse(
            """
            . X . O .
            X X . O O
            . X . O .
            X X . O O
            . X . O .
            """
        );
        Assert.Equal((10, 10), (board.Score().Black, board.Score().White));
        Assert.Equal("0", board.Score().ToString());
        Assert.Equal("W+0.5", board.Score(0.5).ToString());
        Assert.Equal("B+1", board.Score(-1).ToString());
        Assert.Equal(Stone.White, board.Score(0.5).Winner);
        var owners = board.Owners();
        Assert.Equal(Stone.Empty, owners[board.IndexOf("c3")]);
        Assert.Equal(Stone.Black, owners[board.IndexOf("a1")]);
    }

    [Fact]
    public void Two_eyes_live_unconditionally_and_one_does_not()
    {
        var two = Board.Parse(
            """
            . . . . .
            X X X X .
            . X . X .
            X X X X .
            . . . . .
            """
        );
        Assert.Equal(12, two.UnconditionalOwners().Count(owner => owner == Stone.Black));
        var one = Board.Parse(
            """
            . . . . .
            X X X X .
            . X X X .
            X X X X .
            . . . . .
            """
        );
        Assert.All(one.UnconditionalOwners(), owner => Assert.Equal(Stone.Empty, owner));
    }

    [Fact]
    public void What_is_enclosed_alive_is_owned_with_the_stones_in_it()
    {
        var board = Board.Parse(
            """
            X X X X .
            . X O X .
            X X . X .
            X X X X .
            . . . . .
            """
        );
        var owners = board.UnconditionalOwners();
        Assert.Equal(Stone.Black, owners[board.IndexOf("c4")]);
        Assert.Equal(16, owners.Count(owner => owner == Stone.Black));
    }

    [Fact]
    public void Two_groups_that_share_their_eyes_live_together()
    {
        var board = Board.Parse(
            """
            . X X O . .
            X . X O . .
            X X O O . .
            O O O . . .
            . . . . . .
            """
        );
        var owners = board.UnconditionalOwners();
        Assert.Equal(Stone.Black, owners[board.IndexOf("b5")]);
        Assert.Equal(Stone.Black, owners[board.IndexOf("a4")]);
        Assert.Equal(8, owners.Count(owner => owner == Stone.Black));
    }

    [Fact]
    public void Nothing_the_rival_plays_captures_what_lives_unconditionally()
    {
        var random = new Random(18);
        var alive = 0;
        for (var game = 0; game < 150; game++)
        {
            var board = RandomPosition(random.Next(3, 7), random);
            var owners = board.UnconditionalOwners();
            foreach (var colour in new[] { Stone.Black, Stone.White })
            {
                // The colour passes for ever; the rival plays anything.
                var attacked = board;
                for (var move = 0; move < 60; move++)
                {
                    var turned = attacked.WithToMove(colour.Other());
                    var points = turned.Legal.Where(point => !point.IsPass).ToArray();
                    if (points.Length == 0)
                    {
                        break;
                    }

                    attacked = turned.Play(points[random.Next(points.Length)]);
                }

                for (var index = 0; index < board.Points; index++)
                {
                    if (owners[index] == colour && board.At(index) == colour)
                    {
                        alive++;
                        Assert.Equal(colour, attacked.At(index));
                    }
                }
            }
        }

        Assert.True(alive > 200, $"only {alive} stones were alive: the test says little");
    }

    [Fact]
    public void A_diagram_comes_back()
    {
        var board = Board.Parse("..X\nO.X\n...", Stone.White).Play("b1");
        Assert.Equal(" 3  .  .  X \n 2  O  .  X \n 1  . (O) . \n    a  b  c ", board.ToString());
        Assert.Equal(Stone.White, board["a2"]);
    }

    [Fact]
    public void Moves_have_names_without_i()
    {
        Assert.Equal("j1", Move.At(8, 0).ToString());
        Assert.Equal(Move.At(18, 18), Move.Parse("T19"));
        Assert.Equal(Move.Pass, Move.Parse("PASS"));
        Assert.Equal(default, Move.Pass);
        var board = Board.Empty(9);
        Assert.All(Enumerable.Range(0, 82), index => Assert.Equal(index, board.IndexOf(board.MoveAt(index))));
        Assert.True(board.MoveAt(81).IsPass);
    }

    [Fact]
    public void Another_colour_may_be_to_move()
    {
        var board = Board.Empty(5).Play("c3").WithToMove(Stone.Black).Play("d3");
        Assert.Equal(6, board.Liberties("c3"));
        Assert.Equal(2, board.Moves);
        Assert.Equal(Stone.Black, board["d3"]);
        Assert.Throws<ArgumentException>(() => board.WithToMove(Stone.Empty));
    }

    private static Board RandomPosition(int size, Random random)
    {
        var player = new Players.UniformPlayer();
        var board = Board.Empty(size);
        for (var move = random.Next(10, 60); move > 0 && !board.IsOver; move--)
        {
            board = board.Play(player.Choose(board, 0, random));
        }

        return board;
    }
}

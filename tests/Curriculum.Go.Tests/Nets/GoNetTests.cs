using Curriculum.Networks;
using static Curriculum.Notation;

namespace Curriculum.Go.Tests;

public sealed class GoNetTests
{
    private const double InFloat = 1e-5;

    [Fact]
    public void Planes_hold_what_the_board_says_from_the_side_of_the_player_to_move()
    {
        var random = new Random(5);
        for (var game = 0; game < 20; game++)
        {
            var board = Board.Empty(5);
            while (!board.IsOver && board.Moves < 40)
            {
                board = board.Play(board.Legal[random.Next(board.Legal.Count)]);
                var planes = Planes.Of(board);
                for (var i = 0; i < 25; i++)
                {
                    var (point, stone) = (board.MoveAt(i), board.At(i));
                    var liberties = stone == Stone.Empty ? 0 : board.Liberties(point);
                    bool[] expected =
                    [
                        stone == board.ToMove,
                        stone == board.ToMove.Other(),
                        stone == Stone.Empty,
                        board.IsLegal(i),
                        liberties == 1,
                        liberties == 2,
                        board.LastMove == point,
                        board.LastMove == Move.Pass,
                    ];
                    Assert.Equal(expected, planes.AsSpan(i * 8, 8).ToArray().Select(number => number == 1));
                }
            }
        }
    }

    [Fact]
    public void The_residual_trunk_starts_at_the_identity()
    {
        var F = GoNet.Random(5, Seed(1), channels: 8, blocks: 3).Network;
        var v = Vec([.. Planes.Of(Board.Empty(5).Play("c3", "b2")).Select(number => (double)number)]);
        Assert.Equal(F.Part(3).Forward(v), F.Part(6).Forward(v));
        F.X[F.Part(4).X.Length - 9] += 1; // a weight of the first block's second convolution
        Assert.NotEqual(F.Part(3).Forward(v), F.Part(6).Forward(v));
    }

    [Fact]
    public void A_batch_gives_each_position_what_it_gets_alone()
    {
        var net = Random(5);
        Board[] boards = [.. SymmetryTests.LaidGames(5, 6, seed: 1).Select(game => game.Board)];
        Assert.All(boards.Zip(net.Judge(boards)), pair => Near(net.Judge(pair.First), pair.Second, Symmetry.Identity));
    }

    [Fact]
    public void The_policy_is_a_distribution_over_legal_moves_and_value_and_ownership_lie_between_the_colours()
    {
        var net = Random(3);
        foreach (var (board, _, _) in SymmetryTests.LaidGames(3, 20, seed: 2))
        {
            var judgement = net.Judge(board);
            Assert.Equal(board.IsOver ? 0 : 1, judgement.Policy.Sum(), InFloat);
            for (var i = 0; i <= 9; i++)
            {
                Assert.Equal(board.IsLegal(i), judgement.Policy[i] > 0);
            }

            Assert.All(judgement.Ownership.Append(judgement.Value), number => Assert.InRange(number, -1, 1));
        }
    }

    [Fact]
    public void Value_and_ownership_turn_their_sign_with_the_colours()
    {
        var net = Random(3);
        var black = Board.Parse(". X .\n. O .\n. . X");
        var white = Board.Parse(". O .\n. X .\n. . O", Stone.White);
        var (one, other) = (net.Judge(black), net.Judge(white));
        Assert.Equal(one.Value, -other.Value, InFloat);
        Assert.All(one.Ownership.Zip(other.Ownership), pair => Assert.Equal(pair.First, -pair.Second, InFloat));
        Assert.Equal(one.Policy, other.Policy);
    }

    [Fact]
    public void The_mean_over_the_symmetries_does_not_depend_on_how_the_board_lies_and_one_look_does()
    {
        var net = Random(4);
        var differs = 0;
        foreach (var (board, laid, symmetry) in SymmetryTests.LaidGames(4, 12, seed: 4))
        {
            Near(net.JudgeSymmetric(board), net.JudgeSymmetric(laid), symmetry);
            differs += Math.Abs(net.Judge(board).Value - net.Judge(laid).Value) > 100 * InFloat ? 1 : 0;
        }

        Assert.True(differs > 20, $"{differs}");
    }

    [Fact]
    public void A_net_of_another_kind_and_a_board_of_another_size_get_one_sentence()
    {
        Network<float> other = [Image(8, 5, 5), Affine(200, 51, Seed(1))];
        Assert.Contains("is no net for Go", Assert.Throws<ArgumentException>(() => new GoNet(other)).Message);
        Assert.Contains(
            "looks at boards of 3×3 points, and the board has 5×5",
            Assert.Throws<ArgumentException>(() => Random(3).Judge(Board.Empty(5))).Message
        );
    }

    /// <summary>A net whose every weight is off 0, so that all layers say something.</summary>
    private static GoNet Random(int size)
    {
        var net = GoNet.Random(size, Seed(1), channels: 8, blocks: 2);
        var random = new Random(2);
        foreach (ref var x in net.Network.X.AsSpan())
        {
            x += 0.2f * (float)(random.NextDouble() - 0.5);
        }

        return net;
    }

    private static void Near(Judgement expected, Judgement laid, Symmetry symmetry)
    {
        var size = expected.Board.Size;
        Assert.Equal(expected.Value, laid.Value, InFloat);
        Assert.Equal(expected.Policy[size * size], laid.Policy[size * size], InFloat);
        var places = symmetry.Places(size);
        for (var i = 0; i < places.Length; i++)
        {
            Assert.Equal(expected.Policy[i], laid.Policy[places[i]], InFloat);
            Assert.Equal(expected.Ownership[i], laid.Ownership[places[i]], InFloat);
        }
    }
}

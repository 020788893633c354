namespace Curriculum.Go.Tests;

public sealed class SymmetryTests
{
    [Theory, InlineData(2), InlineData(3), InlineData(5)]
    public void The_eight_symmetries_are_a_group_of_different_permutations(int size)
    {
        var all = Symmetry.All;
        Assert.Equal(8, all.Select(symmetry => string.Join(",", symmetry.Places(size))).Distinct().Count());
        foreach (var a in all)
        {
            Assert.Equal(Enumerable.Range(0, size * size), a.Places(size).Order());
            Assert.Equal(Symmetry.Identity, a.Then(a.Inverse));
            foreach (var b in all)
            {
                Assert.Contains(a.Then(b), all);
                for (var i = 0; i < size * size; i++)
                {
                    Assert.Equal(b.Places(size)[a.Places(size)[i]], a.Then(b).Places(size)[i]);
                }
            }
        }
    }

    [Fact]
    public void Neighbours_stay_neighbours_and_the_pass_stays_the_pass()
    {
        foreach (var symmetry in Symmetry.All)
        {
            var (a, b) = (symmetry.Of("b4", 5), symmetry.Of("b5", 5));
            Assert.Equal(1, Math.Abs(a.Column - b.Column) + Math.Abs(a.Row - b.Row));
            Assert.Equal(Move.Pass, symmetry.Of(Move.Pass, 5));
        }

        Assert.Equal("a1", new Symmetry(1, false).Of("a5", 5).ToString()); // a quarter turn to the left
        Assert.Equal("e1", new Symmetry(1, false).Of("a1", 5).ToString());
        Assert.Contains("f1 is outside", Assert.Throws<ArgumentException>(() => Symmetry.Identity.Of("f1", 5)).Message);
    }

    [Fact]
    public void A_game_laid_otherwise_has_the_planes_laid_otherwise()
    {
        foreach (var (board, laid, symmetry) in LaidGames(5, 40, seed: 3))
        {
            var planes = Planes.Of(board);
            var expected = new float[planes.Length];
            Permute.Planes(planes, symmetry.Places(5), expected);
            Assert.Equal(expected, Planes.Of(laid));
        }
    }

    [Fact]
    public void A_net_that_sees_the_board_laid_otherwise_says_what_it_says_of_that_board_laid_back()
    {
        var net = GoNet.Random(5, new Random(4), channels: 8, blocks: 1);
        var plain = new NetEvaluator(net);
        foreach (var (board, laid, symmetry) in LaidGames(5, 12, seed: 5))
        {
            var expected = new float[52];
            Permute.Output(plain.Evaluate([laid]), symmetry.Inverse.Places(5), expected);
            // Two boards at once: each is laid and laid back by itself.
            var both = new NetEvaluator(net, symmetry).Evaluate([Board.Empty(5), board]);
            Assert.Equal(expected, both[52..].ToArray(), (a, b) => Math.Abs(a - b) < 1e-5);
        }
    }

    /// <summary>Random games with the same games laid by each symmetry.</summary>
    internal static IEnumerable<(Board Board, Board Laid, Symmetry Symmetry)> LaidGames(int size, int moves, int seed)
    {
        var random = new Random(seed);
        foreach (var symmetry in Symmetry.All)
        {
            var (board, laid) = (Board.Empty(size), Board.Empty(size));
            while (!board.IsOver && board.Moves < moves)
            {
                var move = board.Legal[random.Next(board.Legal.Count)];
                (board, laid) = (board.Play(move), laid.Play(symmetry.Of(move, size)));
                yield return (board, laid, symmetry);
            }
        }
    }
}

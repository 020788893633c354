using Curriculum.Data;
using static Curriculum.Notation;

namespace Curriculum.Tests.Data;

public sealed class BlocksTests
{
    private static readonly int[][] s_together =
    [
        [0, 1],
        [6, 7, 8],
        [9, 10],
    ];

    [Fact]
    public void The_digits_come_in_14_blocks_of_114_to_139()
    {
        var sizes = Digits.Load().Blocks.CountBy(block => block).Select(pair => pair.Value).ToArray();
        Assert.Equal([130, 126, 130, 130, 130, 130, 139, 114, 128, 130, 128, 130, 122, 130], sizes);
    }

    [Fact]
    public void A_block_stays_with_its_sample_through_every_choice()
    {
        var digits = Digits.Load();
        var byPixels = Enumerable.Range(0, digits.Count).ToLookup(i => Key(digits, i), digits.Block);
        var chosen = digits.Shuffle(Seed(1)).Take(900).Split(Seed(2)).Train.Select(Enumerable.Range(5, 300));
        chosen = chosen.WithLabels(new int[300]);
        Assert.All(Enumerable.Range(0, 300), i => Assert.Contains(chosen.Block(i), byPixels[Key(chosen, i)]));
        Assert.True(chosen.Blocks.Distinct().Count() > 10);
    }

    [Fact]
    public void A_split_by_block_is_seeded_complete_and_cuts_no_block()
    {
        var digits = Digits.Load();
        foreach (var seed in Enumerable.Range(0, 50))
        {
            var (train, test) = digits.SplitByBlock(Seed(seed));
            Assert.Equal(digits.Count, train.Count + test.Count);
            Assert.InRange(test.Count, 0.2 * digits.Count, 0.3 * digits.Count);
            Assert.Empty(train.Blocks.Intersect(test.Blocks));
            Assert.All(s_together, g => Assert.Single(g.Select(block => train.Blocks.Contains(block)).Distinct()));
            Assert.Equal(train.Labels, digits.SplitByBlock(Seed(seed)).Train.Labels);
        }
        Assert.NotEqual(digits.SplitByBlock(Seed(1)).Test.Count, digits.SplitByBlock(Seed(4)).Test.Count);
    }

    [Fact]
    public void A_random_split_puts_every_block_on_both_sides()
    {
        var (train, test) = Digits.Load().Split(Seed(18065));
        Assert.Equal(14, train.Blocks.Distinct().Count());
        Assert.Equal(14, test.Blocks.Distinct().Count());
    }

    [Fact]
    public void The_test_digits_are_three_blocks_that_the_training_digits_do_not_have()
    {
        var (train, test) = (Digits.LoadTrain(), Digits.LoadTest());
        Assert.Equal((1415, 382), (train.Count, test.Count));
        Assert.Equal([11, 12, 13], test.Blocks.Distinct());
        Assert.Equal(Enumerable.Range(0, 11), train.Blocks.Distinct());
    }

    [Fact]
    public void Neighbours_kept_together_are_nearer_than_twice_an_even_share_and_the_others_are_not()
    {
        var digits = Digits.Load();
        var (pixels, labels, blocks) = (digits.Inputs.ToColumnArrays(), digits.Labels, digits.Blocks);
        var shares = new double[14, 14]; // of block a's digits, how many have their nearest stranger in block b
        for (var i = 0; i < digits.Count; i++)
        {
            var (nearest, least) = (-1, double.MaxValue);
            for (var j = 0; j < digits.Count; j++)
            {
                if (
                    labels[i] == labels[j]
                    && blocks[i] != blocks[j]
                    && Apart(pixels[i], pixels[j], least) is var d
                    && d < least
                )
                {
                    (nearest, least) = (j, d);
                }
            }
            shares[blocks[i], blocks[nearest]] += 1.0 / blocks.Count(block => block == blocks[i]);
        }
        bool Near(int a) => Math.Min(shares[a, a + 1], shares[a + 1, a]) > 2 / 13.0;
        Assert.Equal([0, 7, 9], Enumerable.Range(0, 13).Where(Near));
    }

    [Fact]
    public void Data_without_blocks_get_a_sentence()
    {
        var data = new DataSet(Mat([1.0, 2]), [0, 1]);
        Assert.False(data.HasBlocks);
        Assert.Contains(
            "use Split",
            Assert.Throws<InvalidOperationException>(() => data.SplitByBlock(Seed(1))).Message
        );
        var one = Digits.Load().Take(200);
        Assert.Contains(
            "1 groups of blocks",
            Assert.Throws<ArgumentException>(() => one.SplitByBlock(Seed(1))).Message
        );
        Assert.Throws<ArgumentException>(() => Digits.Load().SplitByBlock(Seed(1), 1));
    }

    private static string Key(DataSet data, int i) => string.Join(',', data.Input(i));

    private static double Apart(double[] u, double[] v, double enough)
    {
        var sum = 0.0;
        for (var k = 0; k < u.Length && sum < enough; k++)
        {
            sum += (u[k] - v[k]) * (u[k] - v[k]);
        }
        return sum;
    }
}

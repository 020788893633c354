using System.Numerics;
using Curriculum.Geometry;

namespace Curriculum.Tests.Geometry;

/// <summary>P7, the law of signs: over all signs of a net, the mean number of its pieces is exact.</summary>
public sealed partial class SignLawTests
{
    /// <summary>One neuron behind n others: 1/2, 3/4, 7/8, 15/16 folds.</summary>
    [Theory]
    [InlineData(1, 1, 2), InlineData(2, 3, 4), InlineData(3, 7, 8), InlineData(4, 15, 16)]
    public void Over_all_signs_one_neuron_behind_n_others_has_1_minus_2_to_the_minus_n_folds(int n, int p, int q)
    {
        for (var seed = 1; seed <= 4; seed++)
        {
            Assert.Equal(new Fraction(p, q), MeanFolds([n, 1], new Random(seed), ExactLine.Line).Last());
        }
    }

    /// <summary>Widths 2, 2, 1: 256 patterns of signs; 2, 2 · 3/4 and 9/16 folds in the three layers.</summary>
    [Fact]
    public void Over_all_256_signs_of_a_net_2_2_1_the_last_neuron_has_9_16_folds()
    {
        Assert.Equal(256, Signs([2, 2, 1], flipLastRows: false).Count());
        for (var seed = 1; seed <= 3; seed++)
        {
            var folds = MeanFolds([2, 2, 1], new Random(seed), ExactLine.Line, flipLastRows: false);
            Assert.Equal([2, new(3, 2), new(9, 16)], folds);
            Assert.Equal(Pieces.MeanOnLine(2, 2, 1), folds.Aggregate((Fraction)1, (sum, x) => sum + x));
        }
    }

    /// <summary>The biases of the last hidden layer need no symmetry: here they are all positive.</summary>
    [Fact]
    public void The_signs_of_the_last_hidden_biases_do_not_enter()
    {
        var folds = MeanFolds([3, 2], new Random(7), ExactLine.Line, flipLastRows: false);
        Assert.Equal(Pieces.MeanOnLine(3, 2), 1 + folds[0] + folds[1]);
    }

    /// <summary>Zero biases, off the origin: 1 − (n + 1) 2^{−n}; through the origin all folds are one.</summary>
    [Fact]
    public void Over_all_signs_nets_without_biases_obey_their_own_law()
    {
        foreach (var widths in new int[][] { [1, 1], [2, 1], [3, 1], [4, 1], [3, 3, 1], [2, 3, 2] })
        {
            var folds = MeanFolds(widths, new Random(5), ExactLine.OffOrigin, biases: false);
            Assert.Equal(Pieces.MeanOnLineWithoutBiases(widths), folds.Aggregate((Fraction)1, (sum, x) => sum + x));
        }

        Assert.Equal(new Fraction(1, 4), MeanFolds([3, 3, 1], new Random(6), ExactLine.OffOrigin, biases: false)[2]);
        Assert.All(
            AllSigns([3, 3, 2], new Random(5), 1, biases: false),
            net => Assert.Equal(2, Pieces.OnLine(net).Count)
        );
    }

    /// <summary>The library's own counts over all signs, on the line and in the plane.</summary>
    [Fact]
    public void The_mean_of_the_counts_over_all_signs_is_the_law_in_the_line_and_in_the_plane()
    {
        foreach (
            var widths in new int[][] { [1], [2], [1, 1], [2, 2], [3, 1], [1, 3], [2, 2, 1], [2, 2, 2], [1, 2, 2] }
        )
        {
            var random = new Random(11);
            Assert.Equal(
                Pieces.MeanOnLine(widths),
                Mean(AllSigns(widths, random, 1).Select(F => Pieces.OnLine(F).Count))
            );
            Assert.Equal(
                Pieces.MeanInPlane(widths),
                Mean(AllSigns(widths, random, 2).Select(F => Pieces.InPlane(F).Count))
            );
            Assert.Equal(
                Pieces.MeanInPlaneWithoutBiases(widths),
                Mean(AllSigns(widths, random, 2, biases: false).Select(F => Pieces.InPlane(F).Count))
            );
        }
    }

    [Theory]
    [InlineData(301, 24)]
    [InlineData(300.71728515625, 12, 12)]
    [InlineData(294.00738525390625, 8, 8, 8)]
    [InlineData(267.59555435180664, 6, 6, 6, 6)]
    [InlineData(166.11813163757324, 4, 4, 4, 4, 4, 4)]
    [InlineData(76.140625, 6, 6)]
    [InlineData(30.203125, 3, 3, 3)]
    [InlineData(10.9375, 2, 2, 2)]
    public void The_plane_has_the_means_of_the_course(double mean, params int[] widths) =>
        Assert.Equal(mean, (double)Pieces.MeanInPlane(widths));

    [Fact]
    public void The_line_has_the_means_of_the_course()
    {
        Assert.Equal(61, Pieces.MeanOnLine(60));
        Assert.Equal(60.854, (double)Pieces.MeanOnLine(10, 10, 10, 10, 10, 10), 5e-4);
        Assert.Equal(56.952, (double)Pieces.MeanOnLine([.. Enumerable.Repeat(6, 10)]), 5e-4);
        Assert.Equal(23.339, (double)Pieces.MeanOnLine([.. Enumerable.Repeat(3, 20)]), 5e-4);
        Assert.Equal(new Fraction(1, 1), Pieces.MeanOnLine());
        Assert.Equal(
            (1, 1, 1),
            (Pieces.MeanInPlane(), Pieces.MeanOnLineWithoutBiases(), Pieces.MeanInPlaneWithoutBiases())
        );
    }

    /// <summary>One layer is the arrangement: r(N, 1), r(N, 2), and Cover's number without biases.</summary>
    [Fact]
    public void One_layer_has_the_pieces_of_its_arrangement()
    {
        for (var N = 1; N <= 30; N++)
        {
            Assert.Equal(Pieces.Formula(N, 1), Pieces.MeanOnLine(N));
            Assert.Equal(Pieces.Formula(N, 2), Pieces.MeanInPlane(N));
            Assert.Equal(Pieces.Formula(N, 1), Pieces.MeanOnLineWithoutBiases(N));
            Assert.Equal(Pieces.ThroughOrigin(N, 2), Pieces.MeanInPlaneWithoutBiases(N));
        }
    }

    /// <summary>
    /// The formula in the plane against a recursion that follows the folds down, layer by layer: with no active neuron
    /// they vanish, with one they become parallel to its fold, with more they stay as they were.
    /// </summary>
    [Fact]
    public void The_formula_in_the_plane_is_what_the_recursion_over_the_layers_gives()
    {
        var random = new Random(3);
        for (var k = 0; k < 60; k++)
        {
            int[] widths = [.. Enumerable.Range(0, random.Next(1, 7)).Select(_ => random.Next(1, 9))];
            Assert.Equal(Follow(widths, widths.Length - 1, widths[^1], 0), Pieces.MeanInPlane(widths));
        }

        static Fraction Follow(int[] widths, int layer, int single, int parallel)
        {
            var all = single + parallel;
            if (layer == 0)
            {
                return 1 + all + new Fraction(all * (all - 1) - parallel * (parallel - 1), 2);
            }

            var n = widths[layer - 1];
            var (none, one) = (new Fraction(1, BigInteger.One << n), new Fraction(n, BigInteger.One << n));
            return none * Follow(widths, layer - 1, n, 0)
                + one * (all > 0 ? Follow(widths, layer - 1, n - 1, all + 1) : Follow(widths, layer - 1, n, 0))
                + (1 - none - one) * Follow(widths, layer - 1, n + single, parallel);
        }
    }

    [Fact]
    public void Widths_that_no_net_has_are_refused_in_a_sentence()
    {
        foreach (
            var mean in new Func<int[], Fraction>[]
            {
                Pieces.MeanOnLine,
                Pieces.MeanInPlane,
                Pieces.MeanOnLineWithoutBiases,
                Pieces.MeanInPlaneWithoutBiases,
            }
        )
        {
            Assert.Contains("layer 2 has 0 neurons", Assert.Throws<ArgumentException>(() => mean([3, 0])).Message);
            Assert.Contains("100,001", Assert.Throws<ArgumentException>(() => mean([100_000, 1])).Message);
            Assert.Contains("100,000", Assert.Throws<ArgumentException>(() => mean([int.MaxValue, 1])).Message);
            Assert.Throws<ArgumentNullException>(() => mean(null!));
        }
    }
}

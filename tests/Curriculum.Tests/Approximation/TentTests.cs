using Curriculum.Approximation;
using Curriculum.Geometry;
using Curriculum.Networks;
using static Curriculum.Notation;

namespace Curriculum.Tests.Approximation;

public sealed class TentTests
{
    /// <summary>U3, P6: the tent composed k times has 2^k pieces on [0, 1] from 2k neurons.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(10)]
    public void The_composed_tent_has_two_to_the_k_pieces_from_2k_neurons(int k)
    {
        var F = Tent.Composed(k);
        var pieces = Pieces.OnLine(F, Vec(0), Vec(1), 0, 1);
        Assert.Equal(1 << k, pieces.Count);
        Assert.Equal(2 * k, Neurons(F));
        Assert.All(pieces, piece => Assert.Equal(1 << k, Math.Abs(piece.Slope[0])));
        Assert.Equal(Enumerable.Range(0, 1 << k).Select(i => i / Math.Pow(2, k)), pieces.Select(piece => piece.From));
        for (var x = 0.0; x <= 1; x += 0.013)
        {
            Assert.Equal(
                Enumerable.Repeat(0, k).Aggregate(x, (t, _) => Tent.Of(t)),
                F.Forward(Vec(x))[0],
                Tolerances.Exact
            );
        }
    }

    /// <summary>
    /// U3: x − Σ T^{∘k}(x)/4^k has error exactly 4^{−(m+1)}, IS the interpolant on 2^m pieces, from about 3m neurons.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(8)]
    public void The_deep_square_is_the_interpolant_on_two_to_the_m_pieces(int m)
    {
        var F = Tent.Square(m);
        Assert.Equal(3 * m - 1, Neurons(F));
        Assert.Equal(Math.Pow(4, -(m + 1)), SupError.Of(F, x => x * x, 0, 1), Tolerances.Exact);
        var n = 1 << m;
        var shallow = Interpolant.Network(x => x * x, 0, 1, n);
        Assert.Equal(n, Neurons(shallow));
        var pieces = Pieces.OnLine(F, Vec(0), Vec(1), 0, 1);
        Assert.Equal(n, pieces.Count);
        foreach (var (deep, flat) in pieces.Zip(Pieces.OnLine(shallow, Vec(0), Vec(1), 0, 1)))
        {
            Assert.Equal(flat.From, deep.From, Tolerances.Exact);
            Assert.Equal(flat.Slope[0], deep.Slope[0], Tolerances.Exact);
            Assert.Equal(flat.Offset[0], deep.Offset[0], Tolerances.Exact);
        }
    }

    /// <summary>
    /// U3: a one-layer interpolant needs 2^m pieces for 4^{−(m+1)}; the best piecewise linear one ⌈2^m/√2⌉.
    /// </summary>
    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(9)]
    public void The_best_shallow_approximation_needs_only_root_2_fewer_pieces(int m)
    {
        var target = Math.Pow(4, -(m + 1));
        var interpolant = Enumerable.Range(1, 2000).First(n => 1 / (4.0 * n * n) <= target);
        // Equal pieces, shifted by half: optimal for x².
        var best = Enumerable.Range(1, 2000).First(n => 1 / (8.0 * n * n) <= target);
        Assert.Equal(1 << m, interpolant);
        Assert.Equal((int)Math.Ceiling(Math.Pow(2, m) / Math.Sqrt(2)), best);
        var knots = Interpolant.Knots(0, 1, best);
        var F = Interpolant.Network(knots, [.. knots.Select(x => x * x - 1 / (8.0 * best * best))]);
        Assert.True(SupError.Of(F, x => x * x, 0, 1) <= target);
    }

    [Fact]
    public void Zero_tents_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Tent.Composed(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Tent.Square(0));
    }

    private static int Neurons(Network<double> F) =>
        F.WeightNames.Where(name => name[0] == 'b').SkipLast(1).Sum(name => F.Biases[name].Count);
}

using System.Numerics;
using Curriculum.Geometry;

namespace Curriculum.Tests.Geometry;

public sealed class PiecesFormulaTests
{
    /// <summary>P1: r(N, m) = Σ_{i≤m} C(N, i).</summary>
    [Theory]
    [InlineData(3, 2, 7)]
    [InlineData(2, 2, 4)]
    [InlineData(2, 1, 3)]
    [InlineData(10, 2, 56)]
    [InlineData(8, 10, 256)]
    [InlineData(50, 10, 13_432_735_556)]
    [InlineData(1000, 2, 500_501)]
    [InlineData(20, 2, 211)]
    [InlineData(24, 2, 301)]
    [InlineData(60, 1, 61)]
    public void The_formula_has_the_values_of_the_lecture(int N, int m, long pieces) =>
        Assert.Equal(pieces, Pieces.Formula(N, m));

    [Fact]
    public void Seven_is_1_plus_3_plus_3() => Assert.Equal(1 + 3 + 3, Pieces.Formula(3, 2));

    /// <summary>P2: r(N, m) = r(N−1, m) + r(N−1, m−1), r(N, 0) = r(0, m) = 1.</summary>
    [Fact]
    public void The_formula_satisfies_the_recursion()
    {
        for (var N = 0; N <= 40; N++)
        {
            Assert.Equal(1, Pieces.Formula(N, 0));
            Assert.Equal(1, Pieces.Formula(0, N));
            for (var m = 1; N > 0 && m <= 45; m++)
            {
                Assert.Equal(Pieces.Formula(N - 1, m) + Pieces.Formula(N - 1, m - 1), Pieces.Formula(N, m));
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(64)]
    [InlineData(1000)]
    public void With_at_least_as_many_dimensions_as_folds_all_two_to_the_N_sign_patterns_occur(int N)
    {
        Assert.Equal(BigInteger.Pow(2, N), Pieces.Formula(N, N));
        Assert.Equal(BigInteger.Pow(2, N), Pieces.Formula(N, N + 7));
    }

    /// <summary>P3: 2 Σ_{i&lt;m} C(N−1, i).</summary>
    [Theory]
    [InlineData(3, 2, 6)]
    [InlineData(10, 2, 20)]
    [InlineData(1, 5, 2)]
    [InlineData(0, 3, 1)]
    [InlineData(3, 0, 1)]
    [InlineData(4, 3, 14)]
    public void Zero_biases_give_Covers_count(int N, int m, int pieces) =>
        Assert.Equal(pieces, Pieces.ThroughOrigin(N, m));

    [Fact]
    public void Negative_sizes_are_refused_in_a_sentence()
    {
        Assert.Contains("r(-1, 2)", Assert.Throws<ArgumentOutOfRangeException>(() => Pieces.Formula(-1, 2)).Message);
        Assert.Contains(
            "r(3, -4)",
            Assert.Throws<ArgumentOutOfRangeException>(() => Pieces.ThroughOrigin(3, -4)).Message
        );
    }
}

using System.Numerics;
using Curriculum.Go.Counting;

namespace Curriculum.Go.Tests;

public sealed class CountingTests
{
    /// <summary>
    /// Width, height, the number of sequences of length 0, 1, 2, …: all in less than a second.
    /// </summary>
    public static TheoryData<int, int, long[]> Rows =>
        new()
        {
            { 3, 3, [1, 10, 91, 738, 5281, 33384, 179712, 842696] },
            { 4, 4, [1, 17, 273, 4112, 57984, 764016] },
            { 5, 5, [1, 26, 651, 15650, 361041] },
        };

    [Theory, MemberData(nameof(Rows))]
    public void Move_sequences_are_as_many_as_an_independent_program_counted(int width, int height, long[] counts)
    {
        for (var length = 0; length < counts.Length; length++)
        {
            Assert.Equal(counts[length], Sequences.Count(Board.Empty(width, height), length));
        }
    }

    [Theory, InlineData(1, 1), InlineData(2, 9), InlineData(3, 907)]
    public void Games_on_a_strip_are_as_many_as_Tromp_and_Farnebäck_counted(int width, long games) =>
        Assert.Equal(games, Sequences.Games(Board.Empty(width, 1)));

    [Fact]
    public void Games_on_four_points_in_a_row_are_2098407841()
    {
        Assert.SkipUnless(LongForm.IsOn, "the long form counts them, in minutes");
        Assert.Equal(2098407841, Sequences.Games(Board.Empty(4, 1)));
    }

    [Theory]
    [InlineData(7, "83677847847984287628595")]
    [InlineData(8, "990966953618170260281935463385")]
    [InlineData(9, "103919148791293834318983090438798793469")]
    public void Legal_positions_of_larger_boards_are_those_of_A094777(int size, string positions)
    {
        Assert.SkipUnless(LongForm.IsOn, "the long form counts them");
        Assert.Equal(BigInteger.Parse(positions), LegalPositions.Count(size));
    }

    [Theory]
    [InlineData(1, "1")]
    [InlineData(2, "57")]
    [InlineData(3, "12675")]
    [InlineData(4, "24318165")]
    [InlineData(5, "414295148741")]
    [InlineData(6, "62567386502084877")]
    public void Legal_positions_by_a_transfer_matrix_are_those_of_A094777(int size, string positions) =>
        Assert.Equal(BigInteger.Parse(positions), LegalPositions.Count(size));

    [Theory, InlineData(1, 1), InlineData(2, 2), InlineData(3, 3), InlineData(1, 7), InlineData(7, 1), InlineData(2, 5)]
    [InlineData(4, 4), InlineData(4, 3), InlineData(3, 4)]
    public void Legal_positions_by_enumeration_are_as_many(int width, int height) =>
        Assert.Equal(LegalPositions.Count(width, height), LegalPositions.Enumerate(width, height));

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(2, 1, 0)]
    [InlineData(3, 1, 3)]
    [InlineData(4, 1, 4)]
    [InlineData(5, 1, 0)]
    [InlineData(2, 2, 1)]
    public void Boards_have_their_known_values(int width, int height, int value) =>
        Assert.Equal(value, Solver.Value(Board.Empty(width, height)));
}

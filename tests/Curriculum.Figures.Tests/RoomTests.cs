namespace Curriculum.Figures.Tests;

public sealed class RoomTests
{
    [Fact]
    public void A_number_stands_in_the_middle_where_it_fits() =>
        Assert.Equal((0.5, 0.5), Room.For([(0, 0), (1, 0), (1, 1), (0, 1)], (0.5, 0.5), 2, 100));

    [Fact]
    public void In_a_wedge_it_goes_to_the_wide_end()
    {
        var at = Room.For([(0, 0), (10, -1), (10, 1)], (3, 0), 1, 20);
        Assert.NotNull(at);
        Assert.InRange(at.Value.X, 7, 10);
    }

    [Fact]
    public void In_a_sliver_there_is_none() => Assert.Null(Room.For([(0, 0), (10, 0), (10, 0.1)], (6.7, 0.03), 1, 20));

    [Fact]
    public void The_turn_of_the_corners_does_not_matter() =>
        Assert.Equal(
            Room.For([(0, 0), (10, -1), (10, 1)], (3, 0), 1, 20),
            Room.For([(10, 1), (10, -1), (0, 0)], (3, 0), 1, 20)
        );
}

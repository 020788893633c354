namespace Curriculum.Notebooks.Tests.Files;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("ReLU", "ReLU", 0)]
    [InlineData("Relu", "ReLU", 1)]
    [InlineData("", "abc", 3)]
    [InlineData("kaczmarz", "kacmarz", 1)]
    [InlineData("momentum", "momentmu", 1)]
    [InlineData("Plot", "Plit", 1)]
    [InlineData("abc", "cab", 2)]
    public void The_letters_put_in_left_out_changed_or_swapped_are_counted(string a, string b, double expected)
    {
        Assert.Equal(expected, EditDistance.Of(a, b));
        Assert.Equal(expected, EditDistance.Of(b, a));
    }

    [Fact]
    public void A_letter_of_the_other_case_counts_half() => Assert.Equal(0.5, EditDistance.Of("plot", "Plot"));
}

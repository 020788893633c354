using Curriculum.Data;
using Curriculum.Descent;
using Curriculum.Networks;
using static Curriculum.Notation;

namespace Curriculum.Tests.Data;

/// <summary>Numbers that count samples, channels, rows and classes: one sentence where there is no such
/// thing.</summary>
public sealed class PlacesTests
{
    [Fact]
    public void A_label_has_to_leave_room_for_the_number_of_classes()
    {
        var V = Mat([1, 2, 3]);
        Says("Label 1 is 2147483647", () => new DataSet(V, [0, int.MaxValue, 1]));
        Says("Label 2 is -1", () => new DataSet(V, [0, 1, -1]));
        Says("Label 0 is 2147483647", () => new DataSet(V, [0, 1, 2]).WithLabels([int.MaxValue, 0, 0]));
        Assert.Equal(int.MaxValue, new DataSet(V, [0, int.MaxValue - 1, 0]).Classes);
    }

    [Fact]
    public void A_sample_or_channel_that_is_not_there_gets_a_sentence()
    {
        var data = new DataSet(Mat([1, 2], [3, 4], [5, 6], [7, 8]), [0, 1], new Shape(1, 2, 2));
        foreach (var i in (int[])[-1, 2, int.MaxValue, int.MinValue])
        {
            Says($"Sample {i} of 2", () => data[i]);
            Says($"Sample {i} of 2", () => data.Input(i));
            Says($"Sample {i} of 2", () => data.Label(i));
            Says($"Sample {i} of 2", () => data.Image(i));
            Says($"Sample {i} of 2", () => data.Select([0, i]));
        }

        Says("Channel 1 of 1×2×2", () => data.Image(0, 1));
        Says("Channel -1 of 1×2×2", () => data.Image(0, -1));
        Says("at least one sample", () => data.Take(-3));
        Says("at least one sample", () => data.Take(0));
        Assert.Equal(2, data.Take(int.MaxValue).Count);
    }

    [Fact]
    public void A_row_or_a_sample_of_a_system_that_is_not_there_gets_a_sentence()
    {
        var system = new Kaczmarz(Mat([1, 0], [0, 1]), Vec(1, 2));
        Says("Row 2 of 2", () => system.Step(Vec(0, 0), 2));
        Says("Row -1 of 2", () => system.Step(Vec(0, 0), -1));
        Says("n = -2", () => system.ExpectedSquaredErrors(Vec(1, 1), system.UniformProbabilities, -2));
        Says(
            "Sample 5 of 2",
            () => new LeastSquares(Mat([1, 0], [0, 1]), Vec(1, 2)).MinibatchGradient(Vec(0, 0), 1, 5)
        );
    }

    [Fact]
    public void Sizes_whose_product_no_number_holds_get_a_sentence()
    {
        Says("at most", () => Image(1 << 21, 1 << 21, 1 << 21));
        Says("at most", () => Image(3, 65536, 65536));
        Says("at most", () => Conv2d(1 << 20, 1 << 20, 1 << 12, Seed(0)));
        Says("100000×998×998", () => Network.Create<float>([Image(1, 1000, 1000), Conv2d(1, 100000, 3, Seed(0))]));
    }

    private static void Says(string words, Func<object> act) =>
        Assert.Contains(words, Assert.Throws<ArgumentException>(act).Message);
}

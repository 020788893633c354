using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Networks;
using static Curriculum.Notation;

namespace Curriculum.Tests.Networks;

/// <summary>A number that no float reaches is refused, on each way into a network of floats; ∞ and NaN pass.</summary>
public sealed class NarrowTests
{
    [Theory]
    [InlineData(1e39)]
    [InlineData(-4e38)]
    [InlineData(double.MaxValue)]
    public void A_double_past_the_floats_gets_a_sentence(double large)
    {
        Network<double> F = [Affine(Mat([1, large]), Vec(2))];
        var G = Network.Create<float>([Affine(Mat([1, 3]), Vec(2))]);
        Says("A1 holds", () => F.As<float>());
        F = [Affine(Mat([1, 1]), Vec(2))];
        F["A1"] = Mat([1, large]);
        Says("x holds", () => F.As<float>());
        Says("A1 holds", () => Network.Create<float>([Affine(Mat([1, large]), Vec(2))]));
        Says("v holds", () => G.Forward(Vec(large, 0)));
        Says("V holds", () => G.Forward(Mat([0], [large])));
        Says("b1 holds", () => G.Biases["b1"] = Vec(large));
        Says("The data hold", () => G.Loss(new DataSet(Mat([large], [0]), Mat([1])), Loss.Square));
        Says("The data hold", () => G.Loss(new DataSet(Mat([1], [0]), Mat([large])), Loss.Square));
        Says("The data hold", () => Train(G, Loss.Square, new DataSet(Mat([0], [large]), [0]), new Adam()).First());
        Assert.Equal(Vec(1, 3, 2), Vec([.. G.Weights.Select(x => (double)x)]));
    }

    [Fact]
    public void The_largest_float_and_what_is_no_number_pass()
    {
        var G = Network.Create<float>([Affine(Mat([1, 0]), Vec(0))]);
        G["A1"] = Mat([float.MaxValue, double.PositiveInfinity]);
        Assert.Equal(float.MaxValue, G["A1"][0, 0]);
        Assert.Equal(double.PositiveInfinity, G["A1"][0, 1]);
        G.Biases["b1"] = Vec(double.NaN);
        Assert.Equal(double.NaN, G.As<double>().Biases["b1"][0]);
    }

    private static void Says(string words, Func<object> act)
    {
        var sentence = Assert.Throws<ArgumentException>(act).Message;
        Assert.Contains(words, sentence);
        Assert.Contains("float ends at", sentence);
    }
}

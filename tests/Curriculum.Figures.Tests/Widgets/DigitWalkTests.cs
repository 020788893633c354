using Curriculum.Figures.Widgets;
using Curriculum.Geometry;
using Curriculum.Networks;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Figures.Tests.Widgets;

public sealed class DigitWalkTests
{
    [Fact]
    public void The_file_for_the_script_s_tests_has_the_library_s_folds() =>
        Fixture.HoldsExactly("walks.json", [.. Enumerable.Range(1, 12).Select(Case)]);

    [Fact]
    public void Its_data_bring_the_network_and_two_digits_of_each_class()
    {
        Network<float> net = [Affine(64, 12, Seed(7)), ReLU(), Affine(12, 10, Seed(8))];
        var figure = Plot.DigitWalk(net);
        Assert.Equal("walk", figure.Widget!.Kind);
        var labels = Assert.IsType<int[]>(figure.Widget.Data["labels"]);
        Assert.Equal([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9], labels);
        Assert.Equal((3, 8), (labels[(int)figure.Widget.Data["from"]!], labels[(int)figure.Widget.Data["to"]!]));
        Assert.Equal(2, figure.Frames[0].Count);
    }

    [Fact]
    public void Another_network_is_one_sentence()
    {
        Network<float> deep = [Affine(64, 8, Seed(1)), ReLU(), Affine(8, 8, Seed(1)), ReLU(), Affine(8, 10, Seed(1))];
        Assert.StartsWith(
            "The walk needs 64 numbers in, one hidden layer of ReLU and 10 classes, with biases;",
            Assert.Throws<ArgumentException>(() => Plot.DigitWalk(deep)).Message,
            StringComparison.Ordinal
        );
    }

    // The ends have sixteenths, as digits have.
    private static Dictionary<string, object?> Case(int seed)
    {
        var random = Seed(seed);
        var (inputs, hidden) = (3 + (seed % 6), 4 + (2 * seed));
        Network<float> net = [Affine(inputs, hidden, random), ReLU(), Affine(hidden, 3, random)];
        net.Weights.MapInplace(x => (float)(x + (0.4 * (random.NextDouble() - 0.5))), Zeros.Include);
        Network<double> same = [Affine(inputs, hidden, random), ReLU(), Affine(hidden, 3, random)];
        same.Weights.MapIndexedInplace((i, _) => net.Weights[i], Zeros.Include);
        Vector<double> End() => Vector<double>.Build.Dense(inputs, _ => random.Next(-16, 33) / 16.0);
        var (p, q) = (End(), End());
        var pieces = Pieces.OnLine(same, p, q - p, 0, 1);
        return new()
        {
            ["network"] = NetworkData.Of(net),
            ["p"] = p.ToArray(),
            ["q"] = q.ToArray(),
            ["folds"] = pieces.Skip(1).Select(piece => piece.From).ToArray(),
            ["slopes"] = pieces.Select(piece => piece.Slope.ToArray()).ToArray(),
            ["half"] = same.Forward((p + q) / 2).ToArray(),
        };
    }
}

using Curriculum.Learning;
using Curriculum.Networks;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Figures.Tests.Widgets;

public sealed class ComputationalGraphTests
{
    [Fact]
    public void The_file_for_the_script_s_tests_has_the_library_s_gradients() =>
        Fixture.Holds("graphs.json", [.. Enumerable.Range(1, 6).Select(Case)]);

    [Fact]
    public void It_is_a_diagram_with_values_where_no_script_runs()
    {
        var F = Small(Seed(1), bias: true);
        var v = Vec(1, 2, -1);
        var figure = Plot.ComputationalGraph("by hand", F, v, 1);
        Assert.Equal(Plot.NetworkDiagram("by hand", F, v).AltText, figure.AltText);
        Assert.Equal("graph", figure.Widget!.Kind);
    }

    [Fact]
    public void Another_network_is_one_sentence()
    {
        Network<double> deep = [Affine(3, 4, Seed(1)), ReLU(), Affine(4, 4, Seed(1)), ReLU(), Affine(4, 1, Seed(1))];
        var message = Assert
            .Throws<ArgumentException>(() => Plot.ComputationalGraph("g", deep, Vec(1, 1, 1), 0))
            .Message;
        Assert.Contains("a hidden layer with biases, ReLU and one output", message, StringComparison.Ordinal);
        Network<double> wide = [Affine(3, 7, Seed(1)), ReLU(), Affine(7, 1, Seed(1))];
        Assert.Throws<ArgumentException>(() => Plot.ComputationalGraph("g", wide, Vec(1, 1, 1), 0));
        Assert.Throws<ArgumentException>(() => Plot.ComputationalGraph("g", Small(Seed(1), true), Vec(1, 1), 0));
    }

    private static Network<double> Small(Random random, bool bias)
    {
        var A2 = Affine(4, 1, random);
        Network<double> F = [Affine(3, 4, random), ReLU(), A2];
        if (!bias)
        {
            F = Affine(F["A1"], Vec(0.5, -1, 0, 0.5)).Then(ReLU()).Then(Affine(F["A2"]));
        }

        return F;
    }

    private static Dictionary<string, object?> Case(int seed)
    {
        var F = Small(Seed(seed), bias: seed % 2 == 0);
        var v = Vector<double>.Build.Dense(3, i => (seed + i) % 4 - 1.25);
        var widget = Plot.ComputationalGraph("a graph", F, v, 0.5).Widget!;
        return new()
        {
            ["data"] = widget.ToMap(),
            ["value"] = F.Forward(v)[0],
            ["gradient"] = F.Gradient(v, Vec(0.5), Loss.HalfSquare).Vector.ToArray(),
        };
    }
}

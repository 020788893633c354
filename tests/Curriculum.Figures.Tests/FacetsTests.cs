using System.Text.Json.Nodes;
using Curriculum.Figures.Marks;
using Curriculum.Geometry;
using Curriculum.Networks;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Figures.Tests;

public sealed class FacetsTests
{
    private static readonly Window s_window = new(-2, 2, -1, 1);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Facets_tile_the_window_and_meet_the_network_at_every_corner(int seed)
    {
        var F = Sheet(seed);
        var facets = Facets.Of(Pieces.InPlane(F), s_window, 9);
        Assert.True(facets.Corners.Length > 10);
        Assert.Equal(s_window.Area, facets.Corners.Sum(c => Area(c.X, c.Y)), 9);
        foreach (var (x, y, z) in facets.Corners)
        {
            for (var k = 0; k < x.Length; k++)
            {
                Assert.Equal(F.Forward(Vec(x[k], y[k]))[0], z[k], 9);
            }
        }
    }

    [Fact]
    public void Its_grid_for_the_still_picture_is_the_network_too()
    {
        var F = Sheet(4);
        var facets = Facets.Of(Pieces.InPlane(F), s_window, 9);
        for (var row = 0; row < 9; row++)
        {
            for (var column = 0; column < 9; column++)
            {
                Assert.Equal(F.Forward(Vec(facets.X[column], facets.Y[row]))[0], facets.Z[row][column], 9);
            }
        }
    }

    [Fact]
    public void A_facet_of_n_corners_is_n_minus_2_triangles_and_a_closed_edge()
    {
        var facets = Facets.Of(Pieces.InPlane(Sheet(5)), s_window, 9);
        var traces = facets.Traces().Select(trace => JsonNode.Parse(Json.Write(trace))!).ToArray();
        var corners = facets.Corners.Sum(c => c.X.Length);
        Assert.Equal(["mesh3d", "scatter3d"], traces.Select(trace => (string)trace["type"]!));
        Assert.Equal(corners - 2 * facets.Corners.Length, traces[0]["i"]!.AsArray().Count);
        Assert.Equal(corners + 2 * facets.Corners.Length, traces[1]["x"]!.AsArray().Count);
    }

    [Fact]
    public void Pieces_with_several_outputs_have_no_surface()
    {
        Network<double> F = [Affine(2, 3, Seed(1)), ReLU(), Affine(3, 2, Seed(2))];
        var error = Assert.Throws<ArgumentException>(() => Plot.Surface("two", Pieces.InPlane(F), s_window));
        Assert.Contains("2 outputs", error.Message, StringComparison.Ordinal);
    }

    private static Network<double> Sheet(int seed)
    {
        var random = Seed(seed);
        Network<double> F = [Affine(2, 6, random), ReLU(), Affine(6, 5, random), ReLU(), Affine(5, 1, random)];
        F.Biases["b1"] = Vector<double>.Build.Dense(6, _ => 2 * random.NextDouble() - 1);
        F.Biases["b2"] = Vector<double>.Build.Dense(5, _ => 2 * random.NextDouble() - 1);
        return F;
    }

    private static double Area(double[] x, double[] y) =>
        Enumerable.Range(0, x.Length).Sum(k => x[k] * y[(k + 1) % x.Length] - x[(k + 1) % x.Length] * y[k]) / 2;
}

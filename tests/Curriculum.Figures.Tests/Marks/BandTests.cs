using System.Text.Json;
using Curriculum.Figures.Marks;

namespace Curriculum.Figures.Tests.Marks;

public sealed class BandTests
{
    [Fact]
    public void A_band_goes_along_its_lower_edge_and_back_along_the_upper_without_a_line()
    {
        var figure = Plot.Band("b", [0, 1, 2], ("mean ± 2σ", [1, 2, 3], [4, 5, 6]));
        var band = Assert.IsType<Regions>(Assert.Single(figure.Frames[0][0].Marks));
        var (x, y) = Assert.Single(band.Corners);

        Assert.Equal([0, 1, 2, 2, 1, 0], x);
        Assert.Equal([1, 2, 3, 6, 5, 4], y);
        Assert.Equal(0, band.Edge);
        Assert.Contains(
            "mean ± 2σ: from 1 to 4 at the left, from 3 to 6 at the right.",
            figure.AltText,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Runs_show_their_median_in_the_band_of_all_but_a_tenth_at_each_side_in_one_colour()
    {
        double[][] runs = [.. Enumerable.Range(0, 101).Select(run => new double[] { run, 0.5 * run })];
        var marks = Plot.Runs("r", [0, 1], ("a", runs), ("b", runs.Reverse())).Frames[0][0].Marks;

        Assert.Equal(4, marks.Count);
        foreach (var (band, curve) in new[] { (marks[0], marks[1]), (marks[2], marks[3]) })
        {
            Assert.Equal([50, 25], Assert.IsType<Curve>(curve).Y);
            var (_, y) = Assert.Single(Assert.IsType<Regions>(band).Corners);
            Assert.Equal(10, y[0], 1.0);
            Assert.Equal(90, y[^1], 1.0);
            Assert.Equal(curve.Tint, band.Tint);
        }
        Assert.NotEqual(marks[1].Tint, marks[3].Tint);
    }

    // On a dark page white paper would glare: images of ink take paper and ink of the page.
    [Fact]
    public void Images_of_ink_are_drawn_in_the_ink_of_the_page_and_signed_ones_in_their_own_colours()
    {
        Assert.Equal(
            """[[0,"@clear"],[1,"@ink"]]""",
            Scale(Plot.Image("", MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(2, 2, 1)))
        );
        Assert.DoesNotContain(
            "@",
            Scale(Plot.Image("", MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(2, 2, -1))),
            StringComparison.Ordinal
        );
    }

    private static string Scale(Figure figure)
    {
        var cells = Assert.IsType<Cells>(figure.Frames[0][0].Marks[0]);
        return JsonSerializer.Serialize(cells.Scale.ForPlotly());
    }
}

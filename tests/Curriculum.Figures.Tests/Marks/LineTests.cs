using Curriculum.Figures.Marks;

namespace Curriculum.Figures.Tests.Marks;

// Inside the namespace: here Vector<T> is MathNet's, not the one of System.Numerics.
using MathNet.Numerics.LinearAlgebra;

public sealed class LineTests
{
    [Fact]
    public void A_level_curve_of_a_circle_is_one_closed_chain_on_the_circle()
    {
        var (x, y, z) = Data.Grid((a, b) => a * a + b * b, (-2, 2), (-2, 2), 101);
        var chain = Assert.Single(Isolines.Trace(x, y, z, 1));
        Assert.Equal(chain[0], chain[^1]);
        Assert.All(chain, p => Assert.Equal(1, Math.Sqrt(p.X * p.X + p.Y * p.Y), 1e-3));
        Assert.True(chain.Length > 100);
    }

    [Fact]
    public void The_level_zero_of_a_saddle_is_both_its_lines()
    {
        var (x, y, z) = Data.Grid((a, b) => a * b, (-1, 1.1), (-1, 1.2), 40);
        var points = Isolines.Trace(x, y, z, 0).SelectMany(chain => chain).ToArray();
        Assert.All(points, p => Assert.True(Math.Abs(p.X * p.Y) < 1e-3));
        Assert.Contains(points, p => Math.Abs(p.X) < 1e-9 && p.Y > 1.1);
        Assert.Contains(points, p => Math.Abs(p.Y) < 1e-9 && p.X < -0.9);
    }

    [Fact]
    public void Thinning_keeps_corners_gaps_and_ends_and_moves_no_line()
    {
        double[] x = [0, 1, 2, 3, double.NaN, 5, 6, 7];
        double[] y = [0, 1, 2, 0, double.NaN, 1, 1, 1];
        var (xs, ys) = Straight.Thinned(x, y, 1, 1, 0.1);
        Assert.Equal([0, 2, 3, double.NaN, 5, 7], xs);
        Assert.Equal([0, 2, 0, double.NaN, 1, 1], ys);
    }

    [Fact]
    public void A_path_is_drawn_thicker_than_the_lines_laid_over_it()
    {
        Vector<double>[] walk = [Vector<double>.Build.Dense([0, 0]), Vector<double>.Build.Dense([1, 1])];
        var figure = Plot.Path("t", ("path", walk)).With(Plot.Lines("", ("line", [0, 1], [1, 0])));
        var marks = figure.Frames[0][0].Marks.Cast<Curve>().ToArray();

        Assert.Equal(["path", "line"], marks.Select(mark => mark.Name));
        Assert.True(marks[0].Width > marks[1].Width, $"{marks[0].Width} wide, and the line {marks[1].Width}");
    }

    [Fact]
    public void A_long_series_keeps_its_highest_and_lowest_points()
    {
        var y = Enumerable.Range(0, 50_000).Select(k => Math.Sin(k * 0.01)).ToArray();
        (y[12_345], y[40_001]) = (7, -9);
        using var data = Page.Data(FigureHtml.Write(Plot.Lines("spikes", ("y", y))));
        var shown = data
            .RootElement.GetProperty("pool")[0]
            .GetProperty("y")
            .EnumerateArray()
            .Select(v => v.GetDouble())
            .ToArray();
        Assert.InRange(shown.Length, 500, 1000);
        Assert.Equal((-9, 7), (shown.Min(), shown.Max()));
    }

    [Fact]
    public void A_long_series_keeps_its_ends_and_the_start_as_a_logarithmic_axis_shows_it()
    {
        var y = Enumerable
            .Range(1, 3000)
            .Select(t => (1 - Math.Pow(0.9, t)) / Math.Sqrt(1 - Math.Pow(0.999, t)))
            .ToArray();
        using var data = Page.Data(
            FigureHtml.Write(Plot.Lines("peak", Enumerable.Range(1, 3000).Select(t => (double)t), ("y", y)).LogX())
        );
        var x = data
            .RootElement.GetProperty("pool")[0]
            .GetProperty("x")
            .EnumerateArray()
            .Select(v => v.GetDouble())
            .ToArray();
        Assert.Equal((1, 3000), (x[0], x[^1]));
        Assert.Equal(Enumerable.Range(1, 30).Select(t => (double)t), x[..30]);
    }
}

using Curriculum.Figures.Marks;
using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Figures.Tests;

public sealed class FigureTests
{
    [Fact]
    public void A_figure_never_changes()
    {
        var plain = Plot.Lines("f", ("y", [1.0, 10]));
        var before = plain.AltText;
        _ = plain
            .LogY()
            .Axes("k", "f")
            .Title("g")
            .Alt("other")
            .Range((0, 3), (1, 20))
            .HorizontalLine(3)
            .EqualAxes()
            .Size(300);
        Assert.Equal(before, plain.AltText);
    }

    [Fact]
    public void The_alternative_text_tells_axes_scales_ends_and_extremes() =>
        Assert.Equal(
            "Line chart “loss”, step across and mean loss (log scale) up. training: 4 points, from 2 at step = 0 "
                + "to 0.5 at 3, lowest 0.25 at 2.",
            Plot.Lines("loss", ("training", [2.0, 1, 0.25, 0.5])).Axes("step", "mean loss").LogY().AltText
        );

    [Fact]
    public void A_given_text_comes_first() =>
        Assert.Equal("It falls.", Plot.Lines("loss", ("y", [2.0, 1])).Alt("It falls.").AltText);

    [Fact]
    public void A_slider_says_where_it_stands() =>
        Assert.EndsWith(
            "A slider moves s from 1 to 3; shown at 2.",
            Plot.Slider("s", [1.0, 2, 3], s => Plot.Lines("y", ("y", [s, s * s])), start: 1).AltText,
            StringComparison.Ordinal
        );

    [Fact]
    public void The_frames_of_a_slider_share_their_ranges_and_what_is_equal_is_written_once()
    {
        var figure = Plot.Slider("s", [1.0, 2, 3], s => Plot.Lines("y", ("fixed", [1.0, 2]), ("moving", [0, s])));
        using var data = Page.Data(FigureHtml.Write(figure));
        Assert.Equal(1, data.RootElement.GetProperty("layouts").GetArrayLength());
        Assert.Equal(4, data.RootElement.GetProperty("pool").GetArrayLength());
        var range = data.RootElement.GetProperty("layouts")[0].GetProperty("yaxis").GetProperty("range");
        Assert.True(range[0].GetDouble() < 0 && range[1].GetDouble() > 3);
    }

    [Fact]
    public void A_heading_that_changes_with_the_slider_is_turned_with_it()
    {
        var figure = Plot.Slider(
            "k",
            [1, 2],
            k => Plot.Row($"picture {k}", Plot.Lines("", [k, 1.0]), Plot.Lines("right", [1.0, k]))
        );
        Assert.Equal("", figure.Heading);
        Assert.Equal(["picture 1", "picture 2"], figure.Frames.Select(frame => frame[0].Title));
        Assert.Equal("one", Plot.Slider("k", [1, 2], k => Plot.Row("one", Plot.Lines("", [k, 1.0]))).Heading);
    }

    [Fact]
    public void Two_sliders_find_their_frame_row_by_row()
    {
        var figure = Plot.Slider(
            "a",
            [1, 2],
            "b",
            [10, 20, 30],
            (a, b) => Plot.Lines($"{a} and {b}", ("y", [a, b])),
            start1: 1,
            start2: 2
        );
        Assert.Equal(6, figure.Frames.Count);
        Assert.Equal("2 and 30", figure.Frames[figure.Start][0].Title);
    }

    [Fact]
    public void With_lays_marks_over_and_takes_the_next_colour()
    {
        var both = Plot.Lines("f", ("a", [1.0, 2])).With(Plot.Lines("", ("b", [2.0, 1])));
        Assert.Equal([Palette.Series(0), Palette.Series(1)], both.Frames[0][0].Marks.Select(m => m.Tint));
        Assert.Equal("f", both.Frames[0][0].Title);
    }

    [Fact]
    public void Four_figures_in_a_row_stand_two_by_two()
    {
        var figure = Plot.Lines("f", ("y", [1.0, 2]));
        Assert.All(Plot.Row(figure, figure, figure, figure).Frames[0], panel => Assert.Equal(450, panel.Width));
        Assert.All(Plot.Row(figure, figure, figure).Frames[0], panel => Assert.Equal(300, panel.Width));
    }

    [Fact]
    public void Beside_a_legend_room_is_left_for_one()
    {
        var panels = Plot.Row(Plot.Lines("f", ("y", [1.0, 2])), Plot.Lines("g", [1.0, 2])).Frames[0];
        Assert.Equal([false, true], panels.Select(panel => panel.LegendRoom));
    }

    [Fact]
    public void A_smaller_image_stands_in_the_middle_of_its_place()
    {
        var images = Plot.Images("two", [Matrix<double>.Build.Dense(4, 4, 1), Matrix<double>.Build.Dense(2, 2, 1)]);
        var z = images.Frames[0][0].Marks.OfType<Cells>().Single().Z;
        Assert.Equal(
            [(1, 6), (1, 7), (2, 6), (2, 7)],
            from i in Enumerable.Range(0, 4)
            from j in Enumerable.Range(5, 4)
            where double.IsFinite(z[i][j])
            select (i, j)
        );
    }

    [Theory]
    [InlineData(2e4, "none")]
    [InlineData(2e7, "power")]
    public void Steps_by_the_thousand_are_written_out(double last, string format)
    {
        using var data = Page.Data(FigureHtml.Write(Plot.Lines("f", [0, last], ("y", [1.0, 2]))));
        Assert.Equal(
            format,
            data.RootElement.GetProperty("layouts")[0].GetProperty("xaxis").GetProperty("exponentformat").GetString()
        );
    }

    [Fact]
    public void The_confusion_matrix_counts_true_down_and_predicted_across() =>
        Assert.Contains(
            "5 of 8 right (62.5 %); most often wrong: 0 read as 1 2 times, 1 read as 0 1 times.",
            Plot.ConfusionMatrix(
                new[,]
                {
                    { 3, 2 },
                    { 1, 2 },
                }
            ).AltText,
            StringComparison.Ordinal
        );

    [Fact]
    public void Bars_of_several_kinds_stand_one_after_the_other()
    {
        var figure = Plot.BarsOf("slopes", ("A", [("a₁", 0.5), ("a₂", -1)]), ("b", [("b₁", 2)]));
        var bars = figure.Frames[0][0].Marks.Cast<Figures.Marks.Columns>().ToArray();

        Assert.Equal([0, 1], bars[0].X);
        Assert.Equal([2], bars[1].X);
        Assert.NotEqual(bars[0].Tint, bars[1].Tint);
        Assert.Contains("A: a₁ 0.5, a₂ −1. b: b₁ 2.", figure.AltText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_histogram_counts_every_value_once()
    {
        var figure = Plot.Histogram("h", [0, 0.5, 1, 1, 2], bins: 2);
        var bars = Assert.IsType<Figures.Marks.Columns>(Assert.Single(figure.Frames[0][0].Marks));
        Assert.Equal([2.0, 3.0], bars.Y);
        Assert.Equal([0.5, 1.5], bars.X);
    }

    [Theory]
    [InlineData(-1.6e308, 0.9e308, 1.6e308)]
    [InlineData(-double.MaxValue, 1, double.MaxValue)]
    public void A_histogram_of_a_range_wider_than_any_number_counts_every_value_once(double a, double b, double c)
    {
        var figure = Plot.Histogram("h", [a, b, c], bins: 4);
        var bars = Assert.IsType<Figures.Marks.Columns>(Assert.Single(figure.Frames[0][0].Marks));
        Assert.Equal(b > 1 ? [1.0, 0, 0, 2] : [1.0, 0, 1, 1], bars.Y);
        Assert.All(bars.X, x => Assert.True(double.IsFinite(x)));
        Assert.NotEmpty(Figures.Stills.Still.Svg(figure.Frames[0][0]));
    }

    [Fact]
    public void A_histogram_of_one_large_value_has_bars_of_some_width()
    {
        var figure = Plot.Histogram("h", [3e200, 3e200], bins: 3);
        var bars = Assert.IsType<Figures.Marks.Columns>(Assert.Single(figure.Frames[0][0].Marks));
        Assert.Equal([0.0, 2, 0], bars.Y);
        Assert.Equal(3, bars.X.Distinct().Count());
    }

    [Fact]
    public void The_diagram_of_a_network_shows_the_values_after_ReLU()
    {
        var A1 = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DenseOfArray(
            new double[,]
            {
                { 1, -1 },
                { -1, 1 },
            }
        );
        Networks.Network<double> F = [Notation.Affine(A1, Notation.Vec(0, 0)), Notation.ReLU()];
        Assert.Contains(
            "layer 0: 3, 1; layer 1: 2, 0.",
            Plot.NetworkDiagram("F", F, Notation.Vec(3, 1)).AltText,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Pieces_count_those_outside_the_window_too()
    {
        var arrangement = new Geometry.Hyperplanes(
            Notation.Mat(
                new double[,]
                {
                    { 1, 0 },
                    { 0, 1 },
                }
            ),
            Notation.Vec(0, -100)
        );
        Assert.Contains(
            "2 folds, 4 pieces (2 in the window)",
            Plot.Pieces(arrangement, Geometry.Window.Square(1)).AltText,
            StringComparison.Ordinal
        );
    }
}

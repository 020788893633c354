using Curriculum.Figures.Marks;

namespace Curriculum.Figures.Tests.Marks;

public sealed class RuleLabelTests
{
    private static RuleLabel Label(Figure figure)
    {
        var panel = figure.Frames[0][0];
        return RuleLabel.For(panel.Marks.OfType<Rule>().Single(), panel);
    }

    private static double[] Curve(Func<double, double> f) => [.. Enumerable.Range(0, 101).Select(k => f(k / 100.0))];

    [Fact]
    public void The_name_of_a_floor_stands_over_its_left_end() =>
        Assert.Equal(
            new(0, false),
            Label(Plot.Lines("f", ("y", Curve(t => Math.Exp(-5 * t)))).HorizontalLine(0.2, "floor"))
        );

    [Fact]
    public void It_goes_below_when_a_curve_comes_from_above() =>
        Assert.Equal(
            new(0, true),
            Label(Plot.Lines("f", ("y", Curve(t => 0.12 + t))).Range(y: (-1, 2)).HorizontalLine(0.1, "guessing"))
        );

    [Fact]
    public void It_goes_to_the_right_when_a_steep_curve_crosses_on_the_left() =>
        Assert.Equal(
            new(1, false),
            Label(Plot.Lines("f", ("y", Curve(t => Math.Min(1, 40 * t)))).HorizontalLine(0.5, "half way"))
        );

    [Fact]
    public void It_goes_to_the_middle_when_both_ends_are_crossed() =>
        Assert.Equal(
            new(0.5, false),
            Label(
                Plot.Lines("f", ("y", Curve(t => Math.Sin(Math.PI * t) - 0.05 < 0 ? -1 : 1))).HorizontalLine(0, "floor")
            )
        );

    [Fact]
    public void The_name_of_an_upright_line_never_leaves_the_picture() =>
        Assert.Equal(new(0, true), Label(Plot.Lines("f", ("y", Curve(t => -t))).VerticalLine(99, "the best of all")));

    [Fact]
    public void Two_names_never_lie_on_each_other()
    {
        var panel = Plot.Lines("f", ("y", Curve(t => t)))
            .HorizontalLine(-0.3, "one floor")
            .HorizontalLine(-0.32, "another")
            .Frames[0][0];
        var labels = panel.Marks.OfType<Rule>().Select(rule => RuleLabel.For(rule, panel)).ToArray();
        Assert.Equal([new(0, false), new(0, true)], labels);
    }

    [Fact]
    public void Points_count_as_much_as_curves() =>
        Assert.Equal(
            new(1, false),
            Label(Plot.Scatter("f", ("top", [0.0, 5, 6, 10], [0.0, 10, 10, 9])).VerticalLine(5, "p = N"))
        );
}

using Plotly.NET;

namespace Curriculum.Figures.Marks;

/// <summary>
/// Filled shapes whose colours are those of things, not of the page: the wood of a board, its stones. No legend.
/// </summary>
internal sealed record Shapes((double[] X, double[] Y)[] Outlines, string Fill, string Line) : Mark
{
    private const int Corners = 40;

    public double Opacity { get; init; } = 1;

    /// <summary>What hovering tells at each point; null for nothing.</summary>
    public (double X, double Y, string Text)[]? Labels { get; init; }

    public string Sentence { get; init; } = "";

    public override bool TakesColour => false;

    public override bool InLegend => false;

    /// <summary>A disc as a polygon that nobody can tell from one.</summary>
    public static (double[] X, double[] Y) Disc(double x, double y, double radius)
    {
        var angles = Enumerable.Range(0, Corners).Select(k => 2 * Math.PI * k / Corners).ToArray();
        return (
            [.. angles.Select(angle => x + radius * Math.Cos(angle))],
            [.. angles.Select(angle => y + radius * Math.Sin(angle))]
        );
    }

    /// <summary>A rectangle around a point.</summary>
    public static (double[] X, double[] Y) Box(double x, double y, double halfWidth, double halfHeight) =>
        (
            [x - halfWidth, x + halfWidth, x + halfWidth, x - halfWidth],
            [y - halfHeight, y - halfHeight, y + halfHeight, y + halfHeight]
        );

    public override Bounds Bounds(bool logX, bool logY) => Polygons.Bounds(Outlines);

    public override IEnumerable<Trace> Traces()
    {
        yield return NewTrace("scatter", Polygons.Filled(Outlines, Fill, Opacity, 1, Line));
        if (Labels is not null)
        {
            var points = Labels.Select(label => (label.X, label.Y)).ToList();
            yield return NewTrace(
                "scatter",
                Polygons.Labels(points, [.. Labels.Select(label => label.Text)], 20, Fill)
            );
        }
    }

    public override void Draw(Stills.Still still)
    {
        foreach (var (x, y) in Outlines)
        {
            still.Polygon(x, y, Fill, Opacity, line: Line);
        }
    }

    public override string Describe(Panel panel) => Sentence;
}

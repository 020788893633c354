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

    public override Bounds Bounds(bool logX, bool logY) =>
        Outlines.Aggregate(Figures.Bounds.Empty, (all, outline) => all.And(Figures.Bounds.Of(outline.X, outline.Y)));

    public override IEnumerable<Trace> Traces()
    {
        var (xs, ys) = (new List<double>(), new List<double>());
        foreach (var (x, y) in Outlines)
        {
            if (xs.Count > 0)
            {
                xs.Add(double.NaN);
                ys.Add(double.NaN);
            }

            xs.AddRange(x.Append(x[0]));
            ys.AddRange(y.Append(y[0]));
        }

        yield return NewTrace(
            "scatter",
            ("x", xs.ToArray()),
            ("y", ys.ToArray()),
            ("mode", "lines"),
            ("fill", "toself"),
            ("fillcolor", Clear(Fill, Opacity)),
            ("line", Map(("width", 1), ("color", Line))),
            ("hoverinfo", "skip")
        );
        if (Labels is not null)
        {
            yield return NewTrace(
                "scatter",
                ("x", Labels.Select(label => label.X).ToArray()),
                ("y", Labels.Select(label => label.Y).ToArray()),
                ("mode", "markers"),
                ("marker", Map(("size", 20), ("opacity", 0.0), ("color", Fill))),
                ("text", Labels.Select(label => label.Text).ToArray()),
                ("hovertemplate", "%{text}<extra></extra>")
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

    /// <summary>A colour #rrggbb that lets through what lies under it.</summary>
    internal static string Clear(string hex, double opacity)
    {
        if (hex.Length != 7 || hex[0] != '#' || opacity >= 1)
        {
            return hex;
        }

        var rgb = Convert.ToInt32(hex[1..], 16);
        return FormattableString.Invariant($"rgba({rgb >> 16 & 255},{rgb >> 8 & 255},{rgb & 255},{opacity:0.##})");
    }
}

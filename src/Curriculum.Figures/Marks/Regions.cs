using Plotly.NET;

namespace Curriculum.Figures.Marks;

/// <summary>Filled polygons of one colour, given by their corners.</summary>
internal sealed record Regions((double[] X, double[] Y)[] Corners) : Mark
{
    /// <summary>What hovering says, one for each polygon; null for the mark's name.</summary>
    public string[]? Labels { get; init; }

    public double Opacity { get; init; } = 0.55;

    /// <summary>The width of the line around each; 0 draws none.</summary>
    public double Edge { get; init; } = 1;

    public string? Sentence { get; init; }

    public override Bounds Bounds(bool logX, bool logY) =>
        Corners.Aggregate(Figures.Bounds.Empty, (all, c) => all.And(Figures.Bounds.Of(c.X, c.Y)));

    public override IEnumerable<Trace> Traces()
    {
        var (xs, ys) = (new List<double>(), new List<double>());
        foreach (var (x, y) in Corners)
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
            ("fillcolor", Shapes.Clear(Tint, Opacity)),
            ("line", Map(("width", Edge), ("color", Palette.Ink))),
            ("hoverinfo", "skip")
        );
        if (Labels is null)
        {
            yield break;
        }

        var centres = Corners.Select(c => (X: c.X.Average(), Y: c.Y.Average())).ToArray();
        var dots = NewTrace(
            "scatter",
            ("x", centres.Select(c => c.X).ToArray()),
            ("y", centres.Select(c => c.Y).ToArray()),
            ("mode", "markers"),
            ("marker", Map(("size", 14), ("opacity", 0.0), ("color", Tint))),
            ("text", Labels),
            ("hovertemplate", "%{text}<extra></extra>")
        );
        dots.SetProperty("showlegend", false);
        yield return dots;
    }

    public override void Draw(Stills.Still still)
    {
        foreach (var (x, y) in Corners)
        {
            still.Polygon(x, y, Tint, Opacity, Edge);
        }
    }

    public override string Describe(Panel panel) => Sentence ?? (Name.Length > 0 ? $"{Name}: {Count}." : $"{Count}.");

    private string Count =>
        Corners.Length == 1 ? $"a polygon with {Corners[0].X.Length} corners" : $"{Corners.Length} polygons";
}

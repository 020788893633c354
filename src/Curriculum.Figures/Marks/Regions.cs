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

    public override Bounds Bounds(bool logX, bool logY) => Polygons.Bounds(Corners);

    public override IEnumerable<Trace> Traces()
    {
        yield return NewTrace("scatter", Polygons.Filled(Corners, Tint, Opacity, Edge, Palette.Ink));
        if (Labels is null)
        {
            yield break;
        }

        var centres = Corners.Select(corner => (corner.X.Average(), corner.Y.Average())).ToList();
        var dots = NewTrace("scatter", Polygons.Labels(centres, Labels, 14, Tint));
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

namespace Curriculum.Figures.Marks;

/// <summary>Filled polygons as Plotly.NET draws them: one trace for all, with gaps between them.</summary>
internal static class Polygons
{
    /// <summary>A trace's properties: closed outlines, filled, that say nothing when hovered over.</summary>
    /// <param name="outlines">The corners of each polygon.</param>
    /// <param name="fill">The colour inside, #rrggbb or any of CSS.</param>
    /// <param name="opacity">Of the fill alone, 0 to 1.</param>
    /// <param name="width">The width of the outline in pixels; 0 draws none.</param>
    /// <param name="line">The outline's colour.</param>
    public static (string Name, object? Value)[] Filled(
        (double[] X, double[] Y)[] outlines,
        string fill,
        double opacity,
        double width,
        string line
    ) =>
        [
            ("x", Closed(outlines.Select(outline => outline.X))),
            ("y", Closed(outlines.Select(outline => outline.Y))),
            ("mode", "lines"),
            ("fill", "toself"),
            ("fillcolor", Clear(fill, opacity)),
            ("line", Mark.Map(("width", width), ("color", line))),
            ("hoverinfo", "skip"),
        ];

    /// <summary>A trace's properties: points that are not seen and say a text when hovered over.</summary>
    public static (string Name, object? Value)[] Labels(
        IReadOnlyCollection<(double X, double Y)> points,
        string[] texts,
        int size,
        string colour
    ) =>
        [
            ("x", points.Select(point => point.X).ToArray()),
            ("y", points.Select(point => point.Y).ToArray()),
            ("mode", "markers"),
            ("marker", Mark.Map(("size", size), ("opacity", 0.0), ("color", colour))),
            ("text", texts),
            ("hovertemplate", "%{text}<extra></extra>"),
        ];

    public static Bounds Bounds((double[] X, double[] Y)[] outlines) =>
        outlines.Aggregate(Figures.Bounds.Empty, (all, outline) => all.And(Figures.Bounds.Of(outline.X, outline.Y)));

    // Each outline back to its first corner, NaN between two.
    private static double[] Closed(IEnumerable<double[]> outlines)
    {
        var line = new List<double>();
        foreach (var corners in outlines)
        {
            if (line.Count > 0)
            {
                line.Add(double.NaN);
            }

            line.AddRange(corners.Append(corners[0]));
        }

        return [.. line];
    }

    /// <summary>A colour #rrggbb that lets through what lies under it.</summary>
    private static string Clear(string hex, double opacity)
    {
        if (hex.Length != 7 || hex[0] != '#' || opacity >= 1)
        {
            return hex;
        }

        var rgb = Convert.ToInt32(hex[1..], 16);
        return FormattableString.Invariant($"rgba({rgb >> 16 & 255},{rgb >> 8 & 255},{rgb & 255},{opacity:0.##})");
    }
}

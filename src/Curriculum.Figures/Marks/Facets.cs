using Curriculum.Geometry;
using Plotly.NET;

namespace Curriculum.Figures.Marks;

/// <summary>
/// A surface in space that is flat on each polygon of the plane: its exact facets with their edges. The grid is for the
/// still picture, seen from above.
/// </summary>
/// <param name="Corners">The corners (x, y, z) of each facet, around it.</param>
/// <param name="X">x of the grid.</param>
/// <param name="Y">y of the grid.</param>
/// <param name="Z">The heights on the grid.</param>
internal sealed record Facets((double[] X, double[] Y, double[] Z)[] Corners, double[] X, double[] Y, double[][] Z)
    : Relief(X, Y, Z)
{
    /// <summary>The facets of a network of two inputs and one output inside a window.</summary>
    public static Facets Of(PieceList<PlanePiece> pieces, Window window, int points)
    {
        var shown = pieces
            .Select(piece => (Piece: piece, Points: piece.Polygon.ClipTo(window)?.Points ?? []))
            .Where(facet => facet.Points.Length > 2)
            .ToArray();
        var corners = shown
            .Select(facet =>
                (
                    facet.Points.Select(p => p.X).ToArray(),
                    facet.Points.Select(p => p.Y).ToArray(),
                    facet.Points.Select(p => Height(facet.Piece, p.X, p.Y)).ToArray()
                )
            )
            .ToArray();
        var (x, y) = (
            Data.Between((window.Left, window.Right), points),
            Data.Between((window.Bottom, window.Top), points)
        );
        return new(
            corners,
            x,
            y,
            [.. y.Select(v => x.Select(u => Height(shown.MaxBy(f => Inside(f.Points, u, v)).Piece, u, v)).ToArray())]
        );
    }

    public override IEnumerable<Trace> Traces()
    {
        var (x, y, z) = (new List<double>(), new List<double>(), new List<double>());
        var (i, j, k) = (new List<double>(), new List<double>(), new List<double>());
        var edges = (X: new List<double>(), Y: new List<double>(), Z: new List<double>());
        foreach (var facet in Corners)
        {
            var first = x.Count;
            x.AddRange(facet.X);
            y.AddRange(facet.Y);
            z.AddRange(facet.Z);
            for (var corner = 2; corner < facet.X.Length; corner++)
            {
                i.Add(first);
                j.Add(first + corner - 1);
                k.Add(first + corner);
            }

            edges.X.AddRange([.. facet.X, facet.X[0], double.NaN]);
            edges.Y.AddRange([.. facet.Y, facet.Y[0], double.NaN]);
            edges.Z.AddRange([.. facet.Z, facet.Z[0], double.NaN]);
        }

        yield return NewTrace(
            "mesh3d",
            ("x", x.ToArray()),
            ("y", y.ToArray()),
            ("z", z.ToArray()),
            ("i", i.ToArray()),
            ("j", j.ToArray()),
            ("k", k.ToArray()),
            ("intensity", z.ToArray()),
            ("flatshading", true),
            ("colorscale", ColourScale.Sequential.ForPlotly()),
            ("colorbar", Cells.ColourBar(""))
        );
        var lines = NewTrace(
            "scatter3d",
            ("x", edges.X.ToArray()),
            ("y", edges.Y.ToArray()),
            ("z", edges.Z.ToArray()),
            ("mode", "lines"),
            ("line", Map(("width", 3), ("color", Palette.Ink))),
            ("hoverinfo", "skip")
        );
        lines.SetProperty("showlegend", false);
        yield return lines;
    }

    public override void Draw(Stills.Still still)
    {
        base.Draw(still);
        foreach (var (x, y, _) in Corners)
        {
            still.Polygon(x, y, Palette.Ink, 0);
        }
    }

    public override string Describe(Panel panel) => $"{Corners.Length} flat polygons. " + base.Describe(panel);

    private static double Height(PlanePiece piece, double x, double y) =>
        piece.Slope[0, 0] * x + piece.Slope[0, 1] * y + piece.Offset[0];

    /// <summary>The least distance from the edges, counted inwards: negative outside.</summary>
    private static double Inside((double X, double Y)[] points, double x, double y)
    {
        var least = double.PositiveInfinity;
        for (var k = 0; k < points.Length; k++)
        {
            var (a, b) = (points[k], points[(k + 1) % points.Length]);
            var (dx, dy) = (b.X - a.X, b.Y - a.Y);
            var length = Math.Sqrt(dx * dx + dy * dy);
            least = length > 0 ? Math.Min(least, (dx * (y - a.Y) - dy * (x - a.X)) / length) : least;
        }

        return least;
    }
}

using Curriculum.Figures.Marks;
using Curriculum.Geometry;

namespace Curriculum.Figures;

public static partial class Plot
{
    /// <summary>
    /// The pieces that folds make of the plane, each with its own colour from its neighbours': the number of active
    /// neurons changes by one across a fold. Without a window of yours,
    /// one is taken that shows the crossings.
    /// </summary>
    public static Figure Pieces(Hyperplanes arrangement, Window? window = null)
    {
        ArgumentNullException.ThrowIfNull(arrangement);
        var (A, b, shown) = (arrangement.A, arrangement.b, window ?? Around(arrangement));
        var polygons = arrangement.Polygons(shown);
        var all = arrangement.CountPieces();
        var title = $"{arrangement.Count} fold{(arrangement.Count == 1 ? "" : "s")}, {all} piece{(all == 1 ? "" : "s")}"
            + (polygons.Count == all ? "" : $" ({polygons.Count} in the window)");
        return Pieces(title, polygons, (x, y) => Enumerable.Range(0, arrangement.Count).Count(i => A[i, 0] * x + A[i, 1] * y + b[i] > 0), shown);
    }

    /// <summary>Polygons in the plane, such as the pieces of a network: <c>Plot.Polygons("pieces", polygons)</c>.</summary>
    public static Figure Polygons(string title, IEnumerable<Polygon> polygons, Window? window = null)
    {
        ArgumentNullException.ThrowIfNull(polygons);
        var all = polygons.ToArray();
        var shown = window ?? Around([.. all.SelectMany(polygon => polygon.Points)]);
        Polygon[] clipped = [.. all.Select(polygon => polygon.ClipTo(shown)).OfType<Polygon>()];
        var k = 0;
        return Pieces(title, clipped, (_, _) => k++, shown);
    }

    /// <summary>Polygons given by their corners, one colour for each name.</summary>
    public static Figure Polygons(string title, params (string Name, (double X, double Y)[] Corners)[] polygons) =>
        Make(title, "Polygons", polygons.GroupBy(p => p.Name).Select(group => new Regions([.. group.Select(p =>
        {
            if (p.Corners.Length < 3) throw new ArgumentException($"The polygon “{p.Name}” has {p.Corners.Length} corners; it needs 3.");
            return (p.Corners.Select(c => c.X).ToArray(), p.Corners.Select(c => c.Y).ToArray());
        })]) { Name = group.Key }), panel => panel with { Equal = true });

    private static Figure Pieces(string title, IReadOnlyList<Polygon> polygons, Func<double, double, int> colour, Window window)
    {
        if (polygons.Count == 0) throw new ArgumentException("There is no piece in the window, so there is nothing to draw.");
        var pieces = polygons.Select((polygon, n) =>
        {
            var points = polygon.Points;
            var (x, y) = (points.Average(p => p.X), points.Average(p => p.Y));
            return (N: n + 1, X: points.Select(p => p.X).ToArray(), Y: points.Select(p => p.Y).ToArray(), At: (X: x, Y: y), Colour: colour(x, y) % Palette.Count);
        }).ToArray();
        var areas = polygons.Select(polygon => polygon.Area).ToArray();
        var marks = pieces.GroupBy(p => p.Colour).Select((group, g) => (Mark)new Regions([.. group.Select(p => (p.X, p.Y))])
        {
            Colour = Palette.Series(group.Key), Sentence = g > 0 ? "" : $"{pieces.Length} polygons, areas {Num.Text(areas.Min())} to {Num.Text(areas.Max())} in the window {window}.",
            Labels = [.. group.Select(p => $"piece {p.N}, area {Num.Text(areas[p.N - 1])}")],
        }).ToList();
        if (pieces.Length <= 24)
            marks.Add(new Words([.. pieces.Select(p => p.At.X)], [.. pieces.Select(p => p.At.Y)], [.. pieces.Select(p => Num.Text(p.N))]));
        return Make(title, "Pieces of the plane", marks, panel => panel with
        {
            Equal = true, XName = "v₁", YName = "v₂", Height = 460, Width = 560,
            XRange = (window.Left, window.Right), YRange = (window.Bottom, window.Top),
        });
    }

    private static Window Around(Hyperplanes arrangement) =>
        Around([.. arrangement.Polygons().SelectMany(polygon => polygon.Points)]);

    /// <summary>A window around points with some air; a few that lie far out (nearly parallel folds) may fall outside.</summary>
    private static Window Around((double X, double Y)[] points)
    {
        if (points.Length == 0) return Window.Square(3);
        var ((x, across), (y, up)) = (Middle([.. points.Select(p => p.X)]), Middle([.. points.Select(p => p.Y)]));
        var half = Math.Max(1e-6, 0.6 * Math.Max(across, up));
        return new(x - half, x + half, y - half, y + half);
    }

    private static (double Centre, double Length) Middle(double[] values)
    {
        Array.Sort(values);
        var (low, high) = (values[0], values[^1]);
        var (p10, p90) = (values[values.Length / 10], values[values.Length - 1 - values.Length / 10]);
        if (high - low > 3 * (p90 - p10) && values.Length >= 10)
            (low, high) = (p10 - 0.5 * (p90 - p10), p90 + 0.5 * (p90 - p10));
        return ((low + high) / 2, Math.Max(high - low, values.Length == 1 ? 2 : 0));
    }
}

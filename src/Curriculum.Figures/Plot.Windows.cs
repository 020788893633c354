using Curriculum.Geometry;

namespace Curriculum.Figures;

// Which part of the plane a picture of pieces shows.
public static partial class Plot
{
    private static (double X, double Y) Centre(Polygon polygon) =>
        (polygon.Points.Average(p => p.X), polygon.Points.Average(p => p.Y));

    private static Window Around(Hyperplanes arrangement) =>
        Around([.. arrangement.Polygons().SelectMany(polygon => polygon.Points)]);

    /// <summary>
    /// A window around points with some air; a few that lie far out (nearly parallel folds) may fall outside.
    /// </summary>
    private static Window Around((double X, double Y)[] points)
    {
        if (points.Length == 0)
        {
            return Window.Square(3);
        }

        var ((x, across), (y, up)) = (Middle([.. points.Select(p => p.X)]), Middle([.. points.Select(p => p.Y)]));
        var half = Math.Max(1e-6, 0.6 * Math.Max(across, up));
        return new(x - half, x + half, y - half, y + half);
    }

    private static (double Centre, double Length) Middle(double[] values)
    {
        Array.Sort(values);
        var (low, high) = (values[0], values[^1]);
        var (inner, outer) = (values[values.Length / 7], values[values.Length - 1 - values.Length / 7]);
        if (high - low > 3 * (outer - inner) && values.Length >= 10)
        {
            (low, high) = (inner - 0.5 * (outer - inner), outer + 0.5 * (outer - inner));
        }

        return ((low + high) / 2, Math.Max(high - low, values.Length == 1 ? 2 : 0));
    }
}

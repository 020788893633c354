namespace Curriculum.Figures;

/// <summary>Room for a word inside a polygon.</summary>
internal static class Room
{
    private const int Steps = 40;

    /// <summary>
    /// Where a number of so many digits fits into a convex polygon: at its middle if it does, else where most air is
    /// left around it, else nowhere (null).
    /// </summary>
    /// <param name="corners">The corners, in either turn.</param>
    /// <param name="middle">A point inside.</param>
    /// <param name="digits">How many digits.</param>
    /// <param name="unit">How many pixels one unit is long.</param>
    public static (double X, double Y)? For(
        (double X, double Y)[] corners,
        (double X, double Y) middle,
        int digits,
        double unit
    )
    {
        var (w, h) = ((4.2 * digits + 1) / unit, 7.5 / unit);
        var turn = Math.Sign(
            corners.Select((p, i) => (p, q: corners[(i + 1) % corners.Length])).Sum(e => e.p.X * e.q.Y - e.q.X * e.p.Y)
        );
        if (Air(middle) >= 0)
        {
            return middle;
        }

        var (left, right, low, high) = (
            corners.Min(p => p.X),
            corners.Max(p => p.X),
            corners.Min(p => p.Y),
            corners.Max(p => p.Y)
        );
        var best = Enumerable
            .Range(0, Steps * Steps)
            .Select(k =>
                (
                    X: double.Lerp(left, right, (k % Steps + 0.5) / Steps),
                    Y: double.Lerp(low, high, (k / Steps + 0.5) / Steps)
                )
            )
            .MaxBy(Air);
        return Air(best) >= 0 ? best : null;

        // The least distance of the number's box from an edge, negative where one cuts it.
        double Air((double X, double Y) at)
        {
            var least = double.PositiveInfinity;
            for (var i = 0; i < corners.Length; i++)
            {
                var ((x0, y0), (x1, y1)) = (corners[i], corners[(i + 1) % corners.Length]);
                var (dx, dy) = (x1 - x0, y1 - y0);
                var length = Math.Sqrt(dx * dx + dy * dy);
                if (length == 0)
                {
                    continue;
                }

                var (nx, ny) = (-dy / length * turn, dx / length * turn);
                least = Math.Min(least, (at.X - x0) * nx + (at.Y - y0) * ny - w * Math.Abs(nx) - h * Math.Abs(ny));
            }
            return least;
        }
    }
}

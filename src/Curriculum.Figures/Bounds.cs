namespace Curriculum.Figures;

/// <summary>The rectangle that data fill; empty when no finite point was seen.</summary>
internal readonly record struct Bounds(double XMin, double XMax, double YMin, double YMax)
{
    public static Bounds Empty { get; } =
        new(double.PositiveInfinity, double.NegativeInfinity, double.PositiveInfinity, double.NegativeInfinity);

    public bool IsEmpty => !(XMin <= XMax && YMin <= YMax);

    public Bounds And(Bounds other) =>
        new(
            Math.Min(XMin, other.XMin),
            Math.Max(XMax, other.XMax),
            Math.Min(YMin, other.YMin),
            Math.Max(YMax, other.YMax)
        );

    /// <summary>The bounds of points, leaving out what the axes cannot show.</summary>
    public static Bounds Of(double[] xs, double[] ys, bool logX = false, bool logY = false)
    {
        var (x0, x1, y0, y1) = Empty;
        for (var i = 0; i < xs.Length; i++)
        {
            var (x, y) = (xs[i], ys[i]);
            if (!double.IsFinite(x) || !double.IsFinite(y) || (logX && x <= 0) || (logY && y <= 0))
            {
                continue;
            }

            (x0, x1) = (Math.Min(x0, x), Math.Max(x1, x));
            (y0, y1) = (Math.Min(y0, y), Math.Max(y1, y));
        }
        return new(x0, x1, y0, y1);
    }
}

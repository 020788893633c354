namespace Curriculum.Figures.Stills;

/// <summary>The part of the plane that a panel shows: what was asked for, else the data with a little air.</summary>
internal static class Frame
{
    public static (double X0, double X1, double Y0, double Y1) Of(Panel panel)
    {
        var b = panel.Bounds;
        var tight = panel.Marks.Any(mark => mark is Cells or Levels or Relief);
        var bars = panel.Marks.Any(mark => mark is Columns);
        var (x0, x1) = Side(b.XMin, b.XMax, panel.LogX, panel.XRange, tight || bars ? 0 : 0.04, false);
        var (y0, y1) = Side(b.YMin, b.YMax, panel.LogY, panel.YRange, tight ? 0 : 0.06, bars);
        return (x0, x1, y0, y1);
    }

    private static (double, double) Side(
        double low,
        double high,
        bool log,
        (double From, double To)? asked,
        double air,
        bool onZero
    )
    {
        if (asked is { } range)
        {
            return range;
        }

        if (!(low <= high))
        {
            return log ? (0.1, 10) : (0, 1);
        }

        if (log)
        {
            (low, high) = (Math.Log10(low), Math.Log10(high));
        }

        var pad =
            high > low ? air * (high - low)
            : log ? 0.3
            : Math.Max(1e-12, Math.Abs(high) * 0.1 + (high == 0 ? 1 : 0));
        var (from, to) = (onZero && low == 0 && !log ? 0 : low - pad, onZero && high == 0 && !log ? 0 : high + pad);
        return log ? (Math.Pow(10, from), Math.Pow(10, to)) : (Finite(from), Finite(to));
    }

    private static double Finite(double x) => Math.Clamp(x, double.MinValue, double.MaxValue);
}

using Plotly.NET;

namespace Curriculum.Figures.Marks;

/// <summary>Level curves of z = f(x, y) on a grid: Z[i][j] = f(X[j], Y[i]).</summary>
internal sealed record Levels(double[] X, double[] Y, double[][] Z, double[] At) : Mark
{
    public string Measure { get; init; } = "";

    public override bool TakesColour => false;

    public override bool InLegend => false;

    public override Bounds Bounds(bool logX, bool logY) => new(X[0], X[^1], Y[0], Y[^1]);

    /// <summary>Levels need not be evenly spaced (they crowd near a minimum), so each is drawn as one curve.</summary>
    public override IEnumerable<Trace> Traces()
    {
        for (var k = 0; k < At.Length; k++)
        {
            var (xs, ys) = Joined(Isolines.Trace(X, Y, Z, At[k]));
            if (xs.Length == 0)
            {
                continue;
            }

            yield return NewTrace(
                "scatter",
                ("x", xs),
                ("y", ys),
                ("mode", "lines"),
                ("hoverinfo", "text"),
                ("text", $"level {Num.Text(At[k])}"),
                ("line", Map(("width", 1.1), ("color", Shade(k))))
            );
        }
    }

    public override void Draw(Stills.Still still)
    {
        for (var k = 0; k < At.Length; k++)
        {
            var (xs, ys) = Joined(Isolines.Trace(X, Y, Z, At[k]));
            still.Polyline(xs, ys, Shade(k), 1.1, "solid");
        }
    }

    public override string Describe(Panel panel)
    {
        var (low, x, y) = (double.PositiveInfinity, 0.0, 0.0);
        for (var i = 0; i < Y.Length; i++)
        {
            for (var j = 0; j < X.Length; j++)
            {
                if (Z[i][j] < low)
                {
                    (low, x, y) = (Z[i][j], X[j], Y[i]);
                }
            }
        }

        return $"{At.Length} level curves from {Num.Text(At[0])} to {Num.Text(At[^1])}; the lowest value on the grid, "
            + $"{Num.Text(low)}, is near ({Num.Text(x)}, {Num.Text(y)}).";
    }

    /// <summary>From blue (low) to grey-violet: middling tones that stand out on white and on dark.</summary>
    private string Shade(int k)
    {
        var t = At.Length > 1 ? (double)k / (At.Length - 1) : 0;
        return $"rgb({(int)(70 + 90 * t)},{(int)(130 + 10 * t)},{(int)(190 - 30 * t)})";
    }

    private (double[] X, double[] Y) Joined(List<(double X, double Y)[]> lines)
    {
        var (xs, ys) = (new List<double>(), new List<double>());
        foreach (var line in lines)
        {
            if (xs.Count > 0)
            {
                xs.Add(double.NaN);
                ys.Add(double.NaN);
            }
            foreach (var (x, y) in line)
            {
                xs.Add(x);
                ys.Add(y);
            }
        }
        return Straight.Thinned([.. xs], [.. ys], 1000 / (X[^1] - X[0]), 600 / (Y[^1] - Y[0]), 0.2);
    }
}

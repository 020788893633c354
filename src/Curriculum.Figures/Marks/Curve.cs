using Plotly.NET;

namespace Curriculum.Figures.Marks;

/// <summary>Points (x_i, y_i), joined by lines, as dots, or both.</summary>
internal sealed record Curve(double[] X, double[] Y) : Mark
{
    private const int Most = 1000,
        MostStill = 400;

    public bool Line { get; init; } = true;

    public bool Dots { get; init; }

    public double Width { get; init; } = 2;

    public double Size { get; init; } = 8;

    public string? Dash { get; init; }

    public string? Symbol { get; init; }

    /// <summary>What hovering over point i says, besides its coordinates.</summary>
    public string[]? Labels { get; init; }

    /// <summary>A guide for the eye: no words in the alternative text.</summary>
    public bool Guide { get; init; }

    /// <summary>What the alternative text says of it, when not where it begins and ends.</summary>
    public string? Sentence { get; init; }

    /// <summary>A guide that still answers the mouse.</summary>
    public bool Hover { get; init; }

    public override Bounds Bounds(bool logX, bool logY) => Figures.Bounds.Of(X, Y, logX, logY);

    public override IEnumerable<Trace> Traces()
    {
        var (x, y) = Thin(Most);
        var trace = NewTrace(
            "scatter",
            ("x", x),
            ("y", y),
            (
                "mode",
                (Line, Dots) switch
                {
                    (true, true) => "lines+markers",
                    (true, _) => "lines",
                    _ => "markers",
                }
            ),
            (
                "line",
                Line
                    ? Map(("color", Tint), ("width", Width), ("dash", Dash ?? Palette.Dash(Slot)), ("simplify", false))
                    : null
            ),
            (
                "marker",
                Dots
                    ? Map(("color", Tint), ("size", Size), ("symbol", Symbol ?? Palette.Symbol(Slot)), ("opacity", 1.0))
                    : null
            ),
            ("text", Labels),
            (
                "hoverinfo",
                !Guide ? null
                : Hover ? "text"
                : "skip"
            ),
            ("hovertemplate", Guide || Labels is null ? null : "%{text}<br>%{x}, %{y}<extra></extra>")
        );
        return [trace];
    }

    public override void Draw(Stills.Still still)
    {
        var (x, y) = Thin(MostStill);
        if (Line)
        {
            still.Polyline(x, y, Tint, Width, Dash ?? Palette.Dash(Slot));
        }

        if (Dots)
        {
            still.Dots(x, y, Tint, Size / 2, Symbol ?? Palette.Symbol(Slot));
        }
    }

    public override string Describe(Panel panel)
    {
        if (Guide || Sentence is not null)
        {
            return Sentence ?? "";
        }

        var seen = Enumerable.Range(0, X.Length).Where(i => panel.Shows(X[i], Y[i])).ToArray();
        var lost = X.Length - seen.Length;
        var name =
            Name.Length > 0 ? Name
            : Line ? "The line"
            : "The points";
        var left =
            lost == 0 ? "" : $" ({lost} left out: not finite{(panel.LogX || panel.LogY ? " or not positive" : "")})";
        if (seen.Length == 0)
        {
            return "";
        }

        if (!Line)
        {
            var b = Bounds(panel.LogX, panel.LogY);
            return $"{name}: {seen.Length} points{left}, {panel.XWord} {Num.Text(b.XMin)} to {Num.Text(b.XMax)}, "
                + $"{panel.YWord} {Num.Text(b.YMin)} to {Num.Text(b.YMax)}.";
        }
        var (first, last) = (seen[0], seen[^1]);
        if (panel.Equal || !Rising())
        {
            return $"{name}: a path of {seen.Length} points{left} from ({Num.Text(X[first])}, {Num.Text(Y[first])}) "
                + $"to ({Num.Text(X[last])}, {Num.Text(Y[last])}).";
        }

        var (low, high) = (seen.MinBy(i => Y[i]), seen.MaxBy(i => Y[i]));
        var text =
            $"{name}: {seen.Length} points{left}, from {Num.Text(Y[first])} at {panel.XWord} = {Num.Text(X[first])} "
            + $"to {Num.Text(Y[last])} at {Num.Text(X[last])}";
        if (low != first && low != last)
        {
            text += $", lowest {Num.Text(Y[low])} at {Num.Text(X[low])}";
        }

        if (high != first && high != last)
        {
            text += $", highest {Num.Text(Y[high])} at {Num.Text(X[high])}";
        }

        return text + ".";
    }

    private bool Rising()
    {
        for (var i = 1; i < X.Length; i++)
        {
            if (X[i] < X[i - 1])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// A long line keeps, of each stretch, its lowest and highest point: the picture stays the same. Half of the cuts
    /// are evenly spaced and half by equal factors, so that the start is as fine as it looks on a logarithmic axis.
    /// </summary>
    private (double[] X, double[] Y) Thin(int most)
    {
        if (X.Length <= most || !Line || Labels is not null || !Rising())
        {
            return (X, Y);
        }

        var (xs, ys) = (new List<double>(most), new List<double>(most));
        var parts = most / 4 - 1;
        int[] cuts =
        [
            .. Enumerable
                .Range(0, parts)
                .SelectMany(s => (int[])[(int)((long)s * X.Length / parts), (int)Math.Pow(X.Length, (double)s / parts)])
                .Append(X.Length - 1)
                .Distinct()
                .Order(),
            X.Length,
        ];
        for (var s = 0; s + 1 < cuts.Length; s++)
        {
            var (from, to) = (cuts[s], cuts[s + 1]);
            var (low, high) = (from, from);
            for (var i = from; i < to; i++)
            {
                if (Y[i] < Y[low] || double.IsNaN(Y[low]))
                {
                    low = i;
                }

                if (Y[i] > Y[high] || double.IsNaN(Y[high]))
                {
                    high = i;
                }
            }
            foreach (var i in low == high ? [low] : new[] { Math.Min(low, high), Math.Max(low, high) })
            {
                xs.Add(X[i]);
                ys.Add(Y[i]);
            }
        }
        return ([.. xs], [.. ys]);
    }
}

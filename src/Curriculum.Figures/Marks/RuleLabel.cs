using Curriculum.Figures.Stills;

namespace Curriculum.Figures.Marks;

/// <summary>
/// Where the name of a rule stands: at which end of it and on which side, so that no curve and no other name runs
/// through it.
/// </summary>
/// <param name="Along">
/// 0 at the start (a level rule's left, an upright one's top), ½ in the middle, 1 at the end.
/// </param>
/// <param name="Other">Below a level rule, on the left of an upright one.</param>
internal readonly record struct RuleLabel(double Along, bool Other)
{
    /// <summary>
    /// The first place that is free: what settles on a floor does so on the right, so the left comes first.
    /// </summary>
    public static RuleLabel For(Rule rule, Panel panel)
    {
        RuleLabel[] places =
        [
            new(0, false),
            new(0, true),
            new(1, false),
            new(1, true),
            new(0.5, false),
            new(0.5, true),
        ];
        if (rule.Name.Length == 0)
        {
            return places[0];
        }

        var (width, height) = (panel.Width - 80.0, panel.Height - 95.0);
        var frame = Frame.Of(panel);
        if (
            panel.XRange is null
            && panel.Bounds is { XMin: var low, XMax: var high }
            && low < high
            && !panel.Marks.Any(m => m is Curve { Dots: true })
        )
        {
            (frame.X0, frame.X1) = (low, high); // Plotly leaves no air beside lines
        }

        var (x, y) = (
            new Scale(frame.X0, frame.X1, panel.LogX, 0, width),
            new Scale(frame.Y0, frame.Y1, panel.LogY, height, 0)
        );
        var lines = panel
            .Marks.OfType<Curve>()
            .Select(curve =>
                (
                    X: curve.X.Select(x.Pixel).ToArray(),
                    Y: curve.Y.Select(y.Pixel).ToArray(),
                    curve.Line,
                    Size: curve.Dots ? curve.Size / 2 : 1
                )
            )
            .ToArray();
        var taken = panel
            .Marks.OfType<Rule>()
            .TakeWhile(other => !ReferenceEquals(other, rule))
            .Where(other => other.Name.Length > 0)
            .Select(other => Box(other, For(other, panel)))
            .ToArray();
        return places.MinBy(place =>
        {
            var (left, top, right, bottom) = Box(rule, place);
            var outside = left < -1 || top < -1 || right > width + 1 || bottom > height + 1;
            return (outside ? 10_000 : 0)
                + lines.Sum(line => Met(line.X, line.Y, line.Line, line.Size, left, top, right, bottom))
                + 1000
                    * taken.Count(box => box.Left < right && left < box.Right && box.Top < bottom && top < box.Bottom);
        });

        (double Left, double Top, double Right, double Bottom) Box(Rule of, RuleLabel place)
        {
            var (w, h, at) = (7.0 * of.Name.Length + 6, 16.0, of.Upright ? x.Pixel(of.At) : y.Pixel(of.At));
            var (left, top) = of.Upright
                ? (place.Other ? at - w : at, place.Along * (height - h))
                : (place.Along * (width - w), place.Other ? at : at - h);
            return (left, top, left + w, top + h);
        }
    }

    /// <summary>How many pieces of a curve touch a box.</summary>
    private static int Met(
        double[] x,
        double[] y,
        bool joined,
        double air,
        double left,
        double top,
        double right,
        double bottom
    )
    {
        (left, top, right, bottom) = (left - air, top - air, right + air, bottom + air);
        var met = 0;
        for (var i = 0; i < x.Length; i++)
        {
            if (!double.IsFinite(x[i] + y[i]))
            {
                continue;
            }

            var j = joined && i + 1 < x.Length && double.IsFinite(x[i + 1] + y[i + 1]) ? i + 1 : i;
            if (Crosses(x[i], y[i], x[j], y[j]))
            {
                met++;
            }
        }
        return met;

        // The part t0 … t1 of the piece that lies between the box's sides, first across and then up (Liang and Barsky).
        bool Crosses(double x0, double y0, double x1, double y1)
        {
            var (t0, t1) = (0.0, 1.0);
            return Within(x0, x1 - x0, left, right) && Within(y0, y1 - y0, top, bottom);

            bool Within(double from, double step, double low, double high)
            {
                if (step == 0)
                {
                    return from > low && from < high;
                }

                var (a, b) = ((low - from) / step, (high - from) / step);
                (t0, t1) = (Math.Max(t0, Math.Min(a, b)), Math.Min(t1, Math.Max(a, b)));
                return t0 < t1;
            }
        }
    }
}

namespace Curriculum.Figures.Marks;

/// <summary>Leaves out the points of a polyline that stand on the straight way between their neighbours.</summary>
internal static class Straight
{
    /// <param name="xs">Across; NaN is a gap.</param>
    /// <param name="ys">Up.</param>
    /// <param name="unitX">How many pixels one unit is long, across.</param>
    /// <param name="unitY">And up.</param>
    /// <param name="pixels">How far, in pixels, the line may move.</param>
    public static (double[] X, double[] Y) Thinned(double[] xs, double[] ys, double unitX, double unitY, double pixels)
    {
        var keep = new bool[xs.Length];
        for (var from = 0; from < xs.Length; from++)
        {
            if (!double.IsFinite(xs[from] + ys[from]))
            {
                keep[from] = true;
                continue;
            }
            var to = from;
            while (to + 1 < xs.Length && double.IsFinite(xs[to + 1] + ys[to + 1]))
            {
                to++;
            }

            (keep[from], keep[to]) = (true, true);
            Split(from, to);
            from = to;
        }
        return ([.. xs.Where((_, i) => keep[i])], [.. ys.Where((_, i) => keep[i])]);

        // Keeps the point farthest from the chord, and looks again on both sides of it (Ramer, Douglas and Peucker).
        void Split(int first, int last)
        {
            var waiting = new Stack<(int, int)>([(first, last)]);
            while (waiting.TryPop(out var part))
            {
                var (a, b) = part;
                var (dx, dy) = ((xs[b] - xs[a]) * unitX, (ys[b] - ys[a]) * unitY);
                var (length, far, most) = (Math.Sqrt(dx * dx + dy * dy), -1, pixels);
                for (var i = a + 1; i < b; i++)
                {
                    var (px, py) = ((xs[i] - xs[a]) * unitX, (ys[i] - ys[a]) * unitY);
                    var off = length > 0 ? Math.Abs(px * dy - py * dx) / length : Math.Sqrt(px * px + py * py);
                    if (off > most)
                    {
                        (most, far) = (off, i);
                    }
                }
                if (far < 0)
                {
                    continue;
                }

                keep[far] = true;
                waiting.Push((a, far));
                waiting.Push((far, b));
            }
        }
    }
}

namespace Curriculum.Figures.Marks;

/// <summary>The curves {z = level} of a function given on a grid, by marching squares.</summary>
internal static class Isolines
{
    /// <summary>The level's curves, each as a chain of points (closed ones end where they begin).</summary>
    public static List<(double X, double Y)[]> Trace(double[] xs, double[] ys, double[][] z, double level)
    {
        // An edge of the grid is (row, column, 0: to the right | 1: upwards); a curve crosses an edge at most once.
        var next = new Dictionary<(int, int, int), List<(int, int, int)>>();
        for (var i = 0; i + 1 < ys.Length; i++)
        {
            for (var j = 0; j + 1 < xs.Length; j++)
            {
                Cell(next, i, j, z, level);
            }
        }

        var chains = new List<(double, double)[]>();
        // Open chains begin at an edge with one neighbour; what is left are loops.
        foreach (var start in next.Keys.Where(e => next[e].Count == 1).ToArray())
        {
            if (next[start].Count > 0)
            {
                chains.Add(Follow(next, start, xs, ys, z, level));
            }
        }

        foreach (var start in next.Keys.ToArray())
        {
            while (next[start].Count > 0)
            {
                chains.Add(Follow(next, start, xs, ys, z, level));
            }
        }

        return chains;
    }

    private static void Cell(
        Dictionary<(int, int, int), List<(int, int, int)>> next,
        int i,
        int j,
        double[][] z,
        double level
    )
    {
        var (a, b, c, d) = (z[i][j], z[i][j + 1], z[i + 1][j + 1], z[i + 1][j]);
        if (!double.IsFinite(a + b + c + d))
        {
            return;
        }

        var sides = new[] { (i, j, 0), (i, j + 1, 1), (i + 1, j, 0), (i, j, 1) };
        var above = new[] { a > level, b > level, c > level, d > level };
        var cut = Enumerable.Range(0, 4).Where(k => above[k] != above[(k + 1) % 4]).ToArray();
        if (cut.Length == 2)
        {
            Join(next, sides[cut[0]], sides[cut[1]]);
        }

        if (cut.Length != 4)
        {
            return;
        }
        // A saddle: the mean of the corners says which two stay joined.
        var turned = (a + b + c + d) / 4 > level == above[0];
        Join(next, sides[0], sides[turned ? 1 : 3]);
        Join(next, sides[2], sides[turned ? 3 : 1]);
    }

    private static void Join(
        Dictionary<(int, int, int), List<(int, int, int)>> next,
        (int, int, int) p,
        (int, int, int) q
    )
    {
        (next.TryGetValue(p, out var ps) ? ps : next[p] = []).Add(q);
        (next.TryGetValue(q, out var qs) ? qs : next[q] = []).Add(p);
    }

    private static (double, double)[] Follow(
        Dictionary<(int, int, int), List<(int, int, int)>> next,
        (int, int, int) at,
        double[] xs,
        double[] ys,
        double[][] z,
        double level
    )
    {
        var chain = new List<(double, double)> { Point(at, xs, ys, z, level) };
        while (next[at].Count > 0)
        {
            var to = next[at][0];
            next[at].RemoveAt(0);
            next[to].Remove(at);
            chain.Add(Point(to, xs, ys, z, level));
            at = to;
        }
        return [.. chain];
    }

    private static (double, double) Point(
        (int I, int J, int Up) edge,
        double[] xs,
        double[] ys,
        double[][] z,
        double level
    )
    {
        var (i, j, up) = edge;
        var from = z[i][j];
        var to = up == 1 ? z[i + 1][j] : z[i][j + 1];
        var t = (level - from) / (to - from);
        return up == 1 ? (xs[j], ys[i] + t * (ys[i + 1] - ys[i])) : (xs[j] + t * (xs[j + 1] - xs[j]), ys[i]);
    }
}

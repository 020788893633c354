using Curriculum.Geometry;

namespace Curriculum.Figures;

public static partial class Plot
{
    /// <summary>
    /// The line {v : F(v) = level} inside the window, from the exact pieces of a network of two inputs and one output,
    /// to lay over a picture of them: <c>Plot.Pieces(pieces, window).With(Plot.LevelLine("F = 0", pieces, window))</c>.
    /// On each piece it is straight; a piece that is level all over has none. Where the level is not met, nothing is
    /// laid over.
    /// </summary>
    /// <exception cref="ArgumentException">The pieces have several outputs, or the level is not a number.</exception>
    public static Figure LevelLine(string name, PieceList<PlanePiece> pieces, Window window, double level = 0)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(pieces);
        ArgumentNullException.ThrowIfNull(window);
        if (!double.IsFinite(level) || pieces is [var one, ..] && one.Slope.RowCount != 1)
        {
            throw new ArgumentException(
                double.IsFinite(level)
                    ? $"A level line is where one number is {Num.Text(level)}, but these pieces have "
                        + $"{pieces[0].Slope.RowCount} outputs."
                    : $"A network is nowhere {Num.Text(level)}: take a level that is a number."
            );
        }

        var (xs, ys, length, stretches) = (new List<double>(), new List<double>(), 0.0, 0);
        foreach (var piece in pieces)
        {
            if (Crossings(piece, piece.Polygon.ClipTo(window)?.Points ?? [], level) is [var from, var to])
            {
                xs.AddRange([from.X, to.X, double.NaN]);
                ys.AddRange([from.Y, to.Y, double.NaN]);
                length += Math.Sqrt((to.X - from.X) * (to.X - from.X) + (to.Y - from.Y) * (to.Y - from.Y));
                stretches++;
            }
        }

        var curve = new Curve([.. xs], [.. ys])
        {
            Name = name,
            Width = 3,
            Colour = Palette.Series(1),
            Dash = "solid",
            Sentence =
                $"{(name.Length > 0 ? name : "The level line")}: {stretches} straight stretches, "
                + $"{Num.Text(length)} long in all.",
        };
        return Make("", "Level line", stretches > 0 ? [curve] : [], panel => panel with { Equal = true });
    }

    // Where the border of a convex piece crosses the level: two points, or none.
    private static List<(double X, double Y)> Crossings(PlanePiece piece, (double X, double Y)[] corners, double level)
    {
        double Above((double X, double Y) p) =>
            piece.Slope[0, 0] * p.X + piece.Slope[0, 1] * p.Y + piece.Offset[0] - level;
        var found = new List<(double X, double Y)>();
        for (var i = 0; i < corners.Length; i++)
        {
            var (p, q) = (corners[i], corners[(i + 1) % corners.Length]);
            var (a, b) = (Above(p), Above(q));
            if (a > 0 != b > 0)
            {
                var t = a / (a - b);
                found.Add((p.X + t * (q.X - p.X), p.Y + t * (q.Y - p.Y)));
            }
        }

        return found;
    }
}

using Curriculum.Geometry;

namespace Curriculum.Figures;

public static partial class Plot
{
    /// <summary>
    /// The pieces that folds make of the plane, each with its own colour from its neighbours': the number of active
    /// neurons changes by one across a fold. Without a window of yours,
    /// one is taken that shows the crossings.
    /// </summary>
    public static Figure Pieces(Hyperplanes arrangement, Window? window = null)
    {
        ArgumentNullException.ThrowIfNull(arrangement);
        var (A, b, shown) = (arrangement.A, arrangement.b, window ?? Around(arrangement));
        var polygons = arrangement.Polygons(shown);
        var all = arrangement.CountPieces();
        var title =
            $"{arrangement.Count} fold{(arrangement.Count == 1 ? "" : "s")}, {all} piece{(all == 1 ? "" : "s")}"
            + (polygons.Count == all ? "" : $" ({polygons.Count} in the window)");
        return Pieces(
            title,
            polygons,
            n =>
            {
                var (x, y) = Centre(polygons[n]);
                return Palette.Series(
                    Enumerable.Range(0, arrangement.Count).Count(i => A[i, 0] * x + A[i, 1] * y + b[i] > 0)
                );
            },
            shown
        );
    }

    /// <summary>
    /// Polygons in the plane, such as the pieces of a network: <c>Plot.Polygons("pieces", polygons)</c>.
    /// </summary>
    public static Figure Polygons(string title, IEnumerable<Polygon> polygons, Window? window = null)
    {
        ArgumentNullException.ThrowIfNull(polygons);
        var all = polygons.ToArray();
        var shown = window ?? Around([.. all.SelectMany(polygon => polygon.Points)]);
        Polygon[] clipped = [.. all.Select(polygon => polygon.ClipTo(shown)).OfType<Polygon>()];
        return Pieces(title, clipped, Palette.Series, shown);
    }

    /// <summary>Polygons given by their corners, one colour for each name.</summary>
    public static Figure Polygons(string title, params (string Name, (double X, double Y)[] Corners)[] polygons) =>
        Make(
            title,
            "Polygons",
            polygons
                .GroupBy(p => p.Name)
                .Select(group => new Regions([
                    .. group.Select(p =>
                    {
                        if (p.Corners.Length < 3)
                        {
                            throw new ArgumentException(
                                $"The polygon “{p.Name}” has {p.Corners.Length} corners; it needs 3."
                            );
                        }
                        return (p.Corners.Select(c => c.X).ToArray(), p.Corners.Select(c => c.Y).ToArray());
                    }),
                ])
                {
                    Name = group.Key,
                }),
            panel => panel with { Equal = true }
        );

    /// <summary>
    /// The pieces of a network of two inputs, the steeper the lighter: <c>Plot.Pieces(Pieces.InPlane(F))</c>. Hovering
    /// tells the slope of each.
    /// </summary>
    public static Figure Pieces(PieceList<PlanePiece> pieces, Window? window = null)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        var shown = window ?? Around([.. pieces.SelectMany(piece => piece.Polygon.Points)]);
        var inside = pieces
            .Select(piece => (Piece: piece, Polygon: piece.Polygon.ClipTo(shown)))
            .Where(p => p.Polygon is not null)
            .ToArray();
        var steepest = Math.Max(1e-300, inside.Select(p => p.Piece.Steepness).DefaultIfEmpty(0).Max());
        return Pieces(
            pieces.ToString(),
            [.. inside.Select(p => p.Polygon!)],
            n => ColourScale.Sequential.Hex(0.15 + 0.85 * Math.Round(12 * inside[n].Piece.Steepness / steepest) / 12),
            shown,
            n => $", slope {Num.Text(inside[n].Piece.Steepness)}"
        );
    }

    /// <summary>
    /// The surface of a network of two inputs and one output in space, made of its flat pieces with their edges:
    /// <c>Plot.Surface("a sheet", Pieces.InPlane(F), new Window(-2, 2, -2, 2))</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The pieces have several outputs.</exception>
    public static Figure Surface(string title, PieceList<PlanePiece> pieces, Window window, string z = "z")
    {
        ArgumentNullException.ThrowIfNull(pieces);
        ArgumentNullException.ThrowIfNull(window);
        if (pieces is [var piece, ..] && piece.Slope.RowCount != 1)
        {
            throw new ArgumentException(
                $"A surface has one height over each point, but these pieces have {piece.Slope.RowCount} outputs."
            );
        }

        return Make(
            title,
            "Surface",
            [Facets.Of(pieces, window, 65) with { Measure = z }],
            panel => panel with { Height = 460 }
        );
    }

    /// <summary>
    /// A network of one input, w(t), with a dot at each fold: <c>Plot.Pieces(Pieces.OnLine(F), -2, 2)</c>.
    /// </summary>
    public static Figure Pieces(PieceList<LinePiece> pieces, double from, double to)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        _ = Data.Between((from, to), 2);
        double[] folds = [.. pieces.Select(piece => piece.To).Where(t => t > from && t < to)];
        double[] ts = [from, .. folds, to];
        var curves = Enumerable
            .Range(0, pieces[0].Slope.Count)
            .Select(k =>
            {
                double At(double t)
                {
                    var piece = pieces.First(p => t <= p.To);
                    return piece.Slope[k] * t + piece.Offset[k];
                }
                return new Curve(ts, [.. ts.Select(At)])
                {
                    Name = pieces[0].Slope.Count == 1 ? "" : $"w{k + 1}",
                    Dots = folds.Length <= 200,
                    Size = 5,
                };
            });
        return Make(
            $"{pieces} ({folds.Length + 1} between {Num.Text(from)} and {Num.Text(to)})",
            "Line chart",
            curves,
            panel => panel with { XName = "t", YName = "w" }
        );
    }

    private static Figure Pieces(
        string title,
        IReadOnlyList<Polygon> polygons,
        Func<int, string> colour,
        Window window,
        Func<int, string>? more = null
    )
    {
        if (polygons.Count == 0)
        {
            throw new ArgumentException("There is no piece in the window, so there is nothing to draw.");
        }

        var pieces = polygons
            .Select(
                (polygon, n) =>
                    (
                        N: n,
                        At: Centre(polygon),
                        Colour: colour(n),
                        X: polygon.Points.Select(p => p.X).ToArray(),
                        Y: polygon.Points.Select(p => p.Y).ToArray()
                    )
            )
            .ToArray();
        var areas = polygons.Select(polygon => polygon.Area).ToArray();
        var marks = pieces
            .GroupBy(p => p.Colour)
            .Select(
                (group, g) =>
                    (Mark)
                        new Regions([.. group.Select(p => (p.X, p.Y))])
                        {
                            Colour = group.Key,
                            Sentence =
                                g > 0
                                    ? ""
                                    : $"{pieces.Length} polygons, areas {Num.Text(areas.Min())} to "
                                        + $"{Num.Text(areas.Max())} in the window {Told(window)}.",
                            Labels =
                            [
                                .. group.Select(p =>
                                    $"piece {p.N + 1}, area {Num.Text(areas[p.N])}{more?.Invoke(p.N)}"
                                ),
                            ],
                        }
            )
            .ToList();
        if (pieces.Length <= 24)
        {
            // Where a number has no room, hovering still tells it.
            var words = pieces
                .Select(p =>
                    (
                        Text: Num.Text(p.N + 1),
                        At: Room.For(
                            polygons[p.N].Points,
                            p.At,
                            Num.Text(p.N + 1).Length,
                            330 / (window.Top - window.Bottom)
                        )
                    )
                )
                .Where(word => word.At is not null)
                .Select(word => (word.Text, At: word.At!.Value))
                .ToArray();
            if (words.Length > 0)
            {
                marks.Add(
                    new Words(
                        [.. words.Select(w => w.At.X)],
                        [.. words.Select(w => w.At.Y)],
                        [.. words.Select(w => w.Text)]
                    )
                );
            }
        }
        return Make(
            title,
            "Pieces of the plane",
            marks,
            panel =>
                panel with
                {
                    Equal = true,
                    XName = "v₁",
                    YName = "v₂",
                    Height = 460,
                    Width = 560,
                    XRange = (window.Left, window.Right),
                    YRange = (window.Bottom, window.Top),
                }
        );
    }

    private static string Told(Window window) =>
        $"[{Num.Text(window.Left)}, {Num.Text(window.Right)}] × [{Num.Text(window.Bottom)}, {Num.Text(window.Top)}]";
}

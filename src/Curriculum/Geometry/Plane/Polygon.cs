namespace Curriculum.Geometry;

/// <summary>
/// A convex polygon of the plane, possibly unbounded. Its combinatorics are exact (which folds bound it, which cut it);
/// the coordinates of its points are rounded to double.
/// </summary>
/// <remarks>
/// Edge i runs counterclockwise from corner i to corner i + 1 along a fold. An unbounded polygon has corners at
/// infinity; the whole plane has four of them.
/// </remarks>
public sealed class Polygon
{
    private readonly Corner[] _corners;
    private readonly Fold[] _edges;

    private Polygon(Corner[] corners, Fold[] edges) => (_corners, _edges) = (corners, edges);

    /// <summary>R².</summary>
    internal static Polygon Plane { get; } = MakePlane();

    /// <summary>Whether it lies in a disc.</summary>
    public bool IsBounded => !Array.Exists(_corners, corner => corner.IsAtInfinity);

    /// <summary>The finite corners (x, y), counterclockwise. All of them when the polygon is bounded.</summary>
    public (double X, double Y)[] Points
    {
        get
        {
            var finite = Enumerable.Range(0, _corners.Length).Where(i => !_corners[i].IsAtInfinity).ToArray();
            var bends = Array.FindAll(finite, i => _edges[i] != _edges[(i + _edges.Length - 1) % _edges.Length]);
            return [.. (bends.Length > 0 ? bends : finite).Select(i => _corners[i].Point)];
        }
    }

    /// <summary>The area, ∞ when unbounded: ½ Σ (x_i y_{i+1} − x_{i+1} y_i).</summary>
    public double Area
    {
        get
        {
            if (!IsBounded)
            {
                return double.PositiveInfinity;
            }

            var points = Points;
            var (x0, y0) = points[0];
            var area = 0.0;
            for (var i = 1; i + 1 < points.Length; i++)
            {
                area += (points[i].X - x0) * (points[i + 1].Y - y0) - (points[i + 1].X - x0) * (points[i].Y - y0);
            }

            return area / 2;
        }
    }

    internal IReadOnlyList<Corner> Corners => _corners;

    /// <summary>The part inside the window, or null when there is none.</summary>
    public Polygon? ClipTo(Window window)
    {
        ArgumentNullException.ThrowIfNull(window);
        var part = this;
        foreach (var side in window.Sides)
        {
            if (part.IsCutBy(side))
            {
                part = part.Split(side).Positive;
            }
            else if (part.Side(side) < 0)
            {
                return null;
            }
        }
        return part;
    }

    /// <summary>For example <c>(0, 0) (1, 0) (0, 1)</c>; an unbounded polygon says so.</summary>
    public override string ToString() =>
        string.Join(" ", Points.Select(p => $"({p.X:g6}, {p.Y:g6})")) + (IsBounded ? "" : " and on to infinity");

    /// <summary>left ≤ x ≤ right, bottom ≤ y ≤ top.</summary>
    internal static Polygon Rectangle(Window window)
    {
        var sides = window.Sides;
        return new([.. Enumerable.Range(0, 4).Select(i => Corner.Crossing(sides[(i + 3) % 4], sides[i]))], sides);
    }

    /// <summary>Whether the fold passes through the inside.</summary>
    internal bool IsCutBy(Fold fold)
    {
        var seen = 0;
        foreach (var corner in _corners)
        {
            var side = corner.Side(fold);
            if (side * seen < 0)
            {
                return true;
            }

            if (side != 0)
            {
                seen = side;
            }
        }
        return false;
    }

    /// <summary>
    /// The side of a fold that does not cut this polygon: +1, −1, or 0 when ax + by + c is 0 everywhere.
    /// </summary>
    internal int Side(Fold fold)
    {
        foreach (var corner in _corners)
        {
            if (corner.Side(fold) is var side and not 0)
            {
                return side;
            }
        }

        return fold.SideOfOrigin; // only the whole plane has no finite corner
    }

    /// <summary>The two halves on the positive and on the negative side of a fold that cuts this polygon.</summary>
    internal (Polygon Positive, Polygon Negative) Split(Fold fold)
    {
        var n = _corners.Length;
        var sides = n <= 64 ? stackalloc int[n] : new int[n];
        var (above, below) = (0, 0);
        for (var i = 0; i < n; i++)
        {
            sides[i] = _corners[i].Side(fold);
            above += sides[i] > 0 ? 1 : 0;
            below += sides[i] < 0 ? 1 : 0;
        }
        var (positive, negative) = (new Half(above + 2, fold), new Half(below + 2, fold));
        for (var i = 0; i < n; i++)
        {
            var (corner, edge, next) = (_corners[i], _edges[i], _corners[i + 1 < n ? i + 1 : 0]);
            var (here, there) = (sides[i], sides[i + 1 < n ? i + 1 : 0]);
            if (here > 0 || here == 0 && there > 0)
            {
                positive.Add(corner, edge);
            }

            if (here < 0 || here == 0 && there < 0)
            {
                negative.Add(corner, edge);
            }

            if (here == 0)
            {
                if (there > 0)
                {
                    negative.Leave(corner);
                }
                else
                {
                    positive.Leave(corner);
                }
            }
            else if (here * there < 0)
            {
                var cut = edge == Fold.Infinity ? Corner.AtInfinity(fold, corner, next) : Corner.Crossing(edge, fold);
                if (here > 0)
                {
                    positive.Leave(cut);
                    negative.Add(cut, edge);
                }
                else
                {
                    negative.Leave(cut);
                    positive.Add(cut, edge);
                }
            }
        }
        // A whole line inside: give it a finite corner, or the edge between its two ends at infinity is no edge at all.
        if (positive.Exit.IsAtInfinity && negative.Exit.IsAtInfinity)
        {
            var foot = Corner.Crossing(fold, fold.Across());
            return (positive.ToPolygon(foot), negative.ToPolygon(foot));
        }
        return (positive.ToPolygon(), negative.ToPolygon());
    }

    private static Polygon MakePlane()
    {
        Fold xAxis = new(0, 1, 0),
            yAxis = new(1, 0, 0);
        return new(
            [
                Corner.AtInfinity(xAxis, 1, 0),
                Corner.AtInfinity(yAxis, 0, 1),
                Corner.AtInfinity(xAxis, -1, 0),
                Corner.AtInfinity(yAxis, 0, -1),
            ],
            [Fold.Infinity, Fold.Infinity, Fold.Infinity, Fold.Infinity]
        );
    }

    /// <summary>
    /// One half under construction: the corners and edges kept, and where the boundary leaves along the fold.
    /// </summary>
    private struct Half(int capacity, Fold fold)
    {
        private readonly Corner[] _corners = new Corner[capacity];
        private readonly Fold[] _edges = new Fold[capacity];
        private int _count,
            _exit;

        public readonly Corner Exit => _corners[_exit];

        public void Add(Corner corner, Fold edge)
        {
            _corners[_count] = corner;
            _edges[_count++] = edge;
        }

        public void Leave(Corner corner)
        {
            _exit = _count;
            Add(corner, fold);
        }

        public readonly Polygon ToPolygon() => new(_corners, _edges);

        public readonly Polygon ToPolygon(Corner afterExit) =>
            new(
                [.. _corners[..(_exit + 1)], afterExit, .. _corners[(_exit + 1)..]],
                [.. _edges[..(_exit + 1)], fold, .. _edges[(_exit + 1)..]]
            );
    }
}

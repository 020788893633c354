using System.Numerics;

namespace Curriculum.Geometry;

/// <summary>
/// Where two folds meet, in homogeneous coordinates (X, Y, W): the point (X/W, Y/W), or for W = 0 the direction
/// (X, Y), a corner at infinity. It remembers its folds, so that "on which side of a third fold?" is the sign of a
/// 3×3 determinant, decided exactly.
/// </summary>
internal sealed class Corner
{
    // Rounding of the two 2×2 minors and the dot product, for coefficients below 1 (4e-15 is twice what can occur).
    private const double Rounding = 4e-15;

    private readonly Fold _p,
        _q;
    private readonly int _orientation;

    private Corner(Fold p, Fold q, double x, double y, double w, int orientation)
    {
        (_p, _q, _orientation) = (p, q, orientation);
        (X, Y, W) = (orientation * x, orientation * y, orientation * w);
    }

    public double X { get; }

    public double Y { get; }

    public double W { get; }

    public (double X, double Y) Point => (X / W, Y / W);

    public bool IsAtInfinity => ReferenceEquals(_p, Fold.Infinity);

    /// <summary>The finite point where p and q cross.</summary>
    public static Corner Crossing(Fold p, Fold q)
    {
        var (x, y, w) = Cross(p, q);
        if (Math.Abs(w) > Rounding + 3 * (p.Error + q.Error))
        {
            return new(p, q, x, y, w, Math.Sign(w));
        }

        var exact = CrossExactly(p, q);
        (x, y, w) = Integers.Direction(exact[0], exact[1], exact[2]);
        return new(p, q, x, y, w, exact[2].Sign);
    }

    /// <summary>The end at infinity of the fold that lies between two neighbouring corners at infinity.</summary>
    public static Corner AtInfinity(Fold fold, Corner from, Corner to) =>
        AtInfinity(fold, from.X / from.Length + to.X / to.Length, from.Y / from.Length + to.Y / to.Length);

    /// <summary>The end at infinity of the fold on the side of the direction (x, y).</summary>
    public static Corner AtInfinity(Fold fold, double x, double y)
    {
        var (dx, dy, _) = Cross(Fold.Infinity, fold);
        if (Math.Max(Math.Abs(dx), Math.Abs(dy)) <= 100 * fold.Error)
        {
            (dx, dy, _) = Integers.Direction(-fold.Exact[1], fold.Exact[0], 0);
        }

        return new(Fold.Infinity, fold, dx, dy, 0, dx * x + dy * y >= 0 ? 1 : -1);
    }

    /// <summary>+1 where the fold's neuron is active, −1 where it is not, 0 exactly on the fold.</summary>
    public int Side(Fold fold)
    {
        if (ReferenceEquals(fold, _p) || ReferenceEquals(fold, _q))
        {
            return 0;
        }

        var value = fold.A * X + fold.B * Y + fold.C * W;
        return Math.Abs(value) > Rounding + 7 * (_p.Error + _q.Error + fold.Error)
            ? Math.Sign(value)
            : SideExactly(fold);
    }

    private double Length => Math.Sqrt(X * X + Y * Y);

    private int SideExactly(Fold fold)
    {
        var (corner, line) = (CrossExactly(_p, _q), fold.Exact);
        return _orientation * (corner[0] * line[0] + corner[1] * line[1] + corner[2] * line[2]).Sign;
    }

    private static (double X, double Y, double W) Cross(Fold p, Fold q) =>
        (p.B * q.C - p.C * q.B, p.C * q.A - p.A * q.C, p.A * q.B - p.B * q.A);

    private static BigInteger[] CrossExactly(Fold fold1, Fold fold2)
    {
        var (p, q) = (fold1.Exact, fold2.Exact);
        return [p[1] * q[2] - p[2] * q[1], p[2] * q[0] - p[0] * q[2], p[0] * q[1] - p[1] * q[0]];
    }
}

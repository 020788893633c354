using System.Numerics;

namespace Curriculum.Geometry;

/// <summary>
/// The line ax + by + c = 0 in the plane, positive where the neuron is active. The doubles are scaled by a power of
/// two so that the largest lies in [½, 1); each may be wrong by Error. The exact integers (up to a positive factor)
/// are made only when the doubles cannot decide.
/// </summary>
internal sealed class Fold
{
    private readonly Func<BigInteger[]> _makeExact;
    private BigInteger[]? _exact;

    public Fold(double a, double b, double c, double error, Func<BigInteger[]> makeExact)
    {
        var largest = Math.Max(Math.Abs(a), Math.Max(Math.Abs(b), Math.Abs(c)));
        var shift = largest > 0 ? -Math.ILogB(largest) - 1 : 0;
        (A, B, C) = (Math.ScaleB(a, shift), Math.ScaleB(b, shift), Math.ScaleB(c, shift));
        Error = Math.ScaleB(error, shift);
        _makeExact = makeExact;
    }

    /// <summary>A line whose three doubles are exactly what is meant.</summary>
    public Fold(double a, double b, double c)
        : this(a, b, c, 0, () => Integers.Row(a, b, c).Row) { }

    /// <summary>
    /// The line at infinity, w = 0 in homogeneous coordinates (x, y, w): the edge of the whole plane.
    /// </summary>
    public static Fold Infinity { get; } = new(0, 0, 1);

    public double A { get; }

    public double B { get; }

    public double C { get; }

    public double Error { get; }

    public BigInteger[] Exact => _exact ??= _makeExact();

    /// <summary>
    /// The line through the origin across this one; it meets this line at its point nearest to the origin.
    /// </summary>
    public Fold Across() => new(B, -A, 0, Error, () => [Exact[1], -Exact[0], BigInteger.Zero]);

    /// <summary>The sign of c, that is of ax + by + c at the origin.</summary>
    public int SideOfOrigin => Math.Abs(C) > Error ? Math.Sign(C) : Exact[2].Sign;
}

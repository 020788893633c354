using System.Numerics;
using Curriculum.Geometry;

namespace Curriculum.Exercises.Chapter04;

/// <summary>
/// Two walks down f(x, y) = φ(x) + ψ(y), where φ″ and ψ″ are constant between knots: the exact line search and a fixed
/// step, from the same start. The points of the fixed step are exact fractions; those of the line search are exact but
/// for a rounding to 100 digits after each step, without which their digits would triple each time.
/// </summary>
internal sealed class TwoWalks
{
    private const int Bits = 340;

    private readonly Profile[] _profiles;
    private readonly Fraction[] _start;

    /// <summary>The landscape with these two profiles, and the start.</summary>
    public TwoWalks(Profile phi, Profile psi, double x, double y) =>
        (_profiles, _start) = ([phi, psi], [Exactly.Of(x), Exactly.Of(y)]);

    /// <summary>f at the start.</summary>
    public Fraction Height => Value(_start);

    /// <summary>f after so many steps, each to the lowest point of its ray.</summary>
    public Fraction AfterSearch(int steps)
    {
        var at = _start;
        for (var k = 0; k < steps; k++)
        {
            var gradient = Gradient(at);
            if (gradient[0].Sign == 0 && gradient[1].Sign == 0)
            {
                break;
            }

            var t = Lowest(at, gradient);
            at = [.. at.Zip(gradient, (xi, gi) => Rounded(xi - t * gi))];
        }

        return Value(at);
    }

    /// <summary>f after so many steps of size s.</summary>
    public Fraction AfterFixed(double s, int steps)
    {
        var (size, at) = (Exactly.Of(s), _start);
        for (var k = 0; k < steps; k++)
        {
            at = [.. at.Zip(Gradient(at), (xi, gi) => xi - size * gi)];
        }

        return Value(at);
    }

    private Fraction Value(Fraction[] at) => _profiles[0].Value(at[0]) + _profiles[1].Value(at[1]);

    private Fraction[] Gradient(Fraction[] at) => [_profiles[0].Slope(at[0]), _profiles[1].Slope(at[1])];

    // Along the ray the slope of −f falls, and is linear between the places where a coordinate meets a knot.
    private Fraction Lowest(Fraction[] at, Fraction[] gradient)
    {
        var (from, slope) = ((Fraction)0, Along(0));
        var bends = Enumerable
            .Range(0, 2)
            .Where(i => gradient[i].Sign != 0)
            .SelectMany(i => _profiles[i].Knots.Select(knot => (at[i] - knot) / gradient[i]))
            .Where(t => t.Sign > 0)
            .Order();
        foreach (var t in bends)
        {
            var there = Along(t);
            if (there.Sign <= 0)
            {
                return from + (t - from) * slope / (slope - there);
            }

            (from, slope) = (t, there);
        }

        return from + slope / (slope - Along(from + 1));

        Fraction Along(Fraction t)
        {
            var there = Gradient([.. at.Zip(gradient, (xi, gi) => xi - t * gi)]);
            return gradient[0] * there[0] + gradient[1] * there[1];
        }
    }

    private static Fraction Rounded(Fraction x)
    {
        var shift = Bits - (int)(BigInteger.Abs(x.Numerator).GetBitLength() - x.Denominator.GetBitLength());
        return x.Denominator.GetBitLength() < Bits || shift <= 0
            ? x
            : new((x.Numerator << shift) / x.Denominator, BigInteger.One << shift);
    }

    /// <summary>φ with φ(0) = φ′(0) = 0 whose second derivative is constant between knots.</summary>
    internal sealed class Profile
    {
        private readonly Fraction[] _curvatures,
            _slopes, // on piece i, φ′(x) = curvature·x + slope and φ(x) = curvature·x²/2 + slope·x + height
            _heights;

        /// <summary>One curvature more than knots, from left to right.</summary>
        public Profile(double[] knots, double[] curvatures)
        {
            (Knots, _curvatures) = ([.. knots.Select(Exactly.Of)], [.. curvatures.Select(Exactly.Of)]);
            (_slopes, _heights) = (new Fraction[curvatures.Length], new Fraction[curvatures.Length]);
            var home = knots.Count(knot => knot < 0);
            for (var i = home; i < knots.Length; i++)
            {
                Join(i, i + 1, Knots[i]);
            }

            for (var i = home - 1; i >= 0; i--)
            {
                Join(i + 1, i, Knots[i]);
            }
        }

        /// <summary>Where the second derivative changes.</summary>
        public Fraction[] Knots { get; }

        /// <summary>φ(x).</summary>
        public Fraction Value(Fraction x) =>
            PieceOf(x) is var i ? (_curvatures[i] * x / 2 + _slopes[i]) * x + _heights[i] : default;

        /// <summary>φ′(x).</summary>
        public Fraction Slope(Fraction x) => PieceOf(x) is var i ? _curvatures[i] * x + _slopes[i] : default;

        private int PieceOf(Fraction x) => Knots.Count(knot => x > knot);

        // Piece b goes on where piece a ends, with the same height and slope.
        private void Join(int a, int b, Fraction knot)
        {
            var more = _curvatures[a] - _curvatures[b];
            _slopes[b] = _slopes[a] + more * knot;
            _heights[b] = _heights[a] - more * knot * knot / 2;
        }
    }
}

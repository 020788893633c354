using Curriculum.Geometry;

namespace Curriculum.Exercises.Chapter06;

/// <summary>
/// Certifies in exact fractions that the heavy ball with s = 1/9, β = 4/9 circles for ever on a function of one
/// number whose
/// second derivative is constant between knots: the cycle is solved for, it attracts, and the start runs into it.
/// </summary>
internal sealed class BallCycle
{
    private const int WarmUp = 6000,
        LongestPeriod = 60,
        ExactSteps = 120;

    private const double Same = 1e-7;

    private static readonly Fraction s_s = new(1, 9);
    private static readonly Fraction s_beta = new(4, 9);

    private readonly Fraction[] _knots,
        _curvature,
        _offset; // f′(x) = curvature·x + offset on each piece

    private BallCycle(double[] knots, double[] curvatures)
    {
        (_knots, _curvature) = ([.. knots.Select(Exactly.Of)], [.. curvatures.Select(Exactly.Of)]);
        _offset = new Fraction[curvatures.Length];
        var home = knots.Count(knot => knot < 0); // f′ is 0 at 0
        for (var i = home; i < knots.Length; i++)
        {
            _offset[i + 1] = _offset[i] + (_curvature[i] - _curvature[i + 1]) * _knots[i];
        }

        for (var i = home - 1; i >= 0; i--)
        {
            _offset[i] = _offset[i + 1] + (_curvature[i + 1] - _curvature[i]) * _knots[i];
        }
    }

    /// <summary>The length of the cycle, or why there is none, in a sentence.</summary>
    public static (int Period, string Problem) Find(double[] knots, double[] curvatures, double start)
    {
        var ball = new BallCycle(knots, curvatures);
        var (x, last) = (start, start);
        for (var k = 0; k < WarmUp; k++)
        {
            (x, last) = ball.Step(x, last);
            if (Math.Abs(x) + Math.Abs(last) < 1e-9)
            {
                return (0, $"From {start:0.####} the ball arrives: after {k + 1} steps it lies at the minimum.");
            }
        }

        if (!double.IsFinite(x))
        {
            return (0, $"From {start:0.####} the ball flies away.");
        }

        var pieces = new List<int>();
        var (first, second) = (x, last);
        do
        {
            pieces.Add(ball.PieceOf(x));
            (x, last) = ball.Step(x, last);
        } while (Math.Abs(x - first) + Math.Abs(last - second) > Same && pieces.Count <= LongestPeriod);

        return pieces.Count > LongestPeriod
            ? (
                0,
                $"From {start:0.####} the ball does not arrive in {WarmUp} steps, but no cycle of at most "
                    + $"{LongestPeriod} steps is seen."
            )
            : ball.Certify(pieces, start);
    }

    private (double, double) Step(double x, double last)
    {
        var i = PieceOf(x);
        return (x - ((double)_curvature[i] * x + (double)_offset[i]) / 9 + 4 * (x - last) / 9, x);
    }

    private int PieceOf(double x) => _knots.Count(knot => x > (double)knot);

    private (int, string) Certify(List<int> pieces, double start)
    {
        // One round is the affine map z → Mz + v of z = (x, last).
        var (M, v) = (Map.Identity, (X: (Fraction)0, Last: (Fraction)0));
        foreach (var i in pieces)
        {
            var one = new Map(1 + s_beta - s_s * _curvature[i], -s_beta, 1, 0);
            (M, v) = (one.After(M), one.Of(v));
            v = (v.X - s_s * _offset[i], v.Last);
        }

        var (trace, determinant) = (M.A + M.D, M.A * M.D - M.B * M.C);
        if (!(determinant < 1 && determinant > -1 && 1 + determinant > trace && 1 + determinant > -trace))
        {
            return (0, "The ball circles, but the cycle does not attract: a breath of wind ends it.");
        }

        var below = 1 - trace + determinant;
        (Fraction X, Fraction Last) z = (
            ((1 - M.D) * v.X + M.B * v.Last) / below,
            (M.C * v.X + (1 - M.A) * v.Last) / below
        );
        if (Radius(pieces, M, z) is not { } radius)
        {
            return (0, "The ball seems to circle, but the cycle touches a knot: exactly computed there is none.");
        }

        if (z.X.Sign == 0 && z.Last.Sign == 0)
        {
            return (0, "That cycle is the minimum itself.");
        }

        return Reaches(start, z, radius)
            ? (pieces.Count, "")
            : (
                0,
                $"There is a cycle of {pieces.Count} steps, but from {start:0.####} the ball takes more "
                    + $"than {ExactSteps} steps "
                    + "to come near. Start nearer to it."
            );
    }

    /// <summary>How near to z a ball must be to stay on the cycle's pieces for ever; null if the cycle leaves its
    /// own.</summary>
    private Fraction? Radius(List<int> pieces, Map M, (Fraction X, Fraction Last) z)
    {
        var (margin, reach) = (double.PositiveInfinity, 1.0);
        var (power, rounds) = (Map.Identity, 0);
        do
        {
            var (phase, at) = (power, z);
            foreach (var i in pieces)
            {
                if (rounds == 0)
                {
                    if ((i > 0 && at.X <= _knots[i - 1]) || (i < _knots.Length && at.X >= _knots[i]))
                    {
                        return null;
                    }

                    margin = Math.Min(margin, i > 0 ? (double)(at.X - _knots[i - 1]) : margin);
                    margin = Math.Min(margin, i < _knots.Length ? (double)(_knots[i] - at.X) : margin);
                    var one = new Map(1 + s_beta - s_s * _curvature[i], -s_beta, 1, 0);
                    at = one.Of(at);
                    at = (at.X - s_s * _offset[i], at.Last);
                }

                reach = Math.Max(reach, phase.Size);
                phase = new Map(1 + s_beta - s_s * _curvature[i], -s_beta, 1, 0).After(phase).Rounded();
            }

            power = M.After(power).Rounded();
            rounds++;
        } while (power.Size >= 0.5 && rounds < 500);

        // Twice as careful as need be: the powers are rounded to doubles.
        return rounds < 500 && double.IsFinite(margin) ? Exactly.Of(margin / (4 * reach)) : null;
    }

    private bool Reaches(double start, (Fraction X, Fraction Last) z, Fraction radius)
    {
        var (x, last) = (Exactly.Of(start), Exactly.Of(start));
        for (var k = 0; k < ExactSteps; k++)
        {
            if (Near(x, z.X) && Near(last, z.Last))
            {
                return true;
            }

            var i = _knots.Count(knot => x > knot);
            (x, last) = (x - s_s * (_curvature[i] * x + _offset[i]) + s_beta * (x - last), x);
        }

        return false;

        bool Near(Fraction a, Fraction b) => a - b < radius && b - a < radius;
    }

    /// <summary>A 2×2 matrix [A B; C D].</summary>
    private sealed record Map(Fraction A, Fraction B, Fraction C, Fraction D)
    {
        public static Map Identity { get; } = new(1, 0, 0, 1);

        /// <summary>The larger sum of absolute values in a row.</summary>
        public double Size =>
            Math.Max(Math.Abs((double)A) + Math.Abs((double)B), Math.Abs((double)C) + Math.Abs((double)D));

        public Map After(Map first) =>
            new(
                A * first.A + B * first.C,
                A * first.B + B * first.D,
                C * first.A + D * first.C,
                C * first.B + D * first.D
            );

        public (Fraction X, Fraction Last) Of((Fraction X, Fraction Last) z) =>
            (A * z.X + B * z.Last, C * z.X + D * z.Last);

        public Map Rounded() =>
            new(Exactly.Of((double)A), Exactly.Of((double)B), Exactly.Of((double)C), Exactly.Of((double)D));
    }
}

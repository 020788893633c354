using Curriculum.Geometry;
using Curriculum.Networks;

namespace Curriculum.Approximation;

/// <summary>max |fit(v) − f(v)| on an interval: between the knots, not only at them.</summary>
public static class SupError
{
    /// <summary>
    /// max over [a, b] of |fit − f|: sampled in equal steps, then each high point sharpened by golden section.
    /// </summary>
    /// <exception cref="ArgumentException">a ≥ b, or fewer than 2 steps.</exception>
    public static double Of(Func<double, double> fit, Func<double, double> f, double a, double b, int steps = 10_000)
    {
        if (!(a < b) || steps < 2)
        {
            throw new ArgumentException($"{steps} steps from {a} to {b}: at least 2 steps and a < b are needed.");
        }

        double Error(double v) => Math.Abs(fit(v) - f(v));
        var v = Enumerable.Range(0, steps + 1).Select(k => a + (b - a) * k / steps).ToArray();
        var errors = Array.ConvertAll(v, Error);
        var best = errors.Max();
        for (var k = 1; k < steps; k++)
        {
            if (errors[k] >= errors[k - 1] && errors[k] >= errors[k + 1] && errors[k] > 0.5 * best)
            {
                best = Math.Max(best, Sharpen(Error, v[k - 1], v[k + 1]));
            }
        }

        return best;
    }

    /// <summary>
    /// max over [a, b] of |fit − f| for a ReLU network of one input: taken on each of its flat pieces by itself.
    /// </summary>
    public static double Of(Network<double> fit, Func<double, double> f, double a, double b, int stepsPerPiece = 64) =>
        Pieces
            .OnLine(fit, Notation.Vec(0), Notation.Vec(1), a, b)
            .Max(piece => Of(v => piece.Slope[0] * v + piece.Offset[0], f, piece.From, piece.To, stepsPerPiece));

    private static double Sharpen(Func<double, double> error, double left, double right)
    {
        var golden = (Math.Sqrt(5) - 1) / 2;
        for (var i = 0; i < 60; i++)
        {
            var (c, d) = (right - golden * (right - left), left + golden * (right - left));
            if (error(c) > error(d))
            {
                right = d;
            }
            else
            {
                left = c;
            }
        }
        return error((left + right) / 2);
    }
}

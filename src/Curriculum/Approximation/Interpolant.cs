using Curriculum.Networks;
using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Approximation;

/// <summary>Functions through given points: one hidden layer of ReLUs, and splines beside it.</summary>
public static class Interpolant
{
    /// <summary>
    /// F(v) = f₀ + Σ_{k&lt;N} c_k ReLU(v − t_k) through N + 1 points (t_k, f_k): c₀ is the first slope and each later
    /// c_k is the slope after t_k minus the slope before it, so the slopes telescope. N ReLUs and one output bias.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// Fewer than two knots, knots that do not increase, or another number of values.
    /// </exception>
    public static Network<double> Network(double[] knots, double[] values)
    {
        ArgumentNullException.ThrowIfNull(knots);
        ArgumentNullException.ThrowIfNull(values);
        Check(knots, values);
        var N = knots.Length - 1;
        var slopes = Enumerable
            .Range(0, N)
            .Select(k => (values[k + 1] - values[k]) / (knots[k + 1] - knots[k]))
            .ToArray();
        return
        [
            new AffineLayer(Matrix<double>.Build.Dense(N, 1, 1), Vector<double>.Build.Dense(N, k => -knots[k])),
            new ReLULayer(),
            new AffineLayer(
                Matrix<double>.Build.Dense(1, N, (_, k) => k == 0 ? slopes[0] : slopes[k] - slopes[k - 1]),
                Vector<double>.Build.Dense(1, values[0])
            ),
        ];
    }

    /// <summary>The network through f at n + 1 equal steps from a to b: n pieces there, n ReLUs.</summary>
    public static Network<double> Network(Func<double, double> f, double a, double b, int n)
    {
        var knots = Knots(a, b, n);
        return Network(knots, [.. knots.Select(f)]);
    }

    /// <summary>The piecewise linear function through the points: what the network is, without the network.</summary>
    public static Func<double, double> LinearSpline(double[] knots, double[] values)
    {
        ArgumentNullException.ThrowIfNull(knots);
        ArgumentNullException.ThrowIfNull(values);
        Check(knots, values);
        return MathNet
            .Numerics.Interpolation.LinearSpline.InterpolateSorted((double[])knots.Clone(), (double[])values.Clone())
            .Interpolate;
    }

    /// <summary>The natural cubic spline through the points: second derivative 0 at both ends.</summary>
    public static Func<double, double> CubicSpline(double[] knots, double[] values)
    {
        ArgumentNullException.ThrowIfNull(knots);
        ArgumentNullException.ThrowIfNull(values);
        Check(knots, values);
        return MathNet
            .Numerics.Interpolation.CubicSpline.InterpolateNaturalSorted(
                (double[])knots.Clone(),
                (double[])values.Clone()
            )
            .Interpolate;
    }

    /// <summary>a = t₀ &lt; t₁ &lt; … &lt; t_n = b in equal steps.</summary>
    /// <exception cref="ArgumentException">n &lt; 1, or a ≥ b.</exception>
    public static double[] Knots(double a, double b, int n) =>
        n >= 1 && a < b && double.IsFinite(b - a)
            ? [.. Enumerable.Range(0, n + 1).Select(k => k == n ? b : a + (b - a) * k / n)]
            : throw new ArgumentException(
                $"{n} pieces from {a} to {b}: at least one piece and a < b, both finite, are needed."
            );

    private static void Check(double[] knots, double[] values)
    {
        if (knots.Length < 2 || knots.Length != values.Length)
        {
            throw new ArgumentException(
                $"{knots.Length} knots and {values.Length} values: as many values as knots are needed, at least 2."
            );
        }

        for (var k = 0; k < knots.Length; k++)
        {
            if (!double.IsFinite(knots[k]) || !double.IsFinite(values[k]))
            {
                throw new ArgumentException($"Point {k} is ({knots[k]}, {values[k]}): it must be finite.");
            }

            if (k > 0 && knots[k] <= knots[k - 1])
            {
                throw new ArgumentException($"Knot {k} is {knots[k]} after {knots[k - 1]}: knots must increase.");
            }
        }
    }
}

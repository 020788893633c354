using System.Collections;
using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Descent;

/// <summary>
/// x₀, x₁, x₂, … and f there: lazy and without end, so take what you need. Each reading starts anew at x₀ and finds
/// the same points.
/// </summary>
public sealed class DescentPath : IEnumerable<DescentPoint>
{
    private readonly Objective _f;
    private readonly Vector<double> _start;
    private readonly DescentRule _rule;

    internal DescentPath(Objective f, Vector<double> start, DescentRule rule)
    {
        f.Check(start, nameof(start));
        (_f, _start, _rule) = (f, start.Clone(), rule);
    }

    /// <summary>f(x₀), f(x₁), …, f(x_n): n steps, n + 1 values.</summary>
    public double[] Values(int n) => [.. Points(n).Select(_f.Value)];

    /// <summary>x₀, x₁, …, x_n: n steps, n + 1 points.</summary>
    public Vector<double>[] Points(int n) =>
        n >= 0
            ? [.. _rule.Points(_f, _start.Clone()).Take(n + 1).Select(x => x.Clone())]
            : throw new ArgumentOutOfRangeException(nameof(n), $"{n} steps: 0 or more are needed.");

    /// <summary>
    /// The first k with f(x_j) ≤ f(x₀)/factor for every j from k to twice k (so a dip on the way does not count), or
    /// null when there is none up to the limit.
    /// </summary>
    public int? StepsToReduceBy(double factor, int limit = 100_000)
    {
        var (first, good) = (_f.Value(_start), -1);
        foreach (var (k, _, value) in this.Take(2 * limit + 1))
        {
            if (!(value <= first / factor))
            {
                good = -1;
            }
            else if (good < 0)
            {
                good = k;
            }

            if (good >= 0 && k >= 2 * good)
            {
                return good;
            }
        }
        return null;
    }

    /// <summary>The points without end.</summary>
    public IEnumerator<DescentPoint> GetEnumerator() =>
        _rule.Points(_f, _start.Clone()).Select((x, k) => new DescentPoint(k, x, _f.Value(x))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>x_k and f(x_k).</summary>
public sealed record DescentPoint(int K, Vector<double> X, double Value);

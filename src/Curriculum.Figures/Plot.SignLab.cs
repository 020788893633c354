using Curriculum.Figures.Widgets;
using static Curriculum.Notation;

namespace Curriculum.Figures;

// Inside the namespace: here Vector<T> is MathNet's, not the one of System.Numerics.
using MathNet.Numerics.LinearAlgebra;

public static partial class Plot
{
    private const int MostSigned = 4;

    /// <summary>
    /// The folds of z = Σ w_i ReLU(a_i t + b_i) + c over all 4ⁿ signs of the pairs (a_i, b_i) and of the w_i: press a
    /// neuron or a weight to flip it, drag a fold, and a ledger of the patterns fills, counted exactly. Without scripts
    /// it is z with the signs given, and the whole ledger.
    /// </summary>
    /// <param name="a">The slopes, 1 to 4, none of them 0.</param>
    /// <param name="b">The biases, as many.</param>
    /// <param name="w">The weights of the neuron behind, as many.</param>
    /// <param name="c">Its bias.</param>
    /// <exception cref="ArgumentException">Other sizes, a slope of 0, or a number that is not finite.</exception>
    public static Figure SignLab(Vector<double> a, Vector<double> b, Vector<double> w, double c)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(w);
        var n = a.Count;
        if (n is < 1 or > MostSigned || b.Count != n || w.Count != n)
        {
            throw new ArgumentException(
                $"The lab has 1 to {MostSigned} neurons, each with a slope, a bias and a weight; "
                    + $"here are {n}, {b.Count} and {w.Count}."
            );
        }

        if (a.Any(slope => slope == 0) || !a.Concat(b).Concat(w).Append(c).All(double.IsFinite))
        {
            throw new ArgumentException("Every slope must differ from 0, and every number must be finite.");
        }

        var ledger = Ledger(a, b, w, c);
        double Behind(double t) => c + w.Select((wi, i) => wi * Math.Max(0, (a[i] * t) + b[i])).Sum();
        var patterns = FormattableString.Invariant($"Folds it adds in {ledger.Length} patterns of signs");
        return Row(
                "One neuron behind others: the folds it adds",
                Function("The neuron behind", -4, 4, ("z", Behind)).Axes("t", "z").Size(300, 380),
                HeatMap(patterns, ledger, numbers: n < 3)
                    .Axes("signs of the weights", "signs of the neurons below")
                    .Size(300, 380)
            )
            .Handed(
                new Widget(
                    "signs",
                    new Dictionary<string, object?>
                    {
                        ["a"] = a.ToArray(),
                        ["b"] = b.ToArray(),
                        ["w"] = w.ToArray(),
                        ["c"] = c,
                    }
                )
            );
    }

    /// <summary>
    /// How many folds the neuron adds, by the pattern of the signs below (rows) and of the weights (columns): digit i
    /// of a row's or column's number in base 2 is 1 where sign i is turned.
    /// </summary>
    internal static double[,] Ledger(Vector<double> a, Vector<double> b, Vector<double> w, double c)
    {
        var side = 1 << a.Count;
        var ledger = new double[side, side];
        for (var s = 0; s < side; s++)
        {
            var below = Affine(Signed(a, s).ToColumnMatrix(), Signed(b, s)).Then(ReLU());
            var without = Geometry.Pieces.OnLine(below).Count;
            for (var t = 0; t < side; t++)
            {
                var neuron = Affine(Signed(w, t).ToRowMatrix(), Vec(c)).Then(ReLU());
                ledger[s, t] = Geometry.Pieces.OnLine(below.Then(neuron)).Count - without;
            }
        }

        return ledger;
    }

    private static Vector<double> Signed(Vector<double> x, int bits) =>
        x.MapIndexed((i, xi) => ((bits >> i) & 1) == 0 ? xi : -xi);
}

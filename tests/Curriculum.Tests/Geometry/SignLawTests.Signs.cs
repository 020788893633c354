using Curriculum.Geometry;
using Curriculum.Networks;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Geometry;

// All signs of a net with given magnitudes.
public sealed partial class SignLawTests
{
    private static Fraction Mean(IEnumerable<int> counts)
    {
        var all = counts.ToList();
        return new(all.Sum(), all.Count);
    }

    /// <summary>The mean number of folds of each layer over all signs, by fractions alone.</summary>
    private static Fraction[] MeanFolds(
        int[] widths,
        Random random,
        ExactLine line,
        bool biases = true,
        bool flipLastRows = true
    )
    {
        Fraction Magnitude() => new(random.Next(1, 98), random.Next(1, 32));
        var layers = widths
            .Select(
                (n, k) =>
                    (
                        A: ExactLine.Fill(n, k == 0 ? line.Inputs : widths[k - 1], Magnitude),
                        b: ExactLine.Fill(1, n, biases ? Magnitude : () => 0)[0]
                    )
            )
            .ToArray();
        var patterns = Signs(widths, flipLastRows).ToList();
        var folds = new int[widths.Length];
        foreach (var signs in patterns)
        {
            var flipped = layers
                .Select((layer, k) => ExactLine.Flip(layer, signs.Row(k), signs.Column(k - 1)))
                .ToList();
            foreach (var (k, count) in line.Folds(flipped).Index())
            {
                folds[k] += count;
            }
        }

        return [.. folds.Select(count => new Fraction(count, patterns.Count))];
    }

    /// <summary>The nets of all signs as the library has them; whole magnitudes, so that doubles are exact.</summary>
    private static IEnumerable<Network<double>> AllSigns(int[] widths, Random random, int inputs, bool biases = true)
    {
        double Magnitude() => random.Next(1, 1000) * (random.Next(2) * 2 - 1);
        var layers = widths
            .Select(
                (n, k) =>
                    (
                        A: Matrix<double>.Build.Dense(n, k == 0 ? inputs : widths[k - 1], (_, _) => Magnitude()),
                        b: Vector<double>.Build.Dense(n, _ => biases ? Magnitude() : 0)
                    )
            )
            .ToArray();
        foreach (var signs in Signs(widths))
        {
            var list = new List<Layer>();
            foreach (var (k, (A, b)) in layers.Index())
            {
                var (row, column) = (signs.Row(k), signs.Column(k - 1));
                list.Add(Affine(A.MapIndexed((i, j, a) => row(i) * column(j) * a), b.MapIndexed((i, x) => row(i) * x)));
                list.Add(ReLU());
            }

            yield return Network.Create<double>([.. list]);
        }
    }

    /// <summary>Every choice of signs for the rows (with their biases) and for the outgoing columns.</summary>
    private static IEnumerable<SignPattern> Signs(int[] widths, bool flipLastRows = true)
    {
        var bits = 2 * widths.Sum() - widths[^1] - (flipLastRows ? 0 : widths[^1]);
        return Enumerable.Range(0, 1 << bits).Select(pattern => new SignPattern(widths, pattern));
    }

    // Bits: for each layer its rows, then its outgoing columns. Those of the last layer fold nothing and are left out;
    // its rows are the highest bits, so that they can be left out too.
    private sealed record SignPattern(int[] Widths, int Bits)
    {
        public Func<int, int> Row(int layer) => i => Sign(Before(layer) + i);

        public Func<int, int> Column(int layer) => layer < 0 ? _ => 1 : j => Sign(Before(layer) + Widths[layer] + j);

        private int Before(int layer) => 2 * Widths.Take(layer).Sum();

        private int Sign(int bit) => (Bits >> bit & 1) == 0 ? 1 : -1;
    }
}

namespace Curriculum.Exercises.Chapter11;

using Input = (Vector<double> a, Vector<double> b, Vector<double> w, double c);
using Answer = Func<Vector<double>, Vector<double>, Vector<double>, double, double>;

/// <summary>
/// 1 − 2^{−n}: the mean, over all signs of (a_i, b_i) and of w_i, of how often Σ w_i ReLU(a_i t + b_i) + c is 0.
/// </summary>
public sealed class MeanFolds() : Question<Answer, Input, double>("11.4", "One neuron behind n others")
{
    public override string Why =>
        "The magnitudes have dropped out: any start that is fair about signs folds as often on the mean, normal or "
        + "uniform, large or small. Layer by layer this one factor gives the 61.";

    public override IReadOnlyList<string> Hints =>
        [
            "Look at the four numbers that were counted. What is missing to 1 each time?",
            "The sum of the active neurons and c is one straight line in t, and a line is 0 once. Which of the 2ⁿ "
                + "sets of active neurons gives a line that never is 0, and what is its share?",
            "Of the 2ⁿ sets exactly one gives no fold: the empty one, where only c is left. What " + "remains of 1?",
        ];

    protected override IEnumerable<Slip<Input, double>> Slips =>
        [
            new(
                "That is the share of the sets of active neurons that give no fold, 2⁻ⁿ. Asked are the folds.",
                x => Math.Pow(2, -x.a.Count)
            ),
            new(
                "One fold on the mean would need every set of active neurons to give one. Where all n are off, only "
                    + "the constant c is left.",
                _ => 1
            ),
            new(
                "1 / (1 << n) divides whole numbers, so it is 0 for every n above 0. Write 1.0, or Math.Pow(2, -n).",
                x => unchecked(1 - 1 / (1 << x.a.Count))
            ),
            new(
                "1 << n is an int: it begins again at n = 32, and at n = 31 it is negative. Math.Pow(2, -n) has no "
                    + "such end.",
                x => 1 - 1.0 / (1 << x.a.Count)
            ),
            new("That is right for n = 1 only. With more neurons all of them are off less often.", _ => 0.5),
            new(
                "n/(n + 1) goes on from 1/2 with 2/3. Counted is 3/4.",
                x => x.a.Count / (x.a.Count + 1.0),
                "Halve the rest to 1 with each neuron: 1/2, 1/4, 1/8, 1/16."
            ),
            new(
                "1 − 1/(2n) goes through 1/2 and 3/4, but then comes 5/6, and counted is 7/8.",
                x => x.a.Count == 0 ? 0 : 1 - 1 / (2.0 * x.a.Count),
                "Halve the rest to 1 with each neuron: 1/2, 1/4, 1/8, 1/16."
            ),
            new(
                "That is the number for n + 1 neurons before it. The neuron that is folded is not one of them.",
                x => 1 - Math.Pow(2, -x.a.Count - 1)
            ),
            new(
                "That is the number for n − 1 neurons before it. All n can be off or on.",
                x => 1 - Math.Pow(2, 1 - x.a.Count)
            ),
            new(
                "There are 4ⁿ patterns of signs, but only 2ⁿ sets of active neurons on a piece; one of these is empty.",
                x => 1 - Math.Pow(4, -x.a.Count)
            ),
            new(
                "That is the law without biases. Here the neuron has its c, so one active neuron alone is enough.",
                x => 1 - (x.a.Count + 1) * Math.Pow(2, -x.a.Count)
            ),
            new(
                "n + 1 pieces can have a fold each: that is the most, not the mean. If one piece has it, the line of "
                    + "another one is mostly 0 elsewhere.",
                x => x.a.Count + 1
            ),
            new(
                "You gave each of the n + 1 pieces a fold in half of the cases. A piece is one part of the line: most "
                    + "zeros lie outside it.",
                x => (x.a.Count + 1) / 2.0
            ),
            new("You counted the folds of the n neurons before it. Asked are those of the one behind.", x => x.a.Count),
            new(
                "You counted the folds of this one net. The mean is over all signs: flip (a_i, b_i) together, and w_i.",
                Folds
            ),
            new(
                "1 / (1L << n) divides whole numbers, so it is 0 for every n above 0. Write 1.0, or Math.Pow(2, -n).",
                x => 1 - 1 / (1L << x.a.Count)
            ),
            new(
                "Your power is upside down: 1 − 2ⁿ. It is one of 2ⁿ sets that gives no fold.",
                x => 1 - Math.Pow(2, x.a.Count)
            ),
            new(
                "n/2 goes on from 1/2 with 1, and more than one fold on the mean there cannot be.",
                x => x.a.Count / 2.0
            ),
            new("2ⁿ − 1 sets give a fold. The mean is over all 2ⁿ: divide.", x => Math.Pow(2, x.a.Count) - 1),
            new(
                "1/2 and 3/4 are 1 − 1/(2n), but the third of the four numbers is 7/8.",
                x => 1 - 1 / (2.0 * x.a.Count)
            ),
        ];

    // A half to a power is exact: nothing need be lost.
    protected override double Tolerance => 1e-12;

    protected override IEnumerable<Input> Inputs(Random random)
    {
        yield return (V(), V(), V(), 1.5);
        yield return (V(2), V(1), V(1), 3);
        yield return (V(1.5), V(0.4), V(0.001), 1000);
        yield return (V(1.5), V(-0.4), V(1000), 0.001);
        yield return (V(1, 3), V(2, 0.5), V(1, 0.7), 1);
        int[] sizes = [1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 5, 6, 7, 8, 12, 20, 31, 32, 33, 40, 60];
        foreach (var n in sizes)
        {
            // Decimals of which no sum or product cancels; scales from a thousandth to a thousand.
            double Some() => Math.Round((random.Next(2) * 2 - 1) * (0.1 + 3 * random.NextDouble()), 3);
            Vector<double> Many() =>
                Vector<double>.Build.Dense(n, _ => Some()) * Math.Pow(10, n < 4 ? 0 : random.Next(-3, 4));
            yield return (Many(), Many(), Many(), Some());
        }
    }

    protected override double Right(Input input) => 1 - Math.Pow(2, -input.a.Count);

    private static Vector<double> V(params double[] values) => Vector<double>.Build.Dense(values);

    /// <summary>How often the sum is 0 for the signs as they are: the zero of each piece's line, if inside.</summary>
    private static double Folds(Input x)
    {
        var (a, b, w, c) = x;
        var bends = Enumerable.Range(0, a.Count).Select(i => -b[i] / a[i]).Order().ToList();
        double[] ends = [double.NegativeInfinity, .. bends, double.PositiveInfinity];
        return ends.Zip(ends.Skip(1), (from, to) => Zero(from, to) is { } zero && zero > from && zero < to ? 1 : 0)
            .Sum();

        double? Zero(double from, double to)
        {
            var t =
                double.IsFinite(from) && double.IsFinite(to) ? (from + to) / 2
                : double.IsFinite(from) ? from + 1
                : double.IsFinite(to) ? to - 1
                : 0;
            var on = Enumerable.Range(0, a.Count).Where(i => a[i] * t + b[i] > 0).ToList();
            var slope = on.Sum(i => w[i] * a[i]);
            return slope == 0 ? null : -(on.Sum(i => w[i] * b[i]) + c) / slope;
        }
    }
}

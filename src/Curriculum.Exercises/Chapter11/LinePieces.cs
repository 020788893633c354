namespace Curriculum.Exercises.Chapter11;

using Input = (Vector<double> a, Vector<double> b, Vector<double> c);
using Answer = Func<Vector<double>, Vector<double>, Vector<double>, int>;

/// <summary>
/// The flat pieces of w(t) = Σ c_i ReLU(a_i t + b_i) on the whole line: 1 + the places where the slope changes.
/// </summary>
public sealed class LinePieces() : Question<Answer, Input, int>("11.3", "Pieces, not neurons")
{
    public override string Why =>
        "A count of neurons is a bound; a count of pieces is a fact about this network. "
        + "Duplicated, silent and cancelling neurons add nothing.";

    public override IReadOnlyList<string> Hints =>
        [
            "Where does neuron i bend, and by how much does the slope of w change there?",
            "At t = −b_i/a_i the slope grows by c_i·|a_i|, whichever way the neuron opens. Neurons may bend at the "
                + "same t.",
            "Group the neurons that bend by their place, add up the changes of slope in each group, "
                + "and look in how many groups something is left. How many pieces do k bends leave?",
        ];

    protected override IEnumerable<Slip<Input, int>> Slips =>
        [
            new(
                "You counted neurons. Two that bend at the same place make one fold, and one with c_i = 0 is not felt.",
                x => x.a.Count + 1
            ),
            new("You counted folds, not pieces: k folds of a line leave k + 1 pieces.", x => Right(x) - 1),
            new(
                "That counts activation regions: places where some neuron switches. Where c_i = 0, or two bends "
                    + "cancel, w goes on straight.",
                x => 1 + Bends(x).Count()
            ),
            new(
                "Several neurons bend at the same place: count the place once, with the sum of its bends.",
                x => 1 + Bends(x).Sum(place => place.Count(i => x.c[i] != 0))
            ),
            new(
                "Two bends at one place can cancel: add them up and look whether anything is left.",
                x => 1 + Bends(x).Count(place => place.Any(i => x.c[i] != 0))
            ),
            new(
                "The slope grows by c·|a|, not by c·a: a neuron with negative a is active on the left and stops there.",
                x => 1 + Bends(x).Count(place => place.Sum(i => x.c[i] * x.a[i]) != 0)
            ),
            new(
                "You added the c's alone. A bend is c·|a|: a steep neuron bends more.",
                x => 1 + Bends(x).Count(place => place.Sum(i => x.c[i]) != 0)
            ),
            new(
                "A neuron with a_i = 0 is constant: it has no fold, and −b_i/a_i is no place.",
                x =>
                    1
                    + Enumerable
                        .Range(0, x.a.Count)
                        .GroupBy(i => -x.b[i] / x.a[i])
                        .Count(place => double.IsFinite(place.Key) ? Bend(x, place) != 0 : place.Any(i => x.c[i] != 0))
            ),
            new(
                "A neuron with a_i = 0 is constant: it has no fold, and −b_i/a_i is no place.",
                x =>
                    1
                    + Bends(x).Count()
                    + Enumerable
                        .Range(0, x.a.Count)
                        .Where(i => x.a[i] == 0)
                        .Select(i => -x.b[i] / x.a[i])
                        .Distinct()
                        .Count()
            ),
            new(
                "Two pieces that are far apart are two, even if they have the same slope.",
                x => Slopes(x).Distinct().Count()
            ),
            .. ((double[])[1.0, 2, 3, 4, 5, 6, 8, 10, 20, 50, 100, 1000]).Select(end => new Slip<Input, int>(
                "You counted only the folds of a stretch around 0. The line has no ends.",
                x => 1 + Bends(x).Count(place => Math.Abs(place.Key) <= end && Bend(x, place) != 0)
            )),
            .. Enumerable
                .Range(0, 8)
                .Select(digits => new Slip<Input, int>(
                    "You took two folds that lie close together for one. Only those at the very same place are one.",
                    x =>
                        1
                        + Enumerable
                            .Range(0, x.a.Count)
                            .Where(i => x.a[i] != 0)
                            .GroupBy(i => Math.Round(-x.b[i] / x.a[i], digits))
                            .Count(place => Bend(x, place) != 0)
                )),
        ];

    protected override IReadOnlyCollection<string> Kept => ["a", "b", "c"];

    protected override IEnumerable<Input> Inputs(Random random)
    {
        yield return (V(1), V(0), V(1));
        yield return (V(1), V(2), V(0));
        yield return (V(0), V(1), V(1));
        yield return (V(1, 1), V(2, 2), V(1, 3));
        yield return (V(1, 1), V(2, 2), V(1, -1));
        yield return (V(1, 2), V(1, 2), V(2, -1));
        yield return (V(1, -1), V(1, -1), V(1, 1));
        yield return (V(1, -1), V(1, -1), V(1, -1));
        yield return (V(1, 1, 1), V(0, -1, -2), V(1, -2, 1));
        yield return (V(1, 1, 1), V(-1000, -2000, -3000), V(1, 1, 1));
        yield return (V(1, 1), V(1, 1 + 1.0 / (1 << 27)), V(1, 1)); // parted by less than a float can tell
        yield return (V(1, 1), V(1, 1.0009765625), V(1, -1)); // 1/1024 apart
        yield return (V(1, 1, 1), V(-1, -1, -2), V(1, -1, Tiny)); // two that cancel, and one that hardly bends
        yield return (V(Tiny, 1), V(1, 1), V(1, 1)); // a fold at −2²⁰
        yield return (V(Tiny, Tiny), V(Tiny, Tiny), V(1, 2));
        yield return (V(3, 1), V(1, 3), V(1, 1));
        for (var k = 0; k < 60; k++)
        {
            var n = random.Next(1, 8);
            double[] Some(int low, int high) =>
                [.. Enumerable.Range(0, n).Select(_ => (double)random.Next(low, high + 1))];
            yield return (V(Some(-2, 2)), V(Some(-3, 3)), V(Some(-2, 2)));
        }
    }

    private const double Tiny = 1.0 / (1 << 20);

    protected override int Right(Input input) => 1 + Bends(input).Count(place => Bend(input, place) != 0);

    private static Vector<double> V(params double[] values) => Vector<double>.Build.Dense(values);

    private static IEnumerable<IGrouping<double, int>> Bends(Input x) =>
        Enumerable.Range(0, x.a.Count).Where(i => x.a[i] != 0).GroupBy(i => -x.b[i] / x.a[i]);

    private static double Bend(Input x, IEnumerable<int> place) => place.Sum(i => x.c[i] * Math.Abs(x.a[i]));

    // The slopes of the pieces from left to right.
    private static IEnumerable<double> Slopes(Input x)
    {
        var slope = Enumerable.Range(0, x.a.Count).Where(i => x.a[i] < 0).Sum(i => x.c[i] * x.a[i]);
        yield return slope;
        foreach (var place in Bends(x).OrderBy(place => place.Key))
        {
            yield return slope += Bend(x, place);
        }
    }
}

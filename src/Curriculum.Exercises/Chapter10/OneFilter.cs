namespace Curriculum.Exercises.Chapter10;

using Input = (Vector<double> first, Vector<double> second);
using Answer = Func<Vector<double>, Vector<double>, Vector<double>>;

/// <summary>
/// The row of BA, for the Toeplitz matrices A and B with the rows first and second: Σ_{i+j=k} first_i second_j.
/// </summary>
public sealed class OneFilter() : Question<Answer, Input, Vector<double>>("10.7", "Two filters, one filter")
{
    public override string Why =>
        "Two filters with nothing between them are one wider filter, as two affine maps are one: it takes a ReLU "
        + "between them to see more than one can.";

    public override IReadOnlyList<string> Hints =>
        [
            "Three weights look at three neighbours. How many numbers of v does one output of the second filter "
                + "depend on?",
            "The second filter adds copies of the first one, each a place further on and as large as its weight says.",
            "Weight i of the first and weight j of the second meet at one place of the new row. Which place is "
                + "it, and what do those add up to that meet there?",
        ];

    protected override IEnumerable<Slip<Input, Vector<double>>> Slips =>
        [
            new(
                "You turned the second row round: that is the correlation of the two rows. Both are read from left "
                    + "to right.",
                x => Row((x.first, Turned(x.second))),
                "Try first = (1, 0, 0) and second = (0, 0, 1) on an impulse: two steps in which directions?"
            ),
            new(
                "You turned the first row round: that is the correlation of the two rows. Both are read from left "
                    + "to right.",
                x => Row((Turned(x.first), x.second))
            ),
            new(
                "Your row reads from right to left. Its first number belongs to the leftmost neighbour, as in the two "
                    + "rows you were given.",
                x => Turned(Row(x))
            ),
            new(
                "You added the two filters. One works on what the other gives: the weights are multiplied, and meet "
                    + "at many places.",
                x => Padded(x, (a, b) => a + b)
            ),
            new(
                "You multiplied the weights one by one. Every weight of the first meets every weight of the second.",
                x => Padded(x, (a, b) => a * b)
            ),
            new(
                "You kept the last pair that meets at a place. All of them add up there.",
                x => Row(x, (_, product) => product)
            ),
            new(
                "You kept the first pair that meets at a place. All of them add up there.",
                x => Row(x, (old, product) => old == 0 ? product : old)
            ),
            new(
                "You added the weights that meet. They are multiplied, and the products add up.",
                x => Row(x, (old, product) => old + product, (a, b) => a + b)
            ),
            new(
                "You gave the mean of the products that meet at a place. They add up.",
                x => Row(x).MapIndexed((k, y) => y / Meet(x, k), Zeros.Include)
            ),
            new(
                "You wrote the two rows one after the other. One filter works on what the other gives.",
                x => Vector<double>.Build.DenseOfEnumerable(x.first.Concat(x.second).SkipLast(1))
            ),
        ];

    protected override IEnumerable<Input> Inputs(Random random) =>
        from size in ((int n, int m)[])[(1, 1), (1, 3), (3, 1), (2, 2), (3, 3), (3, 2), (2, 5), (5, 3), (4, 4)]
        from _ in Enumerable.Range(0, 6)
        select (Vector(random, size.n), Vector(random, size.m));

    protected override Vector<double> Right(Input input) => Row(input);

    private static Vector<double> Row(Input x) => Row(x, (old, product) => old + product);

    private static Vector<double> Row(
        Input x,
        Func<double, double, double> put,
        Func<double, double, double>? pair = null
    )
    {
        var row = Vector<double>.Build.Dense(Length(x));
        for (var i = 0; i < x.first.Count; i++)
        {
            for (var j = 0; j < x.second.Count; j++)
            {
                row[i + j] = put(row[i + j], pair is null ? x.first[i] * x.second[j] : pair(x.first[i], x.second[j]));
            }
        }

        return row;
    }

    private static int Length(Input x) => x.first.Count + x.second.Count - 1;

    private static int Meet(Input x, int k) =>
        Enumerable.Range(0, x.first.Count).Count(i => k - i >= 0 && k - i < x.second.Count);

    private static Vector<double> Turned(Vector<double> v) => Vector<double>.Build.DenseOfEnumerable(v.Reverse());

    // Entry by entry in the middle of a row that is long enough.
    private static Vector<double> Padded(Input x, Func<double, double, double> of)
    {
        double At(Vector<double> v, int k) =>
            k - (Length(x) - v.Count) / 2 is var at && at >= 0 && at < v.Count ? v[at] : 0;
        return Vector<double>.Build.Dense(Length(x), k => of(At(x.first, k), At(x.second, k)));
    }
}

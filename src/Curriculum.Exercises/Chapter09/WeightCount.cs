namespace Curriculum.Exercises.Chapter09;

/// <summary>Σ_k (n_k + 1)·n_{k+1}: the weights of a net with these widths.</summary>
public sealed class WeightCount() : Question<Func<int[], long>, int[], long>("9.1", "Count the weights")
{
    public override string Why =>
        "The weights grow like width times width: that is how a net on 1,000 digits comes "
        + "to have a hundred times more weights than samples.";

    public override IReadOnlyList<string> Hints =>
        [
            "The affine map from n inputs to m outputs has a matrix A and an offset b. How many numbers are in each?",
            "A is m×n and b has m entries: m(n + 1) numbers for each pair of neighbouring widths.",
            "One sum over the pairs of neighbours. Does each product fit into an int when the " + "widths are 60,000?",
        ];

    protected override IEnumerable<Slip<int[], long>> Slips =>
        [
            new("You left out the offsets b: each of the m outputs of a map has one.", w => Sum(w, (n, m) => n * m)),
            new(
                "You counted offsets for the inputs, not for the outputs of each map: it is (n + 1)m, not n(m + 1).",
                w => Sum(w, (n, m) => n * (m + 1))
            ),
            new(
                "You counted offsets on both sides: (n + 1)(m + 1). An affine map has m of them.",
                w => Sum(w, (n, m) => (n + 1) * (m + 1))
            ),
            new("You gave each map one offset. It has one for each of its outputs.", w => Sum(w, (n, m) => n * m + 1)),
            new("The last map has offsets too: only its ReLU is missing.", w => Count(w) - w[^1]),
            new("You counted neurons, not weights.", w => w.Skip(1).Sum(n => (long)n)),
            new("You counted only the offsets.", w => w.Skip(1).Sum(n => (long)n) - w[^1]),
            new("The last map is missing.", w => Count(w[..^1])),
            new("The first map is missing.", w => Count(w[1..])),
            new(
                "An int overflowed: 60,000 times 60,000 is more than two billion. Multiply longs.",
                w => unchecked((int)Count(w))
            ),
            new(
                "You multiplied all the widths. Each map has its own matrix: add up the products of "
                    + "neighbours, and the offsets.",
                widths => widths.Aggregate(1L, (product, n) => product * n)
            ),
            new("You counted an offset for each input too: the data have none.", widths => Right(widths) + widths[0]),
            new(
                "You counted in float, which holds 7 digits. Count in long.",
                w => (long)w.Zip(w.Skip(1), (n, m) => ((float)n + 1) * m).Aggregate(0f, (a, b) => a + b)
            ),
        ];

    protected override IEnumerable<int[]> Inputs(Random random) =>
        [
            [1, 1],
            [3, 4, 1],
            [2, 5],
            [5, 2],
            [64, 100, 10],
            [4, 0, 3],
            [60_000, 60_000, 2],
            [1, 1, 1, 1],
            .. Enumerable
                .Range(0, 50)
                .Select(_ => Enumerable.Range(0, random.Next(2, 6)).Select(_ => random.Next(1, 40)).ToArray()),
        ];

    protected override long Right(int[] widths) => Count(widths);

    private static long Count(int[] widths) => Sum(widths, (n, m) => (n + 1) * m);

    private static long Sum(int[] widths, Func<long, long, long> of) =>
        Enumerable.Range(0, Math.Max(widths.Length - 1, 0)).Sum(k => of(widths[k], widths[k + 1]));
}

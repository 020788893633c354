namespace Curriculum.Exercises.Chapter11;

using Input = int[];
using Answer = Func<int[], long>;

/// <summary>1 + Σ g_i + Σ_{i&lt;j} g_i g_j: the pieces of the plane for families of g_i parallel folds.</summary>
public sealed class ParallelFolds() : Question<Answer, Input, long>("11.2", "When folds are parallel")
{
    public override string Why =>
        "A convolution's neurons share their weights, so its folds come in parallel "
        + "families; r(N, m) is then a bound that is not reached.";

    public override IReadOnlyList<string> Hints =>
        [
            "Add the folds one by one. How many pieces does a new fold cut, if it crosses k of the old ones?",
            "Each fold adds 1, and each crossing of two folds adds 1. Which pairs of folds cross?",
            "One piece at the start, one more for each fold, one more for each crossing. In how "
                + "many points do two families cross?",
        ];

    protected override IEnumerable<Slip<Input, long>> Slips =>
        [
            new(
                "That is r(N, 2), for folds in general position. Parallel folds do not cross, and each crossing "
                    + "that is missing is a piece less.",
                x => 1 + x.Sum() + Pairs(x.Sum())
            ),
            new("You counted no crossings: each of them is one piece more.", x => 1 + x.Sum()),
            new("You forgot the one piece that is there before the first fold.", x => Right(x) - 1),
            new(
                "Each family alone makes g + 1 strips, and two families multiply. With three, the third does not cut "
                    + "every cell of the first two.",
                x => x.Aggregate(1L, (product, g) => product * (g + 1)),
                "Draw 2 × 2 folds and add one of a third family. It adds 1 piece and 1 for each fold it crosses."
            ),
            new(
                "You counted each crossing twice, once as (i, j) and once as (j, i).",
                x => 1 + x.Sum() + 2 * Crossings(x)
            ),
            new(
                "Two families of g_i and g_j folds cross in g_i·g_j points, not in one.",
                x => 1 + x.Sum() + Pairs(x.Count(g => g > 0))
            ),
            new(
                "You crossed each family only with the next one in the list. Every pair of families crosses.",
                x => 1 + x.Sum() + x.Zip(x.Skip(1), (g, h) => (long)g * h).Sum()
            ),
            new("You added the crossings but not the folds: each fold adds one piece too.", x => 1 + Crossings(x)),
            new(
                "You let the folds within a family cross: they are the parallel ones. Count the pairs between "
                    + "families.",
                x => 1 + x.Sum() + x.Sum(Pairs)
            ),
            new(
                "You counted the crossings of a family with itself as well.",
                x => 1 + x.Sum() + Crossings(x) + x.Sum(g => (long)g * g)
            ),
            new("You counted the families, not the folds in them.", x => 1 + x.Length + Pairs(x.Length)),
            new(
                "An int overflowed: 60,000 times 60,000 is more than two billion. Multiply longs.",
                x => unchecked((int)Right(x))
            ),
            new("You gave the number of crossings. Pieces are 1 + folds + crossings.", Crossings),
            // The same with products of int, which overflow for large families.
            new(
                "You crossed each family only with the next one in the list. Every pair of families crosses.",
                x => 1 + x.Sum() + x.Zip(x.Skip(1), (g, h) => (long)unchecked(g * h)).Sum()
            ),
            new(
                "You counted each crossing twice, once as (i, j) and once as (j, i).",
                x => 1 + x.Sum() + 2 * x.SelectMany((g, i) => x.Take(i).Select(h => (long)unchecked(g * h))).Sum()
            ),
            new(
                "You let the folds within a family cross: they are the parallel ones. Count the pairs between "
                    + "families.",
                x => 1 + x.Sum() + unchecked(x.Aggregate(0, (sum, g) => sum + g * (g - 1) / 2))
            ),
            new(
                "An int overflowed: 60,000 times 60,000 is more than two billion. Multiply longs.",
                x => 1 + x.Sum() + x.SelectMany((g, i) => x.Take(i).Select(h => (long)unchecked(g * h))).Sum()
            ),
        ];

    protected override IEnumerable<Input> Inputs(Random random) =>
        (
            (int[][])
                [
                    [],
                    [0],
                    [1],
                    [2],
                    [5],
                    [1, 1],
                    [1, 2],
                    [3, 2],
                    [1, 1, 1],
                    [2, 1, 3],
                    [0, 2, 4],
                    [1, 1, 1, 1],
                    [60_000, 60_000],
                    [100_000, 3, 50_000],
                ]
        ).Concat(
            Enumerable
                .Range(0, 40)
                .Select(_ => Enumerable.Range(0, random.Next(1, 7)).Select(_ => random.Next(0, 9)).ToArray())
        );

    protected override long Right(Input sizes) => 1 + sizes.Sum() + Crossings(sizes);

    private static long Pairs(int n) => n * (n - 1L) / 2;

    private static long Crossings(int[] sizes) => Pairs(sizes.Sum()) - sizes.Sum(Pairs);
}

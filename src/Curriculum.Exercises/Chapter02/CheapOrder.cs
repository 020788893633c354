using Curriculum.Autodiff;

namespace Curriculum.Exercises.Chapter02;

using Input = (Matrix<double>[] M, Vector<double> w);
using Output = (double[] product, long multiplications);
using Answer = Func<Counted[][,], Counted[,], Counted[,]>;

/// <summary>M₁M₂…M_L w with Σ rows·columns multiplications: matrix times vector, from the right.</summary>
public sealed class CheapOrder() : Question<Answer, Input, Output>("2.6", "The cheap order")
{
    public override string Why =>
        "Brackets decide: L·N² multiplications instead of (L − 1)·N³ + N². "
        + "Going backward through the network is going from the right through this product.";

    public override IReadOnlyList<string> Hints =>
        [
            "The product is the same wherever you put the brackets. How many multiplications does matrix times "
                + "matrix take?",
            "A matrix times a vector costs rows × columns only. Where must you start, so that there is always a "
                + "vector?",
            "Start with M_L w, the last matrix, and go down to the first: k = M.Length − 1, …, 0.",
        ];

    protected override IEnumerable<Slip<Input, Output>> Slips =>
        [
            new(
                "The product is right, but you multiplied matrix by matrix, from the left. "
                    + "Put the brackets so that there is always a vector.",
                x => Counting(x, MatrixChain.FromTheLeft),
                "Of all neighbours in M₁ M₂ … M_L w, which two cost least to multiply? What do you hold then?"
            ),
            new(
                "You multiplied in the reversed order: M_L … M₁ w. Matrices do not commute; M₁ stands on the left, "
                    + "so it is used last.",
                x => Counting(x, factors => MatrixChain.FromTheRight([.. factors[..^1].Reverse(), factors[^1]]))
            ),
            new(
                "You left out the first matrix.",
                x => x.M.Length < 2 ? throw new ArgumentException("one matrix only") : Right((x.M[1..], x.w))
            ),
            new(
                "You left out the last matrix.",
                x =>
                    x.M.Length < 2 || x.M[^1].RowCount != x.M[^1].ColumnCount
                        ? throw new ArgumentException("sizes do not fit")
                        : Right((x.M[..^1], x.w))
            ),
        ];

    protected override IEnumerable<Input> Inputs(Random random)
    {
        int[][] sizes =
        [
            [1, 1],
            [2, 1],
            [2, 2],
            [2, 2, 2],
            [3, 2, 1],
            [1, 3, 2],
            [2, 2, 2, 2],
            [4, 3, 2, 3],
            [5, 5, 5, 5, 5],
        ];
        return Drawn(
            sizes,
            4,
            n => (n.Skip(1).Select((columns, k) => Matrix(random, n[k], columns)).ToArray(), Vector(random, n[^1]))
        );
    }

    protected override Output Ask(Answer answer, Input input) =>
        Counting(input, factors => answer(factors[..^1], factors[^1]));

    protected override Output Right(Input input) => Counting(input, MatrixChain.FromTheRight);

    protected override string? Flaw(Input input, Output result)
    {
        var right = Right(input);
        return Comparison.Difference(right.product, result.product, Tolerance) is not null ? "The product is not right."
            : result.multiplications > right.multiplications
                ? $"The product is right, but it took {result.multiplications} multiplications; "
                    + $"{right.multiplications} {(right.multiplications == 1 ? "is" : "are")} enough."
            : result.multiplications < Fewest(input)
                ? $"Only {result.multiplications} multiplications were counted, and no order of the "
                    + "brackets needs fewer than "
                    + $"{Fewest(input)}: work was done on numbers that are not counted, or the counter was "
                    + "set back. Multiply the "
                    + "numbers you are given."
            : null;
    }

    // What the answer wrote into its arguments stands in the input afterwards, where it is looked for.
    private static void WriteBack(Counted[][,] factors, Input x)
    {
        for (var k = 0; k < factors.Length; k++)
        {
            var factor = factors[k];
            var now = Matrix<double>.Build.Dense(
                factor.GetLength(0),
                factor.GetLength(1),
                (i, j) => factor[i, j].Value
            );
            if (k == x.M.Length)
            {
                now.Column(0).CopyTo(x.w);
            }
            else
            {
                x.M[k] = now;
            }
        }
    }

    // The cheapest brackets of all: matrices k … l cost the least over all last products.
    private static long Fewest(Input x)
    {
        int[] sizes = [x.M[0].RowCount, .. x.M.Select(M => M.ColumnCount), 1];
        var n = sizes.Length - 1;
        var cost = new long[n, n];
        for (var length = 2; length <= n; length++)
        {
            for (var k = 0; k + length <= n; k++)
            {
                cost[k, k + length - 1] = Enumerable
                    .Range(k, length - 1)
                    .Min(cut =>
                        cost[k, cut]
                        + cost[cut + 1, k + length - 1]
                        + (long)sizes[k] * sizes[cut + 1] * sizes[k + length]
                    );
            }
        }

        return cost[0, n - 1];
    }

    private static Output Counting(Input x, Func<Counted[][,], Counted[,]> multiply)
    {
        var counter = new OperationCounter();
        Counted[][,] factors = [.. x.M.Select(counter.Matrix), counter.Column(x.w)];
        var product = multiply(factors);
        WriteBack(factors, x);
        return product is null
            ? default
            : ([.. product.Cast<Counted>().Select(number => number.Value)], counter.Multiplications);
    }
}

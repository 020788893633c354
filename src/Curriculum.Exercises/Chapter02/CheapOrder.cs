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
                    + $"{right.multiplications} are enough."
            : null;
    }

    private static Output Counting(Input x, Func<Counted[][,], Counted[,]> multiply)
    {
        var counter = new OperationCounter();
        var product = multiply([.. x.M.Select(counter.Matrix), counter.Column(x.w)]);
        return product is null
            ? default
            : ([.. product.Cast<Counted>().Select(number => number.Value)], counter.Multiplications);
    }
}

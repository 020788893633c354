namespace Curriculum.Exercises.Chapter03;

using Answer = Func<Matrix<double>, Matrix<double>>;
using Input = Matrix<double>;

/// <summary>p_j = e^{w_j} / Σ_k e^{w_k} down each column, finite for every w.</summary>
public sealed class SoftmaxColumns() : Question<Answer, Input, Matrix<double>>("3.4", "Softmax that never overflows")
{
    public override string Why =>
        "Softmax does not change when the same number is added to all logits, so subtracting "
        + "the largest costs nothing, and no exponential is ever more than 1.";

    public override IReadOnlyList<string> Hints =>
        [
            "Softmax(w) and Softmax(w − c) are the same for every number c. Which c makes every exponential harmless?",
            "Per column: subtract its largest entry, take e^ of each, divide by the column's own sum.",
            "Three steps for a column: its largest entry, the exponentials of the differences, "
                + "their shares in the sum. MathNet has Maximum, PointwiseExp and Sum.",
        ];

    protected override IEnumerable<Slip<Input, Matrix<double>>> Slips =>
        [
            new(
                "It is right for small logits, but e^1000 overflows: subtract the largest entry of the column first.",
                w => Columns(w, column => Divide(column.PointwiseExp())),
                "Which one line before the exponential makes the largest exponent 0?"
            ),
            new(
                "You subtracted the largest entry of the whole batch. Each column needs its own: beside a column "
                    + "of 1000's, one of −1000's would become 0/0.",
                w => Columns(w, column => Divide((column - w.Enumerate().Max()).PointwiseExp())),
                "Take the maximum inside your loop over the columns."
            ),
            new(
                "You took off the mean of the column. Then the largest entry may still be far above 0, and its "
                    + "exponential overflows: take off the largest.",
                w => Columns(w, column => Divide((column - column.Average()).PointwiseExp()))
            ),
            new(
                "You went along the rows. A sample is a column, and each column's probabilities add up to 1.",
                w => Columns(w.Transpose(), Probabilities).Transpose(),
                "In W[j, i], which index counts the classes, over which the sum must go?"
            ),
            new(
                "You divided by the sum over the whole matrix; each column needs its own.",
                w => w.PointwiseExp() / w.PointwiseExp().Enumerate().Sum()
            ),
            new(
                "You applied softmax twice: the probabilities are squeezed together and can never be near 1.",
                w => Columns(w, column => Probabilities(Probabilities(column)))
            ),
            new(
                "You divided by the sum of the logits; it is the sum of the exponentials that makes the column add "
                    + "up to 1.",
                w => Columns(w, column => (column - column.Maximum()).PointwiseExp() / column.Sum())
            ),
            new(
                "You left out the division: these are exponentials, not yet probabilities.",
                w => Columns(w, column => (column - column.Maximum()).PointwiseExp())
            ),
            new("You left out the division: these are exponentials, not yet probabilities.", w => w.PointwiseExp()),
            new(
                "You divided each logit by the sum of the logits. The exponentials come first: they make every "
                    + "share positive.",
                w => Columns(w, Divide)
            ),
            new(
                "You divided by the largest logit. Only differences of logits count: subtract it.",
                w => Columns(w, column => Probabilities(column / column.Maximum()))
            ),
            new(
                "You gave log p: take the exponential at the end.",
                w => Columns(w, column => Probabilities(column).PointwiseLog())
            ),
            new(
                "Your sign is wrong: the largest logit has to get the largest probability.",
                w => Columns(w, column => Probabilities(-column))
            ),
            new(
                "You chose the winner outright; softmax leaves every class a share.",
                w =>
                    Columns(
                        w,
                        column => Vector<double>.Build.Dense(column.Count, i => i == column.MaximumIndex() ? 1 : 0)
                    )
            ),
            new(
                "You took powers of 2. Softmax takes powers of e: Math.Exp.",
                w => Columns(w, column => Divide((column - column.Maximum()).Map(x => Math.Pow(2, x), Zeros.Include)))
            ),
            .. ((double[])[20.0, 30, 50, 100, 300, 500, 700, 709]).Select(most => new Slip<Input, Matrix<double>>(
                "You cut the logits off. Two that lie beyond the cut then look the same: take off the largest "
                    + "instead, that changes no probability.",
                w => Columns(w, column => Divide(column.Map(x => Math.Exp(Math.Clamp(x, -most, most)), Zeros.Include)))
            )),
            .. ((double[])[20.0, 30, 50, 100, 300, 500, 700, 709]).Select(most => new Slip<Input, Matrix<double>>(
                "You cut the logits off. Two that lie beyond the cut then look the same: take off the largest "
                    + "instead, that changes no probability.",
                w => Columns(w, column => Divide(column.Map(x => Math.Exp(Math.Min(x, most)), Zeros.Include)))
            )),
            new(
                "You took off the first logit of the column. Then another may still be far above 0, and its "
                    + "exponential overflows: take off the largest.",
                w => Columns(w, column => Divide((column - column[0]).PointwiseExp()))
            ),
            new(
                "You took off the smallest logit of the column. Then the exponentials of the others overflow: take off "
                    + "the largest.",
                w => Columns(w, column => Divide((column - column.Minimum()).PointwiseExp()))
            ),
        ];

    protected override IEnumerable<Input> Inputs(Random random) =>
        new[] { (1, 1), (2, 1), (2, 3), (3, 2), (10, 4) }
            .SelectMany(size => Enumerable.Range(0, 6).Select(_ => Matrix(random, size.Item1, size.Item2)))
            .Concat([
                Matrix<double>.Build.DenseOfColumnArrays([1000, 0], [-1000, -1001]),
                Build(1000, 0),
                Build(-1000, 0),
                Build(1000, -1000, 999),
                Build(-1000, -1001),
                Build(5, 5, 5),
                Matrix<double>.Build.DenseOfColumnArrays([1000.0, -1000, -1000, -1000]),
            ]);

    protected override Matrix<double> Right(Input W) => Columns(W, Probabilities);

    private static Matrix<double> Build(params double[] column) =>
        Matrix<double>.Build.DenseOfColumnArrays(column, [.. column.Reverse()]);

    private static Vector<double> Probabilities(Vector<double> w) => Divide((w - w.Maximum()).PointwiseExp());

    private static Vector<double> Divide(Vector<double> e) => e / e.Sum();

    private static Matrix<double> Columns(Matrix<double> w, Func<Vector<double>, Vector<double>> f) =>
        Matrix<double>.Build.DenseOfColumnVectors(w.EnumerateColumns().Select(f));
}

namespace Curriculum.Exercises.Chapter03;

using Input = (Matrix<double> W, int[] labels);
using Answer = Func<Matrix<double>, int[], Matrix<double>>;

/// <summary>∂L/∂W = (P − Y)/N for L = −(1/N) Σ log p_{label}, P the softmax of each column of W.</summary>
public sealed class LogitGradient()
    : Question<Answer, Input, Matrix<double>>("3.5", "The gradient of cross-entropy in the logits")
{
    public override string Why =>
        "Backpropagation through softmax and cross-entropy starts with this subtraction, p − y: "
        + "as large as the answer is wrong, never more than 1, and never vanishing while it is wrong.";

    public override IReadOnlyList<string> Hints =>
        [
            "Work out one column first: the derivative of −log p_c with respect to w_j. The case j = c is "
                + "special by 1.",
            "It is p − y for each sample, where y is 1 at the label and 0 elsewhere. L is a mean over N samples.",
            "SoftmaxColumns you have from 3.4. In each column one entry only differs from p: which, "
                + "and by how much? And where does the mean come in?",
        ];

    protected override IEnumerable<Slip<Input, Matrix<double>>> Slips =>
        [
            new(
                "The 1/N of the mean is missing: with every sample doubled your gradient would double too.",
                x => P(x) - Y(x),
                "labels.Length is N. Where does it belong?"
            ),
            new(
                "The sign is wrong: you have (y − p)/N, which makes the loss grow along −gradient.",
                x => (Y(x) - P(x)) / N(x)
            ),
            new("These are the probabilities (over N); subtract 1 at each sample's own label.", x => P(x) / N(x)),
            new(
                "You divided by the number of entries; the mean is over the N samples, which are the columns.",
                x => (P(x) - Y(x)) / (N(x) * x.W.RowCount)
            ),
            new(
                "You divided by the number of classes; the mean is over the N samples, which are the columns.",
                x => (P(x) - Y(x)) / x.W.RowCount
            ),
            new("You subtracted y from the logits. It is p − y: softmax comes first.", x => (x.W - Y(x)) / N(x)),
            new(
                "That is the gradient of the square loss in p. Cross-entropy's is simpler: the p(1 − p) cancels.",
                x => 2 * (P(x) - Y(x)).PointwiseMultiply(P(x)).PointwiseMultiply(1 - P(x)) / N(x)
            ),
            new(
                "It is right for small logits, but e^800 overflows: take the largest entry of each column "
                    + "off first, as in "
                    + "3.4.",
                x => (Overflowing(x.W) - Y(x)) / N(x)
            ),
            new("You applied softmax twice: W already goes into one.", x => (Softmax(P(x)) - Y(x)) / N(x)),
            new(
                "You have −y/p, the derivative with respect to p. Go one step further back, through softmax to W.",
                x => -Y(x).PointwiseDivide(P(x)) / N(x),
                "Multiply your −y/p by the Jacobian diag(p) − ppᵀ and see what cancels."
            ),
        ];

    // The true class keeps a probability above 0: who goes through −1/p is right as well.
    protected override bool Asks(Input input) => input.W.Enumerate().All(w => Math.Abs(w) < 300);

    protected override IEnumerable<Input> Inputs(Random random) =>
        new Input[]
        {
            (Matrix<double>.Build.DenseOfColumnArrays([800.0, 0]), [0]),
            (Matrix<double>.Build.DenseOfColumnArrays([800.0, 0], [-800, -801]), [0, 1]),
            (Matrix<double>.Build.DenseOfColumnArrays([2500.0, 2499, -1000]), [0]),
            (Matrix<double>.Build.DenseOfColumnArrays([1000.0, -1000, 999]), [2]),
        }.Concat(Random(random));

    private static IEnumerable<Input> Random(Random random) =>
        from size in new (int Classes, int Samples)[] { (2, 1), (3, 1), (2, 3), (3, 2), (5, 4), (10, 3) }
        from _ in Enumerable.Range(0, 8)
        select (
            Matrix(random, size.Classes, size.Samples),
            Enumerable.Range(0, size.Samples).Select(_ => random.Next(size.Classes)).ToArray()
        );

    protected override Matrix<double> Right(Input input) => (P(input) - Y(input)) / N(input);

    private static int N(Input x) => x.labels.Length;

    private static Matrix<double> P(Input x) => Softmax(x.W);

    private static Matrix<double> Y(Input x) =>
        Matrix<double>.Build.Dense(x.W.RowCount, N(x), (j, i) => j == x.labels[i] ? 1 : 0);

    private static Matrix<double> Overflowing(Matrix<double> w) =>
        Matrix<double>.Build.DenseOfColumnVectors(
            w.EnumerateColumns().Select(column => column.PointwiseExp()).Select(e => e / e.Sum())
        );

    private static Matrix<double> Softmax(Matrix<double> w) =>
        Matrix<double>.Build.DenseOfColumnVectors(
            w.EnumerateColumns().Select(column => (column - column.Maximum()).PointwiseExp()).Select(e => e / e.Sum())
        );
}

namespace Curriculum.Exercises.Chapter03;

using Output = (int[] labels, Matrix<double> P);
using Answer = Func<Matrix<double>, (int[] labels, Matrix<double> P)>;

/// <summary>
/// G = (P − Y)/N backwards: the label is the one entry of a column that is not positive, and P = N·G + Y.
/// </summary>
public sealed class GivenAway() : Question<Answer, Matrix<double>, Output>("3.7", "What a gradient gives away")
{
    private const double LargestLogit = 9;

    public override string Why =>
        "A gradient is p − y and nothing is lost in it: who may see the gradients that you train with, as when "
        + "several hospitals train one network, reads your labels off.";

    public override IReadOnlyList<string> Hints =>
        [
            "Probabilities are positive. Which entries of p − y can be negative, and how many of them are there in "
                + "a column?",
            "With the labels you know Y, and (P − Y)/N = G is an equation for P.",
            "In each column find the row of the only negative entry. P is G times something, and one entry of each "
                + "column needs something more: the one where y is not 0.",
        ];

    protected override IEnumerable<Slip<Matrix<double>, Output>> Slips =>
        [
            new(
                "Your labels are right. In P the 1/N of the mean is still there: G is (P − Y)/N.",
                G => (Labels(G), G + Y(G))
            ),
            new(
                "Your labels are right. In P the 1/N is still there: take it out before the 1 is added, P = N·G + Y.",
                G => (Labels(G), (G + Y(G)) * N(G))
            ),
            new(
                "Your labels are right. Your P is P − Y: at the label itself the 1 has to come back.",
                G => (Labels(G), G * N(G))
            ),
            new(
                "Your labels are right. The 1 at the label was subtracted in G; you have subtracted it once more.",
                G => (Labels(G), N(G) * G - Y(G))
            ),
            new(
                "Your labels are right. You took N for the number of classes: samples are columns.",
                G => (Labels(G), G.RowCount * G + Y(G))
            ),
            new(
                "Your labels are right. The size |p − y| is 1 − p at the label, not p.",
                G => (Labels(G), (N(G) * G).PointwiseAbs())
            ),
            new(
                "You took the largest entry of each column. It belongs to the class that is most believed among the "
                    + "wrong ones: at the label 1 is taken off, and it is negative.",
                G => With(G, column => column.MaximumIndex()),
                "Write down p − y for p = (0.7, 0.2, 0.1) and each of the three labels."
            ),
            new(
                "With two classes both entries of a column have the same size, so the largest size does not say which "
                    + "is the label. What else does?",
                G => With(G, column => column.AbsoluteMaximumIndex())
            ),
            new(
                "You took the entry nearest to 0. The label's is the negative one.",
                G => With(G, column => column.AbsoluteMinimumIndex())
            ),
            new(
                "You counted the classes from 1. A label is a row of G, and rows count from 0.",
                G => ([.. Labels(G).Select(label => label + 1)], Right(G).P)
            ),
            new(
                "Your labels are the classes with the largest p, what the network said. What was true is asked: where "
                    + "G is negative.",
                G => ([.. Right(G).P.EnumerateColumns().Select(p => p.MaximumIndex())], Right(G).P)
            ),
            new(
                "You searched the rows of G. A sample is a column.",
                G =>
                    G.RowCount == G.ColumnCount
                        ? With(G, column => column.MinimumIndex(), G.EnumerateRows())
                        : throw new NotSupportedException("Rows and columns differ in number.")
            ),
            new(
                "Your labels are right. G + Y/N is P/N: the 1/N is at every entry, and still in your P.",
                G => (Labels(G), G + Y(G) / N(G))
            ),
        ];

    protected override IReadOnlyCollection<string> Kept => ["G"];

    protected override IEnumerable<Matrix<double>> Inputs(Random random) =>
        from size in ((int Classes, int Samples)[])[(2, 1), (3, 1), (2, 3), (3, 2), (3, 3), (5, 4), (10, 3)]
        from sure in (double[])[0.5, 1, 2, 3]
        from _ in Enumerable.Range(0, 3)
        let logits = sure * Matrix(random, size.Classes, size.Samples)
        let labels = Enumerable.Range(0, size.Samples).Select(_ => random.Next(size.Classes)).ToArray()
        select Gradient(logits.PointwiseMinimum(LargestLogit).PointwiseMaximum(-LargestLogit), labels);

    protected override (int[] labels, Matrix<double> P) Right(Matrix<double> G) =>
        With(G, column => column.MinimumIndex());

    private static int N(Matrix<double> G) => G.ColumnCount;

    private static int[] Labels(Matrix<double> G) => [.. G.EnumerateColumns().Select(column => column.MinimumIndex())];

    private static Matrix<double> Y(Matrix<double> G) => Y(G, Labels(G));

    private static Matrix<double> Y(Matrix<double> G, int[] labels) =>
        Matrix<double>.Build.Dense(G.RowCount, N(G), (j, i) => j == labels[i] ? 1 : 0);

    private static Output With(
        Matrix<double> G,
        Func<Vector<double>, int> label,
        IEnumerable<Vector<double>>? samples = null
    )
    {
        int[] labels = [.. (samples ?? G.EnumerateColumns()).Select(label)];
        return (labels, N(G) * G + Y(G, labels));
    }

    private static Matrix<double> Gradient(Matrix<double> W, int[] labels) =>
        (
            Matrix<double>.Build.DenseOfColumnVectors(
                W.EnumerateColumns()
                    .Select(column => (column - column.Maximum()).PointwiseExp())
                    .Select(e => e / e.Sum())
            ) - Y(W, labels)
        ) / N(W);
}

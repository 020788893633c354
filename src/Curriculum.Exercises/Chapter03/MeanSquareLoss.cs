namespace Curriculum.Exercises.Chapter03;

using Input = (Matrix<double> F, Matrix<double> truth);
using Answer = Func<Matrix<double>, Matrix<double>, double>;

/// <summary>L = (1/N) Σ ‖F_i − true_i‖², one column a sample.</summary>
public sealed class MeanSquareLoss() : Question<Answer, Input, double>("3.1", "Square loss of a batch")
{
    public override string Why =>
        "A mean does not grow with the number of samples, so one step size serves a batch of "
        + "ten and a batch of ten thousand.";

    public override IReadOnlyList<string> Hints =>
        [
            "How many samples are there: the rows of F, or its columns?",
            "Take the difference F − truth, square every entry, add them all, then divide once.",
            "N is F.ColumnCount, and (F - truth).PointwisePower(2).Enumerate().Sum() is the sum over all entries.",
        ];

    protected override IEnumerable<Slip<Input, double>> Slips =>
        [
            new(
                "You added the losses of the samples but did not divide by their number N: that is the sum, not "
                    + "the mean.",
                x => Sum(x)
            ),
            new(
                "You divided by the number of entries of F. The mean is over the N samples, which are the columns.",
                x => Sum(x) / (x.F.RowCount * x.F.ColumnCount),
                "F.ColumnCount, F.RowCount, or their product: which of them counts samples?"
            ),
            new(
                "You divided by the number of rows. A sample is a column, so N is the number of columns.",
                x => Sum(x) / x.F.RowCount
            ),
            new(
                "Your loss has a factor ½. Chapter 02 used ½‖w − y‖²; the square loss asked for here has none.",
                x => Sum(x) / 2 / x.F.ColumnCount
            ),
            new(
                "You took the length ‖F − true‖ of each column; its square is asked.",
                x => (x.F - x.truth).EnumerateColumns().Sum(column => column.L2Norm()) / x.F.ColumnCount
            ),
            new(
                "You took the length of all differences together and did not square it.",
                x => Math.Sqrt(Sum(x)) / x.F.ColumnCount
            ),
            new(
                "You averaged the differences before squaring: errors of opposite sign then cancel.",
                x => Math.Pow((x.F - x.truth).RowSums().L2Norm() / x.F.ColumnCount, 2)
            ),
            new(
                "You took absolute values; the square loss squares each difference.",
                x => (x.F - x.truth).PointwiseAbs().Enumerate().Sum() / x.F.ColumnCount
            ),
        ];

    protected override IEnumerable<Input> Inputs(Random random) =>
        from size in new (int Rows, int Columns)[] { (1, 1), (1, 2), (2, 1), (2, 3), (3, 2), (4, 7) }
        from _ in Enumerable.Range(0, 8)
        select (Matrix(random, size.Rows, size.Columns), Matrix(random, size.Rows, size.Columns));

    protected override double Right(Input input) => Sum(input) / input.F.ColumnCount;

    private static double Sum(Input x) => (x.F - x.truth).PointwisePower(2).Enumerate().Sum();
}

namespace Curriculum.Exercises.Chapter08;

using Input = (Matrix<double> train, Matrix<double> test);
using Answer = Func<Matrix<double>, Matrix<double>, Matrix<double>>;

/// <summary>
/// (test − μ)/σ row by row, with μ and σ of the training columns only; a feature with σ = 0 is only shifted.
/// </summary>
public sealed class Standardized()
    : Question<Answer, Input, Matrix<double>>("8.3", "Scale the test data without looking at them")
{
    public override string Why =>
        "A mean is fitted to data like any weight, so it must come from the training part; "
        + "now a test sample comes out the same whatever other samples are tested with it.";

    public override IReadOnlyList<string> Hints =>
        [
            "Which of the two matrices may the means and deviations see? How would you scale one single new sample?",
            "Row i of train gives μ_i and σ_i; both are then used for row i of test. Think of σ_i = 0 separately.",
            "For each row of train: its mean, then the root of the mean square distance from it. "
                + "Only these two numbers may touch row i of test. And if the root is 0?",
        ];

    protected override IEnumerable<Func<Input, Matrix<double>>> AlsoRight =>
        [i => Scale(i.train, i.test, correction: 1)];

    protected override IEnumerable<Slip<Input, Matrix<double>>> Slips =>
        [
            new(
                "You used the test data's own mean and deviation. Then a single test sample would always become 0.",
                i => Scale(i.test, i.test),
                "Which matrix do your mean and your deviation look at? Only one of the two may be asked."
            ),
            new(
                "You fitted mean and deviation to training and test data together: the test data leak into the "
                    + "scaling.",
                i => Scale(i.train.Append(i.test), i.test)
            ),
            new(
                "The mean is the training data's, but the deviation is the test data's: that leaks too.",
                i => Scale(i.train, i.test, deviationOf: i.test)
            ),
            new(
                "The deviation is the training data's, but the mean is the test data's: that leaks too.",
                i => Scale(i.test, i.test, deviationOf: i.train)
            ),
            new("You divided by the variance. Divide by its root.", i => Scale(i.train, i.test, power: 2)),
            new("You multiplied by the deviation. Divide.", i => Scale(i.train, i.test, power: -1)),
            new("You did not divide by the deviation.", i => Scale(i.train, i.test, power: 0)),
            new(
                "You did not subtract the mean.",
                i => Scale(i.train, i.test) + Means(i.train, i.test).PointwiseDivide(Deviations(i.train, i.test))
            ),
            new(
                "You added the mean. Subtract it.",
                i => Scale(i.train, i.test) + 2 * Means(i.train, i.test).PointwiseDivide(Deviations(i.train, i.test))
            ),
            new(
                "You used one mean and one deviation for all features. Each row has its own.",
                i => Pooled(i.train, i.test)
            ),
            new(
                "You divided by the length of the row of differences. The deviation is the root of their MEAN square.",
                i => Scale(i.train, i.test, mean: false)
            ),
            new(
                "You took the root of the mean square, but not of the distances from the mean: subtract it there too.",
                i => Scale(i.train, i.test, around: 0)
            ),
            new(
                "You brought smallest and largest to 0 and 1. Mean 0 and deviation 1 are asked.",
                i => Spread(i.train, i.test)
            ),
            new(
                "Where a feature is constant in the training data, σ = 0: there divide by 1.",
                i => Scale(i.train, i.test, zero: 0)
            ),
            new(
                "Where σ = 0, divide by 1: the feature is shifted, not set to 0.",
                i => Scale(i.train, i.test, zero: double.PositiveInfinity)
            ),
        ];

    protected override IEnumerable<Input> Inputs(Random random)
    {
        yield return (Matrix<double>.Build.DenseOfRowArrays([1.0, 3]), Matrix<double>.Build.Dense(1, 1, 4));
        yield return (Matrix<double>.Build.DenseOfRowArrays([2.0, 2]), Matrix<double>.Build.DenseOfRowArrays([2.0, 5]));
        foreach (
            var (n, trained, tested) in ((int, int, int)[])
                [(1, 2, 2), (1, 3, 1), (2, 2, 2), (2, 4, 3), (3, 3, 3), (3, 5, 2), (4, 3, 6)]
        )
        {
            for (var k = 0; k < 5; k++)
            {
                yield return (Matrix(random, n, trained), Matrix(random, n, tested));
            }
        }

        var constant = Matrix(random, 3, 4);
        constant.SetRow(1, [2, 2, 2, 2]);
        yield return (constant, Matrix(random, 3, 2));
    }

    protected override Matrix<double> Right(Input input) => Scale(input.train, input.test);

    private static Matrix<double> Scale(
        Matrix<double> meanOf,
        Matrix<double> test,
        Matrix<double>? deviationOf = null,
        double power = 1,
        int correction = 0,
        double zero = 1,
        bool mean = true,
        double? around = null
    ) =>
        (test - Means(meanOf, test)).MapIndexed(
            (i, _, v) => v / Math.Pow(Deviation(deviationOf ?? meanOf, i, correction, zero, mean, around), power),
            Zeros.Include
        );

    private static double Deviation(
        Matrix<double> data,
        int row,
        int correction = 0,
        double zero = 1,
        bool mean = true,
        double? around = null
    )
    {
        var r = data.Row(row);
        var centre = around ?? r.Average();
        var square = r.Sum(v => (v - centre) * (v - centre));
        return square < 1e-20 ? zero : Math.Sqrt(mean ? square / (r.Count - correction) : square);
    }

    private static Matrix<double> Spread(Matrix<double> train, Matrix<double> test) =>
        test.MapIndexed(
            (i, _, v) =>
            {
                var (low, high) = (train.Row(i).Minimum(), train.Row(i).Maximum());
                return (v - low) / (high > low ? high - low : 1);
            },
            Zeros.Include
        );

    private static Matrix<double> Means(Matrix<double> data, Matrix<double> shape) =>
        Matrix<double>.Build.Dense(shape.RowCount, shape.ColumnCount, (i, _) => data.Row(i).Average());

    private static Matrix<double> Deviations(Matrix<double> data, Matrix<double> shape) =>
        Matrix<double>.Build.Dense(shape.RowCount, shape.ColumnCount, (i, _) => Deviation(data, i));

    private static Matrix<double> Pooled(Matrix<double> train, Matrix<double> test)
    {
        var all = Matrix<double>.Build.Dense(1, train.RowCount * train.ColumnCount, train.ToColumnMajorArray());
        var (mean, deviation) = (all.Row(0).Average(), Deviation(all, 0));
        return (test - mean) / deviation;
    }
}

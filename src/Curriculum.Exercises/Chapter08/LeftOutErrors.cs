namespace Curriculum.Exercises.Chapter08;

using Input = (Matrix<double> A, Vector<double> b);
using Answer = Func<Matrix<double>, Vector<double>, Vector<double>>;

/// <summary>e_i/(1 − h_ii), the error on sample i of the least squares fit without sample i.</summary>
public sealed class LeftOutErrors() : Question<Answer, Input, Vector<double>>("8.2", "Leave one out")
{
    public override string Why =>
        "One fit now does the work of N: a sample with large leverage h pulls the fit "
        + "towards itself, and dividing by 1 − h undoes exactly that.";

    public override IReadOnlyList<string> Hints =>
        [
            "Two ways are open: fit N times, each time without one row, or fit once and use the formula of the text.",
            "The matrix H = A(AᵀA)⁻¹Aᵀ turns b into the fitted values Hb. You need e = b − Hb and the diagonal of H.",
            "With the fitted values and the diagonal in hand, one division for each sample is left. "
                + "By what, if a sample with h near 1 pulls the fit to itself?",
        ];

    protected override IEnumerable<Slip<Input, Vector<double>>> Slips =>
        [
            new(
                "These are the errors of the fit on its own samples. Each sample must be left out of its fit.",
                i => With(i, (e, _) => e)
            ),
            new(
                "You multiplied by 1 − h. Leaving a sample out makes its error larger: divide.",
                i => With(i, (e, h) => e * (1 - h)),
                "A sample with h near 1 pulls the fit to itself. Once it is left out, is its error small or large?"
            ),
            new("You divided by h, not by 1 − h.", i => With(i, (e, h) => e / h)),
            new("You divided by 1 + h: the sign of h is wrong.", i => With(i, (e, h) => e / (1 + h))),
            new("You divided by (1 − h)². Once is enough.", i => With(i, (e, h) => e / ((1 - h) * (1 - h)))),
            new(
                "You divided by √(1 − h). That is for comparing residuals; the error left out needs 1 − h.",
                i => With(i, (e, h) => e / Math.Sqrt(1 - h))
            ),
            new(
                "You used the mean leverage for every sample. Each sample has an h_ii of its own.",
                i => With(i, (e, _) => e / (1 - i.A.ColumnCount / (double)i.A.RowCount))
            ),
            new("The signs are the other way round: the error is b_i minus the prediction.", i => -Right(i)),
            new("You squared the errors. The errors themselves are asked.", i => Right(i).PointwisePower(2)),
            new("You took absolute values. The sign of each error is asked too.", i => Right(i).PointwiseAbs()),
            new(
                "You set b_i to 0, but row i still stands in the fit, as a sample with the value 0. Leave out the "
                    + "row too.",
                i => With(i, (e, _) => e) + Hat(i.A).Diagonal().PointwiseMultiply(i.b)
            ),
            new("These are the predictions for the samples left out. The errors are asked.", i => i.b - Right(i)),
        ];

    protected override bool Asks(Input input) =>
        input.A.TransposeThisAndMultiply(input.A).ConditionNumber() < 1e4 && Leverages(input.A).Maximum() < 0.97;

    protected override IEnumerable<Input> Inputs(Random random)
    {
        yield return (Ones(2), Vector<double>.Build.Dense([1, 3]));
        yield return (Ones(3), Vector<double>.Build.Dense([1, 2, 6]));
        foreach (var (rows, columns) in ((int, int)[])[(2, 1), (3, 1), (4, 2), (5, 2), (6, 3), (9, 4)])
        {
            for (var tried = 0; tried < 7; tried++)
            {
                var A = Matrix(random, rows, columns);
                if (A.TransposeThisAndMultiply(A).ConditionNumber() < 1e4 && Leverages(A).Maximum() < 0.97)
                {
                    yield return (A, Vector(random, rows));
                }
            }
        }
    }

    protected override Vector<double> Right(Input input) => With(input, (e, h) => e / (1 - h));

    private static Matrix<double> Ones(int rows) => Matrix<double>.Build.Dense(rows, 1, 1);

    private static Matrix<double> Hat(Matrix<double> A) =>
        A * A.TransposeThisAndMultiply(A).Inverse().TransposeAndMultiply(A);

    private static Vector<double> Leverages(Matrix<double> A) => Hat(A).Diagonal();

    private static Vector<double> With(Input i, Func<double, double, double> of)
    {
        var H = Hat(i.A);
        var e = i.b - H * i.b;
        return e.MapIndexed((k, error) => of(error, H[k, k]), Zeros.Include);
    }
}

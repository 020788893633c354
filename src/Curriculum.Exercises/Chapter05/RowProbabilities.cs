namespace Curriculum.Exercises.Chapter05;

/// <summary>p_i = ‖a_i‖²/‖A‖_F².</summary>
public sealed class RowProbabilities()
    : Question<Func<Matrix<double>, Vector<double>>, Matrix<double>, Vector<double>>(
        "5.3",
        "Which row next? The probabilities"
    )
{
    public override string Why =>
        "With these probabilities the ‖a_i‖² cancel in the expectation, "
        + "and what is left is ‖Ae‖²/‖A‖_F²: a rate one can prove.";

    public override IReadOnlyList<string> Hints =>
        [
            "Each probability is proportional to the square of a row's length, and together they must give 1.",
            "The squares of the rows' lengths add up to the sum of the squares of all entries of A.",
            "A.Row(i) * A.Row(i), divided by the sum of that over all rows.",
        ];

    protected override IEnumerable<Slip<Matrix<double>, Vector<double>>> Slips =>
        [
            new(
                "Your probabilities are proportional to ‖a_i‖. Square the lengths: p_i is proportional to ‖a_i‖².",
                A => A.RowNorms(2) / A.RowNorms(2).Sum()
            ),
            new(
                "All your rows are equally likely. Long rows should be drawn more often.",
                A => Vector<double>.Build.Dense(A.RowCount, 1.0 / A.RowCount)
            ),
            new("Your numbers do not add up to 1: divide by their sum, ‖A‖_F².", Squares),
            new(
                "You divided by ‖A‖_F, not its square: the numbers do not add up to 1.",
                A => Squares(A) / A.FrobeniusNorm()
            ),
            new("You divided by the number of rows; the numbers do not add up to 1.", A => Squares(A) / A.RowCount),
            new(
                "You divided by ‖A‖₂², the square of the largest singular value. Here it is the Frobenius norm.",
                A => Squares(A) / Math.Pow(A.L2Norm(), 2)
            ),
            new("You measured columns. Kaczmarz draws equations, and those are rows.", A => Right(A.Transpose())),
            new(
                "You made long rows less likely: it is ‖a_i‖² itself, not 1/‖a_i‖².",
                A => (1 / Squares(A)) / (1 / Squares(A)).Sum()
            ),
            new("You added the entries' absolute values. Add their squares.", A => A.RowNorms(1) / A.RowNorms(1).Sum()),
            new(
                "You took ‖a_i‖/‖A‖_F. Its squares add up to 1, not the numbers themselves: square it.",
                A => A.RowNorms(2) / A.FrobeniusNorm()
            ),
        ];

    protected override IEnumerable<Matrix<double>> Inputs(Random random) =>
        [
            Matrix<double>.Build.DenseOfRowArrays([3, 4], [0, 1]),
            .. from size in ((int N, int n)[])[(1, 1), (2, 1), (1, 3), (2, 2), (3, 2), (2, 4), (5, 3), (6, 6)]
            from _ in Enumerable.Range(0, 3)
            select Matrix(random, size.N, size.n),
        ];

    protected override Vector<double> Right(Matrix<double> A) => Squares(A) / Squares(A).Sum();

    private static Vector<double> Squares(Matrix<double> A) => A.RowNorms(2).PointwisePower(2);
}

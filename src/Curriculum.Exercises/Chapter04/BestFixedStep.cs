namespace Curriculum.Exercises.Chapter04;

/// <summary>s = 2/(λmin + λmax): the step that makes max |1 − sλ| over the eigenvalues of S smallest.</summary>
public sealed class BestFixedStep()
    : Question<Func<Matrix<double>, double>, Matrix<double>, double>(
        "4.4",
        "The fixed step with the smallest worst-case factor"
    )
{
    public override string Why =>
        "Only the two extreme curvatures count: their ratio, the condition number, "
        + "decides how hard a loss is for gradient descent.";

    public override IReadOnlyList<string> Hints =>
        [
            "Along an eigenvector with eigenvalue λ one step multiplies the error by 1 − sλ. Which λ are the slowest?",
            "Raise s from 0: |1 − sλmin| falls, |1 − sλmax| falls and then rises. The best s makes the two equal.",
            "Set the factor at one end equal to minus the factor at the other, and solve for s. "
                + "Curvatures(S) gives all eigenvalues, the smallest first.",
        ];

    protected override IEnumerable<Slip<Matrix<double>, double>> Slips =>
        [
            new(
                "1/λmax is a safe step, but not the one asked for: it leaves the flat direction slower than need be.",
                S => 1 / Bowls.Curvatures(S)[^1]
            ),
            new(
                "2/λmax is where divergence begins: the steep direction's factor is −1 there.",
                S => 2 / Bowls.Curvatures(S)[^1]
            ),
            new(
                "1/λmin is perfect for the flattest direction and far too long for the steepest.",
                S => 1 / Bowls.Curvatures(S)[0]
            ),
            new("2/λmin is far too long for the steepest direction.", S => 2 / Bowls.Curvatures(S)[0]),
            new(
                "You read the eigenvalues off the diagonal. That works for diagonal matrices only.",
                S => 2 / (S.Diagonal().Minimum() + S.Diagonal().Maximum())
            ),
            new(
                "You divided by the sum of all the eigenvalues. Only the smallest and the largest count.",
                S => 2 / S.Trace()
            ),
            new(
                "You used the mean of all the eigenvalues. Only the smallest and the largest count.",
                S => S.RowCount / S.Trace()
            ),
            new(
                "That is half of it. Make |1 − sλmin| equal to |1 − sλmax|.",
                S => 1 / (Bowls.Curvatures(S)[0] + Bowls.Curvatures(S)[^1])
            ),
            new(
                "You took the geometric mean of the two curvatures; the factor 1 − sλ is linear in λ, so it is the "
                    + "arithmetic one.",
                S => 1 / Math.Sqrt(Bowls.Curvatures(S)[0] * Bowls.Curvatures(S)[^1])
            ),
            new(
                "That is momentum's step, with square roots. Here β = 0.",
                S => 4 / Math.Pow(Math.Sqrt(Bowls.Curvatures(S)[0]) + Math.Sqrt(Bowls.Curvatures(S)[^1]), 2)
            ),
            new(
                "You used the difference of the two curvatures. That gives the factor's numerator, not the step.",
                S => 2 / (Bowls.Curvatures(S)[^1] - Bowls.Curvatures(S)[0])
            ),
            new(
                "You divided by the largest sum of a row. It is a bound on λmax, and λmin is missing.",
                S => 2 / S.RowSums().Maximum()
            ),
            new(
                "You divided by the length of the matrix, √(Σ S_ij²). Only the smallest and the largest "
                    + "eigenvalue count.",
                S => 1 / S.FrobeniusNorm()
            ),
            new(
                "You divided by the length of the matrix, √(Σ S_ij²). Only the smallest and the largest "
                    + "eigenvalue count.",
                S => 2 / S.FrobeniusNorm()
            ),
            new(
                "That is the mean of the two eigenvalues; the step is one over it.",
                S => (Bowls.Curvatures(S)[0] + Bowls.Curvatures(S)[^1]) / 2
            ),
            new(
                "That is the mean of 1/λmin and 1/λmax. Average the curvatures, then invert.",
                S => (1 / Bowls.Curvatures(S)[0] + 1 / Bowls.Curvatures(S)[^1]) / 2
            ),
        ];

    protected override IEnumerable<Matrix<double>> Inputs(Random random) =>
        [
            Matrix<double>.Build.Dense(1, 1, 4),
            Bowls.Lecture(0.1),
            Matrix<double>.Build.DenseOfDiagonalArray([2, 5, 1]),
            Matrix<double>.Build.DenseOfRowArrays([2, 1], [1, 2]),
            .. from n in (int[])[2, 3, 4, 6] from _ in Enumerable.Range(0, 3) select Bowls.Random(random, n),
        ];

    protected override double Right(Matrix<double> S) => 2 / (Bowls.Curvatures(S)[0] + Bowls.Curvatures(S)[^1]);

    protected override string? Flaw(Matrix<double> input, double result)
    {
        if (base.Flaw(input, result) is not { } flaw)
        {
            return null;
        }

        var curvatures = Bowls.Curvatures(input);
        double Worst(double s) => curvatures.Max(curvature => Math.Abs(1 - s * curvature));
        var (yours, best) = Shown.Apart(Worst(result), Worst(Right(input)), []);
        return double.IsFinite(result) && yours != best
            ? $"With your step the slowest direction has the factor {yours}; {best} is possible."
            : flaw;
    }
}

namespace Curriculum.Exercises.Chapter09;

using Input = (Matrix<double> A, Vector<double> b);
using Answer = Func<Matrix<double>, Vector<double>, Vector<double>>;

/// <summary>Aᵀ(AAᵀ)⁻¹b: the shortest of all x with Ax = b, for independent rows.</summary>
public sealed class ShortestSolution() : Question<Answer, Input, Vector<double>>("9.2", "The shortest solution")
{
    public override string Why =>
        "Gradient descent from 0 only ever adds rows of A, so it ends at this x without being "
        + "asked: a penalty that nobody wrote down.";

    public override IReadOnlyList<string> Hints =>
        [
            "Any part of x that is orthogonal to all rows of A changes nothing in Ax and only makes x longer. So x "
                + "= Aᵀy.",
            "Put x = Aᵀy into Ax = b: a square system for y, with the matrix AAᵀ.",
            "Solve the square system for y, with Solve, and go from y to x. How large is AᵀA, and "
                + "could it be that system?",
        ];

    protected override IEnumerable<Slip<Input, Vector<double>>> Slips =>
        [
            new("You left out (AAᵀ)⁻¹: Aᵀb does not solve Ax = b.", i => i.A.TransposeThisAndMultiply(i.b)),
            new(
                "You divided by the size of A, which is right only for orthogonal rows of equal length. Solve "
                    + "with AAᵀ.",
                i => i.A.TransposeThisAndMultiply(i.b) * i.A.RowCount / Math.Pow(i.A.FrobeniusNorm(), 2)
            ),
            new(
                "You divided by the rows' squared lengths one by one. Rows that are not orthogonal disturb each other: "
                    + "solve with AAᵀ.",
                i => i.A.TransposeThisAndMultiply(i.b.PointwiseDivide(i.A.TransposeAndMultiply(i.A).Diagonal()))
            ),
            new(
                "That is a solution, but not the shortest: you set weights to 0 and solved for the others.",
                i => Basic(i)
            ),
            new(
                "That is the point after a single step of gradient descent.",
                i => i.A.TransposeThisAndMultiply(i.b) / i.A.RowCount
            ),
            new(
                "That solves Ax = b, but it is not the shortest: you started at ones, and the part of them that A "
                    + "ignores is still there.",
                i => FromOnes(i)
            ),
            new(
                "AᵀA has no inverse where A has fewer rows than columns. It is AAᵀ, with Aᵀ to the left of it.",
                i => i.A.TransposeThisAndMultiply(i.A).Inverse() * i.A.Transpose() * i.b,
                "Let A be 2×5. How large is AᵀA, how large is AAᵀ, and which of them can have full rank?"
            ),
            new("The sign is wrong: Ax is −b.", i => -Right(i)),
            .. ((double[])[1, 0.1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-8]).Select(small => new Slip<Input, Vector<double>>(
                "You added something to the diagonal of AAᵀ. That is ridge: Ax = b then holds only nearly.",
                i => i.A.T * (i.A * i.A.T + small * Matrix<double>.Build.DenseIdentity(i.A.RowCount)).Solve(i.b)
            )),
            new("You multiplied by AAᵀ. Solve with it: (AAᵀ)⁻¹ b.", i => i.A.T * (i.A * i.A.T) * i.b),
            new("You used A, not Aᵀ, on the left: x = Aᵀ(AAᵀ)⁻¹ b.", i => i.A * (i.A * i.A.T).Solve(i.b)),
            new("You gave (AAᵀ)⁻¹ b. It still has to be multiplied by Aᵀ.", i => (i.A * i.A.T).Solve(i.b)),
        ];

    protected override bool Asks(Input input) => input.A.TransposeAndMultiply(input.A).ConditionNumber() < 1e4;

    protected override IEnumerable<Input> Inputs(Random random)
    {
        yield return (Matrix<double>.Build.DenseOfRowArrays([1.0, 1]), Vector<double>.Build.Dense(1, 2));
        foreach (var (rows, columns) in ((int, int)[])[(1, 1), (1, 3), (2, 2), (2, 3), (2, 5), (3, 4), (3, 7)])
        {
            for (var tried = 0; tried < 8; tried++)
            {
                var A = Matrix(random, rows, columns);
                if (
                    A.TransposeAndMultiply(A).ConditionNumber() < 1e4
                    && (rows < 2 || A.SubMatrix(0, rows, 0, rows).ConditionNumber() < 1e3)
                )
                {
                    yield return (A, Vector(random, rows));
                }
            }
        }
    }

    protected override Vector<double> Right(Input input) =>
        input.A.TransposeThisAndMultiply(input.A.TransposeAndMultiply(input.A).Solve(input.b));

    // What (AᵀA)⁻¹ gives of a singular matrix is noise: no formula reproduces it, but its size tells.
    protected override string? Flaw(Input input, Vector<double> result) =>
        base.Flaw(input, result) is not { } flaw ? null
        : input.A.RowCount < input.A.ColumnCount && !(result.L2Norm() < 1e6 * Right(input).L2Norm())
            ? "Your result is not a number, or far too large. Did you invert AᵀA? For a wide A that matrix "
                + "is singular: "
                + $"here it is {input.A.ColumnCount}×{input.A.ColumnCount} and has the rank {input.A.RowCount}."
        : flaw;

    private Vector<double> FromOnes(Input i)
    {
        var ones = Vector<double>.Build.Dense(i.A.ColumnCount, 1);
        return ones + Right((i.A, i.b - i.A * ones));
    }

    private static Vector<double> Basic(Input i)
    {
        var (rows, columns) = (i.A.RowCount, i.A.ColumnCount);
        var x = i.A.SubMatrix(0, rows, 0, rows).Solve(i.b);
        return Vector<double>.Build.Dense(columns, j => j < rows ? x[j] : 0);
    }
}

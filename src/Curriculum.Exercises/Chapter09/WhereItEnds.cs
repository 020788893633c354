namespace Curriculum.Exercises.Chapter09;

using Input = (Matrix<double> A, Vector<double> b, Vector<double> start);
using Answer = Func<Matrix<double>, Vector<double>, Vector<double>, Vector<double>>;

/// <summary>start + Aᵀ(AAᵀ)⁻¹(b − A·start): of all x with Ax = b the one nearest to the start, for independent
/// rows.</summary>
public sealed class WhereItEnds() : Question<Answer, Input, Vector<double>>("9.4", "Where does it end?")
{
    public override string Why =>
        "It is the perfect fit nearest to the start. The start is a choice that nobody calls a penalty, and of "
        + "all perfect fits it picks one.";

    public override IReadOnlyList<string> Hints =>
        [
            "What does every single step add to x? So what do all the steps together add to the start?",
            "The change d = x − start is a combination of rows, and Ax = b says what A·d has to be. Which d is that?",
            "For the change it is the question of the shortest solution, with another right side. How far "
                + "is the start from fitting?",
        ];

    protected override IEnumerable<Slip<Input, Vector<double>>> Slips =>
        [
            new(
                "That is where it ends from 0, whatever the start. The part of the start that A ignores is still "
                    + "there.",
                i => Shortest(i.A, i.b),
                "Take a start for which A·start = b already. Where does SGD go from there?"
            ),
            new(
                "You added the shortest solution to the whole start. Then Ax is b + A·start: what A sees of "
                    + "the start counts twice.",
                i => i.start + Shortest(i.A, i.b),
                "Put your x into Ax. By what does it miss b?"
            ),
            new(
                "That is the part of the start that A ignores. The part that fits b has to be added.",
                i => i.start - Shortest(i.A, i.A * i.start)
            ),
            new(
                "You kept the part of the start that A sees and dropped the one that it ignores. It is the other "
                    + "way round.",
                i => Shortest(i.A, i.b) + Shortest(i.A, i.A * i.start)
            ),
            new("That is the change alone. Add it to the start.", i => Shortest(i.A, i.b - i.A * i.start)),
            new(
                "Your sign is turned: you move away from the fit. What is still missing is b − A·start.",
                i => i.start - Shortest(i.A, i.b - i.A * i.start)
            ),
            new(
                "You left out (AAᵀ)⁻¹: start + Aᵀ(b − A·start) is one long step of gradient descent, not where it "
                    + "ends.",
                i => i.start + i.A.TransposeThisAndMultiply(i.b - i.A * i.start)
            ),
            new(
                "That is the point after a single step of gradient descent, not where it ends.",
                i => i.start + i.A.TransposeThisAndMultiply(i.b - i.A * i.start) / i.A.RowCount
            ),
            .. ((int[])[1, 2, 10]).Select(passes => new Slip<Input, Vector<double>>(
                "You went through the equations a few times, each step to the one it looks at. Where rows are not "
                    + "at right angles, that is not yet the end.",
                i => Passes(i, passes)
            )),
            new(
                "You divided by the rows' squared lengths one by one. Rows that are not orthogonal disturb each other: "
                    + "solve with AAᵀ.",
                i =>
                    i.start
                    + i.A.TransposeThisAndMultiply(
                        (i.b - i.A * i.start).PointwiseDivide(i.A.TransposeAndMultiply(i.A).Diagonal())
                    )
            ),
            new(
                "That is a solution, but not the one SGD finds: you kept the last weights of the start and solved for "
                    + "the first ones.",
                Basic
            ),
            new(
                "AᵀA has no inverse where A has fewer rows than columns. It is AAᵀ, with Aᵀ to the left of it.",
                i => i.start + i.A.TransposeThisAndMultiply(i.A).Inverse() * i.A.Transpose() * (i.b - i.A * i.start),
                "Let A be 2×5. How large is AᵀA, how large is AAᵀ, and which of them can have full rank?"
            ),
            .. ((double[])[1, 0.1, 1e-2, 1e-3, 1e-4, 1e-6, 1e-8]).Select(small => new Slip<Input, Vector<double>>(
                "You added something to the diagonal of AAᵀ. That is ridge: Ax = b then holds only nearly.",
                i =>
                    i.start
                    + i.A.T
                        * (i.A * i.A.T + small * Matrix<double>.Build.DenseIdentity(i.A.RowCount)).Solve(
                            i.b - i.A * i.start
                        )
            )),
            new("You multiplied by AAᵀ. Solve with it.", i => i.start + i.A.T * (i.A * i.A.T) * (i.b - i.A * i.start)),
            new(
                "You gave the middle between the start and the fit that is nearest to it.",
                i => (i.start + Right(i)) / 2
            ),
            new(
                "You gave the middle between the start and x⁺. What A ignores of the start stays whole, what it "
                    + "sees is replaced.",
                i => (i.start + Shortest(i.A, i.b)) / 2
            ),
            new(
                "You took Aᵀ(A·start) off the start. That is not the part that A sees: as for b, (AAᵀ)⁻¹ belongs "
                    + "between.",
                i => i.start + Shortest(i.A, i.b) - i.A.TransposeThisAndMultiply(i.A * i.start)
            ),
        ];

    protected override bool Asks(Input input) => input.A.TransposeAndMultiply(input.A).ConditionNumber() < 1e4;

    protected override IEnumerable<Input> Inputs(Random random)
    {
        yield return (
            Matrix<double>.Build.DenseOfRowArrays([1.0, 1]),
            Vector<double>.Build.Dense(1, 2),
            Vector<double>.Build.Dense([3.0, 1])
        );
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
                    yield return (A, Vector(random, rows), Vector(random, columns));
                }
            }
        }
    }

    protected override Vector<double> Right(Input input) =>
        input.start + Shortest(input.A, input.b - input.A * input.start);

    // What (AᵀA)⁻¹ gives of a singular matrix is noise: no formula reproduces it, but its size tells.
    protected override string? Flaw(Input input, Vector<double> result) =>
        base.Flaw(input, result) is not { } flaw ? null
        : input.A.RowCount < input.A.ColumnCount && !(result.L2Norm() < 1e6 * Largest(input))
            ? "Your result is not a number, or far too large. Did you invert AᵀA? For a wide A that matrix "
                + "is singular: "
                + $"here it is {input.A.ColumnCount}×{input.A.ColumnCount} and has the rank {input.A.RowCount}."
        : flaw;

    private double Largest(Input input) => Right(input).L2Norm() + input.start.L2Norm();

    private static Vector<double> Shortest(Matrix<double> A, Vector<double> b) =>
        A.TransposeThisAndMultiply(A.TransposeAndMultiply(A).Solve(b));

    private static Vector<double> Passes(Input i, int passes)
    {
        var x = i.start;
        for (var k = 0; k < passes * i.A.RowCount; k++)
        {
            var a = i.A.Row(k % i.A.RowCount);
            x += (i.b[k % i.A.RowCount] - a * x) / (a * a) * a;
        }

        return x;
    }

    private static Vector<double> Basic(Input i)
    {
        var (rows, columns) = (i.A.RowCount, i.A.ColumnCount);
        var rest = i.start.MapIndexed((j, x) => j < rows ? 0 : x, Zeros.Include);
        var x = i.A.SubMatrix(0, rows, 0, rows).Solve(i.b - i.A * rest);
        return Vector<double>.Build.Dense(columns, j => j < rows ? x[j] : i.start[j]);
    }
}

namespace Curriculum.Exercises.Chapter02;

using Input = (Matrix<double> A, Vector<double> b, Matrix<double> V, Matrix<double> Y);
using Output = (Matrix<double> dA, Vector<double> db);
using Answer = Func<
    Matrix<double>,
    Vector<double>,
    Matrix<double>,
    Matrix<double>,
    (Matrix<double> dA, Vector<double> db)
>;

/// <summary>
/// The gradients of L = (1/N) Σ ½‖Av_j + b − y_j‖²: ∂L/∂A = GVᵀ, ∂L/∂b = G·1 with G = (AV + b − Y)/N.
/// </summary>
public sealed class BatchGradient() : Question<Answer, Input, Output>("2.4", "The gradient of a batch")
{
    public override string Why =>
        "One matrix product does the whole batch, and with the mean, not the sum, "
        + "the same step size works for batches of every size.";

    public override IReadOnlyList<string> Hints =>
        [
            "One sample is a case you know: ∂L/∂A = g vᵀ and ∂L/∂b = g. What does the mean over N samples do "
                + "with that?",
            "Put the errors Av_j + b − y_j, divided by N, into the columns of a matrix G. Which product adds up "
                + "all g_j v_jᵀ?",
            "A product of G with V, one of the two transposed, adds up all g_j v_jᵀ; db adds up the "
                + "columns of G. If every sample came twice, would your result change?",
        ];

    protected override IEnumerable<Slip<Input, Output>> Slips =>
        [
            new(
                "That is the sum over the samples. L is the mean: divide by N. Duplicating every sample must "
                    + "change nothing.",
                x => Gradients(x, N(x) * G(x))
            ),
            new(
                "You divided ∂L/∂A by N, but not ∂L/∂b.",
                x => Right(x) with { db = (N(x) * G(x)).RowSums() },
                "Is there one place for the 1/N from which both gradients get it?"
            ),
            new(
                "You divided ∂L/∂b by N, but not ∂L/∂A.",
                x => Right(x) with { dA = N(x) * G(x) * x.V.T },
                "Is there one place for the 1/N from which both gradients get it?"
            ),
            new(
                "1 / N divides whole numbers in C#: it is 0 for every N above 1. Write 1.0 / N, or divide at the end.",
                x => Gradients(x, N(x) == 1 ? G(x) : 0 * G(x))
            ),
            new("You divided by N twice.", x => Gradients(x, G(x) / N(x))),
            new(
                "You divided by the number of all outputs of all samples. The mean goes over the N samples only.",
                x => Gradients(x, G(x) / x.b.Count)
            ),
            new("You left out b in the error: it is Av + b − y.", x => Gradients(x, (x.A * x.V - x.Y) / N(x))),
            new("You used one sample only. Every column of V is a sample.", x => One(x, 0)),
            new(
                "You kept the last sample only. Each sample replaced the one before; they must add up.",
                x => One(x, N(x) - 1)
            ),
            new("You doubled it: L has ½ before the square.", x => Gradients(x, 2 * G(x))),
            new("The sign is turned: the error is Av + b − y.", x => Gradients(x, -G(x))),
            new(
                "V Gᵀ is the transpose: ∂L/∂A has the shape of A, so it is G Vᵀ.",
                x => Right(x) with { dA = x.V * G(x).T }
            ),
            new(
                "You divided by N + 1. The batch has N samples, the columns of V.",
                x => Gradients(x, N(x) * G(x) / (N(x) + 1))
            ),
            new("You divided ∂L/∂b by N twice; ∂L/∂A is right.", x => Right(x) with { db = G(x).RowSums() / N(x) }),
            new("You divided ∂L/∂A by N twice; ∂L/∂b is right.", x => Right(x) with { dA = G(x) * x.V.T / N(x) }),
            new(
                "You added over the wrong index: ∂L/∂b has an entry for each output, a row of the error.",
                x => Right(x) with { db = G(x).ColumnSums() }
            ),
            new(
                "You counted a sample that comes twice only once. L is the mean over all columns.",
                x =>
                    Enumerable
                        .Range(0, N(x))
                        .DistinctBy(j => string.Join(' ', x.V.Column(j).Concat(x.Y.Column(j))))
                        .ToList()
                        .ConvertAll(j => One(x, j))
                        is var one
                        ? (
                            one.Select(g => g.dA).Aggregate((a, b) => a + b) / one.Count,
                            one.Select(g => g.db).Aggregate((a, b) => a + b) / one.Count
                        )
                        : default
            ),
            new(
                "You divided by the number of rows of V, the inputs. The samples are its columns.",
                x => Gradients(x, N(x) * G(x) / x.V.RowCount)
            ),
        ];

    protected override IEnumerable<Input> Inputs(Random random)
    {
        (int Inputs, int Outputs, int Samples)[] sizes =
        [
            (1, 1, 1),
            (1, 1, 2),
            (2, 1, 1),
            (1, 2, 3),
            (2, 2, 2),
            (3, 2, 4),
            (2, 3, 5),
            (3, 3, 3),
        ];
        var drawn = (
            from size in sizes
            from _ in Enumerable.Range(0, 8)
            select (
                A: Matrix(random, size.Outputs, size.Inputs),
                b: Vector(random, size.Outputs),
                V: Matrix(random, size.Inputs, size.Samples),
                Y: Matrix(random, size.Outputs, size.Samples)
            )
        ).ToList();
        var twice = Matrix<double>.Build.DenseOfRowArrays([1.0, 1, 2]); // the same sample twice, and another
        var one = (Matrix<double>.Build.Dense(1, 1, 2), Vector<double>.Build.Dense(1, 1), twice, twice);
        return drawn
            .Append(one)
            .Concat(drawn.Take(20).Select(x => (x.A, x.b, x.V.Append(x.V), x.Y.Append(x.Y))))
            .Concat(
                drawn
                    .Skip(20)
                    .Take(12)
                    .Select(x =>
                        (
                            x.A,
                            x.b,
                            x.V.Append(x.V.SubMatrix(0, x.V.RowCount, 0, 1)),
                            x.Y.Append(x.Y.SubMatrix(0, x.Y.RowCount, 0, 1))
                        )
                    )
            );
    }

    protected override Output Right(Input input) => Gradients(input, G(input));

    private static Output Gradients(Input x, Matrix<double> G) => (G * x.V.T, G.RowSums());

    private static Output One(Input x, int j) =>
        Error(x).Column(j) is var g ? (g.OuterProduct(x.V.Column(j)), g) : default;

    private static int N(Input x) => x.V.ColumnCount;

    private static Matrix<double> Error(Input x) =>
        (x.A * x.V).MapIndexed((i, _, w) => w + x.b[i], Zeros.Include) - x.Y;

    private static Matrix<double> G(Input x) => Error(x) / N(x);
}

using static Curriculum.Notation;

namespace Curriculum.Exercises.Chapter13;

using Input = (Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v);
using Answer = Func<Matrix<double>, Vector<double>, Matrix<double>, Vector<double>, Vector<double>, Vector<double>>;

/// <summary>v + A₂ReLU(A₁v + b₁) + b₂, no ReLU after the addition.</summary>
public sealed class ResidualBlock() : Question<Answer, Input, Vector<double>>("13.4", "A residual block")
{
    public override string Why =>
        "With zero weights the block is the identity: "
        + "a deep net of such blocks starts out harmless and learns only what to change.";

    public override IReadOnlyList<string> Hints =>
        [
            "The name says it: the layers compute only the rest, what is to be added to v.",
            "F(v) = A₂ReLU(A₁v + b₁) + b₂ you know from notebook 01. The skip carries v past it, unchanged.",
            "v + A2 * ReLU(A1 * v + b1) + b2, and no ReLU after the addition.",
        ];

    protected override IEnumerable<Slip<Input, Vector<double>>> Slips =>
        [
            new(
                "You put ReLU after the addition. Then zero weights no longer give the identity: negative v are lost.",
                x => ReLU(Right(x))
            ),
            new("The skip is missing: that is F(v) alone, a plain block.", x => Right(x) - x.v),
            new(
                "The skip goes around the whole block: add v at the end, not before A₂.",
                x =>
                    x.A1.RowCount != x.v.Count
                        ? throw new ArgumentException("sizes do not fit")
                        : x.A2 * (x.v + ReLU(x.A1 * x.v + x.b1)) + x.b2
            ),
            new("The skip carries v itself, not ReLU(v).", x => Right(x) - x.v + ReLU(x.v)),
            new("The ReLU between the two maps is missing.", x => x.v + x.A2 * (x.A1 * x.v + x.b1) + x.b2),
            new("You subtracted: the block gives v + F(v).", x => x.v - (Right(x) - x.v)),
            new("b₁ is missing.", x => x.v + x.A2 * ReLU(x.A1 * x.v) + x.b2),
            new(
                "b₁ belongs inside the ReLU: it decides when a neuron wakes up.",
                x => x.v + x.A2 * (ReLU(x.A1 * x.v) + x.b1) + x.b2
            ),
            new("You added v twice: the skip carries it once.", x => x.v + Right(x)),
            new("b₂ is missing.", x => Right(x) - x.b2),
            new("You put ReLU on F(v) before adding. F must be able to lower v too.", x => x.v + ReLU(Right(x) - x.v)),
        ];

    protected override IEnumerable<Input> Inputs(Random random)
    {
        var zero = Matrix<double>.Build.Dense(2, 2);
        yield return (zero, Vec(0, 0), zero, Vec(0, 0), Vec(1, -2));
        foreach (var (n, hidden) in new[] { (1, 1), (1, 2), (2, 1), (2, 2), (3, 4), (4, 2), (5, 5) })
        {
            for (var k = 0; k < 8; k++)
            {
                yield return (
                    Matrix(random, hidden, n),
                    Vector(random, hidden),
                    Matrix(random, n, hidden),
                    Vector(random, n),
                    Vector(random, n)
                );
            }
        }
    }

    protected override Vector<double> Right(Input input) =>
        input.v + input.A2 * ReLU(input.A1 * input.v + input.b1) + input.b2;
}

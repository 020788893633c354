using static Curriculum.Notation;

namespace Curriculum.Exercises.Chapter13;

using Input = (Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> v);
using Answer = Func<Matrix<double>, Vector<double>, Matrix<double>, Vector<double>, Matrix<double>>;

/// <summary>The Jacobian of v + A₂ReLU(A₁v + b₁): I + A₂DA₁.</summary>
public sealed class ResidualJacobian()
    : Question<Answer, Input, Matrix<double>>("13.5", "What goes back through a residual block")
{
    private const double OffTheFold = 0.05;

    public override string Why =>
        "A product of fifty factors I + F′ keeps a path straight through, "
        + "where fifty factors F′ can shrink every gradient to nothing.";

    public override IReadOnlyList<string> Hints =>
        [
            "Two things are added in the block, so two Jacobians are added. What is the Jacobian of v in v?",
            "The other part is the W of exercise 1.3: A₂DA₁, with D the 0/1 diagonal of the active neurons.",
            "MathNet has DenseIdentity(n). Add the other Jacobian to it: three factors, and the one "
                + "that acts first stands on the right.",
        ];

    protected override IEnumerable<Slip<Input, Matrix<double>>> Slips =>
        [
            new(
                "The identity is missing: the skip carries v past the layers, and its Jacobian is I.",
                x => Plain(x),
                "Set all weights to 0. The block then gives v itself. What is the Jacobian of that?"
            ),
            new("D is missing: a neuron that is switched off hands on no change.", x => I(x) + x.A2 * x.A1),
            new(
                "Your factors stand in the wrong order: first A₁ acts, so it stands on the right, A₂DA₁.",
                x => I(x) + x.A1 * D(x) * x.A2
            ),
            new("That is the transpose, which carries gradients back. The Jacobian is I + A₂DA₁.", x => Right(x).T),
            new(
                "You put the values of the ReLUs on the diagonal. D holds 1 where a neuron is on and 0 where it "
                    + "is off.",
                x => I(x) + x.A2 * Diag(ReLU(x.A1 * x.v + x.b1)) * x.A1
            ),
            new("You subtracted: the block adds.", x => I(x) - Plain(x)),
            new("You added 1 to every entry. The identity has ones on the diagonal only.", x => Plain(x) + 1),
            new(
                "You forgot b₁ when deciding which neurons are active.",
                x => I(x) + x.A2 * Diag(Step(x.A1 * x.v)) * x.A1
            ),
        ];

    protected override bool Asks(Input input) => OffTheFolds(input);

    private static bool OffTheFolds(Input x) =>
        (x.A1 * x.v + x.b1).Enumerate().All(y => Math.Abs(y) > OffTheFold * Math.Min(1, x.A1.Row(0).AbsoluteMaximum()));

    protected override IEnumerable<Input> Inputs(Random random) =>
        from size in new (int N, int Hidden)[] { (1, 1), (1, 2), (2, 1), (2, 2), (3, 4), (4, 2), (3, 3) }
        from _ in Enumerable.Range(0, 10)
        let input = (
            A1: Matrix(random, size.Hidden, size.N),
            b1: Vector(random, size.Hidden),
            A2: Matrix(random, size.N, size.Hidden),
            v: Vector(random, size.N)
        )
        where (input.A1 * input.v + input.b1).ForAll(y => Math.Abs(y) > OffTheFold)
        select input;

    protected override Matrix<double> Right(Input input) => I(input) + Plain(input);

    protected override string? Flaw(Input input, Matrix<double> result) =>
        base.Flaw(input, result) is not { } flaw ? null
        : Comparison.Difference(Right(input), result, 1e-5) is null
            ? "Very near: differences with a small step? They are a good test, but here the derivative is known "
                + "exactly."
        : flaw;

    private static Matrix<double> I(Input x) => Matrix<double>.Build.DenseIdentity(x.v.Count);

    private static Matrix<double> Plain(Input x) => x.A2 * D(x) * x.A1;

    private static Matrix<double> D(Input x) => Diag(Step(x.A1 * x.v + x.b1));
}

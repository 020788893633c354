using static Curriculum.Notation;

namespace Curriculum.Exercises.Chapter02;

using Input = (
    Matrix<double> A1,
    Vector<double> b1,
    Matrix<double> A2,
    Vector<double> b2,
    Vector<double> v,
    Vector<double> y
);
using Output = (Matrix<double> dA1, Vector<double> db1, Matrix<double> dA2, Vector<double> db2);
using Answer = Func<
    Matrix<double>,
    Vector<double>,
    Matrix<double>,
    Vector<double>,
    Vector<double>,
    Vector<double>,
    (Matrix<double> dA1, Vector<double> db1, Matrix<double> dA2, Vector<double> db2)
>;

/// <summary>The gradients of L = ½‖w − y‖², w = A₂v₁ + b₂, v₁ = ReLU(A₁v + b₁): dw = w − y, d₁ = D A₂ᵀ dw,
/// ∂L/∂A₂ = dw v₁ᵀ, ∂L/∂b₂ = dw, ∂L/∂A₁ = d₁vᵀ, ∂L/∂b₁ = d₁.</summary>
public sealed class Backprop() : Question<Answer, Input, Output>("2.3", "Backpropagation through two layers")
{
    private const double OffTheFold = 0.05;

    private const string LastReLU =
        "You put a ReLU on the last map too. There is none: w = A₂v₁ + b₂, so dw = w − y as it stands.";

    public override string Why =>
        "All gradients for the price of about two forward passes: "
        + "this is the subroutine that makes training possible at all.";

    public override IReadOnlyList<string> Hints =>
        [
            "First go forward and keep what you meet: v1 and w. Then start at the end: what is ∂L/∂w?",
            "dw = w − y. For the last map, ∂L/∂A₂ = dw v₁ᵀ and ∂L/∂b₂ = dw. What goes back through A₂ to the "
                + "hidden layer?",
            "What reaches the hidden layer is a vector d1: dw back through A2, and then only "
                + "through neurons that are on. The gradients of the first map are made of d1 as those of "
                + "the second are made of dw.",
        ];

    protected override IEnumerable<Slip<Input, Output>> Slips =>
        [
            new(
                "The mask is missing: through a neuron that is switched off no gradient flows back. d₁ needs the "
                    + "0/1 diagonal.",
                x => Gradients(x, Dw(x), x.A2.T * Dw(x)),
                "Take a neuron with A₁v + b₁ = −2 and turn a weight in its row a little. What changes in w?"
            ),
            new(
                "Your outer products are turned round: ∂L/∂A has the shape of A, so it is g vᵀ, not v gᵀ.",
                x => Right(x) is var r ? (r.dA1.T, r.db1, r.dA2.T, r.db2) : default
            ),
            new(
                "You doubled it: that is the gradient of ‖w − y‖². Here L has a ½ before it.",
                x => Gradients(x, 2 * Dw(x), 2 * D1(x))
            ),
            new("The sign is turned: dw = w − y, not y − w.", x => Gradients(x, -Dw(x), -D1(x))),
            new(
                "For A₂ you used v. The vector that enters A₂ is v₁, after the hidden layer.",
                x => Right(x) with { dA2 = Dw(x).OuterProduct(x.v) }
            ),
            new(
                "For A₂ you used the hidden vector before ReLU. What enters A₂ is v₁ = ReLU(A₁v + b₁).",
                x => Right(x) with { dA2 = Dw(x).OuterProduct(x.A1 * x.v + x.b1) }
            ),
            new("Back through A₂ means A₂ transposed.", x => Gradients(x, Dw(x), Mask(x) * x.A2 * Dw(x))),
            new("You forgot to go back through A₂: d₁ is D A₂ᵀ dw.", x => Gradients(x, Dw(x), Mask(x) * Dw(x))),
            new(LastReLU, x => Gradients(x, Mask2(x) * LastDw(x), Mask(x) * x.A2.T * Mask2(x) * LastDw(x))),
            new(LastReLU, x => Gradients(x, LastDw(x), Mask(x) * x.A2.T * LastDw(x))),
            new(
                "You multiplied by v₁ itself. The mask holds only zeros and ones: Diag(Step(v1)).",
                x => Gradients(x, Dw(x), Diag(V1(x)) * x.A2.T * Dw(x))
            ),
            new(
                "You left out b₂ on the way forward: w = A₂v₁ + b₂.",
                x => Dw(x) - x.b2 is var dw ? Gradients(x, dw, Mask(x) * x.A2.T * dw) : default
            ),
            new("You left out b₁ on the way forward: v₁ = ReLU(A₁v + b₁).", x => Right(x with { b1 = 0 * x.b1 })),
            new(
                "The gradients of b₁ and b₂ are the vectors d₁ and dw themselves, not zero.",
                x => Right(x) is var r ? (r.dA1, 0 * r.db1, r.dA2, 0 * r.db2) : default
            ),
        ];

    protected override bool Asks(Input input) => OffTheFolds(input);

    private static bool OffTheFolds(Input x) =>
        (x.A1 * x.v + x.b1).Enumerate().All(y => Math.Abs(y) > OffTheFold * Math.Min(1, x.A1.Row(0).AbsoluteMaximum()));

    protected override IEnumerable<Input> Inputs(Random random) =>
        from F in TwoLayers.Drawn(random, 8)
        where (F.A1 * F.v + F.b1).ForAll(y => Math.Abs(y) > OffTheFold)
        select (F.A1, F.b1, F.A2, F.b2, F.v, Vector(random, F.A2.RowCount));

    protected override Output Right(Input input) => Gradients(input, Dw(input), D1(input));

    private static Output Gradients(Input x, Vector<double> dw, Vector<double> d1) =>
        (d1.OuterProduct(x.v), d1, dw.OuterProduct(V1(x)), dw);

    private static Vector<double> V1(Input x) => ReLU(x.A1 * x.v + x.b1);

    private static Vector<double> Dw(Input x) => x.A2 * V1(x) + x.b2 - x.y;

    private static Vector<double> D1(Input x) => Mask(x) * x.A2.T * Dw(x);

    private static Matrix<double> Mask(Input x) => Diag(Step(V1(x)));

    private static Vector<double> LastDw(Input x) => ReLU(x.A2 * V1(x) + x.b2) - x.y;

    private static Matrix<double> Mask2(Input x) => Diag(Step(x.A2 * V1(x) + x.b2));
}

using static Curriculum.Notation;

namespace Curriculum.Exercises.Chapter02;

using Input = (Matrix<double> A1, Matrix<double> A2, Vector<double> v, Vector<double> y, double s);
using Output = (Matrix<double> A1, Matrix<double> A2);
using Answer = Func<
    Matrix<double>,
    Matrix<double>,
    Vector<double>,
    Vector<double>,
    double,
    (Matrix<double> A1, Matrix<double> A2)
>;

/// <summary>x₁ = x₀ − s∇L(x₀) for L = ½‖A₂ReLU(A₁v) − y‖²: both gradients at the old weights.</summary>
public sealed class DescentStep() : Question<Answer, Input, Output>("2.5", "One step for all weights")
{
    private const double OffTheFold = 0.05;

    public override string Why =>
        "All weights are one vector x, and ∇L is taken at one point: "
        + "then (x₁ − x₀)/s is the same for every s, as it must be.";

    public override IReadOnlyList<string> Hints =>
        [
            "There is one point x₀ = (A₁, A₂). Both gradients belong to it. Is every matrix you use still the old one?",
            "Forward: v1, w. Back: dw = w − y, d1 = Diag(Step(v1)) * A2.T * dw. Only then change anything.",
            "Give the two new matrices names of their own and hand both back at the end. On which "
                + "line is the old A2 needed for the last time?",
        ];

    protected override IEnumerable<Slip<Input, Output>> Slips =>
        [
            new(
                "You changed A₂ before you used it for A₁'s gradient. Both gradients belong to the old weights: "
                    + "(x₁ − x₀)/s must not depend on s.",
                x => (x.A1 - x.s * D1(x, NewA2(x)).OuterProduct(x.v), NewA2(x)),
                "Give the new A₂ a name of its own. On which line of your code is the old one needed for the last "
                    + "time?"
            ),
            new(
                "You changed A₁ before you used it for A₂'s gradient. Both gradients belong to the old weights.",
                x => Right(x) is var r ? (r.A1, r.A2 + NewA2(x with { A1 = r.A1 }) - NewA2(x)) : default
            ),
            new("You went uphill: the step is minus s times the gradient.", x => Right(x with { s = -x.s })),
            new(
                "You doubled the gradient: L has a ½ before the square, and the 2 of the derivative cancels it.",
                x => Right(x with { s = 2 * x.s })
            ),
            new(
                "You halved the gradient: the 2 of the derivative has used up the ½ of L.",
                x => Right(x with { s = x.s / 2 })
            ),
            new("The step size s is missing.", x => Right(x with { s = 1 })),
            new(
                "These are the gradients. A step starts from the old weights: x₀ − s∇L.",
                x => Right(x with { s = 1 }) is var r ? (x.A1 - r.A1, x.A2 - r.A2) : default
            ),
            new(
                "These are the gradients times s. A step starts from the old weights: x₀ − s∇L.",
                x => Right(x) is var r ? (x.A1 - r.A1, x.A2 - r.A2) : default
            ),
            new(
                "The mask is missing: through a neuron that is switched off no gradient flows back.",
                x => (x.A1 - x.s * (x.A2.T * Dw(x)).OuterProduct(x.v), NewA2(x))
            ),
            new("Only A₂ moved. A₁ holds weights as well.", x => (x.A1, NewA2(x))),
            new("Only A₁ moved. A₂ holds weights as well.", x => (Right(x).A1, x.A2)),
        ];

    protected override bool Asks(Input input) =>
        (input.A1 * input.v)
            .Enumerate()
            .All(y => Math.Abs(y) > 1e-4 * input.v.AbsoluteMaximum() * input.A1.Enumerate().Max(Math.Abs));

    protected override IEnumerable<Input> Inputs(Random random) =>
        from F in TwoLayers.Drawn(random, 8)
        where (F.A1 * F.v).ForAll(y => Math.Abs(y) > OffTheFold)
        select (F.A1, F.A2, F.v, Vector(random, F.A2.RowCount), random.Next(1, 6) / 10.0);

    protected override Output Right(Input input) =>
        (input.A1 - input.s * D1(input, input.A2).OuterProduct(input.v), NewA2(input));

    private static Vector<double> V1(Input x) => ReLU(x.A1 * x.v);

    private static Vector<double> Dw(Input x) => x.A2 * V1(x) - x.y;

    private static Vector<double> D1(Input x, Matrix<double> A2) => Diag(Step(V1(x))) * A2.T * Dw(x);

    private static Matrix<double> NewA2(Input x) => x.A2 - x.s * Dw(x).OuterProduct(V1(x));
}

using static Curriculum.Notation;

namespace Curriculum.Exercises.Chapter01;

using Input = (Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v);
using Output = (Matrix<double> W, Vector<double> c);
using Answer = Func<
    Matrix<double>,
    Vector<double>,
    Matrix<double>,
    Vector<double>,
    Vector<double>,
    (Matrix<double> W, Vector<double> c)
>;

/// <summary>F(u) = Wu + c near v: W = A₂DA₁, c = A₂Db₁ + b₂ with D = diag(Step(A₁v + b₁)).</summary>
public sealed class LocalMap() : Question<Answer, Input, Output>("1.3", "The flat piece around v")
{
    private const double OffTheFold = 0.05;

    public override string Why =>
        "A ReLU network is a patchwork of flat pieces, and W is the slope of the piece you stand on: "
        + "the derivative that backpropagation will need.";

    public override IReadOnlyList<string> Hints =>
        [
            "Near v no neuron changes its mind: the active ones let their number through, the others give 0.",
            "Write ReLU(y) = D y with D a diagonal matrix of ones and zeros. Which diagonal? Then multiply "
                + "everything out.",
            "The diagonal of D is Step of what the hidden layer receives. Put D y for ReLU(y) into "
                + "F(u), multiply out, and collect what stands at u and what does not.",
        ];

    protected override IEnumerable<Slip<Input, Output>> Slips =>
        [
            new(
                "Your c keeps the offset of neurons that are not active. What does a neuron that is off hand on?",
                x => (x.A2 * D(x) * x.A1, x.A2 * x.b1 + x.b2),
                "Multiply out A₂D(A₁u + b₁) + b₂. Which part has no u in it?"
            ),
            new(
                "You left out D: that is the map with every neuron active.",
                x => (x.A2 * x.A1, x.A2 * x.b1 + x.b2),
                "Which neurons let nothing through at v? Their rows of A₁ must not reach W."
            ),
            new(
                "You left out D in W. Your line passes through F(v), but with the slope that all neurons together "
                    + "would have.",
                x => (x.A2 * x.A1, Right(x).W * x.v + Right(x).c - x.A2 * x.A1 * x.v),
                "Which neurons let nothing through at v? Their rows of A₁ must not reach W."
            ),
            new(
                "You put the values of the ReLUs on the diagonal. D holds only ones and zeros.",
                x => (x.A2 * Values(x) * x.A1, x.A2 * Values(x) * x.b1 + x.b2),
                "ReLU(y) = D y: by what is an active entry of y multiplied, and by what the others?"
            ),
            new(
                "Your W is right, but c is F(v), and that already holds Wv. Take it off.",
                x => (x.A2 * D(x) * x.A1, Right(x).W * x.v + Right(x).c),
                "At u = v the line must give F(v): Wv + c = F(v)."
            ),
            new("Your W is right, but b₂ is missing in c.", x => (x.A2 * D(x) * x.A1, x.A2 * D(x) * x.b1)),
            new(
                "Your W is right, but b₁ is missing in c: an active neuron also hands on its offset.",
                x => (x.A2 * D(x) * x.A1, x.b2)
            ),
            new(
                "You kept the neurons that are switched off and dropped the active ones.",
                x => (x.A2 * Off(x) * x.A1, x.A2 * Off(x) * x.b1 + x.b2)
            ),
            new(
                "You forgot b₁ when deciding which neurons are active: the sign of A₁v + b₁ counts, not that of A₁v.",
                x => (x.A2 * Diag(Step(x.A1 * x.v)) * x.A1, x.A2 * Diag(Step(x.A1 * x.v)) * x.b1 + x.b2),
                "What exactly does the ReLU of the hidden layer receive? Its signs fill D."
            ),
            new(
                "Your W is right, but in c the sign of A₂Db₁ is turned: multiply out A₂D(A₁u + b₁) + b₂.",
                x => Right(x) with { c = x.b2 - x.A2 * D(x) * x.b1 }
            ),
            new(
                "Your W is right, but in c the sign of b₂ is turned.",
                x => Right(x) with { c = x.A2 * D(x) * x.b1 - x.b2 }
            ),
            new(
                "Your W is right, but in c the matrix A₂ is missing before D b₁.",
                x => Right(x) with { c = D(x) * x.b1 + x.b2 }
            ),
            new(
                "Your W is right, but your c is W v. At v the line is W v + c, and F(v) is not twice W v.",
                x => Right(x) with { c = Right(x).W * x.v }
            ),
            new(
                "Your W is right, but your c is Wv − F(v): the sign is turned.",
                x => Right(x) with { c = -Right(x).c }
            ),
            new(
                "Your W is right, but your c is the value of the hidden layer alone: A₂ and b₂ are missing.",
                x => Right(x) with { c = D(x) * x.b1 }
            ),
            new("Your c is right, but A₂ is missing in W.", x => Right(x) with { W = D(x) * x.A1 }),
            new("Your c is right, but A₁ is missing in W.", x => Right(x) with { W = x.A2 * D(x) }),
            new("Your c is right, but D is missing in W.", x => Right(x) with { W = x.A2 * x.A1 }),
        ];

    protected override bool Asks(Input input) => OffTheFolds(input);

    private static bool OffTheFolds(Input x) =>
        (x.A1 * x.v + x.b1).Enumerate().All(y => Math.Abs(y) > OffTheFold * Math.Min(1, x.A1.Row(0).AbsoluteMaximum()));

    protected override IEnumerable<Input> Inputs(Random random) =>
        from F in TwoLayers.Drawn(random, 10)
        where (F.A1 * F.v + F.b1).ForAll(y => Math.Abs(y) > OffTheFold)
        select (F.A1, F.b1, F.A2, F.b2, F.v);

    protected override Output Right(Input input) =>
        (input.A2 * D(input) * input.A1, input.A2 * D(input) * input.b1 + input.b2);

    private static Matrix<double> D(Input x) => Diag(Step(x.A1 * x.v + x.b1));

    private static Matrix<double> Values(Input x) => Diag(ReLU(x.A1 * x.v + x.b1));

    private static Matrix<double> Off(Input x) => Diag(1 - Step(x.A1 * x.v + x.b1));
}

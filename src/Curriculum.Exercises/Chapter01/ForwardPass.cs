using static Curriculum.Notation;

namespace Curriculum.Exercises.Chapter01;

using Input = (Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v);
using Answer = Func<Matrix<double>, Vector<double>, Matrix<double>, Vector<double>, Vector<double>, Vector<double>>;

/// <summary>w = A₂ ReLU(A₁v + b₁) + b₂: two layers, no ReLU on the last.</summary>
public sealed class ForwardPass() : Question<Answer, Input, Vector<double>>("1.1", "Forward pass")
{
    public override string Why =>
        "These few products are all a trained network does when it is used; "
        + "everything else in this course is about finding A₁, b₁, A₂ and b₂.";

    public override IReadOnlyList<string> Hints =>
        [
            "Follow v through the picture from left to right. What reaches the hidden layer first?",
            "Work out y = A1 * v + b1, then put max(·, 0) on each entry: ReLU(y). Only the hidden layer gets it.",
            "Two lines are enough: one gives the hidden vector from v, the other the result from "
                + "the hidden vector. Which of the two has a max in it?",
        ];

    protected override IEnumerable<Slip<Input, Vector<double>>> Slips =>
        [
            new(
                "You put ReLU on the last map too. The network could then never answer with a negative number.",
                x => ReLU(Right(x)),
                "Your last line should be the plain map A2 * hidden + b2. Which call still stands around it?"
            ),
            new(
                "You left out the ReLU. Without it two affine maps are just one affine map.",
                x => x.A2 * (x.A1 * x.v + x.b1) + x.b2,
                "Give A1 * v + b1 a name, y, and hand ReLU(y) on to the second layer."
            ),
            new("You left out b₁, the offset of the hidden layer.", x => x.A2 * ReLU(x.A1 * x.v) + x.b2),
            new("You left out b₂, the offset of the last map.", x => x.A2 * ReLU(x.A1 * x.v + x.b1)),
            new(
                "You added b₁ after the ReLU. It belongs inside: it moves the fold.",
                x => x.A2 * (ReLU(x.A1 * x.v) + x.b1) + x.b2,
                "Look at the brackets of your ReLU: A1 * v and b1 both belong inside."
            ),
            new(
                "You used A₁ transposed: row i of A₁ holds the weights of hidden neuron i.",
                x => x.A2 * ReLU(x.A1.Transpose() * x.v + x.b1) + x.b2
            ),
            new("You used |y|: ReLU gives 0 for a negative y, not its size.", x => Bent(x, Math.Abs)),
            new(
                "You used tanh. ReLU leaves a positive y as it is and gives 0 for a negative one.",
                x => Bent(x, Math.Tanh)
            ),
            new(
                "You used the sigmoid. ReLU leaves a positive y as it is and gives 0 for a negative one.",
                x => Bent(x, y => 1 / (1 + Math.Exp(-y)))
            ),
            new("You used the step, 0 or 1. ReLU keeps how large a positive y is.", x => Bent(x, y => y > 0 ? 1 : 0)),
            new("You kept the negative entries: ReLU(y) is the larger of y and 0.", x => Bent(x, y => Math.Min(y, 0))),
            .. s_leaks.Select(leak => new Slip<Input, Vector<double>>(
                "You used a leaky ReLU: it lets a part of each negative y through. ReLU lets nothing of it through.",
                x => Bent(x, y => y > 0 ? y : leak * y)
            )),
        ];

    protected override IEnumerable<Input> Inputs(Random random) =>
        TwoLayers.Drawn(random, 8).Select(F => (F.A1, F.b1, F.A2, F.b2, F.v));

    protected override Vector<double> Right(Input input) => input.A2 * ReLU(input.A1 * input.v + input.b1) + input.b2;

    private static readonly double[] s_leaks = [0.01, 0.1, 0.2, 0.001];

    private static Vector<double> Bent(Input x, Func<double, double> bend) =>
        x.A2 * (x.A1 * x.v + x.b1).Map(bend, Zeros.Include) + x.b2;
}

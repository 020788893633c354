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
        ];

    protected override IEnumerable<Input> Inputs(Random random) =>
        TwoLayers.Drawn(random, 8).Select(F => (F.A1, F.b1, F.A2, F.b2, F.v));

    protected override Vector<double> Right(Input input) => input.A2 * ReLU(input.A1 * input.v + input.b1) + input.b2;
}

using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Exercises.Chapter13;

/// <summary>p_j = e^{w_j}/Σ_k e^{w_k}, finite for every finite w.</summary>
public sealed class StableSoftmax()
    : Question<Func<Vector<double>, Vector<double>>, Vector<double>, Vector<double>>(
        "13.1",
        "Softmax that never overflows"
    )
{
    public override string Why =>
        "Only differences of the w_j count, so you may take off the largest before e^w; "
        + "every serious library does exactly that.";

    public override IReadOnlyList<string> Hints =>
        [
            "First write the formula as it stands. Then try w = (1000, 0): what is e^1000 in double precision?",
            "Add the same number c to every w_j: numerator and denominator both gain e^c, and p stays. Which c "
                + "keeps e^w small?",
            "Take off the largest: e = (w − max w) with exp in each entry; then divide e by its sum.",
        ];

    protected override double Tolerance => 1e-12;

    protected override IEnumerable<Slip<Vector<double>, Vector<double>>> Slips =>
        [
            new(
                "The formula is right, but e^w overflows for large w: ∞/∞ is NaN. Take off the largest w_j first.",
                w => w.PointwiseExp() / w.PointwiseExp().Sum()
            ),
            new(
                "You took off the mean. That is not enough: the largest can still lie far above it, and its e^w "
                    + "overflows.",
                w => (w - w.Average()).PointwiseExp() / (w - w.Average()).PointwiseExp().Sum()
            ),
            new(
                "You took off the smallest. Then the largest is still above 0, and its e^w overflows: take off the "
                    + "largest.",
                w => Off(w, w.Minimum())
            ),
            new(
                "You took off the first. The largest can still lie far above it, and its e^w overflows.",
                w => Off(w, w[0])
            ),
            new(
                "You took off the largest size, |w_j|. For w = (−1000, −1000) that leaves only zeros: take off the "
                    + "largest w_j.",
                w => Off(w, w.AbsoluteMaximum())
            ),
            new("You divided w by its largest. Only differences count: subtract it.", w => Off(w / w.Maximum(), 0)),
            new(
                "You did not divide by the sum of all e^w: probabilities add up to 1.",
                w => (w - w.Maximum()).PointwiseExp()
            ),
            new("You divided w itself by a sum. The exponentials make every share positive.", w => w / w.Sum()),
            new("You applied softmax twice. The second time flattens the answer.", w => Softmax(Softmax(w))),
            new(
                "That is the logarithm of softmax.",
                w => w - w.Maximum() - Math.Log((w - w.Maximum()).PointwiseExp().Sum())
            ),
            new("The sign of w is turned: the largest w_j gets the largest probability.", w => Softmax(-w)),
            new(
                "That is a sigmoid of each entry by itself; the shares must be of one whole.",
                w => w.Map(x => 1 / (1 + Math.Exp(-x)))
            ),
        ];

    protected override IEnumerable<Vector<double>> Inputs(Random random)
    {
        foreach (var n in new[] { 1, 2, 2, 3, 5, 10 })
        {
            for (var k = 0; k < 6; k++)
            {
                yield return Vector(random, n);
            }
        }

        yield return Vec(0, 0);
        yield return Vec(1000, 0);
        yield return Vec(-1000, -1000);
        yield return Vec(1000, 1000, 999);
        yield return Vec(-1000, 1000, 0, 3);
        yield return Vec(1e6, -1e6);
    }

    protected override Vector<double> Ask(Func<Vector<double>, Vector<double>> answer, Vector<double> input) =>
        answer(input);

    protected override Vector<double> Right(Vector<double> w) => Softmax(w);

    private static Vector<double> Off(Vector<double> w, double shift) =>
        (w - shift).PointwiseExp() / (w - shift).PointwiseExp().Sum();
}

namespace Curriculum.Exercises.Chapter03;

using Input = (Matrix<double> V, Vector<double> t, Vector<double> x);
using Answer = Func<Matrix<double>, Vector<double>, Vector<double>, Vector<double>>;

/// <summary>
/// −(1/N) Σ t_i v_i over the samples with t_i xᵀv_i &lt; 1: the gradient of the hinge loss of F(v) = xᵀv.
/// </summary>
public sealed class HingeGradient() : Question<Answer, Input, Vector<double>>("3.6", "Who pulls on the weights?")
{
    public override string Why =>
        "Every doubtful or wrong sample pulls with all its strength, the others not at all, and all are "
        + "counted in N: the samples that still pull are called support vectors.";

    public override IReadOnlyList<string> Hints =>
        [
            "Take one sample. Where its price is flat, what does it add? Where it is not, how fast does 1 − t·F "
                + "change when weight number j moves?",
            "The chain rule: the slope of the ReLU, 1 or 0, times the slope of 1 − t·F in F, times the slope of F "
                + "in x.",
            "Each sample that is not yet right by 1 adds its own column, with a sign and a share. What is "
                + "the sign, and how large is the share?",
        ];

    protected override IEnumerable<Slip<Input, Vector<double>>> Slips =>
        [
            new(
                "You let all samples pull. One that is right by 1 or more has gradient 0.",
                x => Pull(x, _ => true, (t, _) => -t),
                "For t = 1 and F = 5 the loss is 0. Does it change when x moves a little?"
            ),
            new("Your sign is turned: that is the direction downhill, −∇L.", x => Pull(x, m => m < 1, (t, _) => t)),
            new(
                "You added the pulls but did not divide by N: the loss is a mean.",
                x => Pull(x, m => m < 1, (t, _) => -t) * x.V.ColumnCount
            ),
            new(
                "You divided by the number of samples that pull. The loss is the mean over all N, those with loss 0 "
                    + "too.",
                x => Pull(x, m => m < 1, (t, _) => -t) * x.V.ColumnCount / Math.Max(1, Margins(x).Count(m => m < 1))
            ),
            new(
                "You divided by the number of weights. N is the number of samples, the columns of V.",
                x => Pull(x, m => m < 1, (t, _) => -t) * x.V.ColumnCount / x.V.RowCount
            ),
            new(
                "Only the samples on the wrong side, tF < 0, pull in your answer. Those with tF between 0 and 1 cost "
                    + "something, too.",
                x => Pull(x, m => m < 0, (t, _) => -t)
            ),
            new(
                "The true sign t is missing in front of v: a sample with t = −1 pulls the other way.",
                x => Pull(x, m => m < 1, (_, _) => -1)
            ),
            new(
                "You asked whether F < 1. It is tF that says whether a sample is right by 1.",
                x => Pull(x, (_, F) => F < 1, (t, _) => -t)
            ),
            new(
                "The true sign t is missing altogether: both in tF < 1 and in front of v.",
                x => Pull(x, (_, F) => F < 1, (_, _) => -1)
            ),
            new(
                "It is the other way round: those that are right by more than 1 pull in your answer.",
                x => Pull(x, m => m > 1, (t, _) => -t)
            ),
            new(
                "You weighted each pull by its loss. That is the gradient of half the squared hinge; the hinge itself "
                    + "has slope −t, however wrong the answer.",
                x => Pull(x, m => m < 1, (t, m) => -t * (1 - m))
            ),
            new("That is the gradient of the squared hinge.", x => Pull(x, m => m < 1, (t, m) => -2 * t * (1 - m))),
            new(
                "You took the hinge of the mean: whether a sample pulls is decided for each by itself.",
                x => Margins(x).Average() < 1 ? Pull(x, _ => true, (t, _) => -t) : 0 * x.x
            ),
            new("You gave the weights after a step. The gradient alone is asked.", x => x.x - Right(x)),
            new(
                "That is the gradient of the cross-entropy with ±1, log(1 + e^(−tF)). The hinge pulls fully or not "
                    + "at all.",
                x => Pull(x, _ => true, (t, m) => -t / (1 + Math.Exp(m)))
            ),
            .. ((double[])[1, 2]).Select(factor => new Slip<Input, Vector<double>>(
                "That is the gradient of a square loss, along (F − t)v. The hinge pulls with −tv, or not at all.",
                x => x.V * (x.x * x.V - x.t) * factor / x.V.ColumnCount
            )),
        ];

    protected override IReadOnlyCollection<string> Kept => ["t"];

    protected override bool Asks(Input input) => Margins(input).ForAll(m => Math.Abs(1 - m) > 1e-9);

    protected override IEnumerable<Input> Inputs(Random random) =>
        from size in ((int n, int N)[])[(1, 1), (2, 1), (1, 3), (2, 2), (2, 3), (3, 2), (3, 8), (5, 4)]
        from _ in Enumerable.Range(0, 10)
        let t = Vector<double>.Build.Dense(size.N, _ => random.Next(2) * 2 - 1)
        let x = Vector(random, size.n) / 4
        let input = (Matrix(random, size.n, size.N), t, x)
        where Asks(input)
        select input;

    protected override Vector<double> Right(Input input) => Pull(input, m => m < 1, (t, _) => -t);

    private static Vector<double> Margins(Input input) => (input.x * input.V).PointwiseMultiply(input.t);

    private static Vector<double> Pull(Input x, Func<double, bool> pulls, Func<double, double, double> times) =>
        Pull(x, (m, _) => pulls(m), times);

    // (margin tF, output F) → whether sample i pulls, and (t, tF) → with what times its column.
    private static Vector<double> Pull(Input x, Func<double, double, bool> pulls, Func<double, double, double> times)
    {
        var (outputs, margins) = (x.x * x.V, Margins(x));
        var share = Vector<double>.Build.Dense(
            x.t.Count,
            i => pulls(margins[i], outputs[i]) ? times(x.t[i], margins[i]) / x.t.Count : 0
        );
        return x.V * share;
    }
}

namespace Curriculum.Exercises.Chapter03;

using Input = (Vector<double> t, Vector<double> F);
using Answer = Func<Vector<double>, Vector<double>, double>;

/// <summary>L = (1/N) Σ max(0, 1 − t_i F_i) for t = ±1.</summary>
public sealed class HingeLoss() : Question<Answer, Input, double>("3.2", "Hinge loss")
{
    public override string Why =>
        "The hinge is ReLU(1 − tF): an answer that is right by a margin of 1 costs nothing and "
        + "pulls no weight, so only the doubtful samples decide.";

    public override IReadOnlyList<string> Hints =>
        [
            "When t = +1 and F = 5, the answer is right and sure. What should it cost?",
            "For one sample the loss is max(0, 1 − t·F): zero as soon as t·F is 1 or more.",
            "For one sample it is the ReLU of one minus t·F. Where in your code is sample i alone, "
                + "before anything is added up?",
        ];

    protected override IEnumerable<Slip<Input, double>> Slips =>
        [
            new(
                "Your hinge is flipped: max(0, 1 + tF) charges the right answers and lets the wrong ones go free.",
                x => Mean(x, m => Math.Max(0, 1 + m))
            ),
            new(
                "You wrote max(0, tF − 1): that is the hinge the wrong way round, it charges answers for being right.",
                x => Mean(x, m => Math.Max(0, m - 1))
            ),
            new(
                "You left out the max with 0: answers that are right by more than 1 then earn a reward.",
                x => Mean(x, m => 1 - m)
            ),
            new(
                "You took the size |1 − tF|: that charges an answer for being right by more than 1. There it costs 0.",
                x => Mean(x, m => Math.Abs(1 - m))
            ),
            new(
                "t * F of two vectors is their inner product, one number for the whole batch. Each sample has a "
                    + "max of its own.",
                x => Math.Max(0, 1 - x.t * x.F) / x.t.Count,
                "A right sample must not pay for a wrong one. Where in your code is sample i alone?"
            ),
            new(
                "You left out the margin 1: with max(0, −tF) an answer that is barely right already costs nothing.",
                x => Mean(x, m => Math.Max(0, -m))
            ),
            new(
                "You added the losses but did not divide by N: that is the sum, not the mean.",
                x => Mean(x, m => Math.Max(0, 1 - m)) * x.t.Count
            ),
            new(
                "You squared the hinge; the loss asked for is max(0, 1 − tF) itself.",
                x => Mean(x, m => Math.Pow(Math.Max(0, 1 - m), 2))
            ),
            new(
                "You counted the samples inside the margin; each should cost how far it is from tF = 1.",
                x => Mean(x, m => m < 1 ? 1 : 0)
            ),
            new(
                "You forgot the true sign t: max(0, 1 − F) is right only when t = +1.",
                x => x.F.Sum(f => Math.Max(0, 1 - f)) / x.t.Count
            ),
            new(
                "You took the max after the mean: one very right answer then pays for the wrong ones.",
                x => Math.Max(0, Mean(x, m => 1 - m))
            ),
            .. ((double[])[1.0, 2, 3]).Select(most => new Slip<Input, double>(
                "You cut each loss off from above. The hinge grows without end: the more wrong, the dearer.",
                x => Mean(x, m => Math.Min(most, Math.Max(0, 1 - m)))
            )),
            .. ((double[])[0.1, 0.5, 2]).Select(margin => new Slip<Input, double>(
                "Your margin is another number than 1: what is charged is max(0, 1 − tF).",
                x => Mean(x, m => Math.Max(0, margin - m))
            )),
            new(
                "You charged only what is on the wrong side, tF < 0. An answer with tF between 0 and 1 costs "
                    + "1 − tF too.",
                x => Mean(x, m => m < 0 ? 1 - m : 0)
            ),
            new(
                "You counted the wrong answers. Each should cost how far it is from tF = 1.",
                x => Mean(x, m => m < 0 ? 1 : 0)
            ),
            new("You halved it: there is no ½ in the hinge.", x => Right(x) / 2),
            new(
                "That is the cross-entropy with ±1, log(1 + e^(−tF)), not the hinge.",
                x => Mean(x, m => Math.Log(1 + Math.Exp(-m)))
            ),
        ];

    protected override IReadOnlyCollection<string> Kept => ["t"];

    protected override IEnumerable<Input> Inputs(Random random) =>
        from n in (int[])[1, 1, 2, 3, 8]
        from _ in Enumerable.Range(0, 10)
        select (Vector<double>.Build.Dense(n, _ => random.Next(2) * 2 - 1), Vector(random, n));

    protected override double Right(Input input) => Mean(input, m => Math.Max(0, 1 - m));

    private static double Mean(Input x, Func<double, double> price) =>
        x.t.PointwiseMultiply(x.F).Sum(price) / x.t.Count;
}

namespace Curriculum.Exercises.Chapter03;

using Input = (Vector<double> y, Vector<double> yhat);
using Answer = Func<Vector<double>, Vector<double>, double>;

/// <summary>L = −(1/N) Σ [y log ŷ + (1 − y) log(1 − ŷ)], y = 0 or 1, 0 ≤ ŷ ≤ 1, with 0·log 0 = 0.</summary>
public sealed class CrossEntropy() : Question<Answer, Input, double>("3.3", "Cross-entropy")
{
    private const string Finite =
        "Your loss stays finite where the answer was sure and wrong. At y = 1, ŷ = 0 it is +∞, and that is right.";

    private static readonly double[] s_small =
    [
        .. Enumerable.Range(3, 14).Select(k => Math.Pow(10, -k)),
        2.2204460492503131e-16,
    ];

    private static readonly double[] s_smallest = [float.Epsilon, double.Epsilon];

    public override string Why =>
        "Only the probability given to what really happened counts: the loss is −log of it, "
        + "0 for certainty, and without bound for a certainty that was wrong.";

    public override IReadOnlyList<string> Hints =>
        [
            "For one sample only one of the two terms is there: y picks it. What is the other one multiplied by?",
            "0·log 0 has to be 0, but 0 * Math.Log(0) is NaN: leave out the term whose factor is 0.",
            "A choice by y leaves each sample one logarithm. Is ŷ or 1 − ŷ inside it, and which "
                + "sign stands before it?",
        ];

    protected override IEnumerable<Slip<Input, double>> Slips =>
        [
            new("The minus is missing: your loss is best where the answer is worst.", x => -Mean(x, Cost)),
            new(
                "0·log 0 came out as NaN. It is 0 here: the term whose factor is 0 has to be left out.",
                x => Mean(x, (y, p) => -(y * Math.Log(p) + (1 - y) * Math.Log(1 - p))),
                "Let y choose: for y == 1 take only log ŷ, for y == 0 only log(1 − ŷ). Then nothing is multiplied by 0."
            ),
            new(
                "You have the term for y = 1 only; a sample with y = 0 pays −log(1 − ŷ).",
                x => Mean(x, (y, p) => y == 0 ? 0 : -Math.Log(p))
            ),
            new(
                "You have the term for y = 0 only; a sample with y = 1 pays −log ŷ.",
                x => Mean(x, (y, p) => y == 0 ? -Math.Log(1 - p) : 0)
            ),
            new(
                "You put ŷ through the sigmoid again. It is a probability already.",
                x => Mean(x, (y, p) => Math.Log(1 + Math.Exp(y == 1 ? -p : p)))
            ),
            new(
                "You added the losses but did not divide by N: that is the sum, not the mean.",
                x => Mean(x, Cost) * x.y.Count
            ),
            new(
                "The two cases are swapped: y = 1 should pay −log ŷ, y = 0 should pay −log(1 − ŷ).",
                x => Mean(x, (y, p) => Cost(1 - y, p))
            ),
            new("You used another logarithm; log is the natural one here, Math.Log.", x => Mean(x, Cost) / Math.Log(2)),
            new(
                "You used another logarithm; log is the natural one here, Math.Log.",
                x => Mean(x, Cost) / Math.Log(10)
            ),
            new(
                Finite,
                x => Mean(x, (y, p) => double.IsInfinity(Cost(y, p)) ? 0 : Cost(y, p)),
                "Take out what keeps ŷ away from 0 and 1: -Math.Log(0) is +∞ by itself."
            ),
            .. s_small.SelectMany(Added),
            .. s_small.Concat(s_smallest).SelectMany(Guarded),
            .. s_small.Select(small => new Slip<Input, double>(
                "You took a very small probability for 0. It costs −log of what it is, however small.",
                x => Mean(x, (y, p) => (y == 1 ? p : 1 - p) < small ? double.PositiveInfinity : Cost(y, p))
            )),
            new(
                "Where the cost is +∞ you put the largest double. −Math.Log(0) is +∞ by itself.",
                x => Mean(x, (y, p) => double.IsInfinity(Cost(y, p)) ? double.MaxValue : Cost(y, p))
            ),
            new(
                "A sample with y = 0 pays −log(1 − ŷ); you gave it log(1 + ŷ).",
                x => Mean(x, (y, p) => y == 1 ? -Math.Log(p) : Math.Log(1 + p))
            ),
            new(
                "That is the square loss of a probability, (ŷ − y)². The cost here is −log.",
                x => Mean(x, (y, p) => (p - y) * (p - y))
            ),
            new(
                "The minus is missing in the term for y = 0.",
                x => Mean(x, (y, p) => y == 1 ? -Math.Log(p) : Math.Log(1 - p))
            ),
            new(
                "The minus is missing in the term for y = 1.",
                x => Mean(x, (y, p) => y == 1 ? Math.Log(p) : -Math.Log(1 - p))
            ),
        ];

    protected override IReadOnlyCollection<string> Kept => ["y"];

    protected override bool Asks(Input input) => input.yhat.ForAll(p => p is >= 0 and <= 1);

    protected override IEnumerable<Input> Inputs(Random random) =>
        new (double y, double p)[] { (0, 0), (1, 1), (1, 0), (0, 1), (1, 0.5), (0, 0.25) }
            .Select(one => (Vector<double>.Build.Dense(1, one.y), Vector<double>.Build.Dense(1, one.p)))
            .Concat(
                new (double y, double p)[]
                {
                    (1, 1e-20),
                    (1, 1e-300),
                    (0, 1 - 1e-12),
                    (1, 1e-7),
                    (0, 1e-7),
                    (1, 1 - 1e-9),
                }.Select(one => (Vector<double>.Build.Dense(1, one.y), Vector<double>.Build.Dense(1, one.p)))
            )
            .Concat(
                from n in (int[])[1, 2, 3, 8]
                from _ in Enumerable.Range(0, 8)
                select (
                    Vector<double>.Build.Dense(n, _ => random.Next(2)),
                    Vector<double>.Build.Dense(n, _ => random.Next(1, 10) / 10.0)
                )
            );

    protected override double Right(Input input) => Mean(input, Cost);

    // What people put in to keep the logarithm finite: something added inside, or ŷ kept away from 0 and 1.
    private static IEnumerable<Slip<Input, double>> Added(double small)
    {
        const string Message =
            "You added something small inside the logarithm. Then a sure mistake does not cost +∞, and a sure right "
            + "answer costs less than 0.";
        yield return new(
            Message,
            x => Mean(x, (y, p) => -(y * Math.Log(p + small) + (1 - y) * Math.Log(1 - p + small)))
        );
        yield return new(Message, x => Mean(x, (y, p) => -Math.Log((y == 1 ? p : 1 - p) + small)));
    }

    private static IEnumerable<Slip<Input, double>> Guarded(double small)
    {
        const string Hint = "Take out what keeps ŷ away from 0 and 1: -Math.Log(0) is +∞ by itself.";
        yield return new(Finite, x => Mean(x, (y, p) => Cost(y, Math.Clamp(p, small, 1 - small))), Hint);
        yield return new(Finite, x => Mean(x, (y, p) => -Math.Log(Math.Max(small, y == 1 ? p : 1 - p))), Hint);
    }

    private static double Cost(double y, double p) => y == 1 ? -Math.Log(p) : -Math.Log(1 - p);

    private static double Mean(Input x, Func<double, double, double> price) => x.y.Zip(x.yhat, price).Sum() / x.y.Count;
}

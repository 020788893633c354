namespace Curriculum.Exercises.Chapter09;

using Input = (double smallest, double largest, int n);

/// <summary>s_k = smallest·(largest/smallest)^{k/(n−1)}: n step sizes with equal ratios.</summary>
public sealed class StepSizesToTry()
    : Question<Func<double, double, int, double[]>, Input, double[]>("9.3", "Which step sizes to try")
{
    public override string Why =>
        "What matters about a step size is its order of magnitude; equal differences would spend "
        + "nearly all tries on the last power of ten.";

    public override IReadOnlyList<string> Hints =>
        [
            "From 0.01 to 1 with three tries: 0.01, 0.1, 1. What is the same from each to the next?",
            "The ratio r is the same, and n − 1 such ratios lead from the smallest to the largest.",
            "s_k = smallest * Math.Pow(largest / smallest, k / (n - 1.0)) for k = 0 … n − 1; mind whole-number "
                + "division.",
        ];

    protected override IEnumerable<Slip<Input, double[]>> Slips =>
        [
            new(
                "Your steps have equal differences. Equal ratios are asked: 0.01, 0.1, 1.",
                i => Grid(i, k => i.smallest + (i.largest - i.smallest) * k / (i.n - 1))
            ),
            new(
                "You divided by n, so you never reach the largest: from the first to the last there are n − 1 ratios.",
                i => Grid(i, k => i.smallest * Math.Pow(i.largest / i.smallest, k / (double)i.n)),
                "From 0.01 over 0.1 to 1 there are three sizes. How often do you multiply?"
            ),
            new(
                "You started one ratio too high: the first step size is the smallest.",
                i => Grid(i, k => i.smallest * Math.Pow(i.largest / i.smallest, (k + 1) / (double)i.n))
            ),
            new(
                "k/(n − 1) of two whole numbers is a whole number: write n − 1.0.",
                i => Grid(i, k => i.smallest * Math.Pow(i.largest / i.smallest, k / (i.n - 1)))
            ),
            new(
                "1/(n − 1) of two whole numbers is 0, or 1 for n = 2: write 1.0.",
                i => Grid(i, k => i.smallest * Math.Pow(Math.Pow(i.largest / i.smallest, 1 / (i.n - 1)), k))
            ),
            new("The order is reversed: from the smallest to the largest.", i => [.. Right(i).Reverse()]),
            new(
                "These are the exponents, not the step sizes.",
                i =>
                    Grid(
                        i,
                        k => Math.Log10(i.smallest) + (Math.Log10(i.largest) - Math.Log10(i.smallest)) * k / (i.n - 1)
                    )
            ),
            new(
                "These are the exponents, not the step sizes: go back by Math.Exp.",
                i => Grid(i, k => Math.Log(i.smallest) + (Math.Log(i.largest) - Math.Log(i.smallest)) * k / (i.n - 1))
            ),
            new(
                "You mixed e and 10: with the natural logarithm go back by Math.Exp.",
                i => Grid(i, k => Math.Pow(10, Math.Log(i.smallest) + Math.Log(i.largest / i.smallest) * k / (i.n - 1)))
            ),
            new(
                "You left out the factor smallest: the first would be 1.",
                i => Grid(i, k => Math.Pow(i.largest / i.smallest, k / (i.n - 1.0)))
            ),
        ];

    protected override IEnumerable<Input> Inputs(Random random) =>
        [
            (0.01, 1, 3),
            (1, 2, 2),
            (0.001, 10, 5),
            (1e-5, 10, 7),
            (2, 50, 4),
            .. Enumerable
                .Range(0, 40)
                .Select(_ => (random.Next(1, 10) / 1000.0, (double)random.Next(1, 20), random.Next(2, 9))),
        ];

    protected override double[] Ask(Func<double, double, int, double[]> answer, Input i) =>
        answer(i.smallest, i.largest, i.n);

    protected override double[] Right(Input i) =>
        Grid(i, k => i.smallest * Math.Pow(i.largest / i.smallest, k / (i.n - 1.0)));

    private static double[] Grid(Input i, Func<int, double> of) => [.. Enumerable.Range(0, i.n).Select(of)];
}

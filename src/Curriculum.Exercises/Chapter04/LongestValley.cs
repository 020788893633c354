namespace Curriculum.Exercises.Chapter04;

using Input = (int steps, double times);

/// <summary>The b with ((1−b)/(1+b))^{2·steps} = 1/times.</summary>
public sealed class LongestValley()
    : Question<Func<int, double, double>, Input, double>("4.6", "How long may the valley be?")
{
    public override string Why =>
        "The answer is close to ln(times)/(4·steps): twice as many steps pay for a valley twice as long, no more. "
        + "Momentum will make it four times.";

    public override IReadOnlyList<string> Hints =>
        [
            "All the steps together multiply f by 1/times. By what does one of them multiply f? And by what the "
                + "error, of which f is the square?",
            "Call the number by which one step multiplies the error r. It is (1−b)/(1+b) by (G2). Solve that for b.",
            "r = (1−b)/(1+b) is one equation for b: multiply out, and bring b to one side. And r is a root of "
                + "1/times: which one, when there are that many steps and f is a square?",
        ];

    protected override IEnumerable<Slip<Input, double>> Slips =>
        [
            new(
                "Your valley is right for the error. f is its square: each step multiplies f by the square of "
                    + "(1−b)/(1+b).",
                i => Width(Math.Pow(i.times, -1.0 / i.steps)),
                "If the error is multiplied by r, by what is its square multiplied?"
            ),
            new(
                "You took a root of 1/times twice as high as needed: f is multiplied by the square of (1−b)/(1+b), not "
                    + "by its fourth power.",
                i => Width(Math.Pow(i.times, -1.0 / (4 * i.steps)))
            ),
            new(
                "That is (1−b)/(1+b), the number by which a step multiplies the error. It still has to be solved "
                    + "for b.",
                Ratio
            ),
            new("That is the number by which a step multiplies f, not yet b.", i => Math.Pow(Ratio(i), 2)),
            new("That is 1/b, how many times longer the valley is than wide. Give b.", i => 1 / Right(i)),
            new(
                "That is the valley for the factor 1 − b of the step 1/λmax. The zig-zag's factor is (1−b)/(1+b).",
                i => 1 - Ratio(i)
            ),
            new(
                "1/(2*steps) divides whole numbers: in C# that is 0. One of the two has to be a double, as in "
                    + "1.0/(2*steps).",
                _ => 0
            ),
            new("The rule of thumb ln(times)/(4·steps) is close, not exact.", i => Math.Log(i.times) / (4 * i.steps)),
            new(
                "That is the b of momentum, which comes in notebook 06: with √b in the factor.",
                i => Math.Pow(Right(i), 2)
            ),
            new(
                "Your sign is turned: f gets times as small, so r is below 1. The power is negative.",
                i => Width(1 / Ratio(i))
            ),
            new(
                "You used the logarithm to base 10 in one place and the natural one in the other.",
                i => Width(Math.Exp(-Math.Log10(i.times) / (2 * i.steps)))
            ),
            .. (
                (Func<Input, double>[])
                    [
                        i => 1 / (i.steps * i.times),
                        i => 1 / (2 * i.steps * i.times),
                        i => 1 / (i.steps * Math.Sqrt(i.times)),
                    ]
            ).Select(ratio => new Slip<Input, double>(
                "You divided by the number of steps. Steps multiply: it takes a root, or a logarithm.",
                i => Width(ratio(i))
            )),
            new(
                "You took 1 − b for the factor of f. By (G2) f is multiplied by the square of (1−b)/(1+b).",
                i => 1 - Math.Pow(i.times, -1.0 / i.steps)
            ),
            new(
                "You shared 1/times out with a square root only. All the steps together make 1/times: take the root "
                    + "of order 2·steps.",
                i => Width(1 / Math.Sqrt(i.times))
            ),
        ];

    protected override bool Asks(Input input) => input.times > 1.0001;

    protected override IEnumerable<Input> Inputs(Random random) =>
        from steps in (int[])[1, 2, 3, 5, 20, 48, 346, 2000]
        from times in (double[])[1.5, 2, 4, 10, 1000, 1e6, 2.5e8]
        select (steps, times);

    protected override double Right(Input input) => Width(Ratio(input));

    private static double Ratio(Input i) => Math.Pow(i.times, -1.0 / (2 * i.steps));

    private static double Width(double r) => (1 - r) / (1 + r);
}

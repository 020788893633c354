namespace Curriculum.Exercises.Chapter04;

using Input = (double b, double times);

/// <summary>The smallest k with ((1−b)/(1+b))^{2k} ≤ 1/times.</summary>
public sealed class StepsToCut()
    : Question<Func<double, double, int>, Input, int>("4.2", "Count the steps before you walk")
{
    public override string Why =>
        "For small b the count is close to ln(times)/(4b): it grows like the condition "
        + "number 1/b, and that is the bill momentum will cut to a square root.";

    public override IReadOnlyList<string> Hints =>
        [
            "By what number does one step multiply f? Formula (G2) has it, with an exponent that is easy to overlook.",
            "Solve factor^k = 1/times for k with logarithms, where factor = ((1−b)/(1+b))².",
            "A quotient of two logarithms solves it, and it is seldom a whole number. Which way "
                + "must it be rounded, so that the goal is reached?",
        ];

    protected override IEnumerable<Slip<Input, int>> Slips =>
        [
            new(
                "That is the count for the error. f is quadratic in the error: each step multiplies f by the square of "
                    + "(1−b)/(1+b).",
                i => (int)Math.Ceiling(2 * Exact(i)),
                "If the error is multiplied by r, by what is its square multiplied?"
            ),
            new("You rounded down: after that many steps f is not yet small enough.", i => (int)Math.Floor(Exact(i))),
            new("You rounded to the nearest number: sometimes one step is missing.", i => (int)Math.Round(Exact(i))),
            new(
                "Your count is negative: the logarithm of a factor below 1 is negative. A minus sign is missing.",
                i => (int)Math.Ceiling(-Exact(i))
            ),
            new(
                "You always added one. Check a case where your count is one too many.",
                i => (int)Math.Ceiling(Exact(i)) + 1
            ),
            new(
                "You used the factor 1 − b of the step 1/λmax, not that of the zig-zag, (1−b)/(1+b).",
                i => (int)Math.Ceiling(Math.Log(i.times) / (-2 * Math.Log(1 - i.b)))
            ),
            new(
                "That is the count with √b in place of b: momentum's, which comes in notebook 06.",
                i => (int)Math.Ceiling(Exact((Math.Sqrt(i.b), i.times)))
            ),
            new(
                "You used the logarithm to base 10 in one place and the natural one in the other.",
                i => (int)Math.Ceiling(Exact(i) / Math.Log(10))
            ),
            new(
                "The rule of thumb ln(times)/(4b) is close, not exact.",
                i => (int)Math.Ceiling(Math.Log(i.times) / (4 * i.b))
            ),
            new(
                "You rounded down and added one. Where the bound is met exactly, or nothing is to be cut, "
                    + "that is one too many.",
                i => (int)Math.Floor(Exact(i)) + 1
            ),
            new(
                "You have half the count: the factor for f is the square of (1−b)/(1+b), not its fourth power.",
                i => (int)Math.Ceiling(Exact(i) / 2)
            ),
            new(
                "You used a logarithm to base 2 in one place and the natural one in the other.",
                i => (int)Math.Ceiling(Exact(i) / Math.Log(2))
            ),
        ];

    protected override bool Asks(Input input) =>
        input.b is > 1e-5 and < 1
        && input.times >= 1
        && Math.Abs(Exact(input) - Math.Round(Exact(input))) > 1e-6 * Math.Max(1, Exact(input));

    protected override IEnumerable<Input> Inputs(Random random) =>
        from b in (double[])[0.9, 0.5, 0.3, 0.2, 0.1, 0.03, 0.01, 0.001]
        from times in (double[])[1, 1.5, 2, 10, 1000, 1e6]
        let k = Exact((b, times))
        where k == 0 || Math.Abs(k - Math.Round(k)) > 1e-6
        select (b, times);

    protected override int Right(Input input) => (int)Math.Ceiling(Exact(input));

    private static double Exact(Input i) => Math.Log(i.times) / (-2 * Math.Log((1 - i.b) / (1 + i.b)));
}

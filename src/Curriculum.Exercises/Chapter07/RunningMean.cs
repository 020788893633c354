namespace Curriculum.Exercises.Chapter07;

using Input = (double[] values, double beta);

/// <summary>m_t/(1 − β^t) with m_t = βm_{t−1} + (1−β)g_t, m_0 = 0.</summary>
public sealed class RunningMean()
    : Question<Func<double[], double, double>, Input, double>("7.1", "A running mean that starts fair")
{
    public override string Why =>
        "Now the weights of all values add up to 1 from the first one on: a constant comes out as itself.";

    public override IReadOnlyList<string> Hints =>
        [
            "Run it in your head on the single value [4] with β = 0.9. What is m? What should come out?",
            "After t values the weights in m add up to 1 − β^t. Divide by that, once, at the end.",
            "One loop for m, and one division after it. What do the weights add up to after " + "values.Length values?",
        ];

    protected override IEnumerable<Slip<Input, double>> Slips =>
        [
            new(
                "The bias correction is missing: your mean starts near zero. Divide by 1 − β^t.",
                i => Weighted(i, 1 - i.beta),
                "After the first value a the mean is (1 − β)a. By what must it be divided to be a?"
            ),
            new(
                "You divided by 1 − β^{t−1}: at t = 1 that is a division by zero. Count t from 1.",
                i => Weighted(i, 1 - i.beta) / (1 - Math.Pow(i.beta, i.values.Length - 1))
            ),
            new(
                "You divided by 1 − β^{t+1}. After t values the weights add up to 1 − β^t.",
                i => Weighted(i, 1 - i.beta) / (1 - Math.Pow(i.beta, i.values.Length + 1))
            ),
            new("You divided by 1 − β. That is right for t = 1 only.", i => Weighted(i, 1 - i.beta) / (1 - i.beta)),
            new(
                "You divided by (1−β)^t. The weights add up to 1 − β^t.",
                i => Weighted(i, 1 - i.beta) / Math.Pow(1 - i.beta, i.values.Length)
            ),
            new(
                "You exchanged β and 1 − β: β is what is kept of the old mean.",
                i => Right(i with { beta = 1 - i.beta })
            ),
            new(
                "You left out the factor 1 − β on the new value.",
                i => Weighted(i, 1) / (1 - Math.Pow(i.beta, i.values.Length))
            ),
            new("That is the plain mean. The newest value should count most.", i => i.values.Average()),
            new(
                "You went through the values from the newest to the oldest. The newest comes last and counts most.",
                i => Right(i with { values = [.. i.values.Reverse()] })
            ),
            new("That is the newest value alone. A running mean remembers the older ones too.", i => i.values[^1]),
            new(
                "You corrected inside the loop, so that the correction itself is averaged. Keep m uncorrected and "
                    + "divide only what you give back.",
                Inside
            ),
            new("You started m at the first value. It starts at zero; the correction repairs that.", First),
            new(
                "The first value is skipped: its weight is missing from the mean, but not from 1 − β^t. "
                    + "Start the loop at 0.",
                i => Weighted((i.values[1..], i.beta), 1 - i.beta) / (1 - Math.Pow(i.beta, i.values.Length))
            ),
            new("The first value is skipped: the loop starts at 0.", i => Right(i with { values = i.values[1..] })),
            new(
                "The last value is skipped: the newest one counts most.",
                i => Right(i with { values = i.values[..^1] })
            ),
            new(
                "The last value is skipped: the newest one counts most.",
                i => Weighted((i.values[..^1], i.beta), 1 - i.beta) / (1 - Math.Pow(i.beta, i.values.Length))
            ),
            .. ((double[])[0.1, 0.5, 0.9, 0.99, 0.999]).Select(beta => new Slip<Input, double>(
                "You used a fixed β, whatever the argument beta says.",
                i => Right(i with { beta = beta })
            )),
            .. Enumerable
                .Range(2, 9)
                .Select(most => new Slip<Input, double>(
                    "Your t stops growing after a few values: in 1 − β^t it is the number of all of them.",
                    i => Weighted(i, 1 - i.beta) / (1 - Math.Pow(i.beta, Math.Min(i.values.Length, most)))
                )),
            new(
                "You multiplied by 1 − β^t. The weights add up to that: divide by it.",
                i => Weighted(i, 1 - i.beta) * (1 - Math.Pow(i.beta, i.values.Length))
            ),
            new("You added the values up without any β.", i => i.values.Sum()),
        ];

    protected override bool Asks(Input input) => input.beta is >= 0 and < 1;

    protected override IEnumerable<Input> Inputs(Random random) =>
        [
            ([4], 0.9),
            ([4, 4], 0.9),
            ([1, 2], 0.5),
            ([3, 1, 2], 0),
            .. from n in (int[])[1, 2, 3, 5, 12]
            from beta in (double[])[0.3, 0.9, 0.99]
            select (Vector(random, n).ToArray(), beta),
        ];

    protected override double Right(Input input) =>
        Weighted(input, 1 - input.beta) / (1 - Math.Pow(input.beta, input.values.Length));

    private static double Weighted(Input i, double weight) =>
        i.values.Aggregate(0.0, (m, g) => i.beta * m + weight * g);

    private static double First(Input i) => i.values.Aggregate(i.values[0], (m, g) => i.beta * m + (1 - i.beta) * g);

    private static double Inside(Input i)
    {
        var m = 0.0;
        for (var t = 1; t <= i.values.Length; t++)
        {
            m = (i.beta * m + (1 - i.beta) * i.values[t - 1]) / (1 - Math.Pow(i.beta, t));
        }

        return m;
    }
}

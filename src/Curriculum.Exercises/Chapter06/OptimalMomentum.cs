namespace Curriculum.Exercises.Chapter06;

using Input = (double lambdaMin, double lambdaMax);

/// <summary>s = (2/(√λmax + √λmin))², β = ((√λmax − √λmin)/(√λmax + √λmin))².</summary>
public sealed class OptimalMomentum()
    : Question<Func<double, double, (double s, double beta)>, Input, (double s, double beta)>(
        "6.4",
        "The optimal s and β"
    )
{
    public override string Why =>
        "With this pair every direction between λmin and λmax shrinks at the same rate, "
        + "√β: no direction is left behind.";

    public override IReadOnlyList<string> Hints =>
        [
            "You want |eigenvalue of R| = √β at both ends of the range. When are the two eigenvalues of R equal?",
            "Equal eigenvalues: (1 + β − sλ)² = 4β. The trace is +2√β at λmin and −2√β at λmax.",
            "Take roots: √(sλ) is 1 − √β at one end and 1 + √β at the other. Two equations for √s "
                + "and √β; both are to be squared in the end.",
        ];

    protected override IEnumerable<Slip<Input, (double s, double beta)>> Slips =>
        [
            new(
                "The square is missing on s.",
                i => (Math.Sqrt(Right(i).s), Right(i).beta),
                "Try λmin = λmax = 4. Then β = 0, and a single step must arrive: 1 − sλ = 0. Does it with yours?"
            ),
            new(
                "The square is missing on β: you gave √β, the rate itself.",
                i => (Right(i).s, Math.Sqrt(Right(i).beta))
            ),
            new("The squares are missing on both s and β.", i => (Math.Sqrt(Right(i).s), Math.Sqrt(Right(i).beta))),
            new(
                "Your formulas have λ where √λ belongs.",
                i => Right((i.lambdaMin * i.lambdaMin, i.lambdaMax * i.lambdaMax))
            ),
            new(
                "Your s is gradient descent's best fixed step, 2/(λmin + λmax). With momentum a longer one is better.",
                i => (2 / (i.lambdaMin + i.lambdaMax), Right(i).beta)
            ),
            new(
                "Your s is 1/λmax. That goes with Nesterov's method; here s is nearly four times as large.",
                i => (1 / i.lambdaMax, Right(i).beta)
            ),
            new("That pair is Nesterov's.", i => (1 / i.lambdaMax, Math.Sqrt(Right(i).beta))),
            new(
                "You took the root of the sum. It is the sum of the roots.",
                i => (4 / (i.lambdaMin + i.lambdaMax), Right(i).beta)
            ),
            new(
                "Your β has the λ themselves where their square roots belong.",
                i => (Right(i).s, Math.Pow((i.lambdaMax - i.lambdaMin) / (i.lambdaMax + i.lambdaMin), 2))
            ),
            new("Your s has a 1 where the 2 belongs.", i => (Right(i).s / 4, Right(i).beta)),
            new(
                "You squared only the denominator of s: it is (2/(…))², with a 4 on top.",
                i => (Right(i).s / 2, Right(i).beta)
            ),
            new(
                "That is the pair for a bowl with λmax = 1. Here λmax can be any number: a bowl four times as "
                    + "steep needs a step four times shorter.",
                i => Right((i.lambdaMin / i.lambdaMax, 1)),
                "Try λmin = λmax = 4. Then β = 0, and a single step must arrive: 1 − sλ = 0. Does it with yours?"
            ),
            new("You exchanged s and β.", i => (Right(i).beta, Right(i).s)),
        ];

    protected override bool Asks(Input input) => input.lambdaMin <= input.lambdaMax;

    protected override IEnumerable<Input> Inputs(Random random) =>
        [
            (1, 1),
            (4, 4),
            (1, 4),
            (0.25, 1),
            (0.01, 1),
            (1, 100),
            (4, 9),
            (0.0001, 1),
            .. Enumerable
                .Range(0, 10)
                .Select(_ => random.Next(1, 30) / 10.0)
                .Select(low => (low, low * random.Next(2, 50))),
        ];

    protected override (double s, double beta) Right(Input input)
    {
        var (low, high) = (Math.Sqrt(input.lambdaMin), Math.Sqrt(input.lambdaMax));
        return (Math.Pow(2 / (high + low), 2), Math.Pow((high - low) / (high + low), 2));
    }
}

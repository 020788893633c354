namespace Curriculum.Exercises.Chapter06;

using Input = (double lambdaMax, double beta);

/// <summary>2(1 + β)/λmax: below this step size the heavy ball settles, above it diverges.</summary>
public sealed class LargestStableStep()
    : Question<Func<double, double, double>, Input, double>("6.3", "How large may the step be?")
{
    public override string Why =>
        "Momentum nearly doubles the largest stable step: at β = 0.9 it is 3.8/λmax, "
        + "where gradient descent has to stay below 2/λmax.";

    public override IReadOnlyList<string> Hints =>
        [
            "At the border an eigenvalue of R sits on the unit circle. As s grows, through which point does it leave?",
            "It leaves at −1. An eigenvalue −1 means det(R + I) = 0, and det(R + I) = 1 + trace R + det R.",
            "Put in the trace and the determinant of R, and solve for s. Which of all the λ reaches "
                + "the border first?",
        ];

    protected override IEnumerable<Slip<Input, double>> Slips =>
        [
            new(
                "2/λmax is the bound without momentum. With it, larger steps are stable too.",
                i => 2 / i.lambdaMax,
                "The eigenvalues solve r² − (1 + β − sλ) r + β = 0. For which s is r = −1 one of them?"
            ),
            new(
                "Your bound gets smaller with β. Momentum damps the back-and-forth: the bound grows with β.",
                i => 2 * (1 - i.beta) / i.lambdaMax
            ),
            new(
                "2/((1−β)λmax) would be the bound if one could divide the effective step by 1−β. It is not stable "
                    + "there.",
                i => 2 / (1 - i.beta) / i.lambdaMax
            ),
            new(
                "You have half of it: the eigenvalue leaves the circle at −1, not at 0.",
                i => (1 + i.beta) / i.lambdaMax
            ),
            new("1/λmax is safe, but not the border.", i => 1 / i.lambdaMax),
            new("(2 + β)/λmax: somewhere on the way a bracket is missing.", i => (2 + i.beta) / i.lambdaMax),
            new(
                "You multiplied by λmax. Where the loss is steeper the step must be smaller.",
                i => 2 * (1 + i.beta) * i.lambdaMax
            ),
            new(
                "λmax is missing: that is the bound for λmax = 1. Where the loss is steeper the step must be smaller.",
                i => 2 * (1 + i.beta)
            ),
            new("The determinant of R is β itself, not √β.", i => 2 * (1 + Math.Sqrt(i.beta)) / i.lambdaMax),
            new(
                "That is where the two eigenvalues of R meet, (1 + √β)²/λmax, not where one leaves the unit circle.",
                i => Math.Pow(1 + Math.Sqrt(i.beta), 2) / i.lambdaMax
            ),
        ];

    protected override bool Asks(Input input) => input.beta is >= 0 and < 1 && input.lambdaMax is > 0.01 and < 1e4;

    protected override IEnumerable<Input> Inputs(Random random) =>
        from lambda in (double[])[1, 2, 0.5, 7]
        from beta in (double[])[0, 0.25, 0.5, 0.9, 0.99]
        select (lambda, beta);

    protected override double Right(Input input) => 2 * (1 + input.beta) / input.lambdaMax;

    protected override string? Flaw(Input input, double result)
    {
        if (base.Flaw(input, result) is not { } flaw || !double.IsFinite(result))
        {
            return base.Flaw(input, result);
        }

        var tried = (result + Right(input)) / 2;
        return $"{flaw} With s = {Shown.Value(tried, 10)} the ball "
            + (tried < Right(input) ? "still settles: your bound is too low." : "flies away: your bound is too high.");
    }
}

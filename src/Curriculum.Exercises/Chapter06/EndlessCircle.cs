using System.Globalization;

namespace Curriculum.Exercises.Chapter06;

using Output = (double largest, double smallest, int period, string problem);
using Answer = Func<int, (double[] knots, double[] curvatures, double start)>;

/// <summary>
/// A convex function with curvatures in [25/ratio, 25] and a start from which the heavy ball with s = 1/9, β = 4/9,
/// tuned for
/// curvatures from 1 to 25, never arrives.
/// </summary>
/// <remarks>Open. The cycle is certified in exact fractions: it is one, it attracts, and the start runs into
/// it.</remarks>
public sealed class EndlessCircle() : Question<Answer, int, Output>("6.5", "Open: a ball that never arrives")
{
    private const int Par = 4;
    private const double Steepest = 25,
        BestKnown = 2.8902;

    public override bool IsOpen => true;

    public override string Why =>
        "The rate √β was computed from one matrix R. Where the curvature changes the ball meets several, "
        + "and a product of "
        + "matrices can go round though each of them alone goes home.";

    public override IReadOnlyList<string> Hints =>
        [
            "Begin with the function of the text above and change one thing at a time: a knot, a curvature, "
                + "the start. Which of "
                + "its three pieces does the circle need?",
            "Does it need both knots? Try one knot and two curvatures, and many starts: let a loop look for "
                + "those that do not "
                + "arrive in 1000 steps.",
            "Raise the smaller curvature little by little, and follow the cycle: begin each search where "
                + "the last cycle went.",
        ];

    protected override IEnumerable<int> Inputs(Random random) => [25, 20, 15, 10, 8, 6, 5, Par];

    protected override Output Ask(Answer answer, int input)
    {
        var (knots, curvatures, start) = answer(input);
        return knots is null || curvatures is null ? (0, 0, 0, "A list is missing: give knots and curvatures.")
            : curvatures.Length != knots.Length + 1
                ? (
                    0,
                    0,
                    0,
                    $"{knots.Length} knots part the line into {knots.Length + 1} pieces; you gave "
                        + $"{curvatures.Length} curvatures."
                )
            : knots.Length > 20 ? (0, 0, 0, "Twenty knots are enough.")
            : !knots.Concat(curvatures).Append(start).All(double.IsFinite)
                ? (0, 0, 0, "One of your numbers is not finite.")
            : knots.Zip(knots.Skip(1)).Any(pair => pair.First >= pair.Second) ? (0, 0, 0, "The knots must go up.")
            : curvatures.Min() <= 0 ? (0, 0, 0, "A curvature of 0 or less: the function is not convex enough.")
            : BallCycle.Find(knots, curvatures, start) is var (period, problem)
                ? (curvatures.Max(), curvatures.Min(), period, problem)
            : default;
    }

    protected override Output Right(int ratio) => (Steepest, Steepest / ratio, 3, "");

    protected override string? Flaw(int input, Output result) =>
        result.largest == 0 && !string.IsNullOrEmpty(result.problem) ? result.problem
        : !(result.largest <= Steepest)
            ? Say($"Your largest curvature is {result.largest:0.####}; s and β are made for at most 25.")
        : !(result.smallest >= Steepest / input * (1 - 1e-12))
            ? Say($"Your smallest curvature is {result.smallest:0.####}; ")
                + Say($"here it must be {Steepest / input:0.####} at least.")
        : !string.IsNullOrEmpty(result.problem) ? result.problem
        : result.period < 2 ? "The ball stays at one place: that is no circle."
        : result.smallest > result.largest || result.largest / result.smallest < 1.01
            ? "With one curvature the ball arrives."
        : null;

    protected override string Wanted(int input) =>
        Say($"a cycle, with curvatures from {Steepest / input:0.####} to 25");

    protected override string? Rank(IReadOnlyList<(int Input, Output Result)> results)
    {
        var best = results.Min(one => one.Result.largest / one.Result.smallest);
        return "Certified in exact fractions. Your roundest function has curvatures that differ by a "
            + Say($"factor {best:0.####}; par ")
            + Say($"is {Par}, the best known to the course {BestKnown:0.####}")
            + (best < BestKnown - 1e-4 ? ": yours is better!" : ".");
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace Curriculum.Exercises.Chapter04;

using Output = (double left, double behind, string problem);
using Answer = Func<
    int,
    (double[] xKnots, double[] xCurvatures, double[] yKnots, double[] yCurvatures, double x, double y, double s)
>;

/// <summary>
/// f(x, y) = φ(x) + ψ(y) with second derivatives from 1/100 to 1, a start and a fixed step s ≤ 2 with which one is far
/// below the exact line search after 20 steps.
/// </summary>
/// <remarks>Open: both walks are followed in fractions. By de Klerk, Glineur and Taylor (2017) the line search leaves
/// at most ((1 − b)/(1 + b))² of the height at each step, b = 1/100.</remarks>
public sealed class Landscape() : Question<Answer, int, Output>("4.5", "Open: where the best step is not the best")
{
    private const int Steps = 20,
        MostKnots = 20,
        Behind = 100,
        Par = 15;

    private const double Flattest = 0.01,
        Largest = 1e9,
        Huge = 1e300,
        BestKnown = 19.91;

    private static readonly double s_bound = 100 * Math.Pow((1 - Flattest) / (1 + Flattest), 2 * Steps);

    public override bool IsOpen => true;

    public override string Why =>
        "The line search takes what is best now, and the place where that leads it may be a bad one to go on from. "
        + "Each step of it is the best; the twenty together are not.";

    public override IReadOnlyList<string> Hints =>
        [
            "On a bowl nothing is to be had. Bend one coordinate: steep near 0 and flat far out, or steep on one side "
                + "only. Write a loop for both walks, and look at the first step of the line search.",
            "A ray goes on as long as f falls along it. Let y fall slowly for a long way, so that it drags x far past "
                + "its minimum, up a side that is flat: from there the way back is long.",
            "Try knots at 0 for x and at 1 for y, curvatures of 1/100 and 1 only, x steep to the right of 0, y steep "
                + "below 1, and let a loop draw starts (x, y) with y much larger than x.",
        ];

    protected override IEnumerable<int> Inputs(Random random) => [1, 2, 5, 10, Par];

    protected override Output Ask(Answer answer, int input)
    {
        var (xKnots, xCurvatures, yKnots, yCurvatures, x, y, s) = answer(input);
        var problem = Problem("x", xKnots, xCurvatures) ?? Problem("y", yKnots, yCurvatures) ?? Problem(x, y, s);
        if (problem is not null)
        {
            return (0, 0, problem);
        }

        var walks = new TwoWalks(new(xKnots, xCurvatures), new(yKnots, yCurvatures), x, y);
        var (start, search, steady) = (walks.Height, walks.AfterSearch(Steps), walks.AfterFixed(s, Steps));
        return start.Sign == 0
            ? (0, 0, "You start at the minimum.")
            : (
                100 * (double)(search / start),
                steady.Sign > 0 ? Math.Min(Huge, (double)(search / steady))
                : search.Sign > 0 ? Huge
                : 1,
                ""
            );
    }

    protected override Output Right(int percent) => (percent + 0.5, 2 * Behind, "");

    protected override string? Flaw(int input, Output result) =>
        !string.IsNullOrEmpty(result.problem) ? result.problem
        : !(result.behind > 1)
            ? Say($"The line search is not behind: after {Steps} steps it has {result.left:0.##} % of the start's ")
                + "height, and the fixed step has "
                + (
                    result.behind == 1 ? "as much."
                    : !(result.behind > 0) ? "more."
                    : Say($"{result.left / result.behind:0.##} %.")
                )
        : !(result.behind >= Behind)
            ? Say($"After {Steps} steps the fixed step is below the line search, which has {result.behind:0.#} times ")
                + $"as much. Asked are {Behind} times."
        : !(result.left >= input)
            ? Say($"The fixed step wins, but after {Steps} steps the line search has only {result.left:0.###} % of ")
                + $"the start's height left. Asked are {input} % at least."
        : result.left > s_bound ? Say($"No line search keeps more than {s_bound:0.#} %.")
        : null;

    protected override string Wanted(int input) =>
        $"after {Steps} steps at least {input} % left to the line search, and a {Behind}th of that to the fixed step";

    protected override string? Rank(IReadOnlyList<(int Input, Output Result)> results)
    {
        var best = results.Max(one => one.Result.left);
        return Say($"Of the height it started from, the line search still has {best:0.##} % after {Steps} steps; par ")
            + Say($"is {Par} %, the best known to the course {BestKnown} %")
            + (best > BestKnown + 0.1 ? ": yours is better!" : ".")
            + Say($" More than {s_bound:0.#} % is left on no landscape with these curvatures.");
    }

    private static string? Problem(string name, double[]? knots, double[]? curvatures) =>
        knots is null || curvatures is null ? $"A list for {name} is missing: give knots and curvatures."
        : curvatures.Length != knots.Length + 1
            ? $"{name}: for each of the {knots.Length + 1} pieces between your knots one curvature is needed; you gave "
                + $"{curvatures.Length}."
        : knots.Length > MostKnots ? $"{name}: {MostKnots} knots are enough."
        : !knots.Concat(curvatures).All(number => Math.Abs(number) <= Largest)
            ? Say($"{name}: a number of your lists is not finite, or beyond {Largest:0e0}.")
        : knots.Zip(knots.Skip(1)).Any(pair => pair.First >= pair.Second) ? $"{name}: the knots must go up."
        : curvatures.Min() < Flattest || curvatures.Max() > 1
            ? Say($"{name}: your curvatures go from {curvatures.Min():0.####} to {curvatures.Max():0.####}; ")
                + Say($"they must lie from {Flattest} to 1.")
        : null;

    private static string? Problem(double x, double y, double s) =>
        !(Math.Abs(x) <= Largest && Math.Abs(y) <= Largest)
            ? Say($"The start is not finite, or a coordinate lies beyond {Largest:0e0}.")
        : !(s > 0 && s <= 2)
            ? Say($"Your s is {s:0.####}. Give 0 < s ≤ 2: with curvatures up to 1 a larger step is not safe.")
        : null;

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

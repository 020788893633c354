using System.Globalization;

namespace Curriculum.Exercises.Chapter13;

using Input = (int a, int b, int multiplications);
using Output = (int before, int after, int digits, int multiplications, string problem);
using Answer = Func<int, int, int, (Vector<double> x, double c)>;

/// <summary>
/// A second look at what the nearest mean reads as a or b: a where x·v + c &gt; 0, else b. Judged on the last 639
/// training digits, by hands that the means do not come from.
/// </summary>
/// <remarks>Open. A weight that is not 0 costs one multiplication.</remarks>
public sealed class SecondLook() : Question<Answer, Input, Output>("13.6", "Open: tell two digits apart for new hands")
{
    private const int Pixels = 64,
        Par = 10,
        BestKnown = 6;

    public override bool IsOpen => true;

    public override string Why =>
        "Where two classes are confused, a few pixels tell them apart. That they do so for the hands you looked at is "
        + "easy to reach; that they do so for others is what counts.";

    public override IReadOnlyList<string> Hints =>
        [
            "Look at the two mean images, and at their difference. Which pixels are dark in one only?",
            "Weights found by gradient descent on all digits a and b of the first 776, as in notebook 3, are more sure "
                + "than the difference of the means. The misread ones alone are too few.",
            "Keep the pixels with the largest weights and fit these once more. Add a penalty: there are hands "
                + "that you have not seen.",
        ];

    protected override IEnumerable<Input> Inputs(Random random) => [(5, 9, 8), (1, 2, 8), (1, 8, 16)];

    protected override Output Ask(Answer answer, Input input)
    {
        var (x, c) = answer(input.a, input.b, input.multiplications);
        return x is null ? (0, 0, 0, 0, "x is null: give 64 weights, one a pixel.")
            : x.Count != Pixels ? (0, 0, 0, 0, $"x has {x.Count} weights; an image has {Pixels} pixels.")
            : !x.ForAll(double.IsFinite) || !double.IsFinite(c) ? (0, 0, 0, 0, "A number of yours is not finite.")
            : Judged(input, image => x * image + c > 0 ? input.a : input.b, x.Count(weight => weight != 0));
    }

    protected override Output Right(Input input) =>
        Judged(input, null, input.multiplications) is var judged ? (judged.before, 0, judged.digits, 1, "") : default;

    protected override string? Flaw(Input input, Output result)
    {
        var (before, _, digits, _, _) = Right(input);
        return !string.IsNullOrEmpty(result.problem) ? result.problem
            : (result.before, result.digits) != (before, digits) ? "These are not the digits that judge."
            : result.multiplications > input.multiplications
                ? $"Your second look takes {result.multiplications} multiplications; {input.multiplications} are "
                    + "allowed. Every weight that is not 0 costs one."
            : result.after < 0 || result.multiplications < 1 ? "These counts cannot be."
            : result.after > before / 2
                ? $"Of {digits} digits by other hands that are {Names(input)} and read as one of the two, the nearest "
                    + $"mean misreads {before}. After your second look it is {result.after}; asked are at most "
                    + $"{before / 2}."
            : null;
    }

    protected override string Wanted(Input input) =>
        Say($"at most half of the mistakes between {Names(input)}, by at most {input.multiplications} multiplications");

    protected override string? Rank(IReadOnlyList<(Input Input, Output Result)> results)
    {
        var (before, after) = (results.Sum(one => one.Result.before), results.Sum(one => one.Result.after));
        return $"Of {before} confusions by other hands {after} are left. Par is {Par}, the best known to the course "
            + $"{BestKnown}"
            + (after < BestKnown ? ": yours is better!" : ".");
    }

    private static Output Judged(Input input, Func<Vector<double>, int>? look, int multiplications)
    {
        var digits = StrangeHands
            .Read.Where(digit =>
                (digit.Truth == input.a || digit.Truth == input.b) && (digit.Said == input.a || digit.Said == input.b)
            )
            .ToList();
        return (
            digits.Count(digit => digit.Said != digit.Truth),
            look is null ? 0 : digits.Count(digit => look(digit.Image) != digit.Truth),
            digits.Count,
            multiplications,
            ""
        );
    }

    private static string Names(Input input) => $"{input.a} or {input.b}";

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

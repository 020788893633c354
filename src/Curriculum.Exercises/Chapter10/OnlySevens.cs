using System.Globalization;

namespace Curriculum.Exercises.Chapter10;

using Output = (int found, int sevens, int wrong, int others, long multiplications, string problem);
using Answer = Func<int, (Matrix<double> find, Matrix<double> veto)>;

/// <summary>
/// Two filters of at most 5 × 5 weights: an image is called a seven where the first one's largest output is above the
/// second one's. Judged on the last 639 training digits, by hands that the first 776 are not from.
/// </summary>
/// <remarks>Open. A weight that is not 0 costs one multiplication at each place.</remarks>
public sealed class OnlySevens() : Question<Answer, int, Output>("10.6", "Open: a filter that finds only the sevens")
{
    private const int Seven = 7,
        Side = 8,
        Widest = 5,
        Par = 95;

    private const double BestKnown = 99.2;

    // Multiplications that are allowed → what must be reached with them.
    private static readonly (int Multiplications, double Percent)[] s_levels = [(200, 80), (300, 90), (800, Par)];

    public override bool IsOpen => true;

    public override string Why =>
        "A filter asks its question at every place, and the largest output says whether the answer was yes anywhere: "
        + "that is a convolutional layer with pooling over the whole image.";

    public override IReadOnlyList<string> Hints =>
        [
            "What has a seven that no other digit has? And what do the digits that your first filter takes for a seven "
                + "have, and a seven has not?",
            "The second filter is the first one's threshold. With one weight only, its largest output is that weight "
                + "times the darkest pixel: nearly a constant.",
            "Let the numbers be found: the difference of the two largest outputs is a logit, and its gradient in a "
                + "filter is the window where the filter's output was largest. Sevens are rare: give each of them as "
                + "much weight as the nine others together.",
        ];

    protected override IEnumerable<int> Inputs(Random random) => s_levels.Select(level => level.Multiplications);

    protected override Output Ask(Answer answer, int input)
    {
        var (find, veto) = answer(input);
        var problem = Problem("find", find) ?? Problem("veto", veto);
        if (problem is not null)
        {
            return (0, 0, 0, 0, 0, problem);
        }

        var all = StrangeHands.Images;
        var named = all.Where(digit => Largest(digit.Image, find) > Largest(digit.Image, veto)).ToList();
        return (
            named.Count(digit => digit.Truth == Seven),
            all.Count(digit => digit.Truth == Seven),
            named.Count(digit => digit.Truth != Seven),
            all.Count(digit => digit.Truth != Seven),
            Cost(find) + Cost(veto),
            ""
        );
    }

    protected override Output Right(int multiplications)
    {
        var sevens = StrangeHands.Images.Count(digit => digit.Truth == Seven);
        return (sevens, sevens, 0, StrangeHands.Images.Count - sevens, multiplications, "");
    }

    protected override string? Flaw(int input, Output result)
    {
        var right = Right(input);
        return !string.IsNullOrEmpty(result.problem) ? result.problem
            : (result.sevens, result.others) != (right.sevens, right.others) ? "These are not the digits that judge."
            : (result.found, result.wrong) == (0, 0)
                ? "No digit is called a seven: the second filter's largest output is never below the first one's."
            : (result.found, result.wrong) == (result.sevens, result.others)
                ? "Every digit is called a seven: the first filter's largest output is always above the second one's."
            : result.multiplications > input
                ? $"Your filters take {result.multiplications} multiplications an image; {input} are allowed. A "
                    + "weight that is not 0 costs one at each place."
            : result.multiplications < 1 || !(Score(result) <= 100) || result.found < 0 || result.wrong < 0
                ? "These counts cannot be."
            : Score(result) < Asked(input)
                ? $"Of {result.sevens} sevens by other hands you find {result.found}, and {result.wrong} of "
                    + $"{result.others} other digits are called a seven too: "
                    + Say($"{Score(result):0.0} %. Asked are {Asked(input)} %.")
            : null;
    }

    protected override string Wanted(int input) =>
        $"at least {Asked(input)} % from at most {input} multiplications: the mean of the share of sevens that are "
        + "found and of the share of others that are not taken for one";

    protected override string? Rank(IReadOnlyList<(int Input, Output Result)> results)
    {
        var best = results.Select(one => one.Result).MaxBy(Score);
        return $"Of {best.sevens} sevens by other hands you find {best.found}, and {best.wrong} of {best.others} other "
            + Say($"digits are called a seven, with {best.multiplications} multiplications an image: ")
            + Say($"{Score(best):0.0} %. Par is {Par} %, the best known to the course {BestKnown:0.0} %")
            + (Score(best) > BestKnown + 0.05 ? ": yours is better!" : ".");
    }

    // A constant answer has 50.
    private static double Score(Output result) =>
        50.0 * result.found / result.sevens + 50.0 * (result.others - result.wrong) / result.others;

    private static double Asked(int multiplications) =>
        s_levels.First(level => level.Multiplications == multiplications).Percent;

    private static string? Problem(string name, Matrix<double>? filter) =>
        filter is null ? $"{name} is null. With one filter only, let veto be a single weight."
        : filter.RowCount > Widest || filter.ColumnCount > Widest
            ? $"{name} is {filter.RowCount}×{filter.ColumnCount}; {Widest}×{Widest} is the largest window."
        : !filter.ForAll(double.IsFinite) ? $"{name} holds a number that is not finite."
        : null;

    private static long Cost(Matrix<double> filter) =>
        (long)filter.Enumerate().Count(weight => weight != 0)
        * (Side - filter.RowCount + 1)
        * (Side - filter.ColumnCount + 1);

    private static double Largest(Matrix<double> image, Matrix<double> filter)
    {
        var largest = double.NegativeInfinity;
        for (var r = 0; r + filter.RowCount <= Side; r++)
        {
            for (var c = 0; c + filter.ColumnCount <= Side; c++)
            {
                var sum = 0.0;
                for (var i = 0; i < filter.RowCount; i++)
                {
                    for (var j = 0; j < filter.ColumnCount; j++)
                    {
                        sum += filter[i, j] * image[r + i, c + j];
                    }
                }

                largest = Math.Max(largest, sum);
            }
        }

        return largest;
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

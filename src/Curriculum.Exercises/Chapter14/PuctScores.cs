namespace Curriculum.Exercises.Chapter14;

using Input = (double[] Q, double[] P, int[] N, double c);
using Answer = Func<double[], double[], int[], double, double[]>;

/// <summary>Q(a) + c P(a) √ΣN/(1 + N(a)) for each move a.</summary>
public sealed class PuctScores() : Question<Answer, Input, double[]>("14.3", "What to look at next")
{
    public override string Why =>
        "The first term goes where it was good, the second where the net expects something and nobody has looked: the "
        + "whole search is this line, again and again.";

    public override IReadOnlyList<string> Hints =>
        [
            "Two moves were found equally good. The net likes one of them more, and one of them was looked at "
                + "more often. "
                + "Which way does each of these push?",
            "Add up all visits once. Then each move has its own score: what was found, plus c times its "
                + "probability times "
                + "the root of that sum, divided by its own visits and one more.",
            "N.Sum() is a whole number and Math.Sqrt gives a double, so nothing is cut off here. For move number "
                + "a, which "
                + "of the three arrays stand at [a]?",
        ];

    protected override IEnumerable<Slip<Input, double[]>> Slips =>
        [
            new(
                "You divided by the visits. For a move that nobody has looked at that is a division by 0: it is 1 + N.",
                x => Scores(x, (a, sum) => x.c * x.P[a] * Math.Sqrt(sum) / x.N[a])
            ),
            new(
                "You took the root of the move's own visits. It is the root of all visits together.",
                x => Scores(x, (a, _) => x.c * x.P[a] * Math.Sqrt(x.N[a]) / (1 + x.N[a]))
            ),
            new(
                "The root over the sum of the visits is missing.",
                x => Scores(x, (a, sum) => x.c * x.P[a] * sum / (1 + x.N[a]))
            ),
            new(
                "You took the root of the whole fraction. Only the sum of the visits stands under it.",
                x => Scores(x, (a, sum) => x.c * x.P[a] * Math.Sqrt((double)sum / (1 + x.N[a])))
            ),
            new(
                "The policy P is missing: all moves would be looked at alike.",
                x => Scores(x, (a, sum) => x.c * Math.Sqrt(sum) / (1 + x.N[a]))
            ),
            new(
                "Q is missing: what the search found would change nothing.",
                x => Scores((new double[x.Q.Length], x.P, x.N, x.c), (a, sum) => Bonus(x, a, sum))
            ),
            new("You left out c.", x => Scores(x, (a, sum) => x.P[a] * Math.Sqrt(sum) / (1 + x.N[a]))),
            new(
                "You subtracted the second term. It is a bonus: what was seldom looked at shall be looked at.",
                x => Scores(x, (a, sum) => -Bonus(x, a, sum))
            ),
            new(
                "You divided Q by the visits. It is the mean already.",
                x =>
                    Scores(
                        ([.. x.Q.Select((q, a) => q / Math.Max(1, x.N[a]))], x.P, x.N, x.c),
                        (a, sum) => Bonus(x, a, sum)
                    )
            ),
            new(
                "You added 1 to the sum under the root. The 1 stands with the move's own visits.",
                x => Scores(x, (a, sum) => x.c * x.P[a] * Math.Sqrt(1 + sum) / (1 + x.N[a]))
            ),
            new(
                "You left out brackets: the 1 is added behind the division.",
                x => Scores(x, (a, sum) => 1 + x.c * x.P[a] * Math.Sqrt(sum) / x.N[a])
            ),
        ];

    protected override IEnumerable<Input> Inputs(Random random)
    {
        yield return ([0], [1], [0], 1);
        yield return ([0.5], [1], [4], 2);
        yield return ([0, 0], [0.5, 0.5], [1, 0], 1);
        yield return ([1, -1], [0.25, 0.75], [0, 9], 1.25);
        foreach (var moves in new[] { 1, 2, 3, 5, 26 })
        {
            for (var k = 0; k < 8; k++)
            {
                double[] p = [.. Enumerable.Range(0, moves).Select(_ => (double)random.Next(1, 10))];
                yield return (
                    [.. p.Select(_ => random.Next(-9, 10) / 10.0)],
                    [.. p.Select(share => share / p.Sum())],
                    [.. p.Select(_ => random.Next(k < 4 ? 5 : 60))],
                    random.Next(1, 9) / 4.0
                );
            }
        }
    }

    protected override double[] Right(Input input) => Scores(input, (a, sum) => Bonus(input, a, sum));

    private static double Bonus(Input x, int a, int sum) => x.c * x.P[a] * Math.Sqrt(sum) / (1 + x.N[a]);

    private static double[] Scores(Input x, Func<int, int, double> bonus)
    {
        var sum = x.N.Sum();
        return [.. x.Q.Select((q, a) => q + bonus(a, sum))];
    }
}

namespace Curriculum.Exercises.Chapter08;

using Input = (int[] hand, int K);
using Answer = Func<int[], int, int[]>;

/// <summary>
/// The fold of each sample, so that no hand is in two: hand number h, by first appearance, goes to fold h mod K.
/// </summary>
public sealed class HandFolds() : Question<Answer, Input, int[]>("8.4", "Folds that keep hands together")
{
    public override string Why =>
        "Folds of samples ask how well these people's next digits are read; "
        + "folds of hands ask about people the model has never met.";

    public override IReadOnlyList<string> Hints =>
        [
            "What is dealt out to the folds here: samples, or hands?",
            "List each hand once, in the order in which it first appears. Its place in that list, mod K, is its fold.",
            "Distinct() keeps the order of first appearance, and IndexOf gives a place in a list. "
                + "What makes a fold number between 0 and K − 1 of a place?",
        ];

    protected override IEnumerable<Slip<Input, int[]>> Slips =>
        [
            new(
                "You dealt out the samples: one hand's samples are in several folds, so each fold is judged on "
                    + "hands it trained on.",
                x => [.. x.hand.Select((_, i) => i % x.K)]
            ),
            new(
                "You cut the file into K stretches: a hand at a cut, or one that comes back later, is on both sides.",
                x => [.. x.hand.Select((_, i) => i * x.K / x.hand.Length)]
            ),
            new(
                "You took the hand's own number mod K. These numbers are only names: all may be even, and a fold "
                    + "stays empty.",
                x => [.. x.hand.Select(h => h % x.K)]
            ),
            new("You gave a hand that comes back later a new number, as if it were another hand.", Returning),
            new("Fold numbers go from 0 to K − 1: when there are more hands than folds, begin again at 0.", Numbers),
            new("You counted folds from 1. The first is fold 0.", x => [.. Right(x).Select(fold => fold + 1)]),
            new(
                "You numbered the hands by the size of their names. No hand is in two folds, but asked is the order in "
                    + "which they first appear.",
                x => [.. x.hand.Select(h => x.hand.Distinct().Order().ToList().IndexOf(h) % x.K)]
            ),
            new(
                "You dealt the hands out from the last fold to the first.",
                x => [.. Right(x).Select(fold => x.K - 1 - fold)]
            ),
            new(
                "You dealt out the hands as they last appear. Asked is the order in which they first appear.",
                x => [.. Right(x with { hand = [.. x.hand.Reverse()] }).Reverse()]
            ),
        ];

    protected override IEnumerable<Input> Inputs(Random random)
    {
        yield return ([7], 1);
        yield return ([5, 3], 2);
        yield return ([4, 4, 2], 2);
        yield return ([4, 2, 4], 2);
        yield return ([8, 6, 4, 2], 2);
        yield return ([9, 9, 7, 7, 5, 5], 3);
        yield return ([3, 1, 4, 1, 5, 9, 2, 6, 5, 3], 3);
        for (var k = 0; k < 60; k++)
        {
            int[] names =
            [
                .. Enumerable.Range(1, 30).Select(_ => random.Next(1, 400)).Distinct().Take(random.Next(4, 8)),
            ];
            int[] hand =
            [
                .. names,
                .. Enumerable.Range(0, random.Next(1, 9)).Select(_ => names[random.Next(names.Length)]),
            ];
            random.Shuffle(hand);
            yield return (hand, random.Next(2, 5));
        }
    }

    protected override int[] Right(Input input) => [.. Numbers(input).Select(number => number % input.K)];

    private static int[] Numbers(Input x)
    {
        var hands = x.hand.Distinct().ToList();
        return [.. x.hand.Select(h => hands.IndexOf(h))];
    }

    private static int[] Returning(Input x)
    {
        var folds = new int[x.hand.Length];
        for (var (i, number) = (1, 0); i < folds.Length; i++)
        {
            number += x.hand[i] == x.hand[i - 1] ? 0 : 1;
            folds[i] = number % x.K;
        }
        return folds;
    }
}

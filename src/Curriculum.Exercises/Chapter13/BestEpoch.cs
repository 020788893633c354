namespace Curriculum.Exercises.Chapter13;

using Input = (double[] losses, int patience);
using Answer = Func<double[], int, int>;

/// <summary>Early stopping: stop when the validation loss has not got below its best for `patience` epochs;
/// the weights of the best epoch are kept.</summary>
public sealed class BestEpoch() : Question<Answer, Input, int>("13.3", "When to stop")
{
    public override string Why =>
        "Early stopping is the cheapest cure for overfitting: it costs no formula, "
        + "only a few samples kept back for validation.";

    public override IReadOnlyList<string> Hints =>
        [
            "Play it by hand on 5, 3, 4, 4, 1 with patience 2: after which epoch do you stop, and which weights do "
                + "you keep?",
            "Remember the best loss and its epoch. A better one resets the waiting; when the waiting reaches "
                + "patience, stop.",
            "Keep the best epoch so far; k − best tells how long you have waited. When does the "
                + "loop end, and what is given back?",
        ];

    protected override IEnumerable<Slip<Input, int>> Slips =>
        [
            new(
                "You gave back the epoch at which training stops. The weights to keep are those of the best epoch "
                    + "before it.",
                x => Stop(x, x.patience).Last,
                "Which of your variables still knows where the smallest loss so far was?"
            ),
            new(
                "You took the best of all epochs. But training stopped when patience ran out: what comes later is "
                    + "never seen.",
                x => Array.IndexOf(x.losses, x.losses.Min())
            ),
            new("You waited one epoch too long.", x => Stop(x, x.patience + 1).Best),
            new(
                "You stopped one epoch too early.",
                x => x.patience < 2 ? throw new ArgumentException("no room") : Stop(x, x.patience - 1).Best
            ),
            new("You counted epochs from 1. The first is epoch 0, as in the array.", x => Right(x) + 1),
            new("You compared each epoch with the one before. Patience counts since the best one.", Neighbours),
            new("Your counter never goes back to 0: after each new best one patience begins again.", NeverAgain),
            new(
                "You stopped at the first epoch that was worse than the one before, whatever the patience.",
                x => x.losses.Zip(x.losses.Skip(1)).TakeWhile(pair => pair.Second < pair.First).Count()
            ),
            new(
                "You counted back from the end of training. When the epochs are over before patience is, the best "
                    + "one is elsewhere.",
                x => Stop(x, x.patience) is var (best, last) && last - best >= x.patience ? best : x.losses.Length - 1
            ),
            new("Equally good is not better: keep the earlier epoch and go on waiting.", Ties),
            .. ((double[])[1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9]).Select(least => new Slip<Input, int>(
                "You ask a new best to be better by some least amount. Any smaller loss is better, however little.",
                x => Least(x, least)
            )),
            .. Enumerable
                .Range(2, 11)
                .Select(patience => new Slip<Input, int>(
                    "You wait the same number of epochs whatever patience says.",
                    x => Stop(x, patience).Best
                )),
            new("You gave back the epoch before the best one.", x => Right(x) - 1),
            new("You waited twice as long as patience says.", x => Stop(x, 2 * x.patience).Best),
        ];

    protected override IEnumerable<Input> Inputs(Random random)
    {
        yield return ([1], 1);
        yield return ([2, 1], 1);
        yield return ([1, 2], 1);
        yield return ([5, 3, 4, 4, 1], 2);
        yield return ([5, 3, 4, 4, 1], 3);
        yield return ([3, 3, 3, 3], 2);
        yield return ([4, 3, 2, 1], 2);
        yield return ([1, 0.99995], 1);
        yield return ([1, 0.99995, 2, 2], 2);
        yield return ([1, 1 - 1e-12, 3], 1);
        yield return ([1e-9, 9e-10, 2e-9], 1);
        yield return ([0.25, 0.25000001, 0.24999999, 1], 1);
        for (var k = 0; k < 8; k++)
        {
            // Longer than any patience that somebody would write down.
            double[] losses = [.. Enumerable.Range(0, 40).Select(_ => (double)random.Next(1, 1000))];
            yield return (losses, random.Next(2, 16));
        }

        for (var k = 0; k < 60; k++)
        {
            double[] losses = [.. Enumerable.Range(0, random.Next(2, 9)).Select(_ => (double)random.Next(1, 10))];
            yield return (losses, random.Next(1, 4));
        }
    }

    protected override int Right(Input input) => Stop(input, input.patience).Best;

    private static (int Best, int Last) Stop(Input x, int patience)
    {
        var (best, k) = (0, 0);
        while (k + 1 < x.losses.Length && k - best < patience)
        {
            k++;
            best = x.losses[k] < x.losses[best] ? k : best;
        }

        return (best, k);
    }

    private static int Neighbours(Input x)
    {
        var (best, rises) = (0, 0);
        for (var k = 1; k < x.losses.Length && rises < x.patience; k++)
        {
            rises = x.losses[k] < x.losses[k - 1] ? 0 : rises + 1;
            best = x.losses[k] < x.losses[best] ? k : best;
        }

        return best;
    }

    private static int NeverAgain(Input x)
    {
        var (best, bad) = (0, 0);
        for (var k = 1; k < x.losses.Length && bad < x.patience; k++)
        {
            bad += x.losses[k] < x.losses[best] ? 0 : 1;
            best = x.losses[k] < x.losses[best] ? k : best;
        }

        return best;
    }

    private static int Ties(Input x)
    {
        var best = 0;
        for (var k = 1; k < x.losses.Length && k - 1 - best < x.patience; k++)
        {
            best = x.losses[k] <= x.losses[best] ? k : best;
        }

        return best;
    }

    private static int Least(Input x, double least)
    {
        var best = 0;
        for (var k = 1; k < x.losses.Length && k - 1 - best < x.patience; k++)
        {
            best = x.losses[k] < x.losses[best] - least ? k : best;
        }

        return best;
    }
}

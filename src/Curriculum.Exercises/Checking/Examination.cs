namespace Curriculum.Exercises;

public abstract partial class Question<TAnswer, TInput, TOutput>
{
    /// <summary>One answer's examination: every input from small to large, then the verdict.</summary>
    private sealed partial class Examination(
        Question<TAnswer, TInput, TOutput> question,
        Func<TInput, TOutput> ask,
        TimeSpan limit,
        Func<Thread, TimeSpan, bool>? wait = null
    )
    {
        private const int Seed = 18065;

        private Trial? _current;
        private volatile bool _late;

        public Verdict Run()
        {
            Verdict? verdict = null;
            Verdict? late = null;
            var finished = OwnThread.Finishes(
                () => Murmur.During(() => verdict = Examine()),
                limit,
                () =>
                {
                    late = TooLong();
                    _late = true;
                },
                wait
            );
            Watcher.Ended();
            return finished && verdict is not null ? verdict : late ?? TooLong();
        }

        private Verdict Examine()
        {
            try
            {
                return Judge();
            }
#pragma warning disable CA1031 // a check never throws: a mistake of its own becomes a verdict too
            catch (Exception exception) when (exception is not ThreadInterruptedException)
#pragma warning restore CA1031
            {
                return Words.Make(
                    question,
                    VerdictKind.KeepWorking,
                    "The check itself failed, and that is not your fault: "
                        + $"{exception.GetType().Name}, {Words.Message(exception)}"
                );
            }
        }

        private Verdict Judge()
        {
            var trials = new List<Trial>();
            foreach (var input in question.AllInputs(Seed).OrderBy(Size).ThenBy(Awkwardness))
            {
                var trial = new Trial(input);
                Volatile.Write(ref _current, trial);
                trials.Add(trial);
                Watcher.Trying(TooLong, limit);
                Try(trial);
                if (trials.Count == 1 && trial.Exception is NotImplementedException)
                {
                    return Words.NotStarted(question);
                }

                if (
                    trial.Outsized
                    || trial.Exception is InsufficientExecutionStackException or EndlessRecursionException
                )
                {
                    break; // each further input would fill the memory, or unwind a full stack, again
                }
            }

            var first = trials.Find(trial => trial.Flaw is not null);
            if (first is null)
            {
                return LastLooks(trials, null);
            }

            if (question.AlsoRight.FirstOrDefault(right => Agrees(right, trials)) is { } convention)
            {
                return LastLooks(trials, convention);
            }

            if (first.Exception is null && Changed(first) is { } change)
            {
                return Verdict(VerdictKind.KeepWorking, change, first);
            }

            return question.Slips.FirstOrDefault(slip => Recognised(slip.Wrong, trials)) is { } slip
                ? Verdict(
                    VerdictKind.Almost,
                    slip.Message,
                    trials.Find(trial => trial.Flaw is not null && trial.Exception is null) ?? first,
                    slip.Hint
                )
                : Verdict(VerdictKind.KeepWorking, first.Flaw + UnusedArguments(trials) + Pattern(trials), first);
        }

        // An object that is good for every level of an open exercise need not look at the level.
        private string UnusedArguments(List<Trial> trials) =>
            question.IsOpen
                ? ""
                : Independence.Sentence(
                    trials.Where(trial => trial.Answered).Select(trial => trial.Input).ToList(),
                    question.Names,
                    ask,
                    question.Right,
                    question.Tolerance
                );

        private void Try(Trial trial)
        {
            var given = Copies.Of(trial.Input);
            try
            {
                var result = ask(given);
                trial.Flaw = Comparison.Outsized(question.Right(trial.Input), result);
                if (trial.Flaw is not null)
                {
                    trial.Outsized = true;
                    return;
                }

                trial.Result = Copies.Of(result);
                trial.Answered = true;
            }
#pragma warning disable CA1031 // whatever a learner's code throws is part of the verdict
            catch (Exception exception) when (!_late && exception is not ThreadInterruptedException)
#pragma warning restore CA1031
            {
                trial.Exception = exception;
                trial.Flaw = Words.Sentence(exception);
                return;
            }

            trial.Changed = Comparison.Difference(trial.Input, given, 0) is not null ? given : default;
            trial.InputChanged = Comparison.Difference(trial.Input, given, 0) is not null;
            trial.Flaw = trial.Result is null
                ? "Your answer gave back null."
                : question.Flaw(trial.Input, trial.Result);
        }

        // A wrong result that is right at a first call: something is kept from call to call.
        private string? Changed(Trial trial)
        {
            var again = new Trial(trial.Input);
            Try(again);
            return again.Answered && Comparison.Difference(trial.Result, again.Result, question.Tolerance) is not null
                ? "The same input gave two different results: your answer keeps something from call to call, "
                    + "or draws random numbers."
                : null;
        }

        private bool Recognised(Func<TInput, TOutput> wrong, List<Trial> trials)
        {
            var telling = false;
            foreach (var trial in trials)
            {
                if (Value(wrong, trial.Input) is not { } value)
                {
                    continue;
                }

                if (!trial.Answered || Differs(value, trial))
                {
                    return false;
                }

                telling |= trial.Flaw is not null;
            }

            return telling;
        }

        private bool Agrees(Func<TInput, TOutput> right, List<Trial> trials) =>
            trials.TrueForAll(trial => trial.Answered && !Differs(right(trial.Input), trial));

        private bool Differs(object? value, Trial trial)
        {
            var slack = trial.Slack ??= question.SlackAt(trial.Input, question.Right(trial.Input));
            var own = Slack.Relative(value, question.Tolerance);
            return Comparison.Difference(value, trial.Result, [.. slack.Zip(own, Math.Max)], []) is not null;
        }

        private static object? Value<T>(Func<TInput, T> wrong, TInput input)
        {
            try
            {
                return Copies.Of(wrong(Copies.Of(input)));
            }
#pragma warning disable CA1031 // a wrong formula need not fit every shape
            catch (Exception)
#pragma warning restore CA1031
            {
                return null;
            }
        }

        private Verdict TooLong()
        {
            var trial = Volatile.Read(ref _current);
            var message =
                $"Your answer had not come to an end after {limit.TotalSeconds:0.#} s. "
                + "Is there a loop whose end is never reached, or work that grows too fast?";
            return trial is null
                ? Words.Make(question, VerdictKind.KeepWorking, message)
                : Words.Make(
                    question,
                    VerdictKind.KeepWorking,
                    message,
                    string.Join(Environment.NewLine, Shown.Input(trial.Input, question.Names))
                );
        }

        private Verdict Verdict(VerdictKind kind, string message, Trial trial, string? firstHint = null)
        {
            var lines = Shown.Input(trial.Input, question.Names).ToList();
            var (result, right) = Shown.Apart(trial.Result, question.Right(trial.Input), question.Parts);
            if (trial.Answered)
            {
                lines.Add($"your answer: {result}");
            }

            lines.Add(
                trial.InputChanged && trial.Flaw is null
                    ? $"afterwards:  {string.Join(", ", Shown.Input(trial.Changed, question.Names))}"
                : question.Wanted(trial.Input) is { } wanted ? $"wanted:      {wanted}"
                : $"should be:   {right}"
            );
            return Words.Make(question, kind, message, string.Join(Environment.NewLine, lines), firstHint);
        }

        private static int Size(TInput input) => Copies.Numbers(input).Count();

        // Whole numbers before decimals, short ones before long ones, small before large.
        private static double Awkwardness(TInput input) =>
            Copies
                .Numbers(input)
                .Sum(x => Math.Abs(x) + (double.IsInteger(x) ? 0 : 10) + (Math.Round(x, 3) == x ? 0 : 1e6));
    }
}

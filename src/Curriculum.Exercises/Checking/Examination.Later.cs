namespace Curriculum.Exercises;

public abstract partial class Question<TAnswer, TInput, TOutput>
{
    // What comes after all values were right, and what is known of one input.
    private sealed partial class Examination
    {
        private const int LaterSeed = 27182,
            LaterCalls = 1000,
            LaterShare = 8; // at most this part of the time limit

        // The values are right; a tidy answer also leaves its arguments as they were and goes on being right.
        private Verdict LastLooks(List<Trial> trials, Func<TInput, TOutput>? convention)
        {
            if (trials.Find(trial => trial.InputChanged) is { } changer)
            {
                return Verdict(
                    VerdictKind.Almost,
                    "The result is right, but your answer changed its own input: "
                        + "whoever called it now holds other numbers. Work on a copy or build a new value.",
                    changer
                );
            }

            return LaterFlaw(convention) is { } later
                ? Verdict(
                    VerdictKind.KeepWorking,
                    $"Right for the first {trials.Count} inputs and wrong later: {later.Flaw} Does your "
                        + "answer count its "
                        + "calls, or keep something from one to the next?",
                    later
                )
                : Words.Make(question, VerdictKind.Correct, Praise(trials));
        }

        private string Praise(List<Trial> trials) =>
            question.Rank([.. trials.Select(trial => (trial.Input, trial.Result!))]) is { } rank
                ? $"{question.Why} {rank}"
                : question.Why;

        // Many more calls, with inputs of other random numbers, as long as they are quick.
        private Trial? LaterFlaw(Func<TInput, TOutput>? convention)
        {
            var most = limit < Limit ? limit : Limit; // a wide limit is patience with an answer, not with this look
            var end = Environment.TickCount64 + (long)most.TotalMilliseconds / LaterShare;
            var calls = 0;
            for (var seed = LaterSeed; ; seed++)
            {
                var before = calls;
                foreach (var input in question.AllInputs(seed))
                {
                    if (calls++ == LaterCalls || Environment.TickCount64 > end)
                    {
                        return null;
                    }

                    var trial = new Trial(input);
                    Volatile.Write(ref _current, trial);
                    Try(trial);
                    if (trial.Flaw is not null && (convention is null || !Agrees(convention, [trial])))
                    {
                        return trial;
                    }
                }

                if (calls == before)
                {
                    return null;
                }
            }
        }

        private sealed class Trial(TInput input)
        {
            public TInput Input { get; } = input;

            public TOutput? Result { get; set; }

            public TInput? Changed { get; set; }

            public bool InputChanged { get; set; }

            public bool Answered { get; set; }

            public bool Outsized { get; set; }

            public IReadOnlyList<double>? Slack { get; set; }

            public Exception? Exception { get; set; }

            public string? Flaw { get; set; }
        }
    }
}

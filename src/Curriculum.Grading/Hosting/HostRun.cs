using System.Globalization;

namespace Curriculum.Grading.Hosting;

/// <summary>One notebook in one host of answers: its cells run there, its checks here.</summary>
/// <param name="course">Its checks.</param>
/// <param name="channel">Its host.</param>
/// <param name="plan">The steps, the setup first.</param>
/// <param name="limits">Time.</param>
/// <param name="late">Takes the steps that ran into the clock's limit, which a busy machine can do to anybody.</param>
internal sealed class HostRun(
    HostCourse course,
    AnswerChannel channel,
    RunPlan plan,
    JudgeLimits limits,
    HashSet<string> late
)
{
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(20),
        s_work = TimeSpan.FromSeconds(5),
        s_patience = TimeSpan.FromSeconds(15);

    private readonly List<StepResult> _results = [];
    private HostClock _notebook = new(channel, HostLimit.Of(limits.Notebook));
    private AnswerFrame? _ended;
    private int _generation;
    private bool _timeOver;
    private string? _halted;

    /// <summary>Runs all steps, the course's own setup first, and judges the answers on the way.</summary>
    public NotebookRun Run()
    {
        channel.Send(AnswerHost.Opening(plan));
        for (var k = 0; k < plan.Steps.Count; k++)
        {
            var step = plan.Steps[k];
            _results.Add(
                channel.Lost is not null || _timeOver || _halted is not null
                    ? new(step, StepState.NotRun, 0, [], null)
                    : RunStep(k, step, k == 0 ? HostLimit.Setup : HostLimit.Of(limits.Cell))
            );
            if (k == 0)
            {
                _notebook = new(channel, HostLimit.Of(limits.Notebook));
                _halted =
                    _results[0].State != StepState.Done ? $"The course itself did not load: {_results[0].Error}" : null;
            }
        }

        var end = _halted ?? channel.Lost ?? (_timeOver ? OutOfTime("notebook", _notebook.Limit) : null);
        return new(plan, _results, _notebook.Elapsed.TotalSeconds, end is null ? null : PlainWords.Of(end));
    }

    private StepResult RunStep(int number, RunStep step, HostLimit limit)
    {
        var clock = new HostClock(channel, limit);
        channel.Send(new(AnswerWord.Run, BitConverter.GetBytes(number)));
        HostClock? closing = null;
        string? verdict = null;
        while (true)
        {
            var frame = Interlocked.Exchange(ref _ended, null) ?? channel.Take(s_look);
            switch (frame?.Word)
            {
                case AnswerWord.Ended:
                    return Ended(frame) is { } end
                        ? Result(step, clock, end.Error, end.IsOpen, verdict)
                        : Result(step, clock, channel.Lost, false, null);
                case AnswerWord.Offered when step.IsCheck && closing is null:
                    verdict = Judge(step, frame);
                    closing = Grace();
                    break;
                case AnswerWord.Offered:
                    channel.Send(new(AnswerWord.Finish, []));
                    break;
                default:
                    break; // a value that nobody waits for any more
            }

            if (channel.IsOver)
            {
                return Result(step, clock, channel.Lost, false, verdict);
            }

            if (closing is { IsOver: true })
            {
                channel.End("The answer did not stop when asked, so its process was ended.");
            }
            else if (closing is null && Over(clock) is { } what)
            {
                var error = Stop(step, clock, what);
                return Result(step, clock, error, false, null);
            }
        }
    }

    // What a forger wrote need not be the end of a step.
    private AnswerStepEnd? Ended(AnswerFrame frame)
    {
        try
        {
            return AnswerStepEnd.Of(frame);
        }
        catch (Exception error) when (error is IOException or FormatException or ArgumentException)
        {
            channel.End("The process wrote into the judge's line what is no message, and was ended.");
            return null;
        }
    }

    private HostClock Grace() => new(channel, new(s_work, s_patience));

    private string? Over(HostClock clock)
    {
        _timeOver = _notebook.IsOver;
        return _timeOver ? "notebook"
            : clock.IsOver ? "cell"
            : null;
    }

    private string Stop(RunStep step, HostClock clock, string what)
    {
        var over = what == "cell" ? clock : _notebook;
        if (over.IsLate)
        {
            late.Add(step.Id);
        }

        var sentence = OutOfTime(what, over.Limit);
        EndStep(sentence);
        return sentence;
    }

    private static string OutOfTime(string what, HostLimit limit) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The {what} ran longer than {limit.Processor.TotalSeconds:0.#} s and was stopped."
        );

    // Asks the step to stop; a host that does not obey is ended.
    private void EndStep(string sentence)
    {
        channel.Send(new(AnswerWord.Stop, []));
        var grace = Grace();
        while (channel.Take(s_look)?.Word != AnswerWord.Ended)
        {
            if (channel.IsOver)
            {
                return;
            }

            if (grace.IsOver)
            {
                channel.End(sentence + " It did not stop when asked, so its process was ended.");
                return;
            }
        }
    }

    private string? Judge(RunStep step, AnswerFrame offered)
    {
        // Which exercise it is says the plan, not the host.
        var exercise = ExerciseCell.OfCheck(step.Id[step.Id.IndexOf("check-", StringComparison.Ordinal)..])!;
        var mine = ++_generation;
        var (waited, spent) = (false, false);
        var json = course.Check(
            exercise,
            offered.Content is [1, ..] ? request => Ask(request, mine) : null,
            (thread, limit) =>
            {
                var clock = new HostClock(channel, HostLimit.Of(limit));
                while (!thread.Join(s_look))
                {
                    (spent, waited) = (clock.IsSpent, clock.IsLate);
                    if (spent || waited)
                    {
                        return false;
                    }
                }

                return true;
            },
            AnswerText(step)
        );
        _generation++;
        if (waited)
        {
            late.Add(step.Id);
        }

        channel.Send(spent || waited ? new(AnswerWord.Stop, []) : new(AnswerWord.Finish, []));
        return channel.Lost is null ? json : null;
    }

    private byte[] Ask(byte[] request, int generation)
    {
        channel.Send(new(AnswerWord.Call, request));
        while (generation == Volatile.Read(ref _generation))
        {
            var frame = channel.Take(s_look);
            if (frame?.Word == AnswerWord.Value)
            {
                return frame.Content;
            }

            if (frame?.Word == AnswerWord.Ended)
            {
                Volatile.Write(ref _ended, frame); // for whoever waits for the step
            }

            if (channel.IsOver || Volatile.Read(ref _ended) is not null)
            {
                throw new IOException(channel.Lost ?? "The answer's cell has ended.");
            }
        }

        throw new OperationCanceledException();
    }

    private string? AnswerText(RunStep step)
    {
        var before = plan.Steps.TakeWhile(other => other != step).LastOrDefault(other => !other.IsCheck);
        return before?.Source;
    }

    private static StepResult Result(RunStep step, HostClock clock, string? error, bool isOpen, string? verdict)
    {
        // A check that was stopped because its answer had no end has said so.
        var (state, words) =
            verdict is not null || error is null ? (StepState.Done, null)
            : isOpen ? (StepState.Waiting, error)
            : (StepState.Failed, error);
        List<CellOutput> outputs = verdict is null
            ? []
            : [new DisplayOutput("", new Dictionary<string, string> { [Verdict.MimeType] = verdict }, null, false)];
        return new(step, state, clock.Elapsed.TotalSeconds, outputs, words is null ? null : PlainWords.Of(words));
    }
}

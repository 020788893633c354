using Curriculum.Grading;
using Curriculum.Grading.Hosting;

namespace Curriculum.Cli.Checks;

/// <summary>
/// Runs students' notebooks where the checks are not: the hosts of <c>curriculum grade</c>, for <c>check --apart</c>.
/// </summary>
internal sealed class RunsApart : IDisposable
{
    private readonly RunnerOptions _options;
    private readonly HostJudge _judge;

    /// <summary>Looks at what this machine can do, and says what it cannot.</summary>
    public RunsApart(CommandContext context, string scratch, RunnerOptions options)
    {
        _options = options;
        try
        {
            _judge = new(context.Course.AnswerHost, scratch);
        }
        catch (NotebookException error)
        {
            throw CommandException.Environment(error.Message);
        }

        if (_judge.WhyNotIsolated is { } reason)
        {
            context.Error.WriteLine($"The answers are {_judge.Isolation}: {reason}");
        }
        else if (_judge.Isolation.Contains(';', StringComparison.Ordinal))
        {
            context.Error.WriteLine($"The answers are {_judge.Isolation}.");
        }
    }

    /// <summary>
    /// The judge of a class: hosts apart from the checks, where the course's checks can be asked from outside; else
    /// that of <c>check</c>. What it makes in the folder goes with the folder.
    /// </summary>
    /// <returns>The judge, and in a sentence why students' code is not isolated; null where it is.</returns>
    public static (IJudge Judge, string? WhyNotIsolated) Judge(CommandContext context, string notebooks, string scratch)
    {
        var host = context.Course.AnswerHost;
        if (HostJudge.CanJudge(notebooks, host))
        {
            var judge = new HostJudge(host, scratch);
            return (judge, judge.WhyNotIsolated);
        }

        return (
            new CheckJudge(context.Worker, scratch),
            Directory.Exists(host)
                ? "The checks of this course cannot be asked from another process."
                : "The host of the answers is not built: dotnet build src/Curriculum.AnswerHost."
        );
    }

    public void Dispose() => _judge.Dispose();

    /// <summary>Runs all plans, several at a time, and gives their results in the same order.</summary>
    public async Task<IReadOnlyList<NotebookRun>> RunAsync(
        IReadOnlyList<RunPlan> plans,
        IProgress<RunProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var limits = new JudgeLimits(_options.NotebookLimit, _options.CellLimit, _options.MemoryLimit);
        using var gate = new SemaphoreSlim(_options.Jobs);
        return await Task.WhenAll(plans.Select(RunOneAsync));

        async Task<NotebookRun> RunOneAsync(RunPlan plan)
        {
            await gate.WaitAsync(CancellationToken.None);
            try
            {
                progress?.Report(new(plan, 0, 0));
                var run = await _judge.RunAsync(plan, limits, cancellationToken);
                progress?.Report(new(plan, plan.Steps.Count, run.Seconds, run));
                return run;
            }
            catch (NotebookException error)
            {
                throw CommandException.Environment(error.Message);
            }
            finally
            {
                gate.Release();
            }
        }
    }
}

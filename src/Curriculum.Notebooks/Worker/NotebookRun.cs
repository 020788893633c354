namespace Curriculum.Notebooks.Running;

/// <summary>What came of one notebook.</summary>
/// <param name="Plan">What was to be run.</param>
/// <param name="Steps">What each step did, in order, those not reached included.</param>
/// <param name="Seconds">Wall-clock time, with the start of the process.</param>
/// <param name="ProcessEnd">One sentence when the process died or was ended, else null.</param>
/// <param name="Interrupted">True when the user stopped the run.</param>
public sealed record NotebookRun(
    RunPlan Plan,
    IReadOnlyList<StepResult> Steps,
    double Seconds,
    string? ProcessEnd = null,
    bool Interrupted = false
)
{
    /// <summary>The verdicts of the checks, in order.</summary>
    public IReadOnlyList<Verdict> Verdicts { get; } =
    [.. Steps.Where(step => step.Step.IsCheck).Select(step => step.Verdict).OfType<Verdict>()];

    /// <summary>Why the notebook failed, a sentence each; empty when it did not.</summary>
    public IReadOnlyList<string> Failures { get; } = FindFailures(Plan, Steps, ProcessEnd);

    /// <summary>True when nothing failed.</summary>
    public bool Succeeded => Failures.Count == 0 && !Interrupted;

    /// <summary>Why one step failed, or null; a check that is not as it should be is a failure too.</summary>
    public static string? FailureOf(RunPlan plan, StepResult result)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(result);
        if (result.State == StepState.Failed)
        {
            return $"Cell {result.Step.Id}: {result.Error}";
        }

        if (result.State == StepState.Done && result.Step.MayFail)
        {
            return $"Cell {result.Step.Id} is tagged raises-exception, but it ran without an error.";
        }

        if (!result.Step.IsCheck || result.State != StepState.Done)
        {
            return null;
        }

        if (result.Verdict is not { } verdict)
        {
            return $"Cell {result.Step.Id} gave no verdict.";
        }

        var open = !plan.Solved && verdict.Word == Verdict.NotStarted;
        return open || verdict.Word == Verdict.Correct
            ? null
            : $"Exercise {verdict.Exercise}: {verdict.Word}. {verdict.Message}";
    }

    private static List<string> FindFailures(RunPlan plan, IReadOnlyList<StepResult> steps, string? processEnd)
    {
        var failures = steps.Select(step => FailureOf(plan, step)).OfType<string>().ToList();

        // A process that dies inside a cell is that cell's failure; before or between cells it is the notebook's.
        if (processEnd is not null && !steps.Any(step => step.Error == processEnd))
        {
            failures.Add(processEnd);
        }

        return failures;
    }
}

namespace Curriculum.Notebooks.Running;

/// <summary>What one step did.</summary>
/// <param name="Step">The step.</param>
/// <param name="State">How it ended.</param>
/// <param name="Seconds">How long it ran.</param>
/// <param name="Outputs">
/// Its outputs, also those before a failure; a display that was updated is there once, as last seen.
/// </param>
/// <param name="Error">One sentence when it failed, else null.</param>
public sealed record StepResult(
    RunStep Step,
    StepState State,
    double Seconds,
    IReadOnlyList<CellOutput> Outputs,
    string? Error
)
{
    /// <summary>The last verdict among the outputs, or null.</summary>
    public Verdict? Verdict => Outputs.Select(Verdict.FromOutput).LastOrDefault(verdict => verdict is not null);
}

/// <summary>How a step ended.</summary>
public enum StepState
{
    /// <summary>Not reached.</summary>
    NotRun,

    /// <summary>Ran to its end.</summary>
    Done,

    /// <summary>Needs an exercise that is still open: its stub threw <see cref="NotImplementedException"/>.</summary>
    Waiting,

    /// <summary>Failed on purpose: the cell is tagged <c>raises-exception</c>.</summary>
    FailedAsMeant,

    /// <summary>Did not compile, threw, ran out of time, or took the process with it.</summary>
    Failed,
}

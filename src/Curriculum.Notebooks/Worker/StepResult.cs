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

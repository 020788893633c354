namespace Curriculum.Notebooks.Running;

/// <summary>What one worker process executes: the steps of one notebook, in order.</summary>
public sealed record RunPlan
{
    /// <summary>The name shown to people, for example <c>05-sgd-and-kaczmarz</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The folder that <c>#load</c> and <c>#r</c> are relative to.</summary>
    public required string Folder { get; init; }

    /// <summary>The folder the process works in; <see cref="Folder"/> when null.</summary>
    public string? WorkingFolder { get; init; }

    /// <summary>The code to execute.</summary>
    public required IReadOnlyList<RunStep> Steps { get; init; }

    /// <summary>True: every verdict has to be correct, and an exercise left open is an error.</summary>
    public bool Solved { get; init; }

    /// <summary>
    /// True: a step that fails does not end the run (students' notebooks); false: the rest is not run.
    /// </summary>
    public bool KeepGoing { get; init; }

    /// <summary>The ids of the steps that hold an exercise's stub.</summary>
    public ISet<string> Stubs { get; init; } = new HashSet<string>();
}

/// <summary>One piece of code a worker executes: a code cell of a notebook, or a check the course puts in.</summary>
/// <param name="Id">The cell's id; unique in the plan.</param>
/// <param name="Source">The code.</param>
/// <param name="MayFail">True for a cell tagged <c>raises-exception</c>: it shows an error on purpose.</param>
/// <param name="IsCheck">True when the step must give a verdict.</param>
/// <param name="Language">The language the cell's metadata name; null for the notebook's own.</param>
public sealed record RunStep(
    string Id,
    string Source,
    bool MayFail = false,
    bool IsCheck = false,
    string? Language = null
);

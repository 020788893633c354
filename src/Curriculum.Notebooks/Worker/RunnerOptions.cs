namespace Curriculum.Notebooks.Running;

/// <summary>The limits of a run.</summary>
public sealed record RunnerOptions
{
    /// <summary>How many notebooks run at the same time.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>The limit for one notebook: its cell is stopped, and its process ended if that does not help.</summary>
    public TimeSpan NotebookLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The limit for one cell.</summary>
    public TimeSpan CellLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a cell that was asked to stop may take before its process is ended.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The most memory a notebook's objects may take, in bytes; 0 for no limit.</summary>
    public long MemoryLimit { get; init; } = 4L << 30;

    /// <summary>
    /// Who will show the outputs, as libraries read it in <c>AppContext.GetData("curriculum.host")</c>: <c>page</c> for
    /// one that draws figures, verdicts and matrices from data; null for a notebook.
    /// </summary>
    public string? Host { get; init; }
}

namespace Curriculum.Kernel;

/// <summary>How a kernel runs.</summary>
public sealed record KernelOptions
{
    /// <summary>The folder that <c>#load</c> and <c>#r</c> are relative to: the notebook's.</summary>
    public string Folder { get; init; } = Environment.CurrentDirectory;

    /// <summary>How much one cell may send.</summary>
    public OutputLimits Limits { get; init; } = new();

    /// <summary>Takes one line for everything a person may want to know and no client can be told.</summary>
    public Action<string> Log { get; init; } = static _ => { };
}

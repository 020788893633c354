namespace Curriculum.Notebooks;

/// <summary>How much one cell may send to a front end. What is more is cut, with a note that says so.</summary>
/// <remarks>
/// Units are characters. The defaults keep Jupyter's own limit (1 MB a second over three seconds) from dropping text,
/// and let one output bring a chart library (3.6 MB).
/// </remarks>
public sealed record OutputLimits
{
    /// <summary>Console text of one cell.</summary>
    public int Stream { get; init; } = 1_000_000;

    /// <summary>One output of one MIME type.</summary>
    public int Output { get; init; } = 10_000_000;

    /// <summary>
    /// All displays and results of one cell; an update counts only where it is larger than this alone.
    /// </summary>
    public int Cell { get; init; } = 50_000_000;
}

namespace Curriculum.Notebooks;

/// <summary>How the run of one cell ended.</summary>
public enum CellStatus
{
    /// <summary>The cell ran to its end.</summary>
    Ok,

    /// <summary>The cell did not compile, or it threw.</summary>
    Error,

    /// <summary>The cell was stopped from outside; what it had assigned is kept.</summary>
    Stopped,
}

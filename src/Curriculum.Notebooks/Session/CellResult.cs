namespace Curriculum.Notebooks;

/// <summary>What one run of a cell came to.</summary>
public sealed record CellResult
{
    /// <summary>The cell's name, for example cell3.csx.</summary>
    public required string Cell { get; init; }

    /// <summary>How it ended.</summary>
    public required CellStatus Status { get; init; }

    /// <summary>
    /// True when the cell ended in an expression, so that <see cref="Value"/> is its value (null included).
    /// </summary>
    public bool HasValue { get; init; }

    /// <summary>The value of the trailing expression.</summary>
    public object? Value { get; init; }

    /// <summary>True when the cell had been compiled beforehand, so that the compiler was not asked.</summary>
    public bool WasReady { get; init; }

    /// <summary>The compiler's errors and warnings, in the order of their places.</summary>
    public IReadOnlyList<CellDiagnostic> Diagnostics { get; init; } = [];

    /// <summary>
    /// The error that was sent as an output, when <see cref="Status"/> is not <see cref="CellStatus.Ok"/>.
    /// </summary>
    public ErrorOutput? Error { get; init; }

    /// <summary>What the cell threw, when it threw.</summary>
    public Exception? Exception { get; init; }

    /// <summary>One sentence when something the cell started elsewhere still runs and cannot be stopped.</summary>
    public string? Note { get; init; }
}

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

/// <summary>One message of the compiler about a cell.</summary>
/// <param name="Id">The code, for example CS0103.</param>
/// <param name="IsError">True for an error, false for a warning.</param>
/// <param name="Message">The compiler's sentence.</param>
/// <param name="File">The file it speaks of: the cell's name (cell3.csx), or the path of a loaded script.</param>
/// <param name="Line">First line, from 1; 0 when the message has no place.</param>
/// <param name="Column">First column, from 1; 0 when the message has no place.</param>
/// <param name="EndLine">Last line, from 1.</param>
/// <param name="EndColumn">The column after the last character, from 1.</param>
public sealed record CellDiagnostic(
    string Id,
    bool IsError,
    string Message,
    string File,
    int Line,
    int Column,
    int EndLine,
    int EndColumn
)
{
    /// <summary>cell3.csx(2,5): error CS0103: The name 'x' does not exist in the current context.</summary>
    public override string ToString()
    {
        var place = Line == 0 ? File : $"{File}({Line},{Column})";
        return $"{place}: {(IsError ? "error" : "warning")} {Id}: {Message}";
    }
}

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

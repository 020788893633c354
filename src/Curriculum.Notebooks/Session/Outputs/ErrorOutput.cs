namespace Curriculum.Notebooks;

/// <summary>Why a cell failed.</summary>
/// <param name="Cell">The cell's name.</param>
/// <param name="Name">
/// The exception's full type name; <c>CompileError</c> when it did not compile; <c>Stopped</c> when it was stopped.
/// </param>
/// <param name="Value">The message.</param>
/// <param name="Traceback">
/// Readable lines: the user's own frames with their source lines, inner exceptions, or the compiler's messages with the
/// place marked.
/// </param>
/// <param name="Line">The cell's line, from 1, where it failed; null when not known.</param>
public sealed record ErrorOutput(string Cell, string Name, string Value, IReadOnlyList<string> Traceback, int? Line)
    : CellOutput(Cell);

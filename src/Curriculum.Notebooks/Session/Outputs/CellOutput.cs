using System.Text.Json;
using System.Text.Json.Serialization;
using Curriculum.Notebooks.Running;

namespace Curriculum.Notebooks;

/// <summary>One thing a cell shows. The kinds are those of the Jupyter protocol and of nbformat.</summary>
/// <param name="Cell">The name of the cell whose code showed it, for example cell3.csx.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(StreamOutput), "stream")]
[JsonDerivedType(typeof(ResultOutput), "result")]
[JsonDerivedType(typeof(DisplayOutput), "display")]
[JsonDerivedType(typeof(ErrorOutput), "error")]
[JsonDerivedType(typeof(ClearOutput), "clear")]
public abstract record CellOutput(string Cell)
{
    /// <summary>The output as JSON: its kind, and its properties in camel case.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, WorkerProtocol.Json.CellOutput);
}

/// <summary>Text written to the console. Neighbouring writes arrive joined.</summary>
/// <param name="Cell">The cell's name.</param>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">What was written, line ends included.</param>
public sealed record StreamOutput(string Cell, string Name, string Text) : CellOutput(Cell);

/// <summary>The value of the cell's trailing expression.</summary>
/// <param name="Cell">The cell's name.</param>
/// <param name="Data">MIME type → text; always holds text/plain.</param>
public sealed record ResultOutput(string Cell, IReadOnlyDictionary<string, string> Data) : CellOutput(Cell);

/// <summary>A value shown with <c>display</c>, or a new look of one shown before.</summary>
/// <param name="Cell">The cell's name.</param>
/// <param name="Data">MIME type → text; always holds text/plain when the session made it.</param>
/// <param name="DisplayId">The name under which later updates find it; null when it has none.</param>
/// <param name="IsUpdate">False: a new output. True: every output shown with this id takes this look.</param>
public sealed record DisplayOutput(
    string Cell,
    IReadOnlyDictionary<string, string> Data,
    string? DisplayId,
    bool IsUpdate
) : CellOutput(Cell);

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

/// <summary>Takes away what the cell has shown so far.</summary>
/// <param name="Cell">The cell's name.</param>
/// <param name="Wait">True: only when the next output comes, so that nothing flickers.</param>
public sealed record ClearOutput(string Cell, bool Wait) : CellOutput(Cell);

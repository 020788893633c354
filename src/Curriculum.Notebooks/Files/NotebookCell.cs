using System.Text.Json.Nodes;

namespace Curriculum.Notebooks;

/// <summary>One cell of a notebook: a view of its JSON object, so that unknown fields live on.</summary>
public sealed class NotebookCell
{
    internal NotebookCell(JsonObject json) => Json = json;

    /// <summary>A new cell with its id (nbformat 4.5: 1 to 64 of letters, digits, - and _).</summary>
    public static NotebookCell Create(NotebookCellKind kind, string id, string source) => throw new NotSupportedException();

    /// <summary>The cell's JSON. Changes are saved.</summary>
    public JsonObject Json { get; }

    /// <summary>Code, Markdown or raw.</summary>
    public NotebookCellKind Kind => throw new NotSupportedException();

    /// <summary>The stable id, or null in a file older than nbformat 4.5.</summary>
    public string? Id { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The text, lines joined. Setting it keeps the file's way of writing (a string or a list of lines).</summary>
    public string Source { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The cell's metadata. Changes are saved.</summary>
    public JsonObject Metadata => throw new NotSupportedException();

    /// <summary>The number in brackets beside a code cell that was run, or null.</summary>
    public int? ExecutionCount { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The outputs as nbformat has them. Empty for a cell that is not code.</summary>
    public JsonArray Outputs => throw new NotSupportedException();

    /// <summary>Takes away outputs and execution count. True when there was something to take.</summary>
    public bool Clear() => throw new NotSupportedException();

    /// <summary>
    /// Adds what a session sent: streams of one name are joined, an update replaces in place the display of the same id,
    /// a clear takes the outputs away.
    /// </summary>
    public void Add(CellOutput output) => throw new NotSupportedException();
}

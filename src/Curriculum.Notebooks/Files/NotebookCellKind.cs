namespace Curriculum.Notebooks;

/// <summary>What a notebook cell holds: the nbformat field <c>cell_type</c>.</summary>
public enum NotebookCellKind
{
    /// <summary>Source code that a kernel runs.</summary>
    Code,

    /// <summary>Text in Markdown.</summary>
    Markdown,

    /// <summary>Text that is handed on as it is.</summary>
    Raw,
}

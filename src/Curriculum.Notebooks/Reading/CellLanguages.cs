using System.Text.Json.Nodes;

namespace Curriculum.Notebooks.Reading;

/// <summary>The language of a code cell, as Polyglot Notebooks and .NET Interactive mark it.</summary>
public static class CellLanguages
{
    private static readonly (string Section, string Field)[] s_marks =
    [
        ("polyglot_notebook", "kernelName"),
        ("dotnet_interactive", "language"),
    ];

    /// <summary>What the metadata say; null when they say nothing.</summary>
    public static string? Of(NotebookCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        // Looked at, not through Metadata, which would put the section in where it is missing.
        var metadata = cell.Json["metadata"] as JsonObject;
        return s_marks
            .Select(mark => NotebookCell.Text((metadata?[mark.Section] as JsonObject)?[mark.Field]))
            .FirstOrDefault(language => !string.IsNullOrWhiteSpace(language));
    }

    /// <summary>True for the names under which hosts know C#.</summary>
    public static bool IsCSharp(string language) =>
        language is not null && language.Trim().ToUpperInvariant() is "CSHARP" or "C#" or ".NET" or "CS";
}

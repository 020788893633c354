using System.Text.Json.Nodes;

namespace Curriculum.Cli.Course;

/// <summary>
/// Makes a notebook fit to be committed: no outputs, no counts, and only metadata that says something lasting.
/// </summary>
internal static class NotebookCleaner
{
    private const string Language = "csharp";

    private static readonly string[] s_notebookFields = ["kernelspec", "language_info"];

    private static readonly Dictionary<string, string> s_languageFields = new()
    {
        ["dotnet_interactive"] = "language",
        ["polyglot_notebook"] = "kernelName",
    };

    public static void Clean(NotebookFile notebook)
    {
        Keep(notebook.Metadata, s_notebookFields.Contains);
        CourseMetadata.Set(notebook);
        foreach (var cell in notebook.Cells)
        {
            cell.Clear();
            var metadata = cell.Metadata;
            Keep(metadata, name => name is "tags" or "curriculum" || IsOtherLanguage(metadata, name));
            if (metadata["curriculum"] is not JsonObject { Count: > 0 } ours || !ours.All(IsOfTheAuthor))
            {
                metadata.Remove("curriculum");
            }

            if (metadata["tags"] is JsonArray { Count: 0 })
            {
                metadata.Remove("tags");
            }
        }
    }

    /// <summary>A sentence on the figure, or a question before it.</summary>
    private static bool IsOfTheAuthor(KeyValuePair<string, JsonNode?> entry) =>
        entry is { Key: "alt", Value: JsonValue } or { Key: "guess", Value: JsonObject };

    /// <summary>A cell marked as another language keeps its mark: without it the lint could not see it.</summary>
    private static bool IsOtherLanguage(JsonObject metadata, string name) =>
        s_languageFields.TryGetValue(name, out var field)
        && (metadata[name] as JsonObject)?[field]?.ToString() is { } language
        && language != Language;

    private static void Keep(JsonObject metadata, Func<string, bool> keep)
    {
        foreach (var name in metadata.Select(item => item.Key).Where(name => !keep(name)).ToList())
        {
            metadata.Remove(name);
        }
    }
}

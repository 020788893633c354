using System.Text.Json.Nodes;

namespace Curriculum.Notebooks;

/// <summary>nbformat's text: one string, or a list of lines that keep their line ends.</summary>
internal static class MultilineText
{
    public static bool IsText(JsonNode? node) =>
        NotebookCell.Text(node) is not null
        || (node is JsonArray lines && lines.All(line => NotebookCell.Text(line) is not null));

    public static string Join(JsonNode? node) =>
        node is JsonArray lines ? string.Concat(lines.Select(NotebookCell.Text)) : NotebookCell.Text(node) ?? "";

    public static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        Append(lines, text);
        return lines;
    }

    /// <summary>Adds text at the end of a list of lines.</summary>
    public static void Append(JsonArray lines, string text)
    {
        if (lines.Count > 0 && NotebookCell.Text(lines[^1]) is { } last && !last.EndsWith('\n'))
        {
            lines.RemoveAt(lines.Count - 1);
            text = last + text;
        }

        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }
    }
}

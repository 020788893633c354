using System.Text.Json;
using System.Text.Json.Nodes;

namespace Curriculum.Notebooks;

/// <summary>What stands in a MIME bundle as JSON and not as text: application/json and every type in +json.</summary>
public static class MimeJson
{
    // Half of what a file may have: the entry stands in one.
    private static readonly JsonDocumentOptions s_deep = new() { MaxDepth = JsonSpan.MostLevels / 2 };

    /// <summary>The JSON of a bundle's entry; false where its type is another one, or its text is not JSON.</summary>
    public static bool TryParse(string mimeType, string text, out JsonNode? json)
    {
        ArgumentNullException.ThrowIfNull(mimeType);
        json = null;
        if (mimeType != "application/json" && !mimeType.EndsWith("+json", StringComparison.Ordinal))
        {
            return false;
        }

        try
        {
            json = JsonNode.Parse(text, documentOptions: s_deep);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

namespace Curriculum.Kernel.Outputs;

/// <summary>MIME type → text as the protocol wants it: JSON types as JSON, all others as text.</summary>
internal static class MimeBundle
{
    public static JsonObject ToJson(IReadOnlyDictionary<string, string> data)
    {
        var bundle = new JsonObject();
        foreach (var (mime, text) in data)
        {
            bundle[mime] = MimeJson.TryParse(mime, text, out var json) ? json : Clean(text);
        }

        return bundle;
    }

    /// <summary>
    /// The text with each half of a surrogate pair that stands alone replaced, for JSON cannot carry it.
    /// </summary>
    public static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else
            {
                return string.Concat(text.EnumerateRunes()); // enumerating puts U+FFFD where a half stands alone
            }
        }
        return text;
    }
}

namespace Curriculum.Site;

/// <summary>
/// Text as HTML. Everything that is not markup of our own goes through here. Unlike WebUtility it leaves ∇, é and all
/// other letters as they are: the pages are UTF-8, and so can be read and searched as text.
/// </summary>
internal static class Html
{
    public static string Encode(string text)
    {
        var to = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => to.Append("&amp;"),
                '<' => to.Append("&lt;"),
                '>' => to.Append("&gt;"),
                '"' => to.Append("&quot;"),
                _ => to.Append(c),
            };
        }

        return to.ToString();
    }

    /// <summary>JSON that can stand inside a script element: nothing in it can end the element.</summary>
    public static string Json(string json) => json.Replace("<", "\\u003c", StringComparison.Ordinal);
}

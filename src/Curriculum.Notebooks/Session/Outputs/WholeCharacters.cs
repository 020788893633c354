namespace Curriculum.Notebooks;

/// <summary>Cuts text between characters: one that takes two places (an emoji) is never parted.</summary>
public static class WholeCharacters
{
    /// <summary>
    /// The beginning of a text: <paramref name="most"/> places of it, or one less where a character would be parted.
    /// </summary>
    public static string Head(string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= most)
        {
            return text;
        }

        var parted = most > 0 && char.IsHighSurrogate(text[most - 1]) && char.IsLowSurrogate(text[most]);
        return text[..(parted ? most - 1 : most)];
    }
}

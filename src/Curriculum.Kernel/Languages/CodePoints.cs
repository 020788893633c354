namespace Curriculum.Kernel.Languages;

/// <summary>Jupyter counts the characters of Unicode, C# the halves of UTF-16: 😀 is one there and two here.</summary>
internal static class CodePoints
{
    /// <summary>
    /// The index in <paramref name="text"/> of the code point number <paramref name="count"/>, kept inside the text.
    /// </summary>
    public static int ToIndex(string text, int count)
    {
        var index = 0;
        while (count-- > 0 && index < text.Length)
        {
            index +=
                char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
                    ? 2
                    : 1;
        }

        return index;
    }

    /// <summary>How many code points stand before an index.</summary>
    public static int FromIndex(string text, int index)
    {
        var count = 0;
        for (var i = 0; i < index && i < text.Length; count++)
        {
            i += char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
        }

        return count;
    }
}

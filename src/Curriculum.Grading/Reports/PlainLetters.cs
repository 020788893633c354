namespace Curriculum.Grading;

/// <summary>What of a stranger's text a terminal and a page may be given as it is.</summary>
internal static class PlainLetters
{
    /// <summary>Stands in place of every other letter.</summary>
    public const char Instead = '\uFFFD';

    /// <summary>
    /// False for control characters other than tab and line feed, which a terminal would obey, and for the marks that
    /// turn the direction of writing.
    /// </summary>
    public static bool IsPlain(char letter) =>
        letter is '\n' or '\t'
        || (!char.IsControl(letter) && letter is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')));
}

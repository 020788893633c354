using System.Text.RegularExpressions;

namespace Curriculum.Site.Outputs;

/// <summary>
/// What is to be seen of text that was written for a terminal: a bar drawn anew over itself, a letter taken back,
/// colours left out. The page's <c>terminal.js</c> reads what cells write there in the same way; one table of cases
/// holds both.
/// </summary>
internal static partial class TerminalText
{
    private const char Back = '\b',
        Escape = '\e',
        EraseLine = '\uE00B'; // stands for the sequence that erases the rest of a line, while a line is read

    /// <summary>The text as a terminal would leave it.</summary>
    public static string AsSeen(string text) =>
        text.AsSpan().ContainsAny('\r', Back, Escape)
            ? string.Join(
                '\n',
                Sequence()
                    .Replace(text, found => found.Groups[1].ValueSpan is "K" ? EraseLine.ToString() : "")
                    .Split('\n')
                    .Select(Line)
            )
            : text;

    private static string Line(string text)
    {
        if (!text.AsSpan().ContainsAny('\r', Back, EraseLine))
        {
            return text;
        }

        var seen = new List<Rune>();
        var at = 0;
        foreach (var letter in text.EnumerateRunes())
        {
            switch (letter.Value)
            {
                case '\r':
                    at = 0;
                    break;
                case Back:
                    at = Math.Max(0, at - 1);
                    break;
                case EraseLine:
                    seen.RemoveRange(at, seen.Count - at);
                    break;
                default:
                    if (at < seen.Count)
                    {
                        seen[at++] = letter;
                    }
                    else
                    {
                        seen.Insert(at++, letter);
                    }

                    break;
            }
        }

        return string.Concat(seen);
    }

    // A sequence ends with a letter, one of words with a bell; at the end of a text it may be cut.
    [GeneratedRegex(@"\e(?:\[[0-?]*[ -/]*([@-~]|\z)|\][^\a\e]*(?:\a|\e\\|\z)|[^\[\]]|\z)")]
    private static partial Regex Sequence();
}

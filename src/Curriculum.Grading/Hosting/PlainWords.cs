using System.Text;

namespace Curriculum.Grading.Hosting;

/// <summary>
/// Text that came from a learner's process, for a person to read: no control characters, which a terminal would obey,
/// no marks that turn the direction of writing, and not too long.
/// </summary>
internal static class PlainWords
{
    private const int Most = 4_000;

    /// <summary>The text, made plain.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = new StringBuilder();
        foreach (var letter in text.Length > Most ? text[..Most] + " …" : text)
        {
            plain.Append(
                letter == '\r' ? ' '
                : PlainLetters.IsPlain(letter) ? letter
                : PlainLetters.Instead
            );
        }

        return plain.ToString();
    }

    /// <summary>A verdict whose words are plain.</summary>
    public static Verdict Of(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return verdict with
        {
            Message = Of(verdict.Message),
            Counterexample = verdict.Counterexample is { } text ? Of(text) : null,
        };
    }
}

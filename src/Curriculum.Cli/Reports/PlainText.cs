using Spectre.Console;

namespace Curriculum.Cli.Reports;

/// <summary>
/// Text from notebooks and file names without what would steer a terminal: a student's file cannot clear the table or
/// write a verdict over another.
/// </summary>
internal static class PlainText
{
    /// <summary>Lines and tabs stay; every other control character stands as U+FFFD.</summary>
    public static string Lines(string text)
    {
        var lines = text.ReplaceLineEndings("\n"); // a lone \r would write over its own line
        return lines.Any(Steers) ? string.Concat(lines.Select(letter => Steers(letter) ? '\uFFFD' : letter)) : lines;
    }

    /// <summary>A name on one line.</summary>
    public static string OneLine(string text) =>
        string.Concat(text.Select(letter => char.IsControl(letter) ? '\uFFFD' : letter));

    /// <summary>A name in a table.</summary>
    public static Text Cell(string text) => new(OneLine(text));

    private static bool Steers(char letter) => char.IsControl(letter) && letter is not ('\n' or '\t');
}

using Curriculum.Exercises;
using Spectre.Console;

namespace Curriculum.Cli.Checks;

/// <summary>How a verdict looks in a terminal: a symbol, a colour and always the word or the legend.</summary>
internal static class VerdictSigns
{
    // What only the command says: an exercise without a verdict.
    private static readonly VerdictSign[] s_signs =
    [
        .. VerdictSign.All.Reverse(),
        new(Notebooks.Running.Verdict.DidNotRun, "!", "", "red"),
        new(Notebooks.Running.Verdict.NoAnswer, "–", "", "grey"),
    ];

    /// <summary>What the symbols mean, in one line.</summary>
    public static string Legend => string.Join("  ", s_signs.Select(sign => $"{sign.Symbol} {sign.Word}"));

    public static string Symbol(string word) => Sign(word).Symbol;

    public static Style Style(string word) => Spectre.Console.Style.Parse(Sign(word).TerminalColour);

    private static VerdictSign Sign(string word) =>
        Array.Find(s_signs, sign => sign.Word == word) ?? Sign(Notebooks.Running.Verdict.DidNotRun);

    /// <summary>An empty table in the style of this console.</summary>
    public static Table Table(CommandContext context) =>
        new() { Border = context.Out.Profile.Capabilities.Ansi ? TableBorder.Rounded : TableBorder.Simple };
}

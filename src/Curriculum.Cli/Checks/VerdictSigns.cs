using Curriculum.Notebooks.Running;
using Spectre.Console;

namespace Curriculum.Cli.Checks;

/// <summary>How a verdict looks in a terminal: a symbol, a colour and always the word or the legend.</summary>
internal static class VerdictSigns
{
    /// <summary>What the symbols mean, in one line.</summary>
    public const string Legend = "✓ correct  ≈ almost  ✗ keep working  ○ not started  ! did not run  – no answer";

    public static string Symbol(string word) =>
        word switch
        {
            Verdict.Correct => "✓",
            "almost" => "≈",
            "keep working" => "✗",
            Verdict.NotStarted => "○",
            Verdict.NoAnswer => "–",
            _ => "!",
        };

    public static Style Style(string word) =>
        word switch
        {
            Verdict.Correct => new(Color.Green),
            "almost" => new(Color.Yellow),
            Verdict.NotStarted or Verdict.NoAnswer => new(Color.Grey),
            _ => new(Color.Red),
        };

    /// <summary>An empty table in the style of this console.</summary>
    public static Table Table(CommandContext context) =>
        new() { Border = context.Out.Profile.Capabilities.Ansi ? TableBorder.Rounded : TableBorder.Simple };
}

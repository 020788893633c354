namespace Curriculum.Exercises;

/// <summary>How a verdict looks: its word and symbol everywhere, a colour on a page and one in a terminal.</summary>
/// <remarks>The one table. The command compiles this file too, and a test holds the page's script to it.</remarks>
internal sealed record VerdictSign(string Word, string Symbol, string Colour, string TerminalColour)
{
    /// <summary>In the order of VerdictKind.</summary>
    public static IReadOnlyList<VerdictSign> All { get; } =
    [
        new("not started", "○", "#5c6370", "grey"),
        new("keep working", "✎", "#a8420a", "red"),
        new("almost", "◐", "#7a5a00", "yellow"),
        new("correct", "✓", "#00664b", "green"),
    ];
}

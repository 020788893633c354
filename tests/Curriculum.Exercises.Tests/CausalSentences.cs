using System.Text.RegularExpressions;

namespace Curriculum.Exercises.Tests;

/// <summary>
/// The sentences of the notebooks that hold a causal word: each says why, or only looks as if it did.
/// </summary>
internal static partial class CausalSentences
{
    public static IReadOnlyList<CausalSentence> All { get; } =
    [
        .. from notebook in Course.Names
        from cell in Course.Cells(notebook)
        where !cell.IsCode && cell.Id != "questions" // what is asked there is not claimed
        from sentence in In(cell.Text)
        select new CausalSentence(notebook, cell.Id, sentence),
    ];

    /// <summary>The causal sentences of a text in Markdown, each on one line.</summary>
    public static IEnumerable<string> In(string text) =>
        Block()
            .Split(text)
            .Select(block => Space().Replace(block, " ").Trim())
            .SelectMany(block => SentenceEnd().Split(block))
            .Where(IsCausal);

    public static bool IsCausal(string sentence) => Word().IsMatch(sentence);

    // "made of" says what a thing consists of, so "made" is not on the list; ", for" and "So" are how the course says
    // why.
    [GeneratedRegex(
        @"\b(because|therefore|hence|thus|so that|thanks to|due to|owing to|caus(e|es|ed|ing)|makes?|making|leads? to"
            + @"|(comes?|came) from|cur(e|es|ed)|explain(s|ed)?|reasons?|why)\b|[,;] (for|so) |^\W*So\b|\bsince\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Word();

    // A blank line, a row of a table, an item of a list and a heading end a sentence.
    [GeneratedRegex(@"\n\s*\n|\n(?=\s*(\||-|\*|\d+\.|#) ?)|(?<=^#[^\n]*)\n", RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"(?<=[.!?][)""”*]*) (?=[""“*(`$]*\p{Lu}|\$|`)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    internal sealed record CausalSentence(string Notebook, string Cell, string Text);
}

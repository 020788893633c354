namespace Curriculum.Site.Course;

/// <summary>A solution file: why it is so (its first comment lines), and the code.</summary>
/// <param name="Why">One or two sentences; empty when the file gives none.</param>
/// <param name="Code">What the answer's cell may hold.</param>
public sealed record SolutionText(string Why, string Code)
{
    private const string Comment = "//",
        WhyMark = "why:";

    /// <summary>Reads a <c>solution.csx</c>.</summary>
    public static SolutionText Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var why = lines.TakeWhile(line => line.StartsWith(Comment, StringComparison.Ordinal)).Select(Words).ToList();
        return new(string.Join(' ', why).Trim(), string.Join('\n', lines.Skip(why.Count)).Trim('\n'));
    }

    private static string Words(string line)
    {
        var words = line[Comment.Length..].Trim();
        return words.StartsWith(WhyMark, StringComparison.Ordinal) ? words[WhyMark.Length..].Trim() : words;
    }
}

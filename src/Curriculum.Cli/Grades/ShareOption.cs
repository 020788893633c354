using System.Globalization;
using Curriculum.Grading;

namespace Curriculum.Cli.Grades;

/// <summary>The share of a class: I/N, or N where the index comes from an Indexed Job of Kubernetes.</summary>
internal static class ShareOption
{
    private const string Index = "JOB_COMPLETION_INDEX";
    private const int Most = 10_000;

    public static Share Parse(string? text)
    {
        if (text is null)
        {
            return Share.Whole;
        }

        var parts = text.Split('/');
        var index = parts.Length == 2 ? parts[0] : Environment.GetEnvironmentVariable(Index) ?? "";
        return
            parts.Length <= 2
            && Number(parts[^1]) is { } count and >= 1 and <= Most
            && Number(index) is { } k
            && k < count
            ? new(k, count)
            : throw CommandException.Usage(
                parts.Length == 2 || index.Length > 0
                    ? $"--shard has to be I/N with I from 0 to N − 1, such as 0/4; it is {text} (index {index})."
                    : $"--shard {text} needs an index: write I/{text}, or set {Index}."
            );
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

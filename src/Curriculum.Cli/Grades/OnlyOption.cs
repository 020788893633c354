namespace Curriculum.Cli.Grades;

/// <summary>The exercises asked for.</summary>
internal static class OnlyOption
{
    public static IReadOnlySet<string>? Parse(string? text, IReadOnlyList<string> known)
    {
        if (text is null)
        {
            return null;
        }

        var ids = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        return ids.FirstOrDefault(id => !known.Contains(id)) is { } other
            ? throw CommandException.Usage(
                $"--only names {other}, which is no exercise of the course.{Nearby.DidYouMean(other, known)}"
            )
            : ids;
    }
}

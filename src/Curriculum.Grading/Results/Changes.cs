using System.Globalization;

namespace Curriculum.Grading;

/// <summary>Whose mark changed from one grading to the next, and why.</summary>
internal static class Changes
{
    /// <summary>A line for each mark that changed.</summary>
    public static IEnumerable<string> Between(StudentResult? before, StudentResult after)
    {
        if (before is null)
        {
            yield break;
        }

        var ids = before.Marks.Concat(after.Marks).Select(mark => mark.Result.Exercise).Distinct();
        foreach (var id in ids)
        {
            var (old, now) = (Of(before, id), Of(after, id));
            if (old?.Points != now?.Points || old?.Of != now?.Of)
            {
                yield return $"{after.Student} {id}: {Shown(old)} → {Shown(now)}. {Why(before, after, old, now)}";
            }
        }
    }

    private static string Why(StudentResult before, StudentResult after, Mark? old, Mark? now)
    {
        if (old is null || now is null)
        {
            return old is null ? "It is counted now." : "It is not counted any more.";
        }

        if (old.Person != now.Person)
        {
            return now.Person is { } person ? $"Set by {person}" : $"The mark set by {old.Person} was taken back.";
        }

        var reasons = new List<string>();
        if (old.Result.Verdict != now.Result.Verdict)
        {
            var file =
                old.File != now.File ? $" in {now.File ?? "nothing"}"
                : old.Result.Code != now.Result.Code ? " for another answer"
                : before.Course != after.Course ? " by another version of the course"
                : "";
            reasons.Add($"The verdict was {old.Result.Verdict} and is {now.Result.Verdict}{file}.");
        }
        else if (old.File != now.File)
        {
            reasons.Add($"{now.File ?? "Nothing"} counts instead of {old.File ?? "nothing"}.");
        }

        if (old.Result.ForAPerson != now.Result.ForAPerson)
        {
            reasons.Add(now.Result.ForAPerson is { } why ? why : "It is settled now.");
        }

        if (old.Of != now.Of)
        {
            reasons.Add($"The exercise is worth {Text(now.Of)} and was worth {Text(old.Of)}.");
        }

        if (old.Deducted != now.Deducted)
        {
            reasons.Add($"Taken away for being late: {Text(now.Deducted)}, and was {Text(old.Deducted)}.");
        }

        return reasons.Count > 0
            ? string.Join(' ', reasons)
            : $"A verdict of {now.Result.Verdict} gives other points now.";
    }

    private static Mark? Of(StudentResult result, string id) =>
        result.Marks.FirstOrDefault(mark => mark.Result.Exercise == id);

    private static string Shown(Mark? mark) =>
        mark is null ? "not counted" : $"{(mark.Points is { } points ? Text(points) : "open")} of {Text(mark.Of)}";

    private static string Text(double points) => points.ToString("0.###", CultureInfo.InvariantCulture);
}

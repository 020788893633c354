using System.Text.Json;
using Curriculum.Grading;

namespace Curriculum.Cli.Grades;

/// <summary>The reduce: reports of a class from its result files alone.</summary>
internal static class GradeReports
{
    private const string Release = "release";
    private const int Shown = 10;

    /// <summary>Writes what is for the teacher; what was released of other marks is taken back.</summary>
    public static int Write(CommandContext context, ResultFolder folder)
    {
        var results = Results(folder);
        foreach (var (name, bytes) in ClassReports.Of(results))
        {
            WholeFile.Write(folder.In("reports", name), bytes);
        }

        foreach (var line in ClassSummary.Lines(results))
        {
            context.Line(line);
        }

        context.Line($"Reports: {context.Course.Short(folder.In("reports"))}");
        if (Approval.Read(folder.In(Approval.FileName)) is { } approval && approval.Results != Approval.Of(results))
        {
            TakeBack(folder);
            context.Line($"The approval by {approval.By} was of other marks, so what it released is taken back.");
        }

        if (!File.Exists(folder.In(Approval.FileName)))
        {
            context.Line("Nothing is released yet: look at the reports, then: curriculum grade release --by NAME");
        }

        return ExitCode.Fine;
    }

    /// <summary>Writes what is for students and platforms, once a person approves.</summary>
    public static int Approve(CommandContext context, ResultFolder folder, string by)
    {
        var results = Results(folder);
        var open = results.Where(one => one.Open).Select(one => one.Student).ToList();
        if (open.Count > 0)
        {
            throw CommandException.Usage(
                $"{open.Count} students have marks that wait for a person: {string.Join(", ", open.Take(Shown))}. "
                    + "Settle them by overrides in the policy and grade again."
            );
        }

        TakeBack(folder);
        foreach (var (name, bytes) in ClassReports.ForRelease(results))
        {
            WholeFile.Write(folder.In(Release, name), bytes);
        }

        WholeFile.Write(folder.In(Approval.FileName), new Approval(by, Approval.Of(results)).ToBytes());
        context.Line($"Released: {context.Course.Short(folder.In(Release))}, marks of {results.Count} students.");
        return ExitCode.Fine;
    }

    /// <summary>
    /// Deletes a student's results, all reports and all judgements kept (they do not say whose they are), and makes the
    /// teacher's reports anew.
    /// </summary>
    public static int Forget(CommandContext context, ResultFolder folder, string student)
    {
        if (!folder.Forget(student))
        {
            var all = Results(folder).Select(one => one.Student).ToList();
            throw CommandException.Usage($"There is no result of {student}.{Nearby.DidYouMean(student, all)}");
        }

        TakeBack(folder);
        Delete(folder.Kept);
        Delete(folder.In("reports"));
        context.Line($"{student} is forgotten here; the files handed in are where they were.");
        return folder.All().Count == 0 ? ExitCode.Fine : Write(context, folder);
    }

    /// <summary>Deletes all that was graded, once the policy's time of keeping it is over.</summary>
    public static int Expire(CommandContext context, ResultFolder folder, GradePolicy policy, DateTimeOffset on)
    {
        if (policy is not { Deadline: { } deadline, RetentionDays: { } days })
        {
            throw CommandException.Usage("The policy needs \"deadline\" and \"retentionDays\" to say when results go.");
        }

        var end = deadline.AddDays(days);
        if (on < end)
        {
            context.Line($"Results are kept until {end:yyyy-MM-dd}, and it is {on:yyyy-MM-dd}: nothing is deleted.");
            return ExitCode.Fine;
        }

        TakeBack(folder);
        foreach (var part in (string[])["results", "reports", "kept", "shards"])
        {
            Delete(folder.In(part));
        }

        context.Line($"Results were kept until {end:yyyy-MM-dd} and are deleted; so may be the files handed in.");
        return ExitCode.Fine;
    }

    private static void TakeBack(ResultFolder folder)
    {
        Delete(folder.In(Release));
        File.Delete(folder.In(Approval.FileName));
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IReadOnlyList<StudentResult> Results(ResultFolder folder)
    {
        IReadOnlyList<StudentResult> results;
        try
        {
            results = folder.All();
        }
        catch (JsonException error)
        {
            throw CommandException.Usage($"A file under {folder.Path} is no result of this version: {error.Message}");
        }

        if (results.Count == 0)
        {
            throw CommandException.Usage($"{folder.Path} holds no results: grade a class first.");
        }

        if (folder.Missing() is { } missing)
        {
            throw CommandException.Usage(missing);
        }

        return results;
    }
}

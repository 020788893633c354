using System.Globalization;
using Curriculum.Cli.Grades;
using Curriculum.Grading;

namespace Curriculum.Cli.Commands;

/// <summary>What is done with the results of a class: <c>grade merge</c>, <c>release</c> and <c>forget</c>.</summary>
internal static class GradeSubcommands
{
    public static Command Merge(CommandContext context, Option<string> folder)
    {
        var command = new Command("merge", "Make the reports of a class from the results of all its shards.")
        {
            folder,
        };
        command.SetAction(parsed => GradeReports.Write(context, Folder(context, parsed, folder)));
        return command;
    }

    public static Command Release(CommandContext context, Option<string> folder)
    {
        var by = new Option<string>("--by") { Description = "Who approves these marks.", Required = true };
        var command = new Command("release", "Approve the marks: write feedback pages and import forms.")
        {
            folder,
            by,
        };
        command.SetAction(parsed =>
            GradeReports.Approve(context, Folder(context, parsed, folder), parsed.GetValue(by)!)
        );
        return command;
    }

    public static Command Forget(CommandContext context, Option<string> folder, Option<string> policy)
    {
        var student = new Argument<string?>("student")
        {
            Description = "The student, as results name them.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var on = new Option<string>("--on")
        {
            Description = "With --policy: deletes all if it was to be kept until then.",
        };
        var command = new Command("forget", "Delete all results of a student, or of a class whose time is over.")
        {
            folder,
            student,
            policy,
            on,
        };
        command.SetAction(parsed =>
        {
            var results = Folder(context, parsed, folder);
            if (parsed.GetValue(student) is { } name)
            {
                return GradeReports.Forget(context, results, name);
            }

            return
                parsed.GetValue(policy) is { } file
                && DateTimeOffset.TryParseExact(
                    parsed.GetValue(on),
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal,
                    out var day
                )
                ? GradeReports.Expire(context, results, PolicyOption.Read(context, file), day)
                : throw CommandException.Usage(
                    "Name a student, or say --policy FILE --on DATE with a date such as 2027-06-01."
                );
        });
        return command;
    }

    public static ResultFolder Folder(CommandContext context, ParseResult parsed, Option<string> option) =>
        new(Path.GetFullPath(parsed.GetValue(option)!, context.CurrentFolder));
}

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

    public static Command Forget(CommandContext context, Option<string> folder)
    {
        var student = new Argument<string>("student") { Description = "The student, as results name them." };
        var command = new Command("forget", "Delete all results of a student.") { folder, student };
        command.SetAction(parsed =>
            GradeReports.Forget(context, Folder(context, parsed, folder), parsed.GetValue(student)!)
        );
        return command;
    }

    public static ResultFolder Folder(CommandContext context, ParseResult parsed, Option<string> option) =>
        new(Path.GetFullPath(parsed.GetValue(option)!, context.CurrentFolder));
}

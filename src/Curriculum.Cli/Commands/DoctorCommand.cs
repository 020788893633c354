using Curriculum.Cli.Doctor;

namespace Curriculum.Cli.Commands;

/// <summary>
/// <c>curriculum doctor</c>: looks at everything the course stands on; each line that is not right has its cure.
/// </summary>
internal static class DoctorCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new Command("doctor", "Look at everything the course needs and say what to mend.");
        command.SetAction((_, cancellationToken) => LookAsync(context, cancellationToken));
        return command;
    }

    private static async Task<int> LookAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var problems = 0;
        await foreach (var finding in Examination.RunAsync(context.Course, cancellationToken))
        {
            problems += finding.Kind == FindingKind.Problem ? 1 : 0;
            var mark = finding.Kind switch
            {
                FindingKind.Fine => "ok     ",
                FindingKind.Note => "note   ",
                _ => "PROBLEM",
            };
            context.Line($"{mark} {finding.What}");
            if (finding.Cure is { } cure)
            {
                context.Line($"        → {cure}");
            }
        }

        context.Line(problems == 0 ? "All is well." : $"{problems} to mend.");
        return problems == 0 ? ExitCode.Fine : ExitCode.Environment;
    }
}

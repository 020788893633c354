namespace Curriculum.Cli.Commands;

/// <summary>Every command, in the order of the help text. A new command adds one line here.</summary>
internal static class CommandList
{
    public static IReadOnlyList<Func<CommandContext, Command>> All { get; } =
    [
        RunCommand.Create,
        CheckCommand.Create,
        GradeCommand.Create,
        StartCommand.Create,
        ResetCommand.Create,
        SolutionCommand.Create,
        CleanCommand.Create,
        LintCommand.Create,
        DataCommand.Create,
        DoctorCommand.Create,
        KernelCommand.Create,
        GoCommand.Create,
        SiteCommand.Create,
        ServeCommand.Create,
    ];
}

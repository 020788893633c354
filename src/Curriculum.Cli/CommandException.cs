namespace Curriculum.Cli;

/// <summary>An end of the command with a sentence for the user; no trace is shown.</summary>
internal sealed class CommandException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;

    public static CommandException Usage(string message) => new(Cli.ExitCode.Usage, message);

    public static CommandException Environment(string message) => new(Cli.ExitCode.Environment, message);
}

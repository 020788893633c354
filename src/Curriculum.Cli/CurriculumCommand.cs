using System.CommandLine;
using System.CommandLine.Help;
using Curriculum.Cli.Commands;

namespace Curriculum.Cli;

/// <summary>The command line as a whole: parses, runs one command, and turns what goes wrong into a sentence and a code.</summary>
internal static class CurriculumCommand
{
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, CommandContext context, CancellationToken cancellationToken = default)
    {
        var root = new Command("curriculum", "Gilbert Strang's lecture on deep networks as C# notebooks one can run.")
        {
            new HelpOption(), new VersionOption(),
        };
        foreach (var create in CommandList.All)
        {
            root.Add(create(context));
        }

        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await context.Error.WriteLineAsync(error.Message);
            }

            var name = parsed.CommandResult.Command == root ? "" : parsed.CommandResult.Command.Name + " ";
            await context.Error.WriteLineAsync($"See: curriculum {name}--help");
            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeToStop,
                Output = context.Out.Profile.Out.Writer,
                Error = context.Error,
            }, cancellationToken);
        }
        catch (CommandException error)
        {
            await context.Error.WriteLineAsync(error.Message);
            return error.ExitCode;
        }
        catch (OperationCanceledException)
        {
            await context.Error.WriteLineAsync("Stopped.");
            return ExitCode.Interrupted;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await context.Error.WriteLineAsync(error.Message);
            return ExitCode.Environment;
        }
    }
}

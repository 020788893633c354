using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Curriculum.Cli.Commands;
using Curriculum.Kernel.Protocol;

namespace Curriculum.Cli;

/// <summary>
/// The command line as a whole: parses, runs one command, and turns what goes wrong into a sentence and a code.
/// </summary>
internal static class CurriculumCommand
{
    private static readonly TimeSpan s_timeToStop = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments,
        CommandContext context,
        CancellationToken cancellationToken = default
    )
    {
        var root = new Command("curriculum", "Gilbert Strang's lecture on deep networks as C# notebooks one can run.")
        {
            new HelpOption(),
            new VersionOption(),
        };
        foreach (var create in CommandList.All)
        {
            root.Add(create(context));
        }

        var parsed = root.Parse(arguments);
        var errors = Errors(parsed).ToList();
        if (errors.Count > 0)
        {
            foreach (var error in errors)
            {
                await context.ErrorAsync(error);
            }

            var name = parsed.CommandResult.Command == root ? "" : parsed.CommandResult.Command.Name + " ";
            await context.Error.WriteLineAsync($"See: curriculum {name}--help");
            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = s_timeToStop,
                    Output = context.Out.Profile.Out.Writer,
                    Error = context.Error,
                },
                cancellationToken
            );
        }
        catch (CommandException error)
        {
            await context.ErrorAsync(error.Message);
            return error.ExitCode;
        }
        catch (KernelException error)
        {
            await context.ErrorAsync(error.Message);
            return ExitCode.Environment;
        }
        catch (OperationCanceledException)
        {
            await context.Error.WriteLineAsync("Stopped.");
            return ExitCode.Interrupted;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await context.ErrorAsync(error.Message);
            return ExitCode.Environment;
        }
    }

    /// <summary>What is wrong with the words of the command line, and what may have been meant.</summary>
    private static IEnumerable<string> Errors(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        IEnumerable<string> known =
        [
            .. command.Subcommands.Select(sub => sub.Name),
            .. command.Options.Select(option => option.Name),
        ];
        foreach (var error in parsed.Errors)
        {
            // A word that is no command says it better than that a command is missing.
            if (parsed.UnmatchedTokens.Count > 0 && !parsed.UnmatchedTokens.Any(error.Message.Contains))
            {
                continue;
            }

            var word = parsed.UnmatchedTokens.FirstOrDefault(token =>
                error.Message.Contains($"'{token}'", StringComparison.Ordinal)
            );
            yield return error.Message + (word is null ? "" : Nearby.DidYouMean(word, known));
        }

        foreach (var empty in parsed.CommandResult.Children.Where(IsEmpty))
        {
            yield return $"{(empty as OptionResult)?.Option.Name ?? "A name"} is empty: write a name, or leave it out.";
        }

        // A command that takes any number of notebooks takes a mistyped option for one of them.
        var options = parsed
            .Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .Where(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal));
        foreach (var option in parsed.Errors.Count == 0 ? options : [])
        {
            yield return $"curriculum {command.Name} has no option "
                + $"{option.Value}.{Nearby.DidYouMean(option.Value, known)}";
        }
    }

    private static bool IsEmpty(SymbolResult result) =>
        result.Tokens.Any(token => token.Type == TokenType.Argument && string.IsNullOrWhiteSpace(token.Value));
}

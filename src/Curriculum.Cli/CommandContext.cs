using System.Text;
using Curriculum.Cli.Reports;
using Curriculum.Kernel.Install;
using Spectre.Console;

namespace Curriculum.Cli;

/// <summary>What a command is given by its surroundings; a test gives its own.</summary>
internal sealed class CommandContext
{
    private const int PlainWidth = 160;

    /// <summary>Where results go.</summary>
    public required IAnsiConsole Out { get; init; }

    /// <summary>Where errors go, one sentence a line.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Where answers come from; null when nobody can be asked.</summary>
    public TextReader? In { get; init; }

    /// <summary>Where a program that drives the command sends its lines; nobody is asked there.</summary>
    public TextReader Lines { get; init; } = TextReader.Null;

    /// <summary>The folder the user is in.</summary>
    public required string CurrentFolder { get; init; }

    /// <summary>How a notebook's process is started.</summary>
    public required WorkerCommand Worker { get; init; }

    /// <summary>The course, found from <see cref="CurrentFolder"/> upwards.</summary>
    public CourseFolders Course => field ??= CourseFolders.Find(CurrentFolder);

    public static CommandContext FromEnvironment()
    {
        try
        {
            Console.OutputEncoding = new UTF8Encoding(false);
        }
        catch (IOException)
        {
            // No console to tell: what is written goes to a file or a pipe, as UTF-8 anyway.
        }

        return new()
        {
            Out = Plain(Console.Out, Console.IsOutputRedirected),
            Error = Console.Error,
            In = Console.IsInputRedirected ? null : Console.In,
            Lines = Console.In,
            CurrentFolder = Environment.CurrentDirectory,
            Worker = WorkerCommand.ForDll(
                AheadOfTime.Find(AppContext.BaseDirectory) ?? typeof(CommandContext).Assembly.Location,
                "worker"
            ),
        };
    }

    /// <summary>
    /// A console on a writer; without colours, questions or a terminal's narrow width when it is not a terminal.
    /// </summary>
    public static IAnsiConsole Plain(TextWriter writer, bool plain)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(writer),
                Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
                Interactive = plain ? InteractionSupport.No : InteractionSupport.Detect,
            }
        );
        if (plain)
        {
            console.Profile.Width = PlainWidth;
        }

        return console;
    }

    /// <summary>
    /// Writes a line as it is, without markup and without wrapping; only what would steer a terminal is taken out.
    /// </summary>
    public void Line(string text = "") => Out.Profile.Out.Writer.WriteLine(PlainText.Lines(text));

    /// <summary>Writes an error as <see cref="Line"/> writes a line.</summary>
    public Task ErrorAsync(string text) => Error.WriteLineAsync(PlainText.Lines(text));
}

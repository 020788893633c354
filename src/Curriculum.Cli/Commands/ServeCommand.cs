using Curriculum.Cli.Site;
using Curriculum.Site.Serving;

namespace Curriculum.Cli.Commands;

/// <summary>
/// <c>curriculum serve</c>: builds the site, shows it on this machine, and builds it anew when a notebook changes.
/// </summary>
internal sealed class ServeCommand
{
    private const int LowestPort = 1,
        HighestPort = 65535;

    private readonly SiteSettings _settings = new();
    private readonly CommandContext _context;

    private readonly Option<int> _port = OptionRules.Whole(
        "--port",
        "The port on this machine.",
        5080,
        LowestPort,
        HighestPort
    );

    private ServeCommand(CommandContext context) => _context = context;

    public static Command Create(CommandContext context)
    {
        var serve = new ServeCommand(context);
        var command = new Command(
            "serve",
            "Build the site, show it on this machine, and follow the changes of notebooks."
        );
        serve._settings.AddTo(command);
        command.Add(serve._port);
        command.SetAction(serve.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var request = _settings.Read(_context, parsed);
        var task = new SiteTask(_context, request);
        using var watch = new SourceWatch(request.Options);
        foreach (var note in (await task.BuildAsync(cancellationToken)).Notes)
        {
            _context.Line(note);
        }

        using var server = SiteTask.Guard(() => SiteServer.Start(request.Options.Output, parsed.GetValue(_port)));
        _context.Line($"The course is at {server.Address} until you press Ctrl-C; it follows the notebooks.");
        try
        {
            while (true)
            {
                _context.Line($"Changed: {string.Join(", ", await watch.NextAsync(cancellationToken))}");
                await FollowAsync(task, server, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Fine; // Ctrl-C is how serving ends
        }
    }

    private async Task FollowAsync(SiteTask task, SiteServer server, CancellationToken cancellationToken)
    {
        try
        {
            await task.BuildAsync(cancellationToken);
            server.Reload();
            _context.Line("Built anew.");
        }
        catch (CommandException error)
        {
            // The page of before stays; the next change tries again.
            await _context.ErrorAsync(error.Message);
        }
    }
}

using Curriculum.Cli.Site;

namespace Curriculum.Cli.Commands;

/// <summary><c>curriculum site</c>: builds the course as a site of static pages.</summary>
internal sealed class SiteCommand
{
    private readonly SiteSettings _settings = new();
    private readonly CommandContext _context;

    private SiteCommand(CommandContext context) => _context = context;

    public static Command Create(CommandContext context)
    {
        var site = new SiteCommand(context);
        var command = new Command(
            "site",
            "Build the course as a web site: a page for each notebook, whose cells run in the browser."
        );
        site._settings.AddTo(command);
        command.SetAction(site.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var report = await new SiteTask(_context, _settings.Read(_context, parsed)).BuildAsync(cancellationToken);
        foreach (var note in report.Notes)
        {
            _context.Line(note);
        }

        _context.Line($"{report.Pages.Count} pages: {report.Folder}");
        _context.Line("To look at it: curriculum serve");
        return ExitCode.Fine;
    }
}

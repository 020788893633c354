using Curriculum.Site;

namespace Curriculum.Cli.Site;

/// <summary>Builds a site, and turns what goes wrong into a sentence and an exit code.</summary>
internal sealed class SiteTask(CommandContext context, SiteRequest request)
{
    private string? _engine;

    /// <summary>Builds the site; the engine is published the first time.</summary>
    public async Task<SiteReport> BuildAsync(CancellationToken cancellationToken)
    {
        foreach (var source in NotebookFinder.InFolder(request.Options.Notebooks))
        {
            Preflight.Require(source.Load().Cells.Select(cell => cell.Source), source.Folder, source.Path);
        }

        if (request.EngineProject is { } project)
        {
            _engine ??= await EnginePublish.RunAsync(context, project, cancellationToken);
        }

        try
        {
            return await new SiteBuilder(request.Options with { Engine = _engine }).BuildAsync(cancellationToken);
        }
        catch (SiteException error)
        {
            throw Told(error);
        }
    }

    public static T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (SiteException error)
        {
            throw Told(error);
        }
    }

    private static CommandException Told(SiteException error) =>
        new(
            error.Fault switch
            {
                SiteFault.Content => ExitCode.Failed,
                SiteFault.Usage => ExitCode.Usage,
                _ => ExitCode.Environment,
            },
            error.Message
        );
}

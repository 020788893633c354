using Curriculum.Cli.Course;
using Curriculum.Site;

namespace Curriculum.Cli.Site;

/// <summary>Builds a site, and turns what goes wrong into a sentence and an exit code.</summary>
internal sealed class SiteTask(CommandContext context, SiteRequest request)
{
    public async Task<SiteReport> BuildAsync(CancellationToken cancellationToken)
    {
        foreach (var source in NotebookFinder.InFolder(request.Options.Notebooks))
        {
            Preflight.Require(source.Load().Cells.Select(cell => cell.Source), source.Folder, source.Path);
        }

        try
        {
            var engine = request.EngineProject is { } project
                ? await EnginePublish.RunAsync(context, project, cancellationToken) : null;
            return await new SiteBuilder(request.Options with { Engine = engine }).BuildAsync(cancellationToken);
        }
        catch (SiteException error)
        {
            throw new CommandException(error.Fault switch
            {
                SiteFault.Content => ExitCode.Failed,
                SiteFault.Usage => ExitCode.Usage,
                _ => ExitCode.Environment,
            }, error.Message);
        }
    }
}

using Curriculum.Notebooks.Linting;

namespace Curriculum.Cli.Commands;

/// <summary>
/// <c>curriculum lint</c>: finds what .NET Interactive would refuse in a notebook that our engine runs.
/// </summary>
internal static class LintCommand
{
    public static Command Create(CommandContext context)
    {
        var notebooks = NotebooksArgument.Create();
        var command = new Command("lint", "Find what .NET Interactive would refuse in notebooks.") { notebooks };
        command.SetAction(parsed => Lint(context, parsed.GetValue(notebooks) ?? []));
        return command;
    }

    private static int Lint(CommandContext context, IReadOnlyList<string> names)
    {
        var count = 0;
        var sources = NotebookFinder.Find(context, names);
        foreach (var source in sources)
        {
            var notebook = source.Load();
            var code = notebook.Cells.Where(cell => cell.Kind == NotebookCellKind.Code).Select(cell => cell.Source);
            Preflight.Require(code, source.Folder, source.Path);
            foreach (var finding in InteractiveLint.Check(notebook, new FileSessionHost(source.Folder)))
            {
                context.Line($"{source.Path}: {finding}");
                count++;
            }
        }

        context.Line(
            count == 0
                ? $"{sources.Count} notebooks, nothing that .NET Interactive would refuse."
                : $"{count} findings in {sources.Count} notebooks."
        );
        return count == 0 ? ExitCode.Fine : ExitCode.Failed;
    }
}

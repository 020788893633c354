namespace Curriculum.Cli.Commands;

/// <summary>
/// <c>curriculum clean</c>: takes outputs, counts and stray metadata out of notebooks before they are committed.
/// </summary>
internal static class CleanCommand
{
    public static Command Create(CommandContext context)
    {
        var notebooks = NotebooksArgument.Create();
        var check = new Option<bool>("--check")
        {
            Description = "Change nothing; list the notebooks that are not clean.",
        };
        var command = new Command("clean", "Take outputs, execution counts and stray metadata out of notebooks.")
        {
            notebooks,
            check,
        };
        command.SetAction(parsed => Clean(context, parsed.GetValue(notebooks) ?? [], parsed.GetValue(check)));
        return command;
    }

    private static int Clean(CommandContext context, IReadOnlyList<string> names, bool onlyCheck)
    {
        var dirty = 0;
        var sources = NotebookFinder.Find(context, names);
        foreach (var source in sources)
        {
            var before = source.Read();
            var notebook = source.Load();
            NotebookCleaner.Clean(notebook);
            using var after = new MemoryStream();
            notebook.Save(after);
            if (after.ToArray().AsSpan().SequenceEqual(before))
            {
                continue;
            }

            dirty++;
            if (!onlyCheck)
            {
                WholeFile.Write(source.Path, stream => stream.Write(after.ToArray()));
            }

            context.Line($"{source.Path}: {(onlyCheck ? "not clean" : "cleaned")}");
        }

        if (onlyCheck && dirty > 0)
        {
            context.Error.WriteLine(
                $"{dirty} of {sources.Count} notebooks are not clean. Clean them with: curriculum clean"
            );
            return ExitCode.Failed;
        }

        context.Line(
            dirty == 0 ? $"{sources.Count} notebooks, all clean." : $"{dirty} of {sources.Count} notebooks cleaned."
        );
        return ExitCode.Fine;
    }
}

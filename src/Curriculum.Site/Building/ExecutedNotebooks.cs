using Curriculum.Notebooks.Running;

namespace Curriculum.Site.Building;

/// <summary>The notebooks with the outputs of their run; those that have not changed since are not run again.</summary>
internal sealed class ExecutedNotebooks(SiteOptions options)
{
    private string Cache => Path.Combine(options.Cache, "executed");

    /// <summary>Runs what must be run. The later notebooks are the longer ones and begin first.</summary>
    /// <exception cref="SiteException">A notebook failed.</exception>
    public async Task<IReadOnlyList<(string Name, NotebookFile Notebook)>> LoadAsync(
        CancellationToken cancellationToken
    )
    {
        var paths = NotebookFiles.In(options.Notebooks, deep: false).ToList();
        if (paths.Count == 0)
        {
            throw SiteException.Usage($"{options.Notebooks} holds no notebook.");
        }

        var library = HashOfLibrary();
        var work = paths.Select(path => new Work(path, library)).ToList();
        var stale = work.Where(item => !File.Exists(Kept(item))).Reverse().ToList();
        if (stale.Count > 0)
        {
            options.Say($"{stale.Count} of {work.Count} notebooks to run …");
            await RunAsync(stale, cancellationToken).ConfigureAwait(false);
        }

        return [.. work.Select(item => (item.Name, NotebookFile.Parse(File.ReadAllText(Kept(item)), item.Name)))];
    }

    private async Task RunAsync(IReadOnlyList<Work> stale, CancellationToken cancellationToken)
    {
        var plans = stale
            .Select(item => new NotebookPlan(NotebookFile.Parse(item.Text, item.Path), item.Name, options.Notebooks))
            .ToList();
        var runner = new NotebookRunner(options.Worker, options.Runner with { Host = "page" });
        var runs = await runner
            .RunAsync([.. plans.Select(plan => plan.Plan)], new Lines(options.Say), cancellationToken)
            .ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        if (runs.Reverse().FirstOrDefault(run => !run.Succeeded) is { } failed)
        {
            throw SiteException.Content(
                $"{failed.Plan.Name} failed, so no site was built. {string.Join(" ", failed.Failures)}"
            );
        }

        Directory.CreateDirectory(Cache);
        foreach (var ((plan, run), item) in plans.Zip(runs).Zip(stale))
        {
            plan.Fill(run);
            foreach (var old in Directory.EnumerateFiles(Cache, item.Name + ".*"))
            {
                File.Delete(old);
            }

            WholeFile.Write(Kept(item), plan.Notebook.Save);
        }
    }

    private string Kept(Work item) => Path.Combine(Cache, $"{item.Name}.{item.Key}.ipynb");

    private string HashOfLibrary() =>
        ContentHash.OfFiles(
            options.Notebooks,
            [
                .. Directory.EnumerateFiles(options.Notebooks, "*.csx"),
                .. Directory.Exists(options.Library) ? Directory.EnumerateFiles(options.Library, "*.dll") : [],
            ]
        );

    private sealed record Work(string Path, string Library)
    {
        public string Name { get; } = System.IO.Path.GetFileNameWithoutExtension(Path);

        public string Text { get; } = File.ReadAllText(Path);

        public string Key => ContentHash.Of(Text + Library)[..16];
    }

    private sealed class Lines(Action<string> say) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            if (value.Finished is { } run)
            {
                say(
                    FormattableString.Invariant(
                        $"{run.Plan.Name}: {(run.Succeeded ? "ran" : "failed")} in {run.Seconds:0.0} s"
                    )
                );
            }
        }
    }
}

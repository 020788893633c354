using Curriculum.Cli.Reports;

namespace Curriculum.Cli.Commands;

/// <summary><c>curriculum run</c>: executes notebooks, each in a process of its own.</summary>
internal sealed class RunCommand
{
    private readonly Argument<string[]> _notebooks = NotebooksArgument.Create();

    private readonly Option<bool> _solved = new("--solved")
    {
        Description = "Put the solutions into the exercises; every verdict must then be correct.",
    };

    private readonly Option<string?> _out = new("--out")
    {
        Description = "The folder for the executed copies (artifacts/executed).",
    };

    private readonly RunnerArguments _limits = new(seconds: 300, cellSeconds: 120, gigabytes: 4);

    private readonly Option<string?> _junit = new("--junit") { Description = "A file for a JUnit XML report." };

    private readonly CommandContext _context;

    private RunCommand(CommandContext context) => _context = context;

    public static Command Create(CommandContext context)
    {
        var run = new RunCommand(context);
        var command = new Command("run", "Run notebooks and say how each went.")
        {
            run._notebooks,
            run._solved,
            run._out,
            run._junit,
        };
        run._limits.AddTo(command);
        command.SetAction(run.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var sources = NotebookFinder.Find(_context, parsed.GetValue(_notebooks) ?? []);
        RequireDifferentNames(sources);
        Func<string, string>? solution = parsed.GetValue(_solved) ? Solution : null;
        var plans = sources
            .Select(source =>
            {
                var notebook = source.Load();
                var scripts = Preflight.ScriptsOf(notebook.Cells.Select(cell => cell.Source), source.Folder, _context);
                return new NotebookPlan(notebook, source.Name, scripts, solution, source.Folder);
            })
            .ToList();
        foreach (var (plan, source) in plans.Zip(sources))
        {
            Preflight.Require(plan.Plan.Steps.Select(step => step.Source), plan.Plan.Folder, source.Path);
        }

        var folder = Path.GetFullPath(parsed.GetValue(_out) ?? _context.Course.Executed, _context.CurrentFolder);
        WritableFolder.Require(folder);
        RequireCopiesBesideSources(sources, folder);
        var report = parsed.GetValue(_junit) is { } file ? Path.GetFullPath(file, _context.CurrentFolder) : null;
        if (report is not null)
        {
            RequireFile(report, "--junit", "report.xml");
        }

        foreach (var source in sources)
        {
            RequireFile(Path.Combine(folder, source.Name + NotebookFiles.Extension), "--out", "");
        }

        var runner = new NotebookRunner(_context.Worker, _limits.Of(parsed));

        // The later notebooks of the course are the longer ones: begun first, they leave no core idle at the end.
        IReadOnlyList<RunPlan> lastFirst = [.. plans.Select(plan => plan.Plan).Reverse()];
        var results = await ProgressView.ShowAsync(
            _context,
            lastFirst,
            progress => runner.RunAsync(lastFirst, new Copies(plans, folder, progress), cancellationToken)
        );
        IReadOnlyList<NotebookRun> runs = [.. results.Reverse()];
        RunSummary.Write(_context, runs);
        if (report is not null)
        {
            WholeFile.Write(report, stream => JUnitReport.Save(runs, stream));
        }

        _context.Line($"Executed copies: {folder}");
        return runs.Any(run => run.Interrupted) ? ExitCode.Interrupted
            : runs.All(run => run.Succeeded) ? ExitCode.Fine
            : ExitCode.Failed;
    }

    private string Solution(string exercise)
    {
        var path = _context.Course.Solution(exercise);
        return File.Exists(path)
            ? File.ReadAllText(path)
            : throw new CommandException(
                ExitCode.Failed,
                $"Exercise {exercise} has no solution: {path} does not exist."
            );
    }

    /// <summary>A file that can be written, told before anything runs.</summary>
    private static void RequireFile(string path, string option, string example)
    {
        if (Directory.Exists(path) || Path.EndsInDirectorySeparator(path))
        {
            throw CommandException.Usage(
                $"{path} is a folder where {option} needs a file: "
                    + (example.Length > 0 ? $"name one in it, such as {Path.Combine(path, example)}." : "take it away.")
            );
        }

        WritableFolder.Require(Path.GetDirectoryName(path)!);
    }

    private static void RequireDifferentNames(IReadOnlyList<NotebookSource> sources)
    {
        var same = sources
            .GroupBy(source => source.Name, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1);
        if (same is not null)
        {
            throw CommandException.Usage(
                "Two notebooks have the same name, so that one's executed copy would replace the other's: "
                    + $"{string.Join(" and ", same.Select(source => source.Path))}. Run them one after the other "
                    + "with different --out folders."
            );
        }
    }

    private static void RequireCopiesBesideSources(IReadOnlyList<NotebookSource> sources, string folder)
    {
        if (sources.FirstOrDefault(source => Path.GetRelativePath(folder, source.Folder) == ".") is { } source)
        {
            throw CommandException.Usage(
                $"The executed copy of {source.Path} would replace the notebook itself: give another folder with --out."
            );
        }
    }

    /// <summary>Writes the executed copy of a notebook as soon as it is finished, then passes the news on.</summary>
    private sealed class Copies(IReadOnlyList<NotebookPlan> plans, string folder, IProgress<RunProgress> next)
        : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            if (value.Finished is { } run)
            {
                var plan = plans.First(plan => ReferenceEquals(plan.Plan, run.Plan));
                plan.Fill(run);
                WholeFile.Write(Path.Combine(folder, run.Plan.Name + NotebookFiles.Extension), plan.Notebook.Save);
            }

            next.Report(value);
        }
    }
}

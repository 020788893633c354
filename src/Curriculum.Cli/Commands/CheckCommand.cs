using Curriculum.Cli.Checks;
using Curriculum.Cli.Reports;
using Curriculum.Kernel;

namespace Curriculum.Cli.Commands;

/// <summary>
/// <c>curriculum check</c>: the verdicts of students' notebooks. The checks come from the course, never from the
/// student's file, and each notebook runs in a process of its own with limits.
/// </summary>
internal sealed class CheckCommand
{
    private const int MostHints = 3;

    private readonly Argument<string[]> _notebooks = new("notebooks")
    {
        Description =
            "Notebooks: numbers or names of yours in my/, files, or a folder of students'; your progress in my/ "
            + "when left out.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<int> _hints = new("--hints")
    {
        Description = "How many hints to show with each verdict, 0 to 3.",
    };

    private readonly Option<bool> _slips = new("--slips")
    {
        Description = "After a class's table: its slips, the most frequent first.",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Write JSON." };

    private readonly Option<bool> _apart = new("--apart")
    {
        Description =
            "Run the answers in processes that the checks are not in, on Linux with bubblewrap also kept from "
            + "the machine.",
    };

    private readonly RunnerArguments _limits = new(seconds: 120, cellSeconds: 30, gigabytes: 2);

    private readonly CommandContext _context;

    private CheckCommand(CommandContext context) => _context = context;

    public static Command Create(CommandContext context)
    {
        var check = new CheckCommand(context);
        var command = new Command("check", "Check the answers in your notebook, or in a folder of students' notebooks.")
        {
            check._notebooks,
            check._hints,
            check._json,
            check._slips,
            check._apart,
        };
        OptionRules.Between(check._hints, 0, MostHints);
        check._limits.AddTo(command);
        command.SetAction(check.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var scratch = UserFolders.Temporary("check");
        try
        {
            return await CheckAsync(parsed, scratch.FullName, cancellationToken);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private async Task<int> CheckAsync(ParseResult parsed, string scratch, CancellationToken cancellationToken)
    {
        var names = parsed.GetValue(_notebooks) ?? [];
        var finder = new SubmissionFinder(_context, scratch);
        var items = finder.Find(names.Length > 0 ? names : [_context.Course.My]);
        if (items is [{ Problem: { } problem }])
        {
            throw CommandException.Usage(problem);
        }

        Preflight.Require([CourseSetup.Load], _context.Course.Notebooks, "Every notebook");
        var plans = items.Select(item => item.Plan?.Plan).OfType<RunPlan>().ToList();
        using var apart = parsed.GetValue(_apart) ? new RunsApart(_context, scratch, _limits.Of(parsed)) : null;
        var json = parsed.GetValue(_json);
        var runs = json ? await RunAll(null) : await ProgressView.ShowAsync(_context, plans, RunAll, plainLines: false);
        items =
        [
            .. items.Select(item =>
                item with
                {
                    Run = runs.FirstOrDefault(run => ReferenceEquals(run.Plan, item.Plan?.Plan)),
                }
            ),
        ];

        var hints = parsed.GetValue(_hints);
        var folders = names
            .Select(name => Path.GetFullPath(name, _context.CurrentFolder))
            .Where(Directory.Exists)
            .ToList();
        if (names.Length == 0 || (names.Length == 1 && folders.Exists(finder.IsOwn)))
        {
            var progress = new CourseProgress(items, finder.CourseNotebooks);
            if (json)
            {
                progress.WriteJson(_context, hints);
            }
            else
            {
                progress.WriteTable(_context);
            }
        }
        else if (json)
        {
            CheckReport.WriteJson(_context, items, hints);
        }
        else if (folders.Count > 0)
        {
            CheckReport.WriteTable(_context, items);
            foreach (var slip in parsed.GetValue(_slips) ? SlipLines.Of(items) : [])
            {
                _context.Line(slip);
            }
        }
        else
        {
            foreach (var item in items)
            {
                CheckReport.WriteText(_context, item, hints);
            }
        }

        return runs.Any(run => run.Interrupted) ? ExitCode.Interrupted
            : items.All(item => item.IsCorrect) ? ExitCode.Fine
            : ExitCode.Failed;

        Task<IReadOnlyList<NotebookRun>> RunAll(IProgress<RunProgress>? progress) =>
            apart is not null
                ? apart.RunAsync(plans, progress, cancellationToken)
                : new NotebookRunner(_context.Worker, _limits.Of(parsed)).RunAsync(plans, progress, cancellationToken);
    }
}

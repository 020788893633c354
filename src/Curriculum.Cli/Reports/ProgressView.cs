using Spectre.Console;

namespace Curriculum.Cli.Reports;

/// <summary>Shows a run while it goes on: bars in a terminal, a line at each start and end elsewhere.</summary>
internal static class ProgressView
{
    public static async Task<IReadOnlyList<NotebookRun>> ShowAsync(
        CommandContext context,
        IReadOnlyList<RunPlan> plans,
        Func<IProgress<RunProgress>, Task<IReadOnlyList<NotebookRun>>> run,
        bool plainLines = true
    )
    {
        if (!context.Out.Profile.Capabilities.Interactive)
        {
            return await run(
                new Steps(progress =>
                {
                    if (plainLines)
                    {
                        WriteLine(context, progress);
                    }
                })
            );
        }

        return await context
            .Out.Progress()
            .AutoClear(true)
            .HideCompleted(false)
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new ElapsedTimeColumn(),
                new SpinnerColumn()
            )
            .StartAsync(async view =>
            {
                var bars = plans.ToDictionary(
                    plan => plan,
                    plan =>
                        view.AddTask(
                            Markup.Escape(PlainText.OneLine(plan.Name)),
                            autoStart: false,
                            maxValue: Math.Max(1, plan.Steps.Count)
                        )
                );
                return await run(new Steps(progress => Move(bars[progress.Plan], progress)));
            });
    }

    private static void WriteLine(CommandContext context, RunProgress progress)
    {
        if (progress.Finished is { } run)
        {
            context.Line(
                $"{PlainText.OneLine(run.Plan.Name)}: {RunSummary.Outcome(run)}, {RunSummary.Cells(run)} cells, "
                    + $"{RunSummary.Seconds(run.Seconds)} s, {RunSummary.Verdicts(run)}"
            );
        }
        else if (progress.Cell == 0)
        {
            context.Line($"{PlainText.OneLine(progress.Plan.Name)}: {progress.Cells} cells to run …");
        }
    }

    private static void Move(ProgressTask bar, RunProgress progress)
    {
        var name = Markup.Escape(PlainText.OneLine(progress.Plan.Name));
        if (progress.Finished is { } run)
        {
            bar.Value = bar.MaxValue;
            bar.Description = run.Succeeded ? $"[green]{name}[/]" : $"[red]{name}: {RunSummary.Outcome(run)}[/]";
            bar.StopTask();
            return;
        }

        if (!bar.IsStarted)
        {
            bar.StartTask();
        }

        bar.Value = Math.Max(0, progress.Cell - 1);
        bar.Description = $"{name}: cell {progress.Cell} of {progress.Cells}";
    }

    /// <summary>
    /// Passes on at once, one at a time; <see cref="Progress{T}"/> would do so later and out of order.
    /// </summary>
    private sealed class Steps(Action<RunProgress> show) : IProgress<RunProgress>
    {
        private readonly Lock _lock = new();

        public void Report(RunProgress value)
        {
            lock (_lock)
            {
                show(value);
            }
        }
    }
}

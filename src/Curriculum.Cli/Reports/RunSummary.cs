using System.Globalization;
using Spectre.Console;

namespace Curriculum.Cli.Reports;

/// <summary>The words and the table of a finished run.</summary>
internal static class RunSummary
{
    // What follows the first few is mostly their consequence.
    private const int MostFailures = 5;

    private static readonly string[] s_order =
    [
        Verdict.Correct,
        Verdict.Almost,
        Verdict.KeepWorking,
        Verdict.NotStarted,
    ];

    /// <summary>passed, failed or stopped.</summary>
    public static string Outcome(NotebookRun run) =>
        run.Interrupted ? "stopped"
        : run.Succeeded ? "passed"
        : "failed";

    /// <summary>
    /// 2 correct · 1 not started; with the cells that wait for an exercise. A dash when there is none.
    /// </summary>
    public static string Verdicts(NotebookRun run)
    {
        var words = run
            .Verdicts.CountBy(verdict => verdict.Word)
            .OrderBy(count => Array.IndexOf(s_order, count.Key) is var at and >= 0 ? at : s_order.Length)
            .Select(count => $"{count.Value} {count.Key}")
            .ToList();
        var waiting = run.Steps.Count(step => step.State == StepState.Waiting);
        if (waiting > 0)
        {
            words.Add(waiting == 1 ? "1 cell waits for an exercise" : $"{waiting} cells wait for an exercise");
        }

        return words.Count == 0 ? "–" : string.Join(" · ", words);
    }

    /// <summary>12, or 7 of 12 when the run ended early.</summary>
    public static string Cells(NotebookRun run)
    {
        var reached = run.Steps.Count(step => step.State != StepState.NotRun);
        return reached == run.Steps.Count ? Text($"{reached}") : Text($"{reached} of {run.Steps.Count}");
    }

    public static string Seconds(double seconds) => seconds.ToString("0.0", CultureInfo.InvariantCulture);

    public static void Write(CommandContext context, IReadOnlyList<NotebookRun> runs)
    {
        var table = new Table
        {
            Border = context.Out.Profile.Capabilities.Ansi ? TableBorder.Rounded : TableBorder.Simple,
        };
        table.AddColumn("notebook");
        table.AddColumn(new TableColumn("cells").RightAligned());
        table.AddColumn(new TableColumn("seconds").RightAligned());
        table.AddColumn("verdicts");
        table.AddColumn("outcome");
        foreach (var run in runs)
        {
            var colour =
                run.Succeeded ? Color.Green
                : run.Interrupted ? Color.Yellow
                : Color.Red;
            table.AddRow(
                PlainText.Cell(run.Plan.Name),
                new Text(Cells(run)),
                new Text(Seconds(run.Seconds)),
                new Text(Verdicts(run)),
                new Text(Outcome(run), new Style(colour))
            );
        }

        context.Out.Write(table);
        foreach (var run in runs)
        {
            foreach (var failure in run.Failures.Take(MostFailures))
            {
                context.Line($"{PlainText.OneLine(run.Plan.Name)}: {failure}");
            }

            if (run.Failures.Count > MostFailures)
            {
                context.Line(
                    $"{PlainText.OneLine(run.Plan.Name)}: … and {run.Failures.Count - MostFailures} "
                        + "more, in the executed copy."
                );
            }
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

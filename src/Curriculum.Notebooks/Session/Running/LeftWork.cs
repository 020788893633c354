using Curriculum.Notebooks.Cells;

namespace Curriculum.Notebooks;

/// <summary>Work that ended cells left running on other threads: it ends with a stop, and is named.</summary>
internal static class LeftWork
{
    private static readonly TimeSpan s_lookAround = TimeSpan.FromMilliseconds(200);

    /// <summary>Ends it while a cell is being stopped, and gives that cell a moment to end too.</summary>
    /// <returns>A sentence for the cell that is stopped, or null.</returns>
    public static string? EndWith(CellRun run, CellLoadContext context)
    {
        var left = context.LeftWorking();
        End(left, run.Stopping, run);
        string?[] notes =
        [
            run.OtherThreads switch
            {
                0 => null,
                1 => "One other thread still works for this cell, inside a library: there it cannot be stopped.",
                var many =>
                    $"{many} other threads still work for this cell, inside a library: there they cannot be stopped.",
            },
            Names(left, ended: true) is { } ended
                ? $"Stopped too: work left running on another thread by {ended}."
                : null,
            Names(left, ended: false) is { } going
                ? "Still at work on another thread, inside a library, where it cannot be stopped: what was left "
                    + $"running by {going}."
                : null,
        ];
        return string.Join(' ', notes.OfType<string>()) is { Length: > 0 } note ? note : null;
    }

    /// <summary>Ends it where no cell runs; each cell that left some is told so under it.</summary>
    public static void End(CellLoadContext context)
    {
        var left = context.LeftWorking();
        if (left.Count == 0)
        {
            return;
        }

        // Not disposed: what cannot be ended may still look at it.
        var stopping = new CancellationTokenSource();
        stopping.Cancel();
        CellGuard.Begin();
        try
        {
            End(left, stopping, null);
        }
        finally
        {
            CellGuard.End();
        }

        foreach (var run in left)
        {
            run.Write(
                "stderr",
                run.OtherThreads == 0
                    ? "Stopped: what this cell had left running on another thread.\n"
                    : "What this cell left running on another thread still works, inside a library: there it cannot be "
                        + "stopped.\n"
            );
        }
    }

    private static void End(IReadOnlyList<CellRun> left, CancellationTokenSource? stopping, CellRun? own)
    {
        foreach (var run in left)
        {
            run.Stopping = stopping;
        }

        SpinWait.SpinUntil(() => (own?.OtherThreads ?? 0) == 0 && left.All(run => run.OtherThreads == 0), s_lookAround);
    }

    private static string? Names(IReadOnlyList<CellRun> left, bool ended) =>
        string.Join(
            ", ",
            left.Where(run => run.OtherThreads == 0 == ended).Select(run => run.Cell).Distinct(StringComparer.Ordinal)
        )
            is { Length: > 0 } names
            ? names
            : null;
}

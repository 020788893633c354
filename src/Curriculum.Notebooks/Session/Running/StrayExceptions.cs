using System.Diagnostics;
using System.Runtime.Loader;

namespace Curriculum.Notebooks;

/// <summary>Exceptions that no one caught on threads a cell has started.</summary>
internal static class StrayExceptions
{
    /// <summary>True when the exception comes from a cell, which is told so; false leaves it to the process.</summary>
    public static bool Catch(Exception exception)
    {
        var context = new StackTrace(exception, fNeedFileInfo: false)
            .GetFrames()
            .Select(frame =>
                frame.GetMethod() is { } method ? AssemblyLoadContext.GetLoadContext(method.Module.Assembly) : null
            )
            .OfType<CellLoadContext>()
            .FirstOrDefault();
        if (context is null)
        {
            return false;
        }

        var (inner, _, outer) = CellFrames.Of(exception, context);
        var own = inner.Concat(outer).Select(frame => context.RunOf(frame.File)).FirstOrDefault(run => run is not null);
        if ((own ?? CellRun.Latest) is { } run)
        {
            Tell(run, exception, context);
        }

        return true;
    }

    /// <summary>Tells an exception under the cell that caused it; a stop is none.</summary>
    public static void Tell(CellRun run, Exception exception, CellLoadContext context)
    {
        if (exception is OperationCanceledException)
        {
            return;
        }

        var report = ErrorReport.Thrown(run.Cell, exception, context);
        run.Write(
            "stderr",
            "Not caught on a thread that a cell started:\n" + string.Join('\n', report.Traceback) + "\n"
        );
    }
}

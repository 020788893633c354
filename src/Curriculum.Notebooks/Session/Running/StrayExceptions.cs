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

        if (exception is not OperationCanceledException && CellRun.Latest is { } run)
        {
            var report = ErrorReport.Thrown(run.Cell, exception, context);
            run.Write(
                "stderr",
                "Not caught on a thread that a cell started:\n" + string.Join('\n', report.Traceback) + "\n"
            );
        }
        return true;
    }
}

using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Curriculum.Notebooks.Cells;

/// <summary>What the engine calls at the head of a cell's loops and functions; not for use by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellGuard
{
    [ThreadStatic]
    private static CancellationTokenSource? s_current;

    private static int s_stops;

    /// <summary>True while some cell of this process is being stopped: one load and one branch in a hot loop.</summary>
    // A field, so that the loop pays no call; volatile, so that the compiler looks each time.
#pragma warning disable CA2211, CA1051
    public static volatile bool Stopping;
#pragma warning restore CA2211, CA1051

    /// <summary>Ends the code that calls it when its own cell is the one being stopped.</summary>
    /// <exception cref="OperationCanceledException">The cell is being stopped.</exception>
    public static void Check()
    {
        if ((s_current ?? CellRun.Current?.Stopping) is { IsCancellationRequested: true } source)
        {
            source.Token.ThrowIfCancellationRequested();
        }
    }

    /// <summary>
    /// At the head of a function: endless recursion ends here, and so does a cell that is being stopped.
    /// </summary>
    /// <exception cref="InsufficientExecutionStackException">Too many calls inside each other.</exception>
    /// <exception cref="OperationCanceledException">The cell is being stopped.</exception>
    public static void Enter()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (Stopping)
        {
            Check();
        }
    }

    /// <summary>What the session's own thread looks at.</summary>
    internal static void Watch(CancellationTokenSource? source) => s_current = source;

    /// <summary>A stop begins: from now on the cells look.</summary>
    internal static void Begin()
    {
        Interlocked.Increment(ref s_stops);
        Stopping = true;
    }

    /// <summary>A stop has done its work.</summary>
    internal static void End()
    {
        if (Interlocked.Decrement(ref s_stops) == 0)
        {
            Stopping = false;
        }
        // Another stop may have begun between the two lines above.
        if (Volatile.Read(ref s_stops) > 0)
        {
            Stopping = true;
        }
    }
}

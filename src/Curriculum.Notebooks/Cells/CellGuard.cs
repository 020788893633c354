using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Curriculum.Notebooks.Cells;

/// <summary>What the engine calls at the head of a cell's loops and lambdas; not for use by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellGuard
{
    [ThreadStatic]
    private static CancellationTokenSource? _current;

    /// <summary>Ends a loop when a stop was asked for.</summary>
    /// <exception cref="OperationCanceledException">A stop was asked for.</exception>
    public static void Loop()
    {
        if ((_current ?? CellRun.Current?.Stopping) is { IsCancellationRequested: true } source)
            source.Token.ThrowIfCancellationRequested();
    }

    /// <summary>At the head of a function: as <see cref="Loop"/>, and endless recursion ends here.</summary>
    /// <exception cref="InsufficientExecutionStackException">Too many calls inside each other.</exception>
    public static void Enter()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Loop();
    }

    /// <summary>What the session's own thread looks at.</summary>
    internal static void Watch(CancellationTokenSource? source) => _current = source;
}

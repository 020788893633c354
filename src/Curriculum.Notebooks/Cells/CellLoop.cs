using System.ComponentModel;

namespace Curriculum.Notebooks.Cells;

/// <summary>What the engine calls at the head of a cell's loops; not for use by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellLoop
{
    [ThreadStatic]
    private static CancellationTokenSource? _current;

    /// <summary>Ends the cell when a stop was asked for.</summary>
    /// <exception cref="OperationCanceledException">A stop was asked for.</exception>
    public static void Check()
    {
        if (_current is { IsCancellationRequested: true } source)
            source.Token.ThrowIfCancellationRequested();
    }

    /// <summary>What <see cref="Check"/> looks at on this thread.</summary>
    internal static void Watch(CancellationTokenSource? source) => _current = source;
}

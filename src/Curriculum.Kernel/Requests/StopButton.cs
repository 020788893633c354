namespace Curriculum.Kernel.Requests;

/// <summary>
/// Stops the cell that runs; between cells, what ended cells left running. Held down it stops every later one.
/// </summary>
internal sealed class StopButton(Action stopLeftWork)
{
    private readonly Lock _gate = new();
    private CancellationTokenSource? _running;
    private bool _held;

    public CancellationTokenSource ForNextCell()
    {
        var source = new CancellationTokenSource();
        lock (_gate)
        {
            _running = source;
            if (_held)
            {
                source.Cancel();
            }
        }

        return source;
    }

    public void CellEnded()
    {
        lock (_gate)
        {
            _running = null;
        }
    }

    public void Press()
    {
        CancellationTokenSource? running;
        lock (_gate)
        {
            running = _running;
        }

        // Cancelling waits for the cell to end, so it happens on a thread of its own (the pool may be full of the
        // cell's work).
        new Thread(running is null ? () => stopLeftWork() : () => Cancel(running))
        {
            IsBackground = true,
            Name = "kernel interrupt",
        }.Start();
    }

    public void Hold()
    {
        lock (_gate)
        {
            _held = true;
        }

        Press();
    }

    private static void Cancel(CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException) { } // the cell ended meanwhile
    }
}

using Curriculum.Notebooks.Cells;

namespace Curriculum.Notebooks;

/// <summary>
/// Runs a cell so that it can be stopped: a stop cancels what every loop and function of the cells looks at, on
/// whatever thread they run, and interrupts the session's thread where it waits or sleeps. Nothing is aborted by force:
/// the runtime's own way (ControlledExecution) was measured to hang or kill the process when it strikes in a library.
/// </summary>
internal sealed class CellStopper(Thread thread, CancellationToken stop) : IDisposable
{
    private static readonly TimeSpan s_beat = TimeSpan.FromMilliseconds(10);

    private readonly object _gate = new();
    private bool _ended;
    private bool _begun;

    /// <summary>
    /// Cancelled when a stop was asked for. Not disposed: what a cell leaves running may still look at it.
    /// </summary>
    public CancellationTokenSource Source { get; } = new();

    /// <summary>Runs on the session's thread.</summary>
    public void Run(Action code)
    {
        using var registration = stop.UnsafeRegister(_ => Start(Stop), null);
        CellGuard.Watch(Source);
        try
        {
            code();
        }
        finally
        {
            CellGuard.Watch(null);
            Settle();
        }
    }

    /// <summary>
    /// The cell has ended, with what it did on other threads or without: none looks for the stop any more.
    /// </summary>
    public void Dispose()
    {
        if (_begun)
        {
            CellGuard.End();
        }
    }

    /// <summary>Ends what waits or sleeps on a thread; asked again and again until it has ended.</summary>
    public static void Interrupt(Thread thread)
    {
        if (thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin))
        {
            thread.Interrupt();
        }
    }

    /// <summary>
    /// Does a short thing again until no interrupt comes in its way. It must change nothing before it waits.
    /// </summary>
    public static void Uninterrupted(Action action)
    {
        while (true)
        {
            try
            {
                action();
                return;
            }
            catch (ThreadInterruptedException)
            {
                // What interrupts a stopped cell interrupts it again.
            }
        }
    }

    private static void Start(ThreadStart work) => new Thread(work) { IsBackground = true }.UnsafeStart();

    private void Stop()
    {
        lock (_gate)
        {
            if (_ended)
            {
                return;
            }

            _begun = true;
            CellGuard.Begin();
        }
        // On a thread of its own: what waits for the token may run the cell's code in the call.
        Start(Source.Cancel);
        while (true)
        {
            lock (_gate)
            {
                if (_ended)
                {
                    return;
                }

                Interrupt(thread);
            }
            Thread.Sleep(s_beat);
        }
    }

    // No interrupt after this, and none left pending for the next cell.
    private void Settle()
    {
        Uninterrupted(() =>
        {
            lock (_gate)
            {
                _ended = true;
            }
        });
        if (stop.IsCancellationRequested)
        {
            Uninterrupted(() => Thread.Sleep(1));
        }
    }
}

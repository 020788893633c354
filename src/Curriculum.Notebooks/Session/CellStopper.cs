using System.Runtime;

namespace Curriculum.Notebooks;

/// <summary>
/// Runs code so that it can be stopped from outside: aborted where it runs, interrupted where it waits or sleeps.
/// </summary>
internal sealed class CellStopper(Thread thread, CancellationToken stop)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(10);

    private readonly Lock _gate = new();
    private bool _ended;

    /// <summary>Runs on the session's thread. True when it ran to its end, false when it was stopped.</summary>
    public bool Run(Action code)
    {
        using var abort = new CancellationTokenSource();
        using var registration = stop.UnsafeRegister(_ => new Thread(() => Stop(abort)) { IsBackground = true }.Start(), null);
        try
        {
#pragma warning disable SYSLIB0046 // the one way to stop code that does not cooperate; what it may break is the cell's own
            ControlledExecution.Run(code, abort.Token);
#pragma warning restore SYSLIB0046
            return true;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return false;
        }
        catch (ThreadInterruptedException) when (stop.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            Settle();
        }
    }

    private void Stop(CancellationTokenSource abort)
    {
        // Cancel waits until the abort is taken, so the interrupts come from a thread of their own.
        new Thread(Interrupt) { IsBackground = true }.Start();
        try
        {
            abort.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The cell ended in the meantime.
        }
    }

    private void Interrupt()
    {
        while (true)
        {
            lock (_gate)
            {
                if (_ended)
                    return;
                thread.Interrupt();
            }
            Thread.Sleep(Beat);
        }
    }

    // No interrupt after this, and none left pending for the next cell.
    private void Settle()
    {
        while (true)
        {
            try
            {
                lock (_gate)
                    _ended = true;
                if (stop.IsCancellationRequested)
                    Thread.Sleep(1);
                return;
            }
            catch (ThreadInterruptedException)
            {
                // This was the pending one; once more, to be sure that _ended is set.
            }
        }
    }
}

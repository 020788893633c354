using System.Runtime;
using Curriculum.Notebooks.Cells;

namespace Curriculum.Notebooks;

/// <summary>
/// Runs code so that it can be stopped from outside, the gentle way first: the token that the compiler has woven into
/// every loop and function of the cells is cancelled, and waits and sleeps are interrupted. Only what does not end
/// within a short grace (a loop inside a library) is aborted where it stands: that may leave a lock of the runtime
/// taken, as measured, so it is the last resort.
/// </summary>
#pragma warning disable CA1001 // the tokens are not disposed: what a cell leaves running may still look at them
internal sealed class CellStopper(Thread thread, TimeSpan grace, CancellationToken stop)
#pragma warning restore CA1001
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(10);

    private readonly object _gate = new();

    private readonly CancellationTokenSource _gentle = new();
    private readonly CancellationTokenSource _abort = new();
    private bool _ended;

    /// <summary>The token for the cells' loops and functions.</summary>
    public CancellationToken Token => _gentle.Token;

    /// <summary>Runs on the session's thread. True when it ran to its end, false when it was stopped.</summary>
    public bool Run(Action code)
    {
        using var registration = stop.UnsafeRegister(_ => Start(Stop), null);
        CellLoop.Watch(_gentle);
        try
        {
#pragma warning disable SYSLIB0046 // the one way to stop a library's loop; the class says when it is used
            ControlledExecution.Run(code, _abort.Token);
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
            CellLoop.Watch(null);
            Settle();
        }
    }

    /// <summary>Does a short thing again until no interrupt comes in its way. It must change nothing before it waits.</summary>
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
        // On a thread of its own: what waits for the token may run the cell's code in the call.
        Start(_gentle.Cancel);
        var patience = Environment.TickCount64 + (long)grace.TotalMilliseconds;
        while (Interrupt())
        {
            if (Environment.TickCount64 > patience)
            {
                // Cancel waits until the abort is taken.
                Start(_abort.Cancel);
                patience = long.MaxValue;
            }
            Thread.Sleep(Beat);
        }
    }

    private bool Interrupt()
    {
        lock (_gate)
        {
            if (!_ended && thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin))
                thread.Interrupt();
            return !_ended;
        }
    }

    // No interrupt after this, and none left pending for the next cell.
    private void Settle()
    {
        Uninterrupted(() =>
        {
            lock (_gate)
                _ended = true;
        });
        if (stop.IsCancellationRequested)
            Uninterrupted(() => Thread.Sleep(1));
    }
}

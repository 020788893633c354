using System.Runtime;

namespace Curriculum.Exercises;

/// <summary>Runs a learner's code on a thread of its own, so that an endless loop costs a verdict and not the
/// session.</summary>
internal static class OwnThread
{
    // Room for honest recursion; the session's guard turns endless recursion into an exception before it is used up.
    private const int StackBytes = 16 << 20;

    /// <summary>True if <paramref name="work"/> came to its end within <paramref name="limit"/>. Otherwise it is
    /// stopped (on .NET on the desktop) or, where that is impossible, left behind on a background thread.</summary>
    public static bool Finishes(Action work, TimeSpan limit)
    {
        if (OperatingSystem.IsBrowser())
        {
            work(); // one thread only: the page ends the whole worker after the limit
            return true;
        }

        var stop = new CancellationTokenSource();
        var thread = new Thread(() => Run(work, stop.Token), StackBytes) { IsBackground = true, Name = "answer" };
        thread.Start();
        try
        {
            return thread.Join(limit);
        }
        finally
        {
            if (thread.IsAlive)
            {
                // Cancel waits until the thread has gone, which an uninterruptible one never does: not on this thread.
                ThreadPool.UnsafeQueueUserWorkItem(source => source.Cancel(), stop, preferLocal: false);
                ThreadPool.UnsafeQueueUserWorkItem(Wake, thread, preferLocal: false);
            }
        }
    }

    // A sleeping or waiting thread does not see that it is to stop: wake it, a few times if it catches that.
    private static void Wake(Thread thread)
    {
        for (var k = 0; k < 100 && !thread.Join(20); k++)
        {
            thread.Interrupt();
        }
    }

    private static void Run(Action work, CancellationToken token)
    {
        try
        {
#pragma warning disable SYSLIB0046 // the only way on .NET to stop code that does not ask whether it should stop
            ControlledExecution.Run(work, token);
#pragma warning restore SYSLIB0046
        }
        catch (Exception exception) when (exception is OperationCanceledException or ThreadInterruptedException)
        {
            // Stopped: whoever waited has long given its verdict.
        }
    }
}

namespace Curriculum.Exercises;

/// <summary>
/// Runs a learner's code on a thread of its own, so that an endless loop costs a verdict and not the session.
/// </summary>
internal static class OwnThread
{
    // Room for honest recursion; the session's guard turns endless recursion into an exception before it is used up.
    private const int StackBytes = 16 << 20;

    /// <summary>
    /// True if <paramref name="work"/> came to its end within <paramref name="limit"/>. Otherwise <paramref
    /// name="late"/> is called, and then the course's engine is asked to stop it; on another host it is left behind on
    /// a background thread.
    /// </summary>
    /// <param name="work">What to run.</param>
    /// <param name="limit">How long.</param>
    /// <param name="late">Called before it is stopped.</param>
    /// <param name="wait">Waits for the thread, where its time is not that of the clock; null for the clock's.</param>
    public static bool Finishes(Action work, TimeSpan limit, Action late, Func<Thread, TimeSpan, bool>? wait = null)
    {
        if (OperatingSystem.IsBrowser())
        {
            work(); // one thread only: the page ends the whole worker after the limit
            return true;
        }

        var thread = new Thread(() => Run(work), StackBytes) { IsBackground = true, Name = "answer" };
        thread.Start();
        if (wait is null ? thread.Join(limit) : wait(thread, limit))
        {
            return true;
        }

        late(); // before the stop: what is stopped may go on to something else

        // Aborting a thread from outside can take the whole process with it. The engine weaves a check into every loop
        // of a cell instead and lends it to us; no other host has one.
        if (AppContext.GetData("curriculum.stop") is Action<Thread> stop)
        {
            stop(thread);
        }

        return false;
    }

    private static void Run(Action work)
    {
        try
        {
            work();
        }
        catch (Exception exception) when (exception is OperationCanceledException or ThreadInterruptedException)
        {
            // Stopped: whoever waited has long given its verdict.
        }
    }
}

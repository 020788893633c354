namespace Curriculum.Notebooks;

/// <summary>What a process still says when a cell ends it: <c>Environment.Exit</c> lets no output be lost.</summary>
public static class LastWords
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);
    private static readonly Lock s_gate = new();
    private static readonly List<WeakReference<OutputQueue>> s_queues = [];
    private static bool s_listens;

    /// <summary>
    /// Called when the process ends by its own will, after every output so far has been handed to the host: a host that
    /// sends on what it is handed waits here until it is gone.
    /// </summary>
    public static event Action? Said;

    /// <summary>One more queue to be emptied.</summary>
    internal static void Of(OutputQueue queue)
    {
        lock (s_gate)
        {
            s_queues.RemoveAll(one => !one.TryGetTarget(out _));
            s_queues.Add(new(queue));
            if (!s_listens)
            {
                s_listens = true;
                AppDomain.CurrentDomain.ProcessExit += (_, _) => Say();
            }
        }
    }

    private static void Say()
    {
        List<Task> drained = [];
        lock (s_gate)
        {
            foreach (var one in s_queues)
            {
                if (one.TryGetTarget(out var queue) && queue.IsOpen)
                {
                    drained.Add(queue.Drain());
                }
            }
        }

        // Where there is no second thread all of it was handed over by the calls above.
        if (!OperatingSystem.IsBrowser())
        {
            Task.WaitAll([.. drained], s_patience);
        }

        Said?.Invoke();
    }
}

namespace Curriculum.Notebooks;

/// <summary>
/// Room in the thread pool for the compiler, where an earlier cell's work that never ends has taken all threads.
/// </summary>
/// <remarks>
/// Roslyn takes the checksum of a source text on the pool and waits for it, whatever its options say. By itself the
/// pool would grow by about two threads a second.
/// </remarks>
internal sealed class PoolRoom
{
    /// <summary>How long nothing may come out of the pool before it is taken for full.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    // A blocked thread costs about 0.1 MB.
    private const int Most = 1000;

    private long _done = -1;

    /// <summary>
    /// Called again and again while a cell is being compiled: when nothing moves, all that waits gets a thread.
    /// </summary>
    public void Look()
    {
        var (done, waiting) = (ThreadPool.CompletedWorkItemCount, ThreadPool.PendingWorkItemCount);
        if (waiting > 0 && done == _done)
        {
            ThreadPool.GetMinThreads(out _, out var ports);
            ThreadPool.SetMinThreads((int)Math.Min(Most, ThreadPool.ThreadCount + waiting), ports);
        }
        _done = done;
    }
}

using System.Collections.Concurrent;

namespace Curriculum.Notebooks;

/// <summary>The session's own thread: one job at a time, with a large stack.</summary>
internal sealed class CellThread : IDisposable
{
    private readonly BlockingCollection<Action> _jobs = [];

    public CellThread(int stackSize)
    {
        Thread = new Thread(Work, stackSize) { IsBackground = true, Name = "cells" };
        using (ExecutionContext.SuppressFlow())
        {
            Thread.Start();
        }
    }

    public Thread Thread { get; }

    public void Post(Action job) => _jobs.Add(job);

    public void Dispose() => _jobs.CompleteAdding();

    private void Work()
    {
        while (true)
        {
            try
            {
                foreach (var job in _jobs.GetConsumingEnumerable())
                {
                    job();
                }

                return;
            }
            catch (ThreadInterruptedException)
            {
                // A late interrupt of a stopped cell: the next job is still in the queue.
            }
        }
    }
}

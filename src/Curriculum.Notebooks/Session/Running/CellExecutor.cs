namespace Curriculum.Notebooks;

/// <summary>The session's threads: one runs cells, one hands their outputs to the host.</summary>
internal sealed class CellExecutor(SessionOptions options) : IDisposable
{
    private readonly OutputQueue _outputs = new(options.StreamInterval, options.OwnThread, options.Journal);
    private CellThread? _thread;

    public OutputQueue Outputs => _outputs;

    /// <summary>Runs one cell; when it has ended, all its outputs so far have been handed over.</summary>
    public async Task<CellResult> RunAsync(CellJob job, CancellationToken stop)
    {
        ProcessSeams.Install();
        var result = options.OwnThread
            ? await RunOnThreadAsync(job, stop).ConfigureAwait(false)
            : await job.RunHereAsync().ConfigureAwait(false);
        await _outputs.Drain().ConfigureAwait(false);
        return result;
    }

    /// <summary>
    /// The same, waiting on the calling thread: nothing of it needs the thread pool. Needs a thread of its own.
    /// </summary>
    public CellResult Run(CellJob job, CancellationToken stop)
    {
        ProcessSeams.Install();
        var done = Post(job, out var thread);
        var result = EndsInTime(done, job, stop) ? done.GetAwaiter().GetResult() : GiveUp(job, thread);
        _outputs.Drain().Wait(CancellationToken.None);
        return result;
    }

    public void Dispose()
    {
        _thread?.Dispose();
        _outputs.Dispose();
    }

    private async Task<CellResult> RunOnThreadAsync(CellJob job, CancellationToken stop)
    {
        var done = Post(job, out var thread);
        return await EndsInTimeAsync(done, stop).ConfigureAwait(false)
            ? await done.ConfigureAwait(false)
            : GiveUp(job, thread);
    }

    private Task<CellResult> Post(CellJob job, out CellThread on)
    {
        var thread = on = _thread ??= new CellThread(options.StackSize);
        var done = new TaskCompletionSource<CellResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        thread.Post(() =>
        {
            try
            {
                done.SetResult(job.Run(thread.Thread));
            }
            catch (Exception exception)
            {
                done.SetException(exception);
            }
        });
        return done.Task;
    }

    private CellResult GiveUp(CellJob job, CellThread thread)
    {
        _thread = null;
        thread.Dispose();
        return job.GivenUp(options.StopLimit);
    }

    private bool EndsInTime(Task cell, CellJob job, CancellationToken stop)
    {
        try
        {
            var pool = new PoolRoom();
            while (!job.Compiled && !cell.Wait((int)PoolRoom.Patience.TotalMilliseconds, stop))
            {
                pool.Look();
            }

            cell.Wait(stop);
            return true;
        }
        catch (OperationCanceledException)
        {
            return Task.WaitAny([cell], options.StopLimit) == 0;
        }
        catch (AggregateException)
        {
            return true; // its result throws
        }
    }

    // False when a stop was asked for and the cell did not end within the limit after it.
    private async Task<bool> EndsInTimeAsync(Task cell, CancellationToken stop)
    {
        try
        {
            await cell.WaitAsync(stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await cell.WaitAsync(options.StopLimit, CancellationToken.None).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}

namespace Curriculum.Notebooks;

/// <summary>The session's threads: one runs cells, one hands their outputs to the host.</summary>
internal sealed class CellExecutor(SessionOptions options) : IDisposable
{
    private readonly OutputQueue _outputs = new(options.StreamInterval, options.OwnThread);
    private CellThread? _thread;

    public OutputQueue Outputs => _outputs;

    /// <summary>Runs one cell; when it has ended, all its outputs so far have been handed over.</summary>
    public async Task<CellResult> RunAsync(CellJob job, CancellationToken stop)
    {
        ProcessSeams.Install();
        var result = options.OwnThread ? await RunOnThreadAsync(job, stop) : await job.RunHereAsync();
        await _outputs.Drain();
        return result;
    }

    public void Dispose()
    {
        _thread?.Dispose();
        _outputs.Dispose();
    }

    private async Task<CellResult> RunOnThreadAsync(CellJob job, CancellationToken stop)
    {
        var thread = _thread ??= new CellThread(options.StackSize);
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
        if (await EndsInTimeAsync(done.Task, stop))
            return await done.Task;
        _thread = null;
        thread.Dispose();
        return job.GivenUp(options.StopLimit);
    }

    // False when a stop was asked for and the cell did not end within the limit after it.
    private async Task<bool> EndsInTimeAsync(Task cell, CancellationToken stop)
    {
        try
        {
            await cell.WaitAsync(stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await cell.WaitAsync(options.StopLimit, CancellationToken.None);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}

namespace Curriculum.Notebooks.Running;

/// <summary>
/// Runs notebooks, each in a process of its own, several at a time; one that dies does not touch the others.
/// </summary>
public sealed class NotebookRunner
{
    private readonly WorkerCommand _worker;
    private readonly RunnerOptions _options;

    /// <summary>A runner that starts its workers with the given command.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one job, or a limit that is not positive.</exception>
    public NotebookRunner(WorkerCommand worker, RunnerOptions options)
    {
        ArgumentNullException.ThrowIfNull(worker);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Jobs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.NotebookLimit, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.CellLimit, TimeSpan.Zero);
        _worker = worker;
        _options = options;
    }

    /// <summary>Runs all plans and gives their results in the same order. Cancelling ends every process.</summary>
    /// <param name="plans">The notebooks.</param>
    /// <param name="progress">Told of every cell; called from several threads.</param>
    /// <param name="cancellationToken">Stops the run; the results so far are given all the same.</param>
    public async Task<IReadOnlyList<NotebookRun>> RunAsync(
        IReadOnlyList<RunPlan> plans,
        IProgress<RunProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(plans);
        using var gate = new SemaphoreSlim(_options.Jobs);
        return await Task.WhenAll(plans.Select(RunOneAsync)).ConfigureAwait(false);

        async Task<NotebookRun> RunOneAsync(RunPlan plan)
        {
            try
            {
                await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return WorkerRun.NotStarted(plan);
            }

            try
            {
                using var run = new WorkerRun(plan, _options, progress);
                return await run.RunAsync(_worker, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                gate.Release();
            }
        }
    }
}

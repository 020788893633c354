namespace Curriculum.Grading;

/// <summary>
/// Judges at most so many notebooks at a time. One whose time was over, or for which the judge failed, is judged again
/// with the machine to itself: what a busy machine did is not put on a student.
/// </summary>
/// <param name="inner">Judges.</param>
/// <param name="jobs">How many at a time.</param>
internal sealed class PatientJudge(IJudge inner, int jobs) : IJudge, IDisposable
{
    private readonly SemaphoreSlim _places = new(jobs),
        _alone = new(1);

    public string Isolation => inner.Isolation;

    public string Name => inner.Name;

    public void Dispose()
    {
        _places.Dispose();
        _alone.Dispose();
    }

    public async Task<Judgement> JudgeAsync(JudgeTask task, CancellationToken cancellationToken = default)
    {
        var first = await WithAsync(1, task, cancellationToken).ConfigureAwait(false);
        if (first is { Failure: null, OutOfTime.Count: 0 })
        {
            return first;
        }

        // One at a time gathers all places; two that gathered at once would wait for each other.
        await _alone.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await WithAsync(jobs, task, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _alone.Release();
        }
    }

    private async Task<Judgement> WithAsync(int places, JudgeTask task, CancellationToken cancellationToken)
    {
        var taken = 0;
        try
        {
            for (; taken < places; taken++)
            {
                await _places.WaitAsync(cancellationToken).ConfigureAwait(false);
            }

            return await inner.JudgeAsync(task, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (taken > 0)
            {
                _places.Release(taken);
            }
        }
    }
}

namespace Curriculum.Notebooks;

/// <summary>
/// Brings what follows an await back to the session's thread, so that it can be stopped there. When that thread waits
/// inside the cell's own code (<c>task.Wait()</c>), the continuation goes to the thread pool, or both would wait for
/// ever.
/// </summary>
internal sealed class CellPump : SynchronizationContext, IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(10);

    private readonly object _gate = new();
    private readonly Queue<(SendOrPostCallback Work, object? State)> _queue = new();
    private readonly ManualResetEventSlim _arrived = new();
    private readonly Thread _thread = Thread.CurrentThread;
    private readonly Timer _rescue;
    private volatile bool _pumping;
    private State _state;

    public CellPump() => _rescue = new Timer(_ => Rescue(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    private enum State
    {
        Open,

        /// <summary>The cell ended: what it left running goes on, on the thread pool.</summary>
        Ended,

        /// <summary>The cell was stopped: nothing more of it is run.</summary>
        Stopped,
    }

    // An exception here would reach the process, not the cell.
    public override void Post(SendOrPostCallback d, object? state) => CellStopper.Uninterrupted(() => Accept(d, state));

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Runs what arrives until the task is done or a stop comes. Runs on the session's thread.</summary>
    public void RunUntil(Task task, CancellationToken stop)
    {
        // Where it ends, not on the thread pool, which the cell may have filled.
        task.ContinueWith(
            _ => _arrived.Set(),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
        while (!task.IsCompleted)
        {
            if (TryTake(out var item))
            {
                item.Work(item.State);
                continue;
            }
            _pumping = true;
            _arrived.Wait(stop);
            _pumping = false;
        }
    }

    /// <summary>Lets go of the thread.</summary>
    public void Close(bool stopped)
    {
        lock (_gate)
        {
            _state = stopped ? State.Stopped : State.Ended;
            while (_queue.TryDequeue(out var item))
            {
                if (!stopped)
                {
                    ThreadPool.QueueUserWorkItem(_ => item.Work(item.State));
                }
            }
        }
    }

    public void Dispose() => _rescue.Dispose();

    private void Accept(SendOrPostCallback work, object? state)
    {
        lock (_gate)
        {
            if (_state == State.Stopped)
            {
                return;
            }

            if (_state == State.Open)
            {
                _queue.Enqueue((work, state));
                _arrived.Set();
                if (!_pumping)
                {
                    _rescue.Change(s_patience, Timeout.InfiniteTimeSpan);
                }

                return;
            }
        }
        ThreadPool.QueueUserWorkItem(_ => work(state));
    }

    private bool TryTake(out (SendOrPostCallback Work, object? State) item)
    {
        lock (_gate)
        {
            var any = _queue.TryDequeue(out item);
            if (!any)
            {
                _arrived.Reset();
            }

            return any;
        }
    }

    private void Rescue()
    {
        lock (_gate)
        {
            if (_state != State.Open || _pumping || _queue.Count == 0)
            {
                return;
            }

            if (_thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin))
            {
                while (_queue.TryDequeue(out var item))
                {
                    ThreadPool.QueueUserWorkItem(_ => item.Work(item.State));
                }

                return;
            }
            _rescue.Change(s_patience, Timeout.InfiniteTimeSpan);
        }
    }
}

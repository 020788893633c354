using System.Runtime.ExceptionServices;

namespace Curriculum.Notebooks;

/// <summary>
/// Brings what follows an await back to the session's thread, so that it can be stopped there. When that thread waits
/// inside the cell's own code (<c>task.Wait()</c>), the continuation goes to the thread pool, or both would wait for
/// ever.
/// </summary>
/// <param name="late">Takes what an async void method throws when its cell has ended already.</param>
internal sealed class CellPump(Action<Exception> late) : SynchronizationContext, IDisposable
{
    // Async void methods under way, in all sessions of the process.
    private static int s_underWay;

    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(10);

    private readonly object _gate = new();
    private readonly Queue<(SendOrPostCallback Work, object? State)> _queue = new();
    private readonly ManualResetEventSlim _arrived = new();
    private readonly Thread _thread = Thread.CurrentThread;
    private Timer? _rescue;
    private ExceptionDispatchInfo? _thrown;
    private bool _isTold;
    private volatile bool _pumping;
    private State _state;

    /// <summary>True while an async void method that a cell has called is under way.</summary>
    public static bool AnyUnderWay => Volatile.Read(ref s_underWay) > 0;

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

    public override void OperationStarted() => Interlocked.Increment(ref s_underWay);

    public override void OperationCompleted() => Interlocked.Decrement(ref s_underWay);

    /// <summary>Throws what an async void method of the cell has thrown so far: no one else would.</summary>
    public void ThrowIfThrown()
    {
        lock (_gate)
        {
            _isTold |= _thrown is not null;
            _thrown?.Throw();
        }
    }

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
            ThrowIfThrown();
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
            if (!stopped && !_isTold && _thrown is { } untold)
            {
                late(untold.SourceException);
            }

            while (_queue.TryDequeue(out var item))
            {
                if (!stopped)
                {
                    ThreadPool.QueueUserWorkItem(_ => item.Work(item.State));
                }
            }
        }
    }

    public void Dispose() => _rescue?.Dispose();

    private void Accept(SendOrPostCallback work, object? state)
    {
        lock (_gate)
        {
            if (_state == State.Stopped)
            {
                return;
            }

            // Only what throws brings an exception along: an async void method, which nobody awaits.
            if (state is ExceptionDispatchInfo thrown)
            {
                if (_state == State.Open && _thrown is null)
                {
                    _thrown = thrown;
                    _arrived.Set();
                }
                else
                {
                    late(thrown.SourceException);
                }

                return;
            }

            if (_state == State.Open)
            {
                _queue.Enqueue((work, state));
                _arrived.Set();
                if (!_pumping)
                {
                    Later();
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
            Later();
        }
    }

    private void Later()
    {
        _rescue ??= new Timer(_ => Rescue(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _rescue.Change(s_patience, Timeout.InfiniteTimeSpan);
    }
}

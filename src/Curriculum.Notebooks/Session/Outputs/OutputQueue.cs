using System.Diagnostics;
using System.Text;

namespace Curriculum.Notebooks;

/// <summary>
/// Brings outputs to the host in order, one at a time, on a thread of its own: a cell that is stopped in the middle of
/// a write can break nothing. Console text waits a moment for more, so that 1,000 lines make few messages.
/// </summary>
internal sealed class OutputQueue : IDisposable
{
    private const int FullMessage = 1 << 16;
    private const int FullQueue = 1 << 22;
    private const int Prompt = 20; // hand-overs in an interval, where there is no second thread

    private readonly object _gate = new();
    private readonly LinkedList<Item> _items = new();

    // The first half of a character whose second half has not come yet, by where it goes.
    private readonly Dictionary<(Action<CellOutput> Deliver, string Stream), Item> _halves = [];
    private readonly TimeSpan _interval;
    private readonly bool _threaded;
    private readonly IConsoleJournal? _journal;
    private int _pending;
    private long _moment;
    private int _inMoment;
    private volatile bool _disposed;

    /// <param name="interval">How long text waits for more.</param>
    /// <param name="threaded">
    /// False where there is no second thread: outputs are then handed over by the cell's own calls, text at once, for
    /// nobody else could while the cell computes. Only what is written more often than 20 times an interval waits.
    /// </param>
    /// <param name="journal">Where text stands while it waits, for a process that may die.</param>
    public OutputQueue(TimeSpan interval, bool threaded, IConsoleJournal? journal = null)
    {
        (_interval, _threaded, _journal) = (interval, threaded, journal);
        LastWords.Of(this);
        if (!threaded)
        {
            return;
        }

        using (ExecutionContext.SuppressFlow())
        {
            new Thread(Work) { IsBackground = true, Name = "cell outputs" }.Start();
        }
    }

    private sealed class Item
    {
        public required Action<CellOutput> Deliver { get; init; }
        public CellOutput? Output { get; init; }
        public TaskCompletionSource? Reached { get; init; }
        public string Cell { get; init; } = "";
        public string Stream { get; init; } = "";
        public StringBuilder? Text { get; init; }
        public long Since { get; } = Stopwatch.GetTimestamp();
    }

    /// <summary>False once the session has ended: nothing is handed over any more.</summary>
    public bool IsOpen => !_disposed;

    public void Write(CellRun run, string stream, ReadOnlySpan<char> text)
    {
        // Copied because a span cannot be captured.
        var copy = text.ToString();
        Enter(() =>
        {
            var last = _items.Last?.Value;
            if (
                last?.Text is null
                || last.Stream != stream
                || last.Deliver != run.Deliver
                || last.Text.Length > FullMessage
            )
            {
                last = new Item
                {
                    Deliver = run.Deliver,
                    Cell = run.Cell,
                    Stream = stream,
                    Text = new StringBuilder(),
                };
                if (_halves.Remove((run.Deliver, stream), out var half))
                {
                    last.Text.Append(half.Text);
                }

                _items.AddLast(last);
            }
            last.Text!.Append(copy);
            _journal?.Written(stream, copy);
            _pending += copy.Length;
        });
        while (_threaded && Volatile.Read(ref _pending) > FullQueue)
        {
            Thread.Sleep(1);
        }
    }

    public void Send(CellRun run, CellOutput output) =>
        Enter(() => _items.AddLast(new Item { Deliver = run.Deliver, Output = output }));

    /// <summary>Sends waiting text on without waiting for more. Returns at once.</summary>
    public void Flush() => Drain();

    /// <summary>Completes when everything sent so far has been handed to the host.</summary>
    public Task Drain()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Enter(() =>
        {
            foreach (var half in _halves.Values)
            {
                _items.AddLast(half);
            }

            _halves.Clear();
            _items.AddLast(new Item { Deliver = static _ => { }, Reached = reached });
        });
        return reached.Task;
    }

    public void Dispose() => Enter(() => _disposed = true);

    private void Enter(Action change)
    {
        CellStopper.Uninterrupted(() =>
        {
            lock (_gate)
            {
                change();
                Monitor.PulseAll(_gate);
            }
        });
        if (!_threaded)
        {
            DeliverReady();
        }
    }

    private void Work()
    {
        while (true)
        {
            Item item;
            lock (_gate)
            {
                while (Patience() is var wait && wait != TimeSpan.Zero)
                {
                    if (_disposed && _items.Count == 0)
                    {
                        return;
                    }

                    Monitor.Wait(_gate, wait);
                }
                item = Take();
            }
            Hand(item);
        }
    }

    private void DeliverReady()
    {
        while (true)
        {
            Item item;
            lock (_gate)
            {
                if (Patience() != TimeSpan.Zero)
                {
                    return;
                }

                item = Take();
            }
            Hand(item);
        }
    }

    // Zero: the first item is ready. Else how long to wait for it, or for the first to come.
    private TimeSpan Patience()
    {
        if (_items.First is not { Value: var first })
        {
            return Timeout.InfiniteTimeSpan;
        }

        if (first.Text is not { } text || _items.Count > 1 || text.Length > FullMessage || _disposed)
        {
            return TimeSpan.Zero;
        }

        if (!_threaded && _inMoment < Prompt)
        {
            return TimeSpan.Zero;
        }

        var left = _interval - Stopwatch.GetElapsedTime(_threaded ? first.Since : _moment);
        return left > TimeSpan.Zero ? TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)) : TimeSpan.Zero;
    }

    private Item Take()
    {
        var item = _items.First!.Value;
        _items.RemoveFirst();
        _pending -= item.Text?.Length ?? 0;
        if (item.Text is [.., var end] text && char.IsHighSurrogate(end) && _items.First?.Value.Reached is null)
        {
            text.Length--;
            _pending++;
            _halves[(item.Deliver, item.Stream)] = new Item
            {
                Deliver = item.Deliver,
                Cell = item.Cell,
                Stream = item.Stream,
                Text = new StringBuilder().Append(end),
            };
        }

        if (Stopwatch.GetElapsedTime(_moment) >= _interval)
        {
            (_moment, _inMoment) = (Stopwatch.GetTimestamp(), 0);
        }

        _inMoment++;
        return item;
    }

    private void Hand(Item item)
    {
        item.Reached?.TrySetResult();
        if (item.Text is { Length: > 0 } text)
        {
            item.Deliver(new StreamOutput(item.Cell, item.Stream, text.ToString()));
            _journal?.Handed(item.Stream, text.Length);
        }
        else if (item.Output is { } output)
        {
            item.Deliver(output);
        }
    }
}

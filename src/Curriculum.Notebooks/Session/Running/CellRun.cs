using Curriculum.Notebooks.Cells;

namespace Curriculum.Notebooks;

/// <summary>One run of one cell: where its outputs go, and how many other threads work for it.</summary>
internal sealed class CellRun(
    string cell,
    string code,
    OutputQueue queue,
    Action<CellOutput> deliver,
    ISessionHost host,
    Action<string>? leftWorking = null
)
{
    // Flows with the execution context: what the cell starts on other threads still belongs to the cell.
    private static readonly AsyncLocal<CellRun?> s_flowing = new(OnFlow);

    private static volatile CellRun? s_latest;
    private static CellRun? s_heard;

    private const int EndBeats = 100;

    private int _threads;

    /// <summary>The run that the calling code belongs to; null outside of cells.</summary>
    public static CellRun? Current => s_flowing.Value;

    /// <summary>The run that the calling code belongs to, or the one that started last in this process.</summary>
    public static CellRun? Latest => Current ?? s_latest;

    public string Cell => cell;

    /// <summary>What the notebook says is to be seen in the cell's figure.</summary>
    public string? FigureSentence => host.FigureSentence(code);

    public Action<CellOutput> Deliver => deliver;

    /// <summary>What the cell's code on other threads looks at; null where nothing can be stopped.</summary>
    public CancellationTokenSource? Stopping { get; set; }

    /// <summary>The cell has ended: what still works for it is left over.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>How many threads work for the cell now, the session's own not counted.</summary>
    public int OtherThreads => Volatile.Read(ref _threads);

    /// <summary>Makes the calling thread, and what it starts, belong to this run until disposed.</summary>
    public IDisposable Enter()
    {
        s_flowing.Value = this;
        s_latest = this;
        s_heard = null;
        return new Leaving(this);
    }

    /// <summary>
    /// Ends the cells' code on another thread; the session's own waits here and is spared. For a check that gives up
    /// on an answer.
    /// </summary>
    public void End(Thread other)
    {
        if (Stopping is not { } own || other == Thread.CurrentThread)
        {
            return;
        }

        using var ending = new CancellationTokenSource();
        ending.Cancel();
        Stopping = ending;
        CellGuard.Begin();
        try
        {
            for (var beat = 0; beat < EndBeats && !other.Join(10); beat++)
            {
                CellStopper.Interrupt(other);
            }
        }
        finally
        {
            CellGuard.End();
            Stopping = own;
        }
    }

    public void Write(string stream, ReadOnlySpan<char> text) => queue.Write(this, stream, text);

    public void Show(IReadOnlyDictionary<string, string> data, string? displayId, bool isUpdate) =>
        queue.Send(this, new DisplayOutput(cell, data, displayId, isUpdate));

    public void Result(IReadOnlyDictionary<string, string> data) => queue.Send(this, new ResultOutput(cell, data));

    public void Fail(ErrorOutput error) => queue.Send(this, error);

    public void Clear(bool wait) => queue.Send(this, new ClearOutput(cell, wait));

    public string? ReadLine(string prompt)
    {
        queue.Flush();
        return host.ReadLine(prompt);
    }

    private static void OnFlow(AsyncLocalValueChangedArgs<CellRun?> change)
    {
        if (!change.ThreadContextChanged)
        {
            return;
        }

        if (change.CurrentValue is { } now)
        {
            Interlocked.Increment(ref now._threads);
            now.Hear();
        }

        if (change.PreviousValue is { } before)
        {
            Interlocked.Decrement(ref before._threads);
        }
    }

    // Once for each cell that runs meanwhile: work that comes back again and again is told once.
    private void Hear()
    {
        if (HasEnded && leftWorking is not null && Interlocked.Exchange(ref s_heard, this) != this)
        {
            leftWorking(cell);
        }
    }

    private sealed class Leaving(CellRun run) : IDisposable
    {
        public void Dispose()
        {
            s_flowing.Value = null;
            run.HasEnded = true;
        }
    }
}

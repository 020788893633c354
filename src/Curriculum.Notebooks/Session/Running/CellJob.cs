using System.Reflection;

namespace Curriculum.Notebooks;

/// <summary>One cell from its text to its result: compile, load, start, wait, format.</summary>
internal sealed class CellJob(
    ISessionHost host,
    CellCompiler compiler,
    CellLoadContext context,
    CellState before,
    string code,
    CellRun run,
    CancellationToken stop
)
{
    private CompiledCell? _compiled;
    private bool _wasReady;
    private volatile bool _prepared;
    private object?[] _slots = before.Slots;
    private IReadOnlyList<CellDiagnostic> _diagnostics = [];
    private object? _value;
    private IReadOnlyDictionary<string, string>? _shown;

    /// <summary>Where the session stands once the cell has been started, however it ended.</summary>
    public CellState After =>
        _compiled is { } cell && (cell.Slot is null || Volatile.Read(ref _slots[cell.Slot.Value]) is not null)
            ? new CellState(
                [.. before.Submissions, new Submission(run.Cell, code, cell.Assembly, cell.Compilation)],
                _slots
            )
            : before;

    /// <summary>The compiler has done its work.</summary>
    public bool Compiled => _prepared;

    /// <summary>Runs on the session's thread, so that it can be stopped.</summary>
    public CellResult Run(Thread thread)
    {
        using var entered = run.Enter();
        context.Remember(run);
        if (Prepare() is { } failed)
        {
            return failed;
        }

        if (_compiled!.Slot is null)
        {
            return Ended();
        }

        using var stopper = new CellStopper(thread, stop);
        run.Stopping = stopper.Source;
        using var pump = new CellPump(exception => StrayExceptions.Tell(run, exception, context));
        SynchronizationContext.SetSynchronizationContext(pump);
        var stopped = true;
        try
        {
            stopper.Run(() =>
            {
                var task = Start();
                pump.RunUntil(task, stopper.Source.Token);
                Take(task.GetAwaiter().GetResult());
                pump.ThrowIfThrown();
            });
            stopped = false;
            return Ended();
        }
        catch (Exception exception)
        {
            stopped = stop.IsCancellationRequested;
            return stopped ? Stopped() : Thrown(exception);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(null);
            pump.Close(stopped);
        }
    }

    /// <summary>Runs on the caller's thread, where there is no other. Nothing can be stopped.</summary>
    public async Task<CellResult> RunHereAsync()
    {
        using var entered = run.Enter();
        if (Prepare() is { } failed)
        {
            return failed;
        }

        if (_compiled!.Slot is null)
        {
            return Ended();
        }

        try
        {
            Take(await Start().ConfigureAwait(true));
            return Ended();
        }
        catch (Exception exception)
        {
            return Thrown(exception);
        }
    }

    /// <summary>The result of a cell that does not end after a stop.</summary>
    public CellResult GivenUp(TimeSpan limit) =>
        Stopped(
            $"The cell did not end within {limit.TotalSeconds:0.#} s of the stop: it works inside a library, which "
                + $"cannot be "
                + "stopped. The session goes on without it, with its variables; what it does there ends by itself "
                + "or with the process."
        );

    private CellResult? Prepare()
    {
        try
        {
            IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic> found = [];
            var ready = host.Ready(before.LastAssembly, run.Cell, code);
            _wasReady = ready is not null;
            _compiled = ready is not null
                ? compiler.Take(ready, before)
                : compiler.Build(code, run.Cell, before, stop, out found);
            _diagnostics = ready?.Warnings ?? [.. found.Select(one => ErrorReport.Describe(one, run.Cell))];
            foreach (var warning in _diagnostics.Where(one => !one.IsError))
            {
                run.Write("stderr", warning + "\n");
            }

            if (_compiled is null)
            {
                return Failed(ErrorReport.NotCompiled(run.Cell, found, compiler.Words), null);
            }

            if (_compiled.Slot is { } slot)
            {
                Array.Resize(ref _slots, slot + 1);
            }

            return null;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Stopped();
        }
        catch (Exception exception)
        {
            return Thrown(exception);
        }
        finally
        {
            _prepared = true;
        }
    }

    private Task<object?> Start()
    {
        var assembly = context.LoadCell(_compiled!.Assembly, _compiled);
        CellTexts.Keep(assembly, code);
        var factory = assembly
            .GetType(_compiled.Factory.Type, throwOnError: true)!
            .GetMethod(_compiled.Factory.Method, BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!
            .CreateDelegate<Func<object?[], Task<object?>>>();
        return factory(_slots);
    }

    // Formatting runs the value's own code, so it too can be stopped.
    private void Take(object? value)
    {
        _value = value;
        if (value is Cells.DisplayedValue)
        {
            return; // a last line display(x): x is on show already
        }

        if (value is not null || _compiled!.EndsInValue())
        {
            _shown = ValueFormatter.Bundle(value);
        }
    }

    private CellResult Ended()
    {
        ProcessSeams.Flush();
        if (_shown is { } data)
        {
            run.Result(data);
        }

        return new CellResult
        {
            Cell = run.Cell,
            Status = CellStatus.Ok,
            HasValue = _shown is not null,
            Value = _value,
            WasReady = _wasReady,
            Diagnostics = _diagnostics,
        };
    }

    private CellResult Thrown(Exception exception) =>
        Failed(ErrorReport.Thrown(run.Cell, exception, context), exception);

    private CellResult Failed(ErrorOutput error, Exception? exception)
    {
        ProcessSeams.Flush();
        run.Fail(error);
        return new CellResult
        {
            Cell = run.Cell,
            Status = CellStatus.Error,
            Error = error,
            Exception = exception,
            WasReady = _wasReady,
            Diagnostics = _diagnostics,
        };
    }

    private CellResult Stopped() => Stopped(LeftWork.EndWith(run, context));

    private CellResult Stopped(string? note)
    {
        ProcessSeams.Flush();
        var error = ErrorReport.Stopped(run.Cell, note);
        run.Fail(error);
        return new CellResult
        {
            Cell = run.Cell,
            Status = CellStatus.Stopped,
            Error = error,
            Diagnostics = _diagnostics,
            Note = note,
        };
    }
}

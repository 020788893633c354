using System.Collections.Concurrent;
using System.Diagnostics;
using Curriculum.Kernel.Languages;
using Curriculum.Kernel.Outputs;
using Curriculum.Languages;
using Curriculum.Notebooks.Reading;

namespace Curriculum.Kernel.Requests;

/// <summary>The one thread on which cells run, in the order they were asked for.</summary>
/// <remarks>After a cell that failed, those that already wait are answered with <c>aborted</c> and not run.</remarks>
internal sealed class CellQueue : IDisposable
{
    private const int Rest = 1000; // milliseconds
    private static readonly TimeSpan s_lastWords = TimeSpan.FromSeconds(1);

    private readonly KernelParts _parts;
    private readonly CSharpSession _session;
    private readonly CellReader _reader;
    private readonly LanguageService _language;
    private readonly BlockingCollection<JupyterMessage> _queue = [];
    private readonly CancellationTokenSource _ending = new();
    private readonly StopButton _stop;
    private readonly Thread _thread;
    private int _count;

    public CellQueue(KernelParts parts, CSharpSession session, CellReader reader, LanguageService language)
    {
        _parts = parts;
        _session = session;
        _stop = new StopButton(session.StopLeftWork);
        _reader = reader;
        _language = language;
        _thread = new Thread(RunAll) { IsBackground = true, Name = "kernel cells" };
    }

    /// <summary>
    /// What is done once, on a thread of its own, when a cell has been run and none has come for a second.
    /// </summary>
    public Action Rested { get; set; } = static () => { };

    public void Start() => _thread.Start();

    public void Add(JupyterMessage request)
    {
        KernelWarmUp.Yield();
        _queue.Add(request);
    }

    /// <summary>
    /// Stops the cell that runs, or what ended cells left running; a cell that starts later is not touched. Does not
    /// wait.
    /// </summary>
    public void Interrupt() => _stop.Press();

    /// <summary>
    /// Stops the cell that runs and lets none follow; waits a while for the last to have said what it says.
    /// </summary>
    public void Dispose()
    {
        _queue.CompleteAdding();
        _ending.Cancel();
        _stop.Hold();
        if (_thread.IsAlive)
        {
            _thread.Join(s_lastWords);
        }
    }

    private void RunAll()
    {
        try
        {
            _parts.Ready.Wait(_ending.Token);
            var (limit, rested) = (Timeout.Infinite, false);
            while (true)
            {
                if (_queue.TryTake(out var request, limit, _ending.Token))
                {
                    RunOne(request);
                    limit = rested ? Timeout.Infinite : Rest;
                    continue;
                }
                if (_queue.IsCompleted)
                {
                    return;
                }

                (limit, rested) = (Timeout.Infinite, true);
                new Thread(() => Rested()) { IsBackground = true, Name = "kernel at rest" }.Start();
            }
        }
        catch (OperationCanceledException) { } // the kernel ends
    }

    private void RunOne(JupyterMessage request)
    {
        JupyterMessage[] aborted = [];
        try
        {
            _parts.IoPub.CellBegins(request);
            aborted = Run(request);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            _parts.Log($"A cell's request failed inside the kernel: {e}");
            _parts.Sockets.SendShell(_parts.Wire.Create(request.ReplyType, Failure("KernelError", e.Message), request));
        }
        finally
        {
            _parts.IoPub.CellEnds(request);
        }

        foreach (var waiting in aborted)
        {
            Abort(waiting);
        }
    }

    /// <summary>What is not to run, since this cell failed: all that waited when no client could know it.</summary>
    private JupyterMessage[] Run(JupyterMessage request)
    {
        var code = request.Text("code");
        var silent = request.Flag("silent");
        var store = !silent && request.Flag("store_history", true) && !string.IsNullOrWhiteSpace(code);
        if (store)
        {
            _count++;
        }

        if (!silent)
        {
            _parts.IoPub.Publish(
                "execute_input",
                new() { ["code"] = MimeBundle.Clean(code), ["execution_count"] = _count },
                request
            );
        }

        var publisher = new CellPublisher(_parts.IoPub, request, _parts.Options.Limits, _count);
        Action<CellOutput> output = silent ? static _ => { } : publisher.Take;

        var (error, pager) = string.IsNullOrWhiteSpace(code) ? (null, null) : RunCode(request, code, store, output);
        if (store)
        {
            _parts.History.Add(_count, code, publisher.ResultText);
        }

        var stops = error is not null && !silent && request.Flag("stop_on_error", true);
        var aborted = stops ? Waiting() : []; // before the reply: what comes after it is an answer to it

        var reply = error is null
            ? new JsonObject { ["status"] = "ok", ["user_expressions"] = UserExpressions.Evaluate(_session, request) }
            : CellPublisher.Content(error);
        if (error is not null)
        {
            reply["status"] = "error";
            reply["user_expressions"] = new JsonObject();
        }
        reply["execution_count"] = _count;
        reply["payload"] = new JsonArray([.. pager ?? []]);
        _parts.Sockets.SendShell(_parts.Wire.Create("execute_reply", reply, request));
        return aborted;
    }

    // What the client has sent so far is in the queue once the shell has been read empty.
    private JupyterMessage[] Waiting()
    {
        _parts.Sockets.DrainShell();
        return [.. Enumerable.Range(0, _queue.Count).Select(_ => _queue.Take())];
    }

    private (ErrorOutput? Error, IReadOnlyList<JsonObject>? Pager) RunCode(
        JupyterMessage request,
        string code,
        bool store,
        Action<CellOutput> output
    )
    {
        var name = store ? $"cell{_count}.csx" : $"aside{Stopwatch.GetTimestamp()}.csx";
        using var stop = _stop.ForNextCell();
        _parts.Input.Asking = request.Flag("allow_stdin", true) ? request : null;
        (_session.Options.Host as FileSessionHost)?.Sent(request.Metadata);
        try
        {
            if (Question.In(code) is { } what)
            {
                return (null, [Question.Page(_language.Page(what))]);
            }

            var cell = _reader.Read(code, name, language: null, output, stop.Token);
            if (cell.Refusal is { } refusal)
            {
                output(refusal);
                return (refusal, null);
            }
            var watch = Stopwatch.StartNew();
            foreach (var (part, text) in cell.Parts)
            {
                SymbolGate.Bind(() => _session.Compile(text, part));
                var result = _session.Run(text, part, output, stop.Token);
                if (result.Note is { } note)
                {
                    output(new StreamOutput(part, "stderr", $"{note}\n"));
                }

                if (result.Status != CellStatus.Ok)
                {
                    return (
                        result.Error ?? new ErrorOutput(part, result.Status.ToString(), "The cell failed.", [], null),
                        null
                    );
                }
            }
            if (cell.Timed)
            {
                output(PreparedCell.WallTime(name, watch.Elapsed));
            }

            return (null, null);
        }
        finally
        {
            _parts.Input.Asking = null;
            _stop.CellEnded();
        }
    }

    private void Abort(JupyterMessage waiting)
    {
        _parts.IoPub.CellBegins(waiting);
        var reply = Failure("Aborted", "An earlier cell failed, so this one was not run.");
        reply["status"] = "aborted";
        reply["execution_count"] = _count;
        _parts.Sockets.SendShell(_parts.Wire.Create("execute_reply", reply, waiting));
        _parts.IoPub.CellEnds(waiting);
    }

    private static JsonObject Failure(string name, string value) =>
        new()
        {
            ["status"] = "error",
            ["ename"] = name,
            ["evalue"] = value,
            ["traceback"] = new JsonArray(),
        };
}

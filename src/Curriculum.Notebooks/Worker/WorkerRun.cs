using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Curriculum.Notebooks.Running;

/// <summary>One worker process from its start to its end, with its clocks.</summary>
internal sealed class WorkerRun(RunPlan plan, RunnerOptions options, IProgress<RunProgress>? progress) : IDisposable
{
    private const int KeptErrorText = 64 << 10;
    private static readonly TimeSpan s_lastWords = TimeSpan.FromSeconds(1);

    private readonly string _token = "\u001e" + Convert.ToHexString(RandomNumberGenerator.GetBytes(8)) + "\u001e";
    private readonly RunRecord _record = new(plan);
    private readonly Stopwatch _clock = new();
    private readonly Process _process = new();
    private TimeSpan _cellStart,
        _patience = TimeSpan.MaxValue;
    private string? _stopped,
        _reason;
    private bool _done,
        _interrupted,
        _cellStopped;

    /// <summary>The result of a notebook that was not begun because the user stopped the run.</summary>
    public static NotebookRun NotStarted(RunPlan plan) => new(plan, new RunRecord(plan).Results, 0, Interrupted: true);

    public async Task<NotebookRun> RunAsync(WorkerCommand worker, CancellationToken cancellationToken)
    {
        progress?.Report(new(plan, 0, 0));
        _clock.Start();
        try
        {
            Start(worker);
        }
        catch (Exception error) when (error is System.ComponentModel.Win32Exception or IOException)
        {
            return Finish($"The process for the notebook could not be started: {error.Message}");
        }

        try
        {
            var errors = ReadErrorsAsync();
            await SendAsync(WorkerProtocol.Request(plan, _token, options.Host)).ConfigureAwait(false);
            await ListenAsync(cancellationToken).ConfigureAwait(false);
            Kill();
            await _process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            var text =
                await Task.WhenAny(errors, Task.Delay(s_lastWords, CancellationToken.None)).ConfigureAwait(false)
                == errors
                    ? await errors.ConfigureAwait(false)
                    : "";
            return Finish(_done ? null : _reason ?? ProcessEnding.Describe(_process.ExitCode, text));
        }
        finally
        {
            Kill();
        }
    }

    public void Dispose() => _process.Dispose();

    private void Start(WorkerCommand worker)
    {
        var start = _process.StartInfo;
        start.FileName = worker.FileName;
        foreach (var argument in worker.Arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.WorkingDirectory = plan.WorkingFolder ?? plan.Folder;
        start.UseShellExecute = false;
        start.CreateNoWindow = true;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardInputEncoding =
            start.StandardOutputEncoding =
            start.StandardErrorEncoding =
                new UTF8Encoding(false);
        start.Environment["DOTNET_TieredPGO"] = "0"; // a short life: no time to profile
        if (options.MemoryLimit > 0)
        {
            start.Environment["DOTNET_GCHeapHardLimit"] = options.MemoryLimit.ToString(
                "X",
                CultureInfo.InvariantCulture
            );
        }

        _process.Start();
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        var exited = _process.WaitForExitAsync(CancellationToken.None);
        var line = _process.StandardOutput.ReadLineAsync(CancellationToken.None).AsTask();
        while (!_done)
        {
            try
            {
                var first = Task.WhenAny(line, exited);
                await first
                    .WaitAsync(TimeLeft(), _interrupted ? CancellationToken.None : cancellationToken)
                    .ConfigureAwait(false);
                if (!line.IsCompleted)
                {
                    // Gone; what is still in the pipe comes at once, unless a child of the cell keeps the pipe open.
                    await Task.WhenAny(line, Task.Delay(s_lastWords, CancellationToken.None)).ConfigureAwait(false);
                }
            }
            catch (TimeoutException)
            {
                if (!await OutOfTimeAsync().ConfigureAwait(false))
                {
                    return;
                }

                continue;
            }
            catch (OperationCanceledException)
            {
                _interrupted = true;
                await StopAsync(WorkerProtocol.Stop, "The run was stopped.").ConfigureAwait(false);
                continue;
            }

            if (!line.IsCompleted || await line.ConfigureAwait(false) is not { } text)
            {
                return;
            }

            Handle(text);
            line = _process.StandardOutput.ReadLineAsync(CancellationToken.None).AsTask();
        }
    }

    /// <summary>True when the notebook's limit comes before the cell's.</summary>
    private bool IsNotebooksTurn => _record.Current < 0 || options.NotebookLimit <= _cellStart + options.CellLimit;

    private TimeSpan TimeLeft()
    {
        var limit = _patience;
        if (_stopped is null)
        {
            limit = IsNotebooksTurn ? options.NotebookLimit : _cellStart + options.CellLimit;
        }

        var left = limit - _clock.Elapsed;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>Asks the cell to stop the first time; gives false when the process has to be ended.</summary>
    private async Task<bool> OutOfTimeAsync()
    {
        if (_stopped is not null)
        {
            _reason = _stopped + " It did not stop when asked, so its process was ended.";
            return false;
        }

        var (what, limit, order) = IsNotebooksTurn
            ? ("notebook", options.NotebookLimit, WorkerProtocol.Stop)
            : ("cell", options.CellLimit, WorkerProtocol.StopCell);
        await StopAsync(
                order,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The {what} ran longer than {limit.TotalSeconds:0.#} s and was stopped."
                )
            )
            .ConfigureAwait(false);
        return true;
    }

    private async Task StopAsync(string order, string why)
    {
        _stopped = why;
        _cellStopped = order == WorkerProtocol.StopCell;
        _patience = _clock.Elapsed + options.Grace;
        await SendAsync(order).ConfigureAwait(false);
    }

    private async Task SendAsync(string line)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(line).ConfigureAwait(false);
            await _process.StandardInput.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // The process is gone; the end of its output says so.
        }
    }

    private void Handle(string line)
    {
        var (text, message) = WorkerProtocol.Split(line, _token);
        _record.Text(text);
        switch ((string?)message?["event"])
        {
            case WorkerProtocol.Start:
                _cellStart = _clock.Elapsed;
                _record.Start((int)message["cell"]!);
                progress?.Report(new(plan, _record.Current + 1, _clock.Elapsed.TotalSeconds));
                break;
            case WorkerProtocol.Output:
                _record.Output(OutputCodec.Decode(message["output"]!));
                break;
            case WorkerProtocol.End:
                var error = (string?)message["error"];
                _record.End(
                    (double)message["seconds"]!,
                    error is null ? null : _stopped ?? error,
                    (bool?)message["open"] ?? false
                );
                if (_cellStopped && !_interrupted)
                {
                    (_stopped, _cellStopped) = (null, false);
                }

                break;
            case WorkerProtocol.Done:
                _done = true;
                break;
        }
    }

    /// <summary>All of standard error is read, or the process would block; the beginning is kept.</summary>
    private async Task<string> ReadErrorsAsync()
    {
        var kept = new StringBuilder();
        var buffer = new char[4096];
        while (await _process.StandardError.ReadAsync(buffer).ConfigureAwait(false) is var count and > 0)
        {
            kept.Append(buffer, 0, Math.Min(count, KeptErrorText - kept.Length));
        }

        return kept.ToString();
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception error)
            when (error is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // Already gone.
        }
    }

    private NotebookRun Finish(string? processEnd)
    {
        var seconds = _clock.Elapsed.TotalSeconds;
        if (processEnd is not null)
        {
            _record.Die((_clock.Elapsed - _cellStart).TotalSeconds, processEnd);
        }

        var timeUp = _done && _stopped is not null && !_interrupted ? _stopped : null;
        var alreadySaid = _record.Results.Any(step => step.Error == timeUp);
        var run = new NotebookRun(
            plan,
            _record.Results,
            seconds,
            processEnd ?? (alreadySaid ? null : timeUp),
            _interrupted
        );
        progress?.Report(new(plan, plan.Steps.Count, seconds, run));
        return run;
    }
}

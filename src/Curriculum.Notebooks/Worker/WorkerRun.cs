using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace Curriculum.Notebooks.Running;

/// <summary>One worker process from its start to its end, with its clocks.</summary>
internal sealed class WorkerRun(RunPlan plan, RunnerOptions options, IProgress<RunProgress>? progress) : IDisposable
{
    private static readonly TimeSpan s_lastWords = TimeSpan.FromSeconds(1);

    private readonly string _token = "\u001e" + Convert.ToHexString(RandomNumberGenerator.GetBytes(8)) + "\u001e";
    private readonly RunRecord _record = new(plan);
    private readonly Stopwatch _clock = new();
    private readonly WorkerProcess _process = new();
    private readonly TextJournal? _journal = TextJournal.Create();
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
            _process.Start(worker, plan.WorkingFolder ?? plan.Folder, options.MemoryLimit);
        }
        catch (Exception error) when (error is System.ComponentModel.Win32Exception or IOException)
        {
            return Finish($"The process for the notebook could not be started: {error.Message}");
        }

        try
        {
            var errors = _process.ReadErrorsAsync();
            await _process
                .SendAsync(WorkerProtocol.Request(plan, _token, options.Host, _journal?.Path))
                .ConfigureAwait(false);
            await ListenAsync(cancellationToken).ConfigureAwait(false);
            _process.Kill();
            await _process.Exited().ConfigureAwait(false);
            var text =
                await Task.WhenAny(errors, Task.Delay(s_lastWords, CancellationToken.None)).ConfigureAwait(false)
                == errors
                    ? await errors.ConfigureAwait(false)
                    : "";
            return Finish(_done ? null : _reason ?? ProcessEnding.Describe(_process.ExitCode, text));
        }
        finally
        {
            _process.Kill();
        }
    }

    public void Dispose()
    {
        _process.Dispose();
        _journal?.Dispose();
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        var exited = _process.Exited();
        var line = _process.ReadLineAsync();
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
            line = _process.ReadLineAsync();
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
        await _process.SendAsync(order).ConfigureAwait(false);
    }

    private void Handle(string line)
    {
        var (text, message) = WorkerProtocol.Split(line, _token);
        _record.Text(text);
        switch (message)
        {
            case StepStarted started:
                _cellStart = _clock.Elapsed;
                _record.Start(started.Step);
                progress?.Report(new(plan, _record.Current + 1, _clock.Elapsed.TotalSeconds));
                break;
            case StepShowed showed:
                _record.Output(showed.Output);
                break;
            case StepEnded ended:
                _record.End(ended.Seconds, ended.Error is null ? null : _stopped ?? ended.Error, ended.IsOpen);
                if (_cellStopped && !_interrupted)
                {
                    (_stopped, _cellStopped) = (null, false);
                }

                break;
            case PlanDone:
                _done = true;
                break;
        }
    }

    private NotebookRun Finish(string? processEnd)
    {
        var seconds = _clock.Elapsed.TotalSeconds;
        if (processEnd is not null)
        {
            foreach (var text in _journal?.Left() ?? [])
            {
                _record.Output(text);
            }

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

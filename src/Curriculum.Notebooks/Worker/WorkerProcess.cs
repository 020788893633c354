using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Curriculum.Notebooks.Running;

/// <summary>The process of a worker: started, written to, read from, ended with all it started.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private const int KeptErrorText = 64 << 10;

    private readonly Process _process = new();

    public int ExitCode => _process.ExitCode;

    public void Dispose() => _process.Dispose();

    public Task Exited() => _process.WaitForExitAsync(CancellationToken.None);

    public Task<string?> ReadLineAsync() => _process.StandardOutput.ReadLineAsync(CancellationToken.None).AsTask();

    public void Start(WorkerCommand worker, string folder, long memoryLimit)
    {
        var start = _process.StartInfo;
        start.FileName = worker.FileName;
        foreach (var argument in worker.Arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.WorkingDirectory = folder;
        start.UseShellExecute = false;
        start.CreateNoWindow = true;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardInputEncoding =
            start.StandardOutputEncoding =
            start.StandardErrorEncoding =
                new UTF8Encoding(false);
        start.Environment["DOTNET_TieredPGO"] = "0"; // a short life: no time to profile
        if (memoryLimit > 0)
        {
            start.Environment["DOTNET_GCHeapHardLimit"] = memoryLimit.ToString("X", CultureInfo.InvariantCulture);
        }

        _process.Start();
    }

    public async Task SendAsync(string line)
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

    /// <summary>All of standard error is read, or the process would block; the beginning is kept.</summary>
    public async Task<string> ReadErrorsAsync()
    {
        var kept = new StringBuilder();
        var buffer = new char[4096];
        while (await _process.StandardError.ReadAsync(buffer).ConfigureAwait(false) is var count and > 0)
        {
            kept.Append(buffer, 0, Math.Min(count, KeptErrorText - kept.Length));
        }

        return kept.ToString();
    }

    public void Kill()
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
}

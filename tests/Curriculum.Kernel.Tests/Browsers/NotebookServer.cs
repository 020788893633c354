using System.Collections.Concurrent;
using System.Diagnostics;
using Curriculum.Kernel.Tests.Support;

namespace Curriculum.Kernel.Tests.Browsers;

/// <summary>Debian's Jupyter Notebook on the loopback address, with a token, over one folder.</summary>
internal sealed class NotebookServer : IDisposable
{
    public const string Program = "/usr/bin/jupyter-notebook";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly ConcurrentQueue<string> log = new();
    private readonly string token = Guid.NewGuid().ToString("N");
    private readonly int port = Ports.Free(1)[0];

    private NotebookServer(string home)
    {
        var start = new ProcessStartInfo(Program,
        [
            "--no-browser", "--allow-root", "--ip=127.0.0.1", $"--port={port}", "--NotebookApp.port_retries=0",
            $"--NotebookApp.token={token}", $"--notebook-dir={home}",
        ])
        {
            RedirectStandardError = true,
            WorkingDirectory = home,
        };
        start.Environment["HOME"] = home;
        start.Environment["JUPYTER_PATH"] = Path.Combine(home, "share", "jupyter");
        start.Environment["DOTNET_CLI_HOME"] = home;
        foreach (var name in (string[])["JUPYTER_DATA_DIR", "JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"])
            start.Environment.Remove(name);
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => log.Enqueue(line.Data ?? "");
        process.BeginErrorReadLine();
    }

    /// <summary>What the server said so far.</summary>
    public string Log => string.Join('\n', log);

    public static async Task<NotebookServer> Start(string home)
    {
        var server = new NotebookServer(home);
        using var http = new HttpClient();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Limit && !server.process.HasExited; await Task.Delay(50))
        {
            try
            {
                if ((await http.GetAsync(server.Address("api/status"))).IsSuccessStatusCode) return server;
            }
            catch (HttpRequestException) { }   // not listening yet
        }
        var said = server.Log;
        server.Dispose();
        throw new InvalidOperationException($"Jupyter Notebook did not start: {said}");
    }

    public string Address(string path) => $"http://127.0.0.1:{port}/{path}?token={token}";

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);   // its kernels with it
        process.WaitForExit();
        process.Dispose();
    }
}

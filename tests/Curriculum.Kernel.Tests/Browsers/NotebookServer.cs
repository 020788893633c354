using System.Collections.Concurrent;
using System.Diagnostics;
using Curriculum.Kernel.Tests.Support;

namespace Curriculum.Kernel.Tests.Browsers;

/// <summary>Debian's Jupyter Notebook on the loopback address, with a token, over one folder.</summary>
internal sealed class NotebookServer : IDisposable
{
    public const string Program = "/usr/bin/jupyter-notebook";

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _log = new();
    private readonly string _token = Guid.NewGuid().ToString("N");
    private readonly int _port = Ports.Free(1)[0];

    private NotebookServer(string home)
    {
        var start = new ProcessStartInfo(
            Program,
            [
                "--no-browser",
                "--allow-root",
                "--ip=127.0.0.1",
                $"--port={_port}",
                "--NotebookApp.port_retries=0",
                $"--NotebookApp.token={_token}",
                $"--notebook-dir={home}",
            ]
        )
        {
            RedirectStandardError = true,
            WorkingDirectory = home,
        };
        start.Environment["HOME"] = home;
        start.Environment["JUPYTER_PATH"] = Path.Combine(home, "share", "jupyter");
        start.Environment["DOTNET_CLI_HOME"] = home;
        foreach (
            var name in (string[])
                ["JUPYTER_DATA_DIR", "JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"]
        )
        {
            start.Environment.Remove(name);
        }

        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) => _log.Enqueue(line.Data ?? "");
        _process.BeginErrorReadLine();
    }

    /// <summary>What the server said so far.</summary>
    public string Log => string.Join('\n', _log);

    public static async Task<NotebookServer> Start(string home)
    {
        var server = new NotebookServer(home);
        using var http = new HttpClient();
        for (
            var watch = Stopwatch.StartNew();
            watch.Elapsed < s_limit && !server._process.HasExited;
            await Task.Delay(50)
        )
        {
            try
            {
                if ((await http.GetAsync(server.Address("api/status"))).IsSuccessStatusCode)
                {
                    return server;
                }
            }
            catch (HttpRequestException) { } // not listening yet
        }
        var said = server.Log;
        server.Dispose();
        throw new InvalidOperationException($"Jupyter Notebook did not start: {said}");
    }

    public string Address(string path) => $"http://127.0.0.1:{_port}/{path}?token={_token}";

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true); // its kernels with it
        }

        _process.WaitForExit();
        _process.Dispose();
    }
}

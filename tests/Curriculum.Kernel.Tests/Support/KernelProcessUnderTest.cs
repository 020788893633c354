using System.Diagnostics;
using System.Globalization;
using Curriculum.Kernel.Protocol;

namespace Curriculum.Kernel.Tests.Support;

/// <summary>A kernel in a process of its own, started as a front end starts it.</summary>
internal sealed class KernelProcessUnderTest : IDisposable
{
    public static readonly string Cli = Path.Combine(AppContext.BaseDirectory, "Curriculum.Cli.dll");

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"kernel-{Guid.NewGuid():N}.json");
    private readonly Process _process;

    /// <param name="parent">The process that JPY_PARENT_PID names.</param>
    /// <param name="interruptIgnored">
    /// Starts it as a shell starts what runs in the background: with SIGINT ignored.
    /// </param>
    public KernelProcessUnderTest(string? parent = null, bool interruptIgnored = false)
    {
        Connection = Ports.Connection();
        File.WriteAllText(_file, Connection.Json());
        _process = Start(_file, parent, interruptIgnored);
        Errors = _process.StandardError.ReadToEndAsync();
        Client = new JupyterClient(Connection);
        Client.Welcome();
    }

    public ConnectionFile Connection { get; }

    public JupyterClient Client { get; }

    public Task<string> Errors { get; }

    public static Process Start(string connectionFile, string? parent = null, bool interruptIgnored = false)
    {
        string[] command = ["dotnet", Cli, "kernel", "start", connectionFile];
        if (interruptIgnored)
        {
            command = ["sh", "-c", "trap '' INT; exec \"$@\"", "sh", .. command];
        }

        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true };
        if (parent is not null)
        {
            start.Environment["JPY_PARENT_PID"] = parent;
        }
        else
        {
            start.Environment.Remove("JPY_PARENT_PID");
        }

        return Process.Start(start)!;
    }

    public void Signal(string name) =>
        Process.Start("kill", [$"-{name}", _process.Id.ToString(CultureInfo.InvariantCulture)])!.WaitForExit();

    /// <summary>The exit code, or null when the process is still there after the limit.</summary>
    public int? ExitCode(TimeSpan? limit = null) =>
        _process.WaitForExit(limit ?? JupyterClient.Limit) ? _process.ExitCode : null;

    public void Dispose()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.WaitForExit();
        _process.Dispose();
        File.Delete(_file);
    }
}

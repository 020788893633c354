using System.Globalization;
using System.Runtime.InteropServices;
using NetMQ;

namespace Curriculum.Kernel;

/// <summary>A whole process that is a kernel: what <c>curriculum kernel start FILE</c> runs.</summary>
public static class KernelProcess
{
    private static readonly TimeSpan s_parentCheck = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Serves the connection file until a client, a signal or the end of the parent process says stop.
    /// </summary>
    /// <returns>
    /// 0, or 3 when the kernel cannot start; the reason is then on <paramref name="log"/> in one sentence.
    /// </returns>
    public static int Run(string connectionFile, TextWriter log)
    {
        // Socket events are handled where they arrive: a cell that fills the thread pool cannot keep the kernel from
        // answering.
        Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");
        log = TextWriter.Synchronized(log);
        InterruptSignal.Restore();
        try
        {
            var folder = Environment.CurrentDirectory;
            _ = KernelWarmUp.Start(folder);
            var file = ConnectionFile.Load(connectionFile);
            using var kernel = KernelServer.Start(
                file,
                new() { Folder = folder, Log = line => log.WriteLine($"[curriculum kernel] {line}") }
            );
            LastWords.Said += kernel.Send;
            Serve(kernel);
            LastWords.Said -= kernel.Send;
        }
        catch (KernelException e)
        {
            log.WriteLine(e.Message);
            return 3;
        }
        CloseSockets();
        return 0;
    }

    /// <summary>
    /// What is on its way (the reply to a shutdown) arrives first; a socket that a last cell holds is not waited for.
    /// </summary>
    internal static void CloseSockets()
    {
        var cleanup = new Thread(() => NetMQConfig.Cleanup(block: true)) { IsBackground = true };
        cleanup.Start();
        cleanup.Join(TimeSpan.FromSeconds(2));
    }

    private static void Serve(KernelServer kernel)
    {
        using var interrupt = On(PosixSignal.SIGINT, kernel.Interrupt);
        using var terminate = On(PosixSignal.SIGTERM, kernel.Stop);
        using var parent = new Timer(
            _ =>
            {
                if (ParentIsGone())
                {
                    kernel.Stop();
                }
            },
            null,
            s_parentCheck,
            s_parentCheck
        );
        kernel.Ended.GetAwaiter().GetResult();
    }

    private static PosixSignalRegistration On(PosixSignal signal, Action act) =>
        PosixSignalRegistration.Create(
            signal,
            context =>
            {
                context.Cancel = true;
                act();
            }
        );

    /// <summary>Jupyter names the process that started the kernel; a kernel without it would stay for ever.</summary>
    private static bool ParentIsGone()
    {
        var name = Environment.GetEnvironmentVariable("JPY_PARENT_PID");
        if (!int.TryParse(name, CultureInfo.InvariantCulture, out var id) || id <= 1 || OperatingSystem.IsWindows())
        {
            return false;
        }

        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(id);
            return process.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}

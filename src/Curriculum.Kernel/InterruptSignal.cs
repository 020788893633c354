using System.Runtime.InteropServices;

namespace Curriculum.Kernel;

/// <summary>
/// SIGINT as this process finds it. A shell starts what runs in the background with the signal ignored.
/// </summary>
internal static class InterruptSignal
{
    private const int Number = 2;
    private const nint Default = 0,
        Ignored = 1;

    /// <summary>Takes back that the signal is ignored: .NET installs no handler for one that is.</summary>
    public static void Restore()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        // The handler is the first field of struct sigaction on Linux and macOS; the buffer is larger than either.
        var found = new nint[64];
        if (Action(Number, 0, found) == 0 && found[0] == Ignored)
        {
            _ = Handle(Number, Default);
        }
    }

    [DllImport("libc", EntryPoint = "sigaction")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Action(int signal, nint action, [Out] nint[] found);

    [DllImport("libc", EntryPoint = "signal")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Handle(int signal, nint handler);
}

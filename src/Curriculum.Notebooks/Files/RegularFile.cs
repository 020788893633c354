using System.Runtime.InteropServices;
using System.Text;

namespace Curriculum.Notebooks;

/// <summary>
/// Only regular files are read: who opens a named pipe waits for a writer, perhaps for ever, and a device has no end.
/// </summary>
public static class RegularFile
{
    // The bits of a mode that say what a file is, and what they say.
    private const int Types = 0xF000,
        Pipe = 0x1000,
        Characters = 0x2000,
        Blocks = 0x6000,
        Socket = 0xC000;

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="IOException">It is none that has an end, or it cannot be read.</exception>
    public static byte[] Read(string path) =>
        Other(path) is { } other
            ? throw new IOException($"{path} is {other}, and only regular files are read.")
            : File.ReadAllBytes(path);

    /// <summary>
    /// What a path leads to that is neither a regular file nor a folder; null where it is one, or leads nowhere.
    /// </summary>
    public static string? Other(string path)
    {
        if (OperatingSystem.IsWindows() || OperatingSystem.IsBrowser())
        {
            return null; // no path of a file leads to such a thing there
        }

        try
        {
            // Flags and mode come first; what follows is read by nobody here.
            var status = new int[64];
            return Status([.. Encoding.UTF8.GetBytes(path), 0], status) != 0
                ? null
                : (status[1] & Types) switch
                {
                    Pipe => "a named pipe",
                    Characters or Blocks => "a device",
                    Socket => "a socket",
                    _ => null,
                };
        }
        catch (Exception error) when (error is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    // .NET's own stat: that of the C library has another shape on every system.
    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Status(byte[] path, [Out] int[] status);
}

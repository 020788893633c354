using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Curriculum.AnswerHost;

/// <summary>Takes standard output away from the cells.</summary>
internal static partial class OwnOutput
{
    private const int Output = 1,
        Errors = 2;

    /// <summary>The stream that was standard output; what is written to it hereafter goes to standard error.</summary>
    public static Stream Take()
    {
        if (OperatingSystem.IsWindows())
        {
            var console = Console.OpenStandardOutput();
            Console.SetOut(Console.Error);
            return console;
        }

        var copy = Duplicate(Output);
        _ = Redirect(Errors, Output);
        return new FileStream(new SafeFileHandle(copy, ownsHandle: true), FileAccess.Write, 0);
    }

    [LibraryImport("libc", EntryPoint = "dup")]
    private static partial int Duplicate(int file);

    [LibraryImport("libc", EntryPoint = "dup2")]
    private static partial int Redirect(int from, int to);
}

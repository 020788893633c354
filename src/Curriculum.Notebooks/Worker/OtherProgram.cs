using System.Diagnostics;
using System.Text;

namespace Curriculum.Notebooks.Running;

/// <summary>How a program ended, and all that it wrote.</summary>
/// <param name="ExitCode">0 where it did its work.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Errors">Its standard error.</param>
public sealed record ProgramEnd(int ExitCode, string Output, string Errors);

/// <summary>Runs another program to its end.</summary>
public static class OtherProgram
{
    private static readonly UTF8Encoding s_utf8 = new(false);

    /// <summary>Gives it its input and reads all it writes; stopping kills it with all it started.</summary>
    /// <param name="start">The program, its arguments, its folder.</param>
    /// <param name="input">What it reads from standard input.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no such program.</exception>
    public static async Task<ProgramEnd> RunAsync(
        ProcessStartInfo start,
        string input = "",
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(start);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardInputEncoding = start.StandardOutputEncoding = start.StandardErrorEncoding = s_utf8;
        start.UseShellExecute = false;
        start.CreateNoWindow = true;
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await GiveAsync(process.StandardInput, input).ConfigureAwait(false);
            var (text, words) = (await output.ConfigureAwait(false), await errors.ConfigureAwait(false));
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return new(process.ExitCode, text, words);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static async Task GiveAsync(StreamWriter to, string input)
    {
        try
        {
            await to.WriteAsync(input).ConfigureAwait(false);
            to.Close();
        }
        catch (IOException)
        {
            // The program ended without reading everything: its exit code and its words say why.
        }
    }
}

using System.Diagnostics;

namespace Curriculum.Cli.Tests;

/// <summary>A program in a world of its own: its folder and its environment.</summary>
internal static class WalkProcess
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    public static async Task<(int Code, string Out, string Error)> RunAsync(
        string folder,
        string program,
        string[] words,
        (string Name, string? Value)[] world
    )
    {
        var start = new ProcessStartInfo(program, words)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in world)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (text, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(s_limit);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return (-1, await text, "did not end: " + await error);
        }

        return (process.ExitCode, await text, await error);
    }
}

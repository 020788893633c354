using System.Diagnostics;

namespace Curriculum.Cli.Site;

/// <summary>
/// Publishes the engine that runs cells in the browser; the build itself sees whether anything has changed.
/// </summary>
internal static class EnginePublish
{
    private const int LinesShown = 5;

    /// <summary>Gives the folder it is published to.</summary>
    /// <exception cref="CommandException">It does not build.</exception>
    public static async Task<string> RunAsync(
        CommandContext context,
        string project,
        CancellationToken cancellationToken
    )
    {
        context.Line("Publishing the engine for the browser …");
        using var process = new Process();
        process.StartInfo = new("dotnet", ["publish", project, "-v", "q", "--nologo", "-nodeReuse:false"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = context.Course.Root,
        };
        process.Start();
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await errors;
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
            {
                var lines = output
                    .Split('\n', StringSplitOptions.TrimEntries)
                    .Where(line => line.Contains("error", StringComparison.Ordinal));
                throw CommandException.Environment(
                    $"The engine for the browser does not build: {string.Join(" · ", lines.Take(LinesShown))}. A "
                        + "site without it: --no-engine"
                );
            }
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        return Path.Combine(context.Course.Root, "artifacts", "livebook");
    }
}

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
        var end = await OtherProgram.RunAsync(
            new("dotnet", ["publish", project, "-v", "q", "--nologo", "-nodeReuse:false"])
            {
                WorkingDirectory = context.Course.Root,
            },
            cancellationToken: cancellationToken
        );
        if (end.ExitCode != 0)
        {
            var lines = end
                .Output.Split('\n', StringSplitOptions.TrimEntries)
                .Where(line => line.Contains("error", StringComparison.Ordinal));
            throw CommandException.Environment(
                $"The engine for the browser does not build: {string.Join(" · ", lines.Take(LinesShown))}. A "
                    + "site without it: --no-engine"
            );
        }

        return Path.Combine(context.Course.Root, "artifacts", "livebook");
    }
}

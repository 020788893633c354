using System.ComponentModel;
using System.Text.Json;
using Curriculum.Notebooks.Running;

namespace Curriculum.Site.Building;

/// <summary>Runs the scripts of the npm project, and restores their packages from the lock file first.</summary>
internal sealed class NodePrograms(string web, Action<string> say)
{
    private const string Cure = "Install Node 20 or later from https://nodejs.org, with npm, and run this again.";

    /// <summary>The program that runs scripts.</summary>
    public string Node { get; init; } = "node";

    /// <summary>Restores the packages, unless those of this lock file are there already.</summary>
    public async Task RestoreAsync(CancellationToken cancellationToken)
    {
        await RunAsync(Node, ["--version"], "", cancellationToken).ConfigureAwait(false);
        var locked = ContentHash.OfFiles(web, [Path.Combine(web, "package-lock.json")]);
        var stamp = Path.Combine(web, "node_modules", ".curriculum-lock");
        if (File.Exists(stamp) && File.ReadAllText(stamp) == locked)
        {
            return;
        }

        say("Restoring the page's packages with npm ci …");
        await RunAsync(
                OperatingSystem.IsWindows() ? "npm.cmd" : "npm",
                ["ci", "--no-audit", "--no-fund", "--loglevel=error"],
                "",
                cancellationToken
            )
            .ConfigureAwait(false);
        File.WriteAllText(stamp, locked);
    }

    /// <summary>Gives a script its input as JSON and reads its answer.</summary>
    public async Task<T> AskAsync<T>(
        string script,
        IReadOnlyList<string> arguments,
        object? input,
        CancellationToken cancellationToken
    )
    {
        var answer = await RunAsync(
                Node,
                [Path.Combine("build", script), .. arguments],
                input is null ? "" : JsonSerializer.Serialize(input, Json.Compact),
                cancellationToken
            )
            .ConfigureAwait(false);
        return JsonSerializer.Deserialize<T>(answer, Json.Compact)!;
    }

    /// <summary>As <see cref="AskAsync"/>, but gives the answer's text.</summary>
    public Task<string> TextAsync(string script, object input, CancellationToken cancellationToken) =>
        RunAsync(
            Node,
            [Path.Combine("build", script)],
            JsonSerializer.Serialize(input, Json.Compact),
            cancellationToken
        );

    private async Task<string> RunAsync(
        string program,
        IReadOnlyList<string> arguments,
        string input,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var end = await OtherProgram
                .RunAsync(new(program, arguments) { WorkingDirectory = web }, input, cancellationToken)
                .ConfigureAwait(false);
            return end.ExitCode == 0
                ? end.Output
                : throw SiteException.Environment(
                    $"{program} {string.Join(' ', arguments)} in {web} failed: {Shortened(end.Errors)}"
                );
        }
        catch (Win32Exception)
        {
            throw SiteException.Environment(
                $"{(program == Node ? "Node" : "npm")} is missing; formulas, figures and scripts are made with it. "
                    + $"{Cure}"
            );
        }
    }

    private static string Shortened(string words)
    {
        var lines = words.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join(" · ", lines.Take(6));
    }
}

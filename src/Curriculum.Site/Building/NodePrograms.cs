using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

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
        var locked = Convert.ToHexStringLower(
            SHA256.HashData(File.ReadAllBytes(Path.Combine(web, "package-lock.json")))
        );
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
        using var process = new Process();
        process.StartInfo = new(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = web,
        };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            throw SiteException.Environment(
                $"{(program == Node ? "Node" : "npm")} is missing; formulas, figures and scripts are made with it. "
                    + $"{Cure}"
            );
        }

        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await WriteAsync(process.StandardInput, input).ConfigureAwait(false);
            var (text, words) = (await output.ConfigureAwait(false), await errors.ConfigureAwait(false));
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return process.ExitCode == 0
                ? text
                : throw SiteException.Environment(
                    $"{program} {string.Join(' ', arguments)} in {web} failed: {Shortened(words)}"
                );
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static async Task WriteAsync(StreamWriter to, string input)
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

    private static string Shortened(string words)
    {
        var lines = words.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join(" · ", lines.Take(6));
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace Curriculum.Interactive.Tests.Support;

/// <summary>
/// The real .NET Interactive: its tool, installed by the ordinary client into a folder of the build, and a kernel
/// specification beside it. Where it or Debian's nbclient cannot be had, the tests say that they were skipped.
/// </summary>
internal static class InteractiveTool
{
    public const string Version = "1.0.712001",
        Kernel = "course-net-interactive",
        Python = "/usr/bin/python3"; // Debian's, which sees Debian's packages

    private static readonly string s_folder = Made.In("tool-" + Version);
    private static readonly Lazy<Task<string?>> s_missing = new(InstallAsync);

    public static string Path { get; } =
        System.IO.Path.Combine(s_folder, OperatingSystem.IsWindows() ? "dotnet-interactive.exe" : "dotnet-interactive");

    public static Dictionary<string, string> Environment { get; } =
        new()
        {
            ["JUPYTER_PATH"] = System.IO.Path.Combine(s_folder, "jupyter"),
            ["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        };

    /// <summary>Installs the tool, once; skips the test, with the reason, where that fails.</summary>
    public static async Task NeedAsync() => Skip(await s_missing.Value);

    /// <summary>As <see cref="NeedAsync"/>, and Debian's nbclient.</summary>
    public static async Task NeedJupyterAsync()
    {
        await NeedAsync();
        Assert.SkipUnless(File.Exists(Python), $"SKIPPED: there is no {Python}, whose nbclient drives the host.");
        var (exitCode, _) = await Command.Run(Python, ["-c", "import nbclient"]);
        Assert.SkipUnless(exitCode == 0, "SKIPPED: apt-get install python3-nbclient, which drives the host.");
    }

    private static void Skip(string? reason) =>
        Assert.SkipUnless(reason is null, $"SKIPPED: Microsoft.dotnet-interactive {Version}: {reason}");

    private static async Task<string?> InstallAsync()
    {
        if (!File.Exists(Path))
        {
            var (exitCode, text) = await Command.Run(
                "dotnet",
                ["tool", "install", "Microsoft.dotnet-interactive", "--version", Version, "--tool-path", s_folder]
            );
            if (exitCode != 0)
            {
                return text.Trim();
            }
        }

        var specification = new JsonObject
        {
            ["argv"] = new JsonArray(Path, "jupyter", "--default-kernel", "csharp", "{connection_file}"),
            ["display_name"] = ".NET (C#)",
            ["language"] = "C#",
        };
        var folder = System.IO.Path.Combine(Environment["JUPYTER_PATH"], "kernels", Kernel);
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(
            System.IO.Path.Combine(folder, "kernel.json"),
            JsonSerializer.Serialize(specification)
        );
        return null;
    }
}

using System.Diagnostics;
using Curriculum.Notebooks.Running;

namespace Curriculum.Kernel.Packages;

/// <summary>Runs the <c>dotnet</c> command and gathers what it says.</summary>
internal static class DotnetSdk
{
    /// <summary>The exit code and everything written. Stopping kills the command and what it started.</summary>
    public static (int ExitCode, string Text) Run(string folder, IEnumerable<string> arguments, CancellationToken stop)
    {
        var start = new ProcessStartInfo(Path(), arguments) { WorkingDirectory = folder };
        // No build server may stay behind that keeps our pipes open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment.Remove("MSBuildSDKsPath");
        try
        {
            var end = OtherProgram.RunAsync(start, "", stop).GetAwaiter().GetResult();
            return (end.ExitCode, end.Output + end.Errors);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new KernelException(
                "The dotnet command was not found. Install the .NET 10 SDK from https://dot.net "
                    + "and start the front end anew.",
                e
            );
        }
    }

    private static string Path()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        string?[] places =
        [
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH"),
            Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } root
                ? System.IO.Path.Combine(root, name)
                : null,
            System.IO.Path.GetFileName(Environment.ProcessPath) == name ? Environment.ProcessPath : null,
        ];
        return places.FirstOrDefault(File.Exists) ?? name;
    }
}

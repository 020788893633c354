using System.Runtime.InteropServices;

namespace Curriculum.Notebooks.Running;

/// <summary>How a worker process is started.</summary>
/// <param name="FileName">The program.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record WorkerCommand(string FileName, IReadOnlyList<string> Arguments)
{
    /// <summary>Runs a dll with the dotnet host this process itself runs on.</summary>
    /// <param name="dll">The full path of the dll.</param>
    /// <param name="arguments">What comes after it.</param>
    public static WorkerCommand ForDll(string dll, params IReadOnlyList<string> arguments) =>
        new(DotnetHost(), ["exec", dll, .. arguments]);

    private static string DotnetHost()
    {
        // <dotnet>/shared/Microsoft.NETCore.App/<version>/ holds the running runtime.
        var runtime = new DirectoryInfo(RuntimeEnvironment.GetRuntimeDirectory());
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var host = runtime.Parent?.Parent?.Parent is { } root ? Path.Combine(root.FullName, name) : name;
        return File.Exists(host) ? host : name;
    }
}

using System.Runtime.CompilerServices;

namespace Curriculum.Tests.Autodiff;

/// <summary>
/// The lines of a file of the library's source that are not blank. It is found beside this one; deterministic builds
/// hide the path, then the test's own folder helps.
/// </summary>
internal static class SourceFile
{
    public static int Lines(string name, [CallerFilePath] string caller = "")
    {
        var folder = new DirectoryInfo(File.Exists(caller) ? Path.GetDirectoryName(caller)! : AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Curriculum.sln")))
        {
            folder = folder.Parent;
        }

        return File.ReadLines(Path.Combine(folder!.FullName, "src", "Curriculum", name))
            .Count(line => !string.IsNullOrWhiteSpace(line));
    }
}

namespace Curriculum.Kernel.Tests.Support;

internal static class Repository
{
    /// <summary>The folder with Curriculum.sln, above the tests' own.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Curriculum.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}

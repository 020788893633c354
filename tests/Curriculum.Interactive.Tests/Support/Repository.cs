namespace Curriculum.Interactive.Tests.Support;

/// <summary>The course's folders.</summary>
internal static class Repository
{
    /// <summary>The folder with Curriculum.sln, above the tests' own.</summary>
    public static string Root { get; } = Find();

    public static string Notebooks { get; } = Path.Combine(Root, "notebooks");

    /// <summary>The names of all notebooks, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory
            .GetFiles(Notebooks, "*.ipynb")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A folder of the build for what these tests make: <c>artifacts/hosts/…</c></summary>
    public static string Artifacts(params string[] names)
    {
        var folder = Path.Combine([Root, "artifacts", "hosts", .. names]);
        Directory.CreateDirectory(folder);
        return folder;
    }

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

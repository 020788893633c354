namespace Curriculum.TestKit;

/// <summary>Where the parts of the course lie, seen from the tests' own folder below it.</summary>
internal static class Repository
{
    /// <summary>The folder with Curriculum.sln.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Notebooks { get; } = Path.Combine(Root, "notebooks");

    public static string Artifacts { get; } = Path.Combine(Root, "artifacts");

    public static string Answers { get; } = Path.Combine(Root, "tests", "Curriculum.Exercises.Tests", "Answers");

    public static string Web { get; } = Path.Combine(Root, "src", "Curriculum.Site", "web");

    /// <summary>The names of all notebooks, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory
            .GetFiles(Notebooks, "*.ipynb")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal),
    ];

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Curriculum.sln"))
            ? folder
            : Find(
                Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))
                    ?? throw new InvalidOperationException("No folder above the tests holds Curriculum.sln.")
            );
}

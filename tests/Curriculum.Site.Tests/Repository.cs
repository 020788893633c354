namespace Curriculum.Site.Tests;

/// <summary>Where the parts of the course lie.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Notebooks { get; } = Path.Combine(Root, "notebooks");

    public static string Web { get; } = Path.Combine(Root, "src", "Curriculum.Site", "web");

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Curriculum.sln"))
            ? folder
            : Find(
                Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))
                    ?? throw new InvalidOperationException("No folder above the tests holds Curriculum.sln.")
            );
}

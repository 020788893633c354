namespace Curriculum.Exercises.Tests;

/// <summary>Where the parts of the course lie.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Notebooks { get; } = Path.Combine(Root, "notebooks");

    public static string Answers { get; } = Path.Combine(Root, "tests", "Curriculum.Exercises.Tests", "Answers");

    public static string Artifacts { get; } = Path.Combine(Root, "artifacts");

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Curriculum.sln"))
            ? folder
            : Find(
                Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))
                    ?? throw new InvalidOperationException("No folder above the tests holds Curriculum.sln.")
            );
}

namespace Curriculum.Tests.Autodiff;

/// <summary>The lines of a file of the library's source that are not blank.</summary>
internal static class SourceFile
{
    public static int Lines(string name) =>
        File.ReadLines(Path.Combine(Repository.Root, "src", "Curriculum", name))
            .Count(line => !string.IsNullOrWhiteSpace(line));
}

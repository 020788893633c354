namespace Curriculum.Grading;

/// <summary>
/// The files of a class's folder that matter. Links are passed over: what they lead to was not handed in.
/// </summary>
internal static class ClassFolder
{
    /// <summary>Platforms write here who handed in and when.</summary>
    public const string Metadata = "submission_metadata.yml";

    public const string Notebook = NotebookFiles.Extension,
        Archive = ".zip";

    private static readonly string[] s_notebooks = [Notebook, Notebook + ".txt", Notebook + ".json"];
    private static readonly EnumerationOptions s_all = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    public static IEnumerable<Found> In(string folder) => In(new DirectoryInfo(folder), []);

    public static bool IsLeftBehind(string name) => name.StartsWith('.') || name == "__MACOSX";

    /// <summary>True for a notebook; a browser that does not know the kind appends .txt or .json.</summary>
    public static bool IsNotebook(string name) =>
        s_notebooks.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    /// <summary>The name without what says that it is a notebook.</summary>
    public static string Stem(string name) =>
        Array.Find(s_notebooks, end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase)) is { } known
            ? name[..^known.Length]
            : Path.GetFileNameWithoutExtension(name);

    public static bool Matters(string name) =>
        IsNotebook(name) || name.EndsWith(Archive, StringComparison.OrdinalIgnoreCase) || name == Metadata;

    private static IEnumerable<Found> In(DirectoryInfo folder, IReadOnlyList<string> parts)
    {
        List<FileSystemInfo> entries;
        string? problem = null;
        try
        {
            entries = [.. folder.EnumerateFileSystemInfos("*", s_all).OrderBy(one => one.Name, StringComparer.Ordinal)];
        }
        catch (UnauthorizedAccessException)
        {
            (entries, problem) = ([], $"The folder {folder.Name} cannot be read: give yourself the right to read it.");
        }

        if (problem is not null)
        {
            yield return new([.. parts, "folder" + Notebook], null, problem, () => []);
        }

        foreach (var entry in entries.Where(entry => !IsLeftBehind(entry.Name) && entry.LinkTarget is null))
        {
            if (entry is DirectoryInfo inner)
            {
                var any = false;
                foreach (var found in In(inner, [.. parts, entry.Name]))
                {
                    any = true;
                    yield return found;
                }

                if (!any && parts.Count == 0)
                {
                    yield return Empty([entry.Name], "The folder");
                }
            }
            else if (Matters(entry.Name))
            {
                yield return File(entry.FullName, [.. parts, entry.Name]);
            }
        }
    }

    /// <summary>What stands for a student's folder or archive in which there is no notebook.</summary>
    public static Found Empty(IReadOnlyList<string> parts, string what) =>
        new([.. parts, "nothing"], null, $"{what} holds no notebook (*{Notebook}).", () => []);

    /// <summary>One file.</summary>
    public static Found File(string path, IReadOnlyList<string> parts)
    {
        var file = new FileInfo(path);
        var problem =
            RegularFile.Other(path) is { } other ? $"It is {other}, and only regular files are read."
            : file.Length > Archives.MostBytes
                ? $"It has {file.Length:N0} bytes; at most {Archives.MostBytes:N0} are read."
            : null;
        return new(
            parts,
            new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero),
            problem,
            () => RegularFile.Read(path)
        );
    }
}

namespace Curriculum.Notebooks;

/// <summary>
/// The notebooks in a folder, each once, whatever an editor, a file system or an archive left beside them: hidden
/// files, links that lead nowhere or in a circle, and the shadow files of a Mac are passed over.
/// </summary>
public static class NotebookFiles
{
    /// <summary>What a notebook's name ends with.</summary>
    public const string Extension = ".ipynb";

    private const string Pattern = "*" + Extension;
    private static readonly EnumerationOptions s_all = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>Full paths in the order of their names. A folder that cannot be read stands for itself.</summary>
    public static IEnumerable<string> In(string folder, bool deep)
    {
        // What lies there itself comes before what is only linked to, so that a notebook keeps its own name.
        var (found, seen, links) = (new List<string>(), new HashSet<string>(), new Queue<FileSystemInfo>());
        Look(new DirectoryInfo(Path.GetFullPath(folder)), deep, found, seen, links);
        while (links.TryDequeue(out var link))
        {
            if (Target(link) is not { } target || !seen.Add(target.FullName))
            {
                continue;
            }

            if (target is DirectoryInfo && deep)
            {
                if (Holds(target.FullName, Real(Path.GetDirectoryName(link.FullName)!)))
                {
                    continue; // a circle: what lies above is not in this folder
                }

                seen.Remove(target.FullName);
                Look((DirectoryInfo)link, deep, found, seen, links);
            }
            else if (target is FileInfo)
            {
                found.Add(link.FullName);
            }
        }

        return found.Order(StringComparer.Ordinal);
    }

    private static void Look(
        DirectoryInfo folder,
        bool deep,
        List<string> found,
        HashSet<string> seen,
        Queue<FileSystemInfo> links
    )
    {
        if (!seen.Add(Real(folder.FullName)))
        {
            return;
        }

        List<FileSystemInfo> entries;
        try
        {
            entries = [.. folder.EnumerateFileSystemInfos("*", s_all)];
        }
        catch (UnauthorizedAccessException)
        {
            found.Add(folder.FullName);
            return;
        }

        foreach (var entry in entries.Where(entry => !IsLeftBehind(entry.Name)))
        {
            var isNotebook = System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(Pattern, entry.Name);
            if (entry.LinkTarget is not null)
            {
                if (isNotebook || deep)
                {
                    links.Enqueue(entry);
                }
            }
            else if (entry is DirectoryInfo inner)
            {
                if (deep)
                {
                    Look(inner, deep, found, seen, links);
                }
            }
            else if (isNotebook)
            {
                found.Add(entry.FullName);
                seen.Add(Real(entry.FullName));
            }
        }
    }

    // .#x.ipynb (Emacs), ._x.ipynb and __MACOSX (a Mac's archives), .ipynb_checkpoints (Jupyter).
    private static bool IsLeftBehind(string name) => name.StartsWith('.') || name == "__MACOSX";

    /// <summary>What a link leads to in the end; null when that is nothing, a circle, or no notebook.</summary>
    private static FileSystemInfo? Target(FileSystemInfo link)
    {
        try
        {
            if (link.ResolveLinkTarget(returnFinalTarget: true) is not { Exists: true } target)
            {
                return null;
            }

            var real = Real(target.FullName);
            return Directory.Exists(real) ? new DirectoryInfo(real)
                : real.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? new FileInfo(real)
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool Holds(string folder, string path) =>
        Path.GetRelativePath(folder, path) is var way && way.Split(Path.DirectorySeparatorChar)[0] != "..";

    /// <summary>A path without links in it.</summary>
    private static string Real(string path)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
        {
            return path;
        }

        var inner = Path.Combine(Real(parent), Path.GetFileName(path));
        try
        {
            return new FileInfo(inner).ResolveLinkTarget(returnFinalTarget: true) is { } target
                ? Real(target.FullName)
                : inner;
        }
        catch (FileNotFoundException)
        {
            return inner; // its name is not UTF-8: told where it is read
        }
    }
}

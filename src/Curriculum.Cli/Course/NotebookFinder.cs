namespace Curriculum.Cli.Course;

/// <summary>Finds the notebooks a user names: a file, a folder, or a short name such as 05.</summary>
internal static class NotebookFinder
{
    private const string Pattern = "*" + NotebookSource.Extension;

    /// <summary>The notebooks named, in order and once each; all of the course when none is named.</summary>
    public static IReadOnlyList<NotebookSource> Find(CommandContext context, IReadOnlyList<string> names) => names.Count == 0
        ? InFolder(context.Course.Notebooks)
        : [.. names.SelectMany(name => Named(context, name)).DistinctBy(source => source.Path)];

    /// <summary>The one notebook of the course with this name, number or path.</summary>
    public static NotebookSource InCourse(CommandContext context, string name)
    {
        var stem = Path.GetFileNameWithoutExtension(name);
        var all = InFolder(context.Course.Notebooks);
        var found = all.Where(source => source.Name == stem).ToList();
        if (found.Count == 0)
        {
            found = [.. all.Where(source => source.Name.StartsWith(stem + "-", StringComparison.Ordinal))];
        }

        return found.Count == 1 ? found[0] : throw CommandException.Usage(
            $"The course has no notebook {name}. It has: {string.Join(", ", all.Select(source => source.Name))}.");
    }

    /// <summary>The notebooks of a folder in the order of their names.</summary>
    public static IReadOnlyList<NotebookSource> InFolder(string folder, SearchOption depth = SearchOption.TopDirectoryOnly)
    {
        if (!Directory.Exists(folder))
        {
            throw CommandException.Usage($"The folder {folder} does not exist.");
        }

        var found = Directory.EnumerateFiles(folder, Pattern, depth)
            .Where(path => !path.Contains(".ipynb_checkpoints", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(path => new NotebookSource(Path.GetFullPath(path))).ToList();
        return found.Count > 0 ? found : throw CommandException.Usage(
            $"The folder {folder} holds no notebook ({Pattern}): name a notebook or another folder.");
    }

    private static IReadOnlyList<NotebookSource> Named(CommandContext context, string name)
    {
        var path = Path.GetFullPath(name, context.CurrentFolder);
        if (Directory.Exists(path))
        {
            return InFolder(path);
        }

        if (File.Exists(path))
        {
            return [new(path)];
        }

        var looksLikePath = name.Contains('/', StringComparison.Ordinal) || name.Contains('\\', StringComparison.Ordinal);
        return looksLikePath || name.EndsWith(NotebookSource.Extension, StringComparison.OrdinalIgnoreCase)
            ? throw CommandException.Usage($"The notebook {path} does not exist.")
            : [InCourse(context, name)];
    }
}

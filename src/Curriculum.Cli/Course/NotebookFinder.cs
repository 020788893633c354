namespace Curriculum.Cli.Course;

/// <summary>Finds the notebooks a user names: a file, a folder, or a short name such as 05.</summary>
internal static class NotebookFinder
{
    private const string Pattern = "*" + NotebookFiles.Extension;

    /// <summary>The notebooks named, in order and once each; all of the course when none is named.</summary>
    public static IReadOnlyList<NotebookSource> Find(CommandContext context, IReadOnlyList<string> names) =>
        names.Count == 0
            ? InFolder(context.Course.Notebooks)
            : [.. names.SelectMany(name => Named(context, name)).DistinctBy(source => source.Path)];

    /// <summary>
    /// The one notebook of the course that is meant by 5, 05, 5.4 (an exercise in it), kaczmarz, 05-sgd-and-kaczmarz or
    /// a path that ends so.
    /// </summary>
    public static NotebookSource InCourse(CommandContext context, string name)
    {
        var all = InFolder(context.Course.Notebooks);
        var stem = Path.GetFileName(name);
        stem = stem.EndsWith(NotebookFiles.Extension, StringComparison.OrdinalIgnoreCase)
            ? stem[..^NotebookFiles.Extension.Length]
            : stem;
        var found = all.Where(source => source.Name.Equals(stem, StringComparison.OrdinalIgnoreCase)).ToList();
        if (found.Count == 0)
        {
            found = [.. all.Where(source => IsMeant(source.Name, stem))];
        }

        return found.Count switch
        {
            1 => found[0],
            0 => throw CommandException.Usage(
                $"The course has no notebook {name}.{Nearby.DidYouMean(stem, all.Select(source => source.Name))}"
                    + $" It has: {string.Join(", ", all.Select(source => source.Name))}."
            ),
            _ => throw CommandException.Usage(
                $"{name} may mean {string.Join(" or ", found.Select(source => source.Name))}: say which."
            ),
        };
    }

    /// <summary>
    /// By its number, alone or in front of an exercise's, or by the first letters of one of its words.
    /// </summary>
    private static bool IsMeant(string notebook, string stem)
    {
        var number = stem.Split('.')[0];
        return number.Length > 0 && stem.All(letter => char.IsAsciiDigit(letter) || letter == '.')
            ? notebook.StartsWith(number.PadLeft(2, '0') + "-", StringComparison.Ordinal)
            : stem.Length > 1 && ("-" + notebook).Contains("-" + stem, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The notebooks of a folder in the order of their names.</summary>
    public static IReadOnlyList<NotebookSource> InFolder(
        string folder,
        SearchOption depth = SearchOption.TopDirectoryOnly
    )
    {
        if (!Directory.Exists(folder))
        {
            throw CommandException.Usage($"The folder {folder} does not exist.");
        }

        var found = NotebookFiles
            .In(folder, depth == SearchOption.AllDirectories)
            .Select(path => new NotebookSource(path))
            .ToList();
        return found.Count > 0
            ? found
            : throw CommandException.Usage(
                $"The folder {folder} holds no notebook ({Pattern}): name a notebook or another folder."
            );
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

        var looksLikePath =
            name.Contains('/', StringComparison.Ordinal) || name.Contains('\\', StringComparison.Ordinal);
        return looksLikePath || name.EndsWith(NotebookFiles.Extension, StringComparison.OrdinalIgnoreCase)
            ? throw CommandException.Usage($"The notebook {path} does not exist.")
            : [InCourse(context, name)];
    }
}

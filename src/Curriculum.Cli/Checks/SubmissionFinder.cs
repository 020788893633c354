using System.Globalization;

namespace Curriculum.Cli.Checks;

/// <summary>Finds students' notebooks and the notebook of the course that each answers.</summary>
internal sealed class SubmissionFinder
{
    private const string ExerciseClass = "global::Curriculum.Exercises.Exercise";

    private readonly CommandContext _context;
    private readonly string _workingFolder;
    private readonly List<(NotebookSource Source, IReadOnlyList<CourseExercise> Exercises)> _course;

    /// <summary>A finder whose plans give each student's code a folder of its own to write in.</summary>
    public SubmissionFinder(CommandContext context, string workingFolder)
    {
        _context = context;
        _workingFolder = workingFolder;
        _course =
        [
            .. NotebookFinder
                .InFolder(context.Course.Notebooks)
                .Select(source => (source, CourseExercise.In(source.Load()))),
        ];
    }

    /// <summary>The names of the course's notebooks with the number of exercises in each.</summary>
    public IReadOnlyList<(string Name, int Exercises)> CourseNotebooks =>
        [.. _course.Select(course => (course.Source.Name, course.Exercises.Count))];

    public IReadOnlyList<Submission> Find(IReadOnlyList<string> names) =>
        [
            .. names
                .SelectMany(name => Named(name, isOneOfMany: names.Count > 1))
                .DistinctBy(item => item.Item.Source.Path)
                .GroupBy(item => item.Item.Student)
                .SelectMany(Apart)
                .Select(
                    (item, k) =>
                        Planned(
                            item,
                            Directory
                                .CreateDirectory(Path.Combine(_workingFolder, k.ToString(CultureInfo.InvariantCulture)))
                                .FullName
                        )
                ),
        ];

    /// <summary>
    /// True for a learner's own folder: my/, or one that holds nothing but copies under the course's names.
    /// </summary>
    public bool IsOwn(string folder) =>
        Path.GetRelativePath(_context.Course.My, folder) == "."
        || NotebookFinder
            .InFolder(folder, SearchOption.AllDirectories)
            .All(source =>
                Path.GetRelativePath(folder, source.Folder) == "."
                && _course.Exists(course => course.Source.Name.Equals(source.Name, StringComparison.OrdinalIgnoreCase))
            );

    /// <summary>
    /// Two that were named apart are two students, also under one name: then each is called by what was named.
    /// </summary>
    private static IEnumerable<Submission> Apart(IEnumerable<(Submission Item, string Name, string FullName)> same)
    {
        var items = same.ToList();
        var isOne = items.DistinctBy(item => item.Name).Count() == 1;
        return items.Select(item => isOne ? item.Item : item.Item with { Student = item.FullName });
    }

    /// <summary>
    /// The notebooks of one name, each with that name and with the one that tells it from all others.
    /// </summary>
    private IEnumerable<(Submission Item, string Name, string FullName)> Named(string name, bool isOneOfMany)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(name, _context.CurrentFolder));
        if (path == _context.Course.My && !Directory.Exists(path))
        {
            throw CommandException.Usage($"{path} does not exist: start your first notebook with: curriculum start 1");
        }

        if (Directory.Exists(path))
        {
            var typed = Path.TrimEndingDirectorySeparator(name);
            var folder = Path.GetFileName(path);
            return isOneOfMany && IsOwn(path)
                ? NotebookFinder.InFolder(path).Select(source => (new Submission(folder, source), name, typed))
                : NotebookFinder
                    .InFolder(path, SearchOption.AllDirectories)
                    .Select(source => new Submission(StudentOf(path, source), source))
                    .Select(item => (item, name, $"{typed}/{item.Student}"));
        }

        if (File.Exists(path))
        {
            var file = Path.GetFileNameWithoutExtension(path);
            return [(new(file, new(path)), name, Path.ChangeExtension(name, null))];
        }

        // A short name means the learner's own copy.
        var looksLikePath =
            name.Contains('/', StringComparison.Ordinal)
            || name.EndsWith(NotebookFiles.Extension, StringComparison.Ordinal);
        if (looksLikePath)
        {
            throw CommandException.Usage(
                $"The notebook {path} does not exist. Your own copy is made by: curriculum start NOTEBOOK"
            );
        }

        var source = NotebookFinder.InCourse(_context, name);
        var mine = Path.Combine(_context.Course.My, Path.GetFileName(source.Path));
        return File.Exists(mine)
            ? [(new(source.Name, new(mine)), name, name)]
            : throw CommandException.Usage(
                $"{mine} does not exist. Start the notebook with: curriculum start {source.Name}"
            );
    }

    /// <summary>The first folder below the one named, or the file when it lies there directly.</summary>
    private static string StudentOf(string folder, NotebookSource source)
    {
        var parts = Path.GetRelativePath(folder, source.Path).Split(Path.DirectorySeparatorChar);
        return parts.Length > 1 ? parts[0] : source.Name;
    }

    private Submission Planned(Submission item, string workingFolder)
    {
        NotebookFile notebook;
        try
        {
            notebook = item.Source.Load();
        }
        catch (CommandException error)
        {
            return item with { Problem = error.Message };
        }

        var best = _course
            .Select(course =>
                (
                    course.Exercises,
                    Matches: StudentPlan.Matches(notebook, course.Exercises),
                    SameName: item.Source.Name.StartsWith(course.Source.Name, StringComparison.OrdinalIgnoreCase)
                )
            )
            .Where(course => course.Exercises.Count > 0 && (course.Matches > 0 || course.SameName))
            .OrderByDescending(course => course.SameName)
            .ThenByDescending(course => course.Matches)
            .FirstOrDefault();
        return best.Exercises is null
            ? item with
            {
                Problem =
                    $"{item.Source.Path} answers no exercise of the course: it has none of its cells and none of "
                    + "its names.",
            }
            : item with
            {
                Plan = new(
                    notebook,
                    best.Exercises,
                    item.Student,
                    _context.Course.Notebooks,
                    workingFolder,
                    ExerciseClass
                ),
            };
    }
}

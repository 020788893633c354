using Curriculum.Grading;

namespace Curriculum.Cli.Grades;

/// <summary>The course in the version that is here.</summary>
internal static class CourseEditions
{
    private const string ExerciseClass = "global::Curriculum.Exercises.Exercise";
    private const int Shown = 12;

    // What decides verdicts: the checks, and the library they compute with. Their seeds stand in these files.
    private static readonly string[] s_sources = ["Curriculum", "Curriculum.Exercises", "Curriculum.Go"];

    public static CourseEdition Of(CourseFolders course)
    {
        var sources = NotebookFinder.InFolder(course.Notebooks);
        var notebooks = sources.Select(source => CourseNotebook.Read(source.Name, source.Read())).ToList();
        var texts = notebooks
            .SelectMany(notebook => notebook.Exercises.SelectMany(one => (string[])[one.Id, one.Stub, one.Check]))
            .Append(File.ReadAllText(course.SetupScript))
            .Concat(s_sources.SelectMany(name => Sources(Path.Combine(course.Root, "src", name))));
        // Line ends differ between checkouts of one version.
        var version = ContentHash.Of(string.Join('\0', texts.Select(text => text.ReplaceLineEndings("\n"))))[..Shown];
        var library = Directory.EnumerateFiles(course.Library, "*.dll", SearchOption.AllDirectories);
        var build = ContentHash.Of(version + ContentHash.OfFiles(course.Library, library));
        return new(version, build, course.Notebooks, notebooks, ExerciseClass);
    }

    private static IEnumerable<string> Sources(string folder) =>
        !Directory.Exists(folder)
            ? []
            : Directory
                .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Select(path => (Path: path, Name: Path.GetRelativePath(folder, path).Replace('\\', '/')))
                .Where(file => !file.Name.Split('/').Any(part => part is "bin" or "obj"))
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => file.Name + "\n" + File.ReadAllText(file.Path));
}

namespace Curriculum.Cli.Course;

/// <summary>Where things are in the course's folder.</summary>
internal sealed class CourseFolders(string root)
{
    /// <summary>How a notebook names the course's library, as 14 does.</summary>
    public const string LibraryPath = "../artifacts/course/";

    private const string Mark = "Curriculum.sln";

    public string Root { get; } = root;

    public string Notebooks => Path.Combine(Root, "notebooks");

    public string SetupScript => Path.Combine(Notebooks, CourseSetup.Name);

    /// <summary>The learner's own copies; git ignores it.</summary>
    public string My => Path.Combine(Root, "my");

    /// <summary>What notebooks load, filled by a build.</summary>
    public string Library => Path.Combine(Root, "artifacts", "course");

    /// <summary>The program in which answers run apart from their judge, filled by a build.</summary>
    public string AnswerHost => Path.Combine(Root, "artifacts", "answer-host");

    public string Executed => Path.Combine(Root, "artifacts", "executed");

    public string Data => Path.Combine(Root, "data");

    /// <summary>A folder for each exercise, with its answers.</summary>
    public string Answers => Path.Combine(Root, "tests", "Curriculum.Exercises.Tests", "Answers");

    /// <summary>The file with the solution of an exercise.</summary>
    public string Solution(string exercise) => Path.Combine(Answers, exercise, "solution.csx");

    /// <summary>The course around a folder: the folder or one above it that holds the solution file.</summary>
    public static CourseFolders Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, Mark)))
            {
                return new(at.FullName);
            }
        }

        throw CommandException.Environment(
            $"The course was not found: neither {folder} nor a folder above it holds {Mark}. Change into the "
                + "cloned repository."
        );
    }

    /// <summary>A path as short as it can be said: relative to the course when it lies inside.</summary>
    public string Short(string path)
    {
        var relative = Path.GetRelativePath(Root, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative.Replace('\\', '/');
    }
}

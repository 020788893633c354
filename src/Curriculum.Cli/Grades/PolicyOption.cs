using Curriculum.Grading;

namespace Curriculum.Cli.Grades;

/// <summary>The policy that a command is given.</summary>
internal static class PolicyOption
{
    public static Option<string> New() => new("--policy") { Description = "The policy: roster, points, deadline." };

    public static Option<string> NewWords() =>
        new("--words") { Description = "A CSV of your words and marks: student, exercise, points, by, words." };

    /// <summary>The policy with the teacher's words and marks; that of neither file is the standard one.</summary>
    public static GradePolicy Read(
        CommandContext context,
        string? policy,
        string? words,
        IReadOnlyCollection<string> exercises
    )
    {
        var first = policy is null ? new() : Read(context, policy);
        if (words is null)
        {
            return first;
        }

        var path = Path.GetFullPath(words, context.CurrentFolder);
        if (!File.Exists(path))
        {
            throw CommandException.Usage($"The file of words and marks {path} does not exist.");
        }

        try
        {
            return TeacherFile.Read(first, RegularFile.Read(path), Path.GetFileName(path), exercises);
        }
        catch (PolicyException error)
        {
            throw CommandException.Usage(error.Message);
        }
    }

    public static GradePolicy Read(CommandContext context, string name)
    {
        var path = Path.GetFullPath(name, context.CurrentFolder);
        if (!File.Exists(path))
        {
            throw CommandException.Usage($"The policy {path} does not exist.");
        }

        var exercises = NotebookFinder
            .InFolder(context.Course.Notebooks)
            .SelectMany(source => CourseExercise.In(source.Load()))
            .Select(exercise => exercise.Id);
        try
        {
            return PolicyFile.Read(RegularFile.Read(path), Path.GetFileName(path), exercises.ToHashSet());
        }
        catch (PolicyException error)
        {
            throw CommandException.Usage(error.Message);
        }
    }
}

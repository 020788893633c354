using Curriculum.Grading;

namespace Curriculum.Cli.Grades;

/// <summary>The policy that a command is given.</summary>
internal static class PolicyOption
{
    public static Option<string> New() => new("--policy") { Description = "The policy: roster, points, deadline." };

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

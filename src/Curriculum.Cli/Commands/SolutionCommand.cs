using Curriculum.Site.Course;

namespace Curriculum.Cli.Commands;

/// <summary><c>curriculum solution</c>: shows a solution and why it is so, to someone who said yes.</summary>
internal static class SolutionCommand
{
    public static Command Create(CommandContext context)
    {
        var exercise = new Argument<string>("exercise") { Description = "The exercise, for example 5.4." };
        var yes = new Option<bool>("--yes") { Description = "Do not ask." };
        var command = new Command("solution", "Show the solution of an exercise, after asking once.") { exercise, yes };
        command.SetAction(parsed => Show(context, parsed.GetRequiredValue(exercise), parsed.GetValue(yes)));
        return command;
    }

    private static int Show(CommandContext context, string exercise, bool yes)
    {
        var path = context.Course.Solution(exercise);
        if (exercise.IndexOfAny(['/', '\\']) >= 0 || !File.Exists(path))
        {
            CourseExercises.Find(context, exercise); // says which exercises there are
            throw CommandException.Environment($"Exercise {exercise} has no solution here: {path} does not exist.");
        }

        if (!yes && !Ask(context, exercise))
        {
            context.Line("Then not. The hints of the check may be enough.");
            return ExitCode.Fine;
        }

        var solution = SolutionText.Parse(File.ReadAllText(path));
        if (solution.Why.Length > 0)
        {
            context.Line(solution.Why);
            context.Line();
        }

        context.Line(solution.Code);
        return ExitCode.Fine;
    }

    private static bool Ask(CommandContext context, string exercise)
    {
        if (context.In is null)
        {
            throw CommandException.Usage(
                $"Nobody can be asked here. To see the solution: curriculum solution {exercise} --yes"
            );
        }

        context.Out.Profile.Out.Writer.Write(
            $"Show the solution of exercise {exercise}? Trying once more teaches more. [y/N] "
        );
        context.Out.Profile.Out.Writer.Flush();
        return context.In.ReadLine()?.Trim() is { } answer
            && (
                answer.Equals("y", StringComparison.OrdinalIgnoreCase)
                || answer.Equals("yes", StringComparison.OrdinalIgnoreCase)
            );
    }
}

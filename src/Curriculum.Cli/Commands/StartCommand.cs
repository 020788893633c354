namespace Curriculum.Cli.Commands;

/// <summary>
/// <c>curriculum start</c>: a copy of a notebook to work in, so that an updated course never meets a learner's work.
/// </summary>
internal static class StartCommand
{
    public static Command Create(CommandContext context)
    {
        var notebook = new Argument<string>("notebook") { Description = "A notebook of the course, for example 05." };
        var command = new Command("start", "Copy a notebook to my/ and work there.") { notebook };
        command.SetAction(parsed => Start(context, parsed.GetRequiredValue(notebook)));
        return command;
    }

    private static int Start(CommandContext context, string name)
    {
        var course = context.Course;
        var source = NotebookFinder.InCourse(context, name);
        var copy = Path.Combine(course.My, Path.GetFileName(source.Path));
        if (File.Exists(copy))
        {
            throw CommandException.Usage(
                $"{copy} is there already and was left as it is: open it, rename it to start afresh, or empty one "
                    + "exercise with: curriculum reset 1.2"
            );
        }

        source.Load(); // a notebook that cannot be read is not worth starting
        WritableFolder.Require(course.My);
        CopySetup(context);
        WholeFile.Write(copy, stream => stream.Write(source.Read()), overwrite: false);
        context.Line($"Your copy: {copy}");
        context.Line($"Open it in VS Code or Jupyter; check your answers with: curriculum check {course.Short(copy)}");
        context.Line("(curriculum stands for: dotnet run --project src/Curriculum.Cli --)");
        return ExitCode.Fine;
    }

    private static void CopySetup(CommandContext context)
    {
        // my/ lies beside notebooks/, so the script's relative paths hold in both.
        var (from, to) = (
            context.Course.SetupScript,
            Path.Combine(context.Course.My, Path.GetFileName(context.Course.SetupScript))
        );
        if (!File.Exists(from))
        {
            throw CommandException.Environment($"{from} does not exist: restore it with git.");
        }

        if (!File.Exists(to))
        {
            WholeFile.Write(to, stream => stream.Write(File.ReadAllBytes(from)), overwrite: false);
        }
        else if (!File.ReadAllBytes(to).AsSpan().SequenceEqual(File.ReadAllBytes(from)))
        {
            context.Line(
                $"{to} differs from the course's and was left as it is: delete it to get the new one at the next start."
            );
        }
    }
}

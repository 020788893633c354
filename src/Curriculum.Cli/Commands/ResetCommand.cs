using System.Globalization;
using System.Text;

namespace Curriculum.Cli.Commands;

/// <summary>
/// <c>curriculum reset</c>: puts one exercise's stub back into the learner's copy; the answer is kept in a file.
/// </summary>
internal static class ResetCommand
{
    public static Command Create(CommandContext context)
    {
        var exercise = new Argument<string>("exercise") { Description = "The exercise, for example 5.4." };
        var command = new Command("reset", "Put the stub of one exercise back into your copy in my/.") { exercise };
        command.SetAction(parsed => Reset(context, parsed.GetRequiredValue(exercise)));
        return command;
    }

    private static int Reset(CommandContext context, string exercise)
    {
        var (source, course, stub) = CourseExercises.Find(context, exercise);
        var mine = new NotebookSource(Path.Combine(context.Course.My, Path.GetFileName(source.Path)));
        if (!File.Exists(mine.Path))
        {
            throw CommandException.Usage(
                $"{mine.Path} does not exist. Start the notebook with: curriculum start {source.Name}"
            );
        }

        var notebook = mine.Load();
        var cell = notebook.Cells.FirstOrDefault(cell => cell.Id == stub.Id);
        if (cell is null)
        {
            cell = NotebookCell.Create(NotebookCellKind.Code, stub.Id!, stub.Source);
            notebook.Cells.Insert(PlaceFor(stub, course, notebook), cell);
        }
        else if (cell.Source == stub.Source)
        {
            context.Line($"Exercise {exercise} in {mine.Path} is the stub already.");
            return ExitCode.Fine;
        }
        else
        {
            var kept = Keep(context.Course.My, exercise, cell.Source);
            context.Line($"Your answer was kept in {kept}");
            cell.Source = stub.Source;
            cell.Clear();
        }

        notebook.Cells.FirstOrDefault(other => other.Id == ExerciseCell.CheckId(exercise))?.Clear();
        CourseMetadata.SetLanguage(notebook);
        WholeFile.Write(mine.Path, notebook.Save);
        context.Line($"Exercise {exercise} in {mine.Path} is the stub again.");
        return ExitCode.Fine;
    }

    /// <summary>Behind the nearest cell before the stub that the learner still has.</summary>
    private static int PlaceFor(NotebookCell stub, NotebookFile course, NotebookFile mine)
    {
        var before = course.Cells.TakeWhile(cell => cell.Id != stub.Id).Reverse();
        foreach (var id in before.Select(cell => cell.Id).OfType<string>())
        {
            for (var k = 0; k < mine.Cells.Count; k++)
            {
                if (mine.Cells[k].Id == id)
                {
                    return k + 1;
                }
            }
        }

        return mine.Cells.Count;
    }

    private static string Keep(string folder, string exercise, string code)
    {
        for (var k = 1; ; k++)
        {
            var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"answer-{exercise}-{k}.csx"));
            if (!File.Exists(path))
            {
                WholeFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(code + "\n")), overwrite: false);
                return path;
            }
        }
    }
}

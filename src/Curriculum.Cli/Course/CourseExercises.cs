namespace Curriculum.Cli.Course;

/// <summary>Where each exercise of the course is.</summary>
internal static class CourseExercises
{
    /// <summary>The notebook of the course, loaded, that holds the exercise's stub.</summary>
    /// <param name="context">The surroundings.</param>
    /// <param name="exercise">For example 5.4.</param>
    public static (NotebookSource Source, NotebookFile Notebook, NotebookCell Stub) Find(
        CommandContext context,
        string exercise
    )
    {
        var id = ExerciseCell.StubId(exercise);
        var known = new List<string>();
        foreach (var source in NotebookFinder.InFolder(context.Course.Notebooks))
        {
            var notebook = source.Load();
            if (notebook.Cells.FirstOrDefault(cell => cell.Id == id) is { } stub)
            {
                return (source, notebook, stub);
            }

            known.AddRange(notebook.Cells.Select(cell => ExerciseCell.OfStub(cell.Id)).OfType<string>());
        }

        throw CommandException.Usage($"There is no exercise {exercise}." + Cure(exercise, known));
    }

    private static string Cure(string exercise, List<string> known)
    {
        var number = exercise.Split('.')[0];
        var sameNotebook = known.Where(id => id.Split('.')[0] == number).ToList();
        return known.Count == 0 ? " The course's notebooks hold none."
            : sameNotebook.Count > 0 ? $" Notebook {number} has: {string.Join(", ", sameNotebook)}."
            : Nearby.DidYouMean(exercise, known) + $" The exercises are: {string.Join(", ", known)}.";
    }
}

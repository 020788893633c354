using System.Globalization;
using Curriculum.Notebooks.Reading;

namespace Curriculum.Notebooks.Running;

/// <summary>
/// The plan to check a student's notebook: the student's cells with the course's checks. A check of the student's own
/// file is never run, whether it was kept, edited or deleted.
/// </summary>
public sealed class StudentPlan
{
    private readonly Dictionary<CourseExercise, string?> _answers = [];

    /// <summary>
    /// Plans to run the student's cells and, behind the last cell that answers an exercise, the course's check.
    /// </summary>
    /// <param name="notebook">The student's notebook.</param>
    /// <param name="exercises">The exercises of the course's notebook.</param>
    /// <param name="name">The name for people.</param>
    /// <param name="folder">The course's folder with <c>setup.csx</c>.</param>
    /// <param name="workingFolder">Where the student's code may write.</param>
    /// <param name="exerciseClass">
    /// The full name of the course's class Exercise; null calls it as the check does.
    /// </param>
    public StudentPlan(
        NotebookFile notebook,
        IReadOnlyList<CourseExercise> exercises,
        string name,
        string folder,
        string workingFolder,
        string? exerciseClass
    )
    {
        ArgumentNullException.ThrowIfNull(notebook);
        ArgumentNullException.ThrowIfNull(exercises);
        Exercises = exercises;
        var cells = notebook
            .Cells.Where(cell =>
                cell.Kind == NotebookCellKind.Code
                && !string.IsNullOrWhiteSpace(cell.Source)
                && !IsCheck(cell, exercises)
            )
            .ToList();
        var steps = new List<RunStep>();
        if (!cells.Any(cell => cell.Source.Contains(CourseSetup.Load, StringComparison.Ordinal)))
        {
            steps.Add(new("setup", CourseSetup.Load));
        }

        var last = exercises.ToDictionary(
            exercise => exercise,
            exercise => cells.FindLastIndex(cell => Answers(cell, exercise))
        );
        for (var k = 0; k < cells.Count; k++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"student-{k + 1}");
            steps.Add(new(id, cells[k].Source, Language: CellLanguages.Of(cells[k])));
            foreach (var exercise in exercises.Where(exercise => last[exercise] == k))
            {
                _answers[exercise] = id;
                steps.Add(new(CheckStep(exercise), exercise.CheckCalling(exerciseClass), IsCheck: true));
            }
        }

        Plan = new()
        {
            Name = name,
            Folder = folder,
            WorkingFolder = workingFolder,
            Steps = steps,
            KeepGoing = true,
        };
    }

    /// <summary>What to run.</summary>
    public RunPlan Plan { get; }

    /// <summary>The exercises to be judged.</summary>
    public IReadOnlyList<CourseExercise> Exercises { get; }

    /// <summary>
    /// How many of the exercises a notebook seems to hold: by cell id or by the names its code declares.
    /// </summary>
    public static int Matches(NotebookFile notebook, IReadOnlyList<CourseExercise> exercises)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        return exercises.Count(exercise => notebook.Cells.Any(cell => Answers(cell, exercise)));
    }

    /// <summary>The code of the cells that answer an exercise, with an empty line between two; "" for none.</summary>
    public static string AnswerOf(NotebookFile notebook, CourseExercise exercise)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        var cells = notebook.Cells.Where(cell => Answers(cell, exercise) && !string.IsNullOrWhiteSpace(cell.Source));
        return string.Join("\n\n", cells.Select(cell => cell.Source.TrimEnd()));
    }

    /// <summary>The verdict of each exercise, in order; one is made up where the check could not speak.</summary>
    public IReadOnlyList<Verdict> Verdicts(NotebookRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return [.. Exercises.Select(exercise => Judge(run, exercise))];
    }

    private Verdict Judge(NotebookRun run, CourseExercise exercise)
    {
        if (!_answers.TryGetValue(exercise, out var answerId))
        {
            return Made(exercise, Verdict.NoAnswer, $"No cell declares {string.Join(" or ", exercise.Names)}.");
        }

        var check = run.Steps.First(step => step.Step.Id == CheckStep(exercise));
        if (check.State == StepState.Done && check.Verdict is { } verdict)
        {
            return verdict;
        }

        var answer = run.Steps.First(step => step.Step.Id == answerId);
        var reason = answer.Error is { } own
            ? "The answer's cell failed: " + own
            : check.Error
                ?? run.ProcessEnd
                ?? (run.Interrupted ? "The run was stopped." : "The check was not reached or gave no verdict.");
        return Made(exercise, Verdict.DidNotRun, reason);
    }

    private static Verdict Made(CourseExercise exercise, string word, string message) =>
        new(exercise.Id, exercise.Names.FirstOrDefault() ?? "", "", word, message, null, []);

    private static string CheckStep(CourseExercise exercise) => "course-" + ExerciseCell.CheckId(exercise.Id);

    private static bool Answers(NotebookCell cell, CourseExercise exercise) =>
        cell.Kind == NotebookCellKind.Code
        && (cell.Id == ExerciseCell.StubId(exercise.Id) || exercise.IsAnsweredBy(cell.Source));

    /// <summary>
    /// A check of the student's file, by its id or its text; one that also answers something is run as code.
    /// </summary>
    private static bool IsCheck(NotebookCell cell, IReadOnlyList<CourseExercise> exercises) =>
        (
            ExerciseCell.OfCheck(cell.Id) is not null
            || exercises.Any(exercise => exercise.Check.Trim() == cell.Source.Trim())
        ) && !exercises.Any(exercise => Answers(cell, exercise));
}

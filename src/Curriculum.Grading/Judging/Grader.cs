namespace Curriculum.Grading;

/// <summary>
/// The grader over a judge: finds what a notebook answers, has it judged, and says what needs a person.
/// </summary>
/// <param name="judge">Runs the code.</param>
public sealed class Grader(IJudge judge) : IGrader
{
    private static readonly string[] s_words =
    [
        Verdict.Correct,
        Verdict.Almost,
        Verdict.KeepWorking,
        Verdict.NotStarted,
        Verdict.NoAnswer,
        Verdict.DidNotRun,
    ];

    private const string Slow =
        "Its time was over, twice, the second time with the machine to itself. Look at the code before this is a mark.";

    /// <inheritdoc/>
    public async Task<NotebookResult> GradeAsync(GradeRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        NotebookFile notebook;
        try
        {
            notebook = NotebookFile.Load(new MemoryStream(request.Bytes.ToArray()), request.Name);
        }
        catch (NotebookException error)
        {
            return Refused(request, error.Message);
        }

        if (NotebookMatch.Find(request.Course.Notebooks, notebook, request.Name) is not { } asked)
        {
            return Refused(
                request,
                $"{request.Name} answers no exercise of the course: it has none of its cells and none of its names."
            );
        }

        var exercises = asked.Exercises.Where(one => request.Exercises?.Contains(one.Id) ?? true).ToList();
        if (exercises.Count == 0)
        {
            return new(request.Course.Version, asked.Name, null, judge.Isolation, []);
        }

        var task = new JudgeTask(request.Course, notebook, exercises, request.Limits, request.Name);
        var judgement = await judge.JudgeAsync(task, cancellationToken).ConfigureAwait(false);
        return new(
            request.Course.Version,
            asked.Name,
            judgement.Failure,
            judgement.Isolation,
            [
                .. exercises.Zip(
                    judgement.Verdicts,
                    (exercise, verdict) => Result(task.Notebook, exercise, verdict, judgement)
                ),
            ]
        );
    }

    private NotebookResult Refused(GradeRequest request, string problem) =>
        new(request.Course.Version, null, problem, judge.Isolation, []);

    private static ExerciseResult Result(
        NotebookFile notebook,
        CourseExercise exercise,
        Verdict verdict,
        Judgement judgement
    ) =>
        new(
            // A student's code may have sent the verdict: it can say no more than a verdict can.
            exercise.Id,
            verdict.Title,
            s_words.Contains(verdict.Word) ? verdict.Word : Verdict.DidNotRun,
            verdict.Message,
            verdict.Counterexample,
            verdict.Hints.Count > 0 && verdict.Word != Verdict.Correct ? verdict.Hints[0] : null,
            StudentPlan.AnswerOf(notebook, exercise),
            judgement.Failure ?? (judgement.OutOfTime.Contains(exercise.Id) ? Slow : null)
        );
}

namespace Curriculum.Grading;

/// <summary>
/// The judge of <c>curriculum check</c>: the student's cells and the course's checks in one process with limits, with
/// the rights of who grades. Fair to the honest, no prison: its results say "not isolated".
/// </summary>
/// <param name="worker">How a notebook's process is started.</param>
/// <param name="scratch">A folder in which each notebook gets one to write in, gone afterwards.</param>
public sealed class CheckJudge(WorkerCommand worker, string scratch) : IJudge
{
    /// <inheritdoc/>
    public string Isolation => Judgement.NotIsolated;

    /// <inheritdoc/>
    public string Name => "check";

    /// <inheritdoc/>
    public async Task<Judgement> JudgeAsync(JudgeTask task, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        var folder = Directory.CreateDirectory(Path.Combine(scratch, Guid.NewGuid().ToString("N")));
        try
        {
            var (course, limits) = (task.Course, task.Limits);
            var plan = new StudentPlan(
                task.Notebook,
                task.Exercises,
                task.Name,
                course.Folder,
                folder.FullName,
                course.ExerciseClass
            );
            var runner = new NotebookRunner(
                worker,
                new()
                {
                    Jobs = 1,
                    NotebookLimit = limits.Notebook,
                    CellLimit = limits.Cell,
                    MemoryLimit = limits.Memory,
                }
            );
            var runs = await runner.RunAsync([plan.Plan], null, cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            return Read(plan, runs[0]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private Judgement Read(StudentPlan plan, NotebookRun run)
    {
        var verdicts = plan.Verdicts(run);
        var all = run.Steps.Select(step => step.Error).Append(run.ProcessEnd).OfType<string>().Any(IsNotebooksTime);
        var setup = run.Steps.FirstOrDefault(step =>
            step.Step.Source.Contains(CourseSetup.Load, StringComparison.Ordinal)
        );
        return new(verdicts, Isolation)
        {
            OutOfTime =
            [
                .. plan
                    .Exercises.Zip(verdicts)
                    .Where(one => IsOutOfTime(one.Second) || (all && one.Second.Word == Verdict.DidNotRun))
                    .Select(one => one.First.Id),
            ],
            Failure =
                setup is { Error: { } error } && (setup.Step.Source.Trim() == CourseSetup.Load || IsTime(error))
                    ? $"The course itself did not load: {error}"
                    : null,
        };
    }

    // The sentences of a limit: of a cell or a notebook (the runner's), and of an answer (the check's).
    private static bool IsOutOfTime(Verdict verdict) =>
        IsTime(verdict.Message)
        || verdict.Message.StartsWith("Your answer had not come to an end after ", StringComparison.Ordinal);

    private static bool IsTime(string error) => error.Contains(" s and was stopped.", StringComparison.Ordinal);

    private static bool IsNotebooksTime(string error) =>
        error.StartsWith("The notebook ran longer than ", StringComparison.Ordinal);
}

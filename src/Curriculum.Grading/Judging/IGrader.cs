namespace Curriculum.Grading;

/// <summary>
/// (course version, policy, notebook, exercises) ↦ result: equal arguments give equal results, whatever was graded
/// before and on whatever machine. Everything else of grading is a map and a reduce over it.
/// </summary>
public interface IGrader
{
    /// <summary>The result of one notebook. A broken one is a result with a sentence.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    Task<NotebookResult> GradeAsync(GradeRequest request, CancellationToken cancellationToken = default);
}

/// <summary>All that a result depends on.</summary>
/// <param name="Course">The course in its version.</param>
/// <param name="Limits">What the policy grants each notebook.</param>
/// <param name="Bytes">The notebook's file.</param>
/// <param name="Exercises">Ids of the exercises to grade; null for all.</param>
/// <param name="Name">The file's name without extension: it may say which notebook is answered.</param>
public sealed record GradeRequest(
    CourseEdition Course,
    JudgeLimits Limits,
    ReadOnlyMemory<byte> Bytes,
    IReadOnlySet<string>? Exercises = null,
    string Name = "notebook"
);

/// <summary>The result of one notebook.</summary>
/// <param name="Course">The course's version.</param>
/// <param name="Notebook">The notebook of the course that it answers; null for none.</param>
/// <param name="Problem">Why it could not be graded, in a sentence; null when it was.</param>
/// <param name="Isolation">What the code ran in.</param>
/// <param name="Exercises">A result for each exercise.</param>
public sealed record NotebookResult(
    string Course,
    string? Notebook,
    string? Problem,
    string Isolation,
    IReadOnlyList<ExerciseResult> Exercises
);

/// <summary>The result of one exercise.</summary>
/// <param name="Exercise">For example 5.4.</param>
/// <param name="Title">In a few words.</param>
/// <param name="Verdict">correct, almost, keep working, not started, no answer or did not run.</param>
/// <param name="Message">What the verdict says.</param>
/// <param name="Counterexample">The input that shows the mistake, or null.</param>
/// <param name="Hint">The first hint, or null.</param>
/// <param name="Code">The student's cells that answer it.</param>
/// <param name="ForAPerson">Why somebody has to look before this becomes a mark, in a sentence; null for a plain
/// verdict.</param>
public sealed record ExerciseResult(
    string Exercise,
    string Title,
    string Verdict,
    string Message,
    string? Counterexample,
    string? Hint,
    string Code,
    string? ForAPerson
);

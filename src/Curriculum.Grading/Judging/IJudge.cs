namespace Curriculum.Grading;

/// <summary>Gives the verdicts of one notebook. What it runs in decides how far its word can be trusted.</summary>
public interface IJudge
{
    /// <summary>
    /// What keeps a student's code from the machine, in words for people, for example "isolated"; the word of a judge
    /// that keeps it from nothing is <see cref="Judgement.NotIsolated"/>. Every result carries it.
    /// </summary>
    string Isolation { get; }

    /// <summary>Names the judge where its verdicts could differ from another's: results are kept under it.</summary>
    string Name { get; }

    /// <summary>Runs the notebook's code with the course's checks. Called from several threads at once.</summary>
    /// <param name="task">What is to be judged.</param>
    /// <param name="cancellationToken">Stops it; then there is no judgement.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    Task<Judgement> JudgeAsync(JudgeTask task, CancellationToken cancellationToken = default);
}

/// <summary>One notebook before its judge.</summary>
/// <param name="Course">The course.</param>
/// <param name="Notebook">What the student wrote.</param>
/// <param name="Exercises">The exercises to judge, of one notebook of the course.</param>
/// <param name="Limits">Time and memory.</param>
/// <param name="Name">Its name for people who watch.</param>
public sealed record JudgeTask(
    CourseEdition Course,
    NotebookFile Notebook,
    IReadOnlyList<CourseExercise> Exercises,
    JudgeLimits Limits,
    string Name
);

/// <summary>What one notebook may take.</summary>
/// <param name="Notebook">Time for all of it.</param>
/// <param name="Cell">Time for a cell of the student's.</param>
/// <param name="Memory">Bytes; 0 for no limit.</param>
public sealed record JudgeLimits(TimeSpan Notebook, TimeSpan Cell, long Memory)
{
    /// <summary>Two minutes a notebook, half a minute a cell, 2 GB.</summary>
    public static JudgeLimits Default { get; } = new(TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(30), 2L << 30);
}

/// <summary>What a judge says of a notebook.</summary>
/// <param name="Verdicts">A verdict for each exercise asked for, in order.</param>
/// <param name="Isolation">What the code ran in.</param>
public sealed record Judgement(IReadOnlyList<Verdict> Verdicts, string Isolation)
{
    /// <summary>The code ran with all rights of who grades.</summary>
    public const string NotIsolated = "not isolated";

    /// <summary>
    /// Exercises whose time was over: a slow machine looks the same, so they are no wrong answers yet.
    /// </summary>
    public IReadOnlyList<string> OutOfTime { get; init; } = [];

    /// <summary>What kept the judge from judging and is not the student's fault, in a sentence; else null.</summary>
    public string? Failure { get; init; }
}

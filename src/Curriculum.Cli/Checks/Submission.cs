namespace Curriculum.Cli.Checks;

/// <summary>A student's notebook on its way through the checks.</summary>
/// <param name="Student">Whose it is: the name in tables.</param>
/// <param name="Source">The file.</param>
internal sealed record Submission(string Student, NotebookSource Source)
{
    /// <summary>What is run; null when the notebook cannot be checked.</summary>
    public StudentPlan? Plan { get; init; }

    /// <summary>Why it cannot be checked, in a sentence.</summary>
    public string? Problem { get; init; }

    /// <summary>What came of it.</summary>
    public NotebookRun? Run { get; init; }

    /// <summary>One verdict per exercise.</summary>
    public IReadOnlyList<Verdict> Verdicts => Plan is not null && Run is not null ? Plan.Verdicts(Run) : [];

    /// <summary>True when every exercise is answered rightly.</summary>
    public bool IsCorrect => Problem is null && Verdicts.All(verdict => verdict.Word == Verdict.Correct);
}

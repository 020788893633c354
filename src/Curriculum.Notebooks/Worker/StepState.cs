namespace Curriculum.Notebooks.Running;

/// <summary>How a step ended.</summary>
public enum StepState
{
    /// <summary>Not reached.</summary>
    NotRun,

    /// <summary>Ran to its end.</summary>
    Done,

    /// <summary>Needs an exercise that is still open: its stub threw <see cref="NotImplementedException"/>.</summary>
    Waiting,

    /// <summary>Failed on purpose: the cell is tagged <c>raises-exception</c>.</summary>
    FailedAsMeant,

    /// <summary>Did not compile, threw, ran out of time, or took the process with it.</summary>
    Failed,
}

namespace Curriculum.Exercises;

/// <summary>How far an answer has come.</summary>
public enum VerdictKind
{
    /// <summary>The stub still throws NotImplementedException.</summary>
    NotStarted,

    /// <summary>At least one input gives a wrong result.</summary>
    KeepWorking,

    /// <summary>Right but for one slip that has a name.</summary>
    Almost,

    /// <summary>Right on every input tried.</summary>
    Correct,
}

namespace Curriculum.Cli.Doctor;

/// <summary>One line of the doctor.</summary>
/// <param name="Kind">How it is meant.</param>
/// <param name="What">What was found.</param>
/// <param name="Cure">What to do, when there is something to do.</param>
internal sealed record Finding(FindingKind Kind, string What, string? Cure = null);

/// <summary>How a finding is meant.</summary>
internal enum FindingKind
{
    Fine,

    /// <summary>Not needed to run the course, but good to know.</summary>
    Note,

    /// <summary>Has to be mended.</summary>
    Problem,
}

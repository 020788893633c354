namespace Curriculum.Cli.Doctor;

/// <summary>One line of the doctor.</summary>
/// <param name="Kind">How it is meant.</param>
/// <param name="What">What was found.</param>
/// <param name="Cure">What to do, when there is something to do.</param>
internal sealed record Finding(FindingKind Kind, string What, string? Cure = null);

namespace Curriculum.Cli.Doctor;

/// <summary>How a finding is meant.</summary>
internal enum FindingKind
{
    Fine,

    /// <summary>Not needed to run the course, but good to know.</summary>
    Note,

    /// <summary>Has to be mended.</summary>
    Problem,
}

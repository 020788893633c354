namespace Curriculum.Cli;

/// <summary>What the command's exit code says.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Fine = 0;

    /// <summary>A notebook or an exercise failed, or a check found something.</summary>
    public const int Failed = 1;

    /// <summary>The command was called in a wrong way, or with something that is not a notebook.</summary>
    public const int Usage = 2;

    /// <summary>
    /// Something is missing around the course: the built library, a folder that can be written, the network.
    /// </summary>
    public const int Environment = 3;

    /// <summary>Stopped by Ctrl-C, as shells count it.</summary>
    public const int Interrupted = 130;
}

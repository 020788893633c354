namespace Curriculum.Go.Tests;

/// <summary>
/// The long form is run by a command (README.md): with CURRICULUM_GO_LONG=1 tests count deeper and play more games.
/// </summary>
internal static class LongForm
{
    public static bool IsOn => Environment.GetEnvironmentVariable("CURRICULUM_GO_LONG") == "1";
}

namespace Curriculum.Cli;

/// <summary>The folder the user is in, which another program may have taken away.</summary>
internal static class CurrentFolder
{
    /// <summary>One sentence when there is none any more; else null.</summary>
    public static string? Lost()
    {
        try
        {
            return Directory.Exists(Environment.CurrentDirectory) ? null : Sentence("");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Sentence($" ({error.Message.TrimEnd('.')})");
        }
    }

    private static string Sentence(string why) =>
        $"The folder this was started in is gone or cannot be read{why}: change into another one and try again.";
}

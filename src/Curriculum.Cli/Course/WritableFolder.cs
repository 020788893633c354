namespace Curriculum.Cli.Course;

/// <summary>Finds out before the work whether its results can be written.</summary>
internal static class WritableFolder
{
    /// <summary>Makes a folder and tries to write in it.</summary>
    public static void Require(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            Try(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CommandException.Environment(
                $"The folder {folder} cannot be written ({error.Message.TrimEnd('.')}): name another one or change "
                    + "its rights."
            );
        }
    }

    /// <summary>Writes a file into a folder that is there, and takes it away again.</summary>
    public static void Try(string folder)
    {
        var probe = Path.Combine(folder, $".{Guid.NewGuid():N}.tmp");
        File.WriteAllText(probe, "");
        File.Delete(probe);
    }
}

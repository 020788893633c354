namespace Curriculum.Cli.Course;

/// <summary>Files that are there whole or not at all: written beside their place, then renamed.</summary>
internal static class AtomicFile
{
    public static void Write(string path, Action<Stream> write, bool overwrite = true)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew))
            {
                write(stream);
            }

            File.Move(temporary, path, overwrite);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public static void Write(string path, string text, bool overwrite = true) =>
        Write(path, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)), overwrite);

    /// <summary>Makes a folder and tries to write in it.</summary>
    public static void RequireWritable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".{Guid.NewGuid():N}.tmp");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CommandException.Environment(
                $"The folder {folder} cannot be written ({error.Message.TrimEnd('.')}): name another one or change "
                    + "its rights."
            );
        }
    }
}

namespace Curriculum.Notebooks;

/// <summary>
/// Files that are there whole or not at all, also when the process is killed while it writes: written beside their
/// place, then renamed.
/// </summary>
public static class WholeFile
{
    /// <summary>Writes a file into a folder that is there.</summary>
    /// <exception cref="IOException">It cannot be written, or is there and must not be replaced.</exception>
    public static void Write(string path, Action<Stream> write, bool overwrite = true)
    {
        ArgumentNullException.ThrowIfNull(write);
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

    /// <summary>Writes a file and the folders above it; one that holds these bytes already is left as it is.</summary>
    public static void Write(string path, byte[] bytes)
    {
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Write(path, stream => stream.Write(bytes));
    }
}

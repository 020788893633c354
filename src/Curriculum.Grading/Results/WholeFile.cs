namespace Curriculum.Grading;

/// <summary>Files that are there whole or not at all, also when the process is killed while it writes.</summary>
internal static class WholeFile
{
    /// <summary>Writes a file; one that holds these bytes already is left as it is.</summary>
    public static void Write(string path, byte[] bytes)
    {
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}

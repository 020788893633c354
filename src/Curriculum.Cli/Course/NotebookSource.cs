namespace Curriculum.Cli.Course;

/// <summary>A notebook on disk.</summary>
/// <param name="Path">Its full path.</param>
internal sealed record NotebookSource(string Path)
{
    /// <summary>Its name without folder and extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    public NotebookFile Load()
    {
        try
        {
            return NotebookFile.Load(new MemoryStream(Read()), Path);
        }
        catch (NotebookException error)
        {
            throw CommandException.Usage(error.Message);
        }
    }

    /// <summary>Its bytes.</summary>
    public byte[] Read()
    {
        try
        {
            return RegularFile.Other(Path) is { } other
                ? throw CommandException.Usage(
                    $"{Path} is {other}, and only regular files are read: take it out of the folder, or name another."
                )
                : File.ReadAllBytes(Path);
        }
        catch (FileNotFoundException) when (Path.Contains('\uFFFD', StringComparison.Ordinal))
        {
            throw CommandException.Usage(
                $"{Path} has a name that is not UTF-8 (it shows as \uFFFD), so it cannot be opened: rename it."
            );
        }
        catch (UnauthorizedAccessException)
        {
            throw CommandException.Environment($"{Path} cannot be read: give yourself the right to read it.");
        }
    }
}

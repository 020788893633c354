namespace Curriculum.Site.Building;

/// <summary>
/// The folder of the site while it is made: built beside its place, and put there only when it is whole.
/// </summary>
internal sealed class SiteFolder : IDisposable
{
    /// <summary>The file by which a folder is known to be a site, so that no other folder is ever replaced.</summary>
    public const string Mark = "curriculum-site.json";

    private readonly string _place;

    private SiteFolder(string place, string building) => (_place, Path) = (place, building);

    /// <summary>Where to write.</summary>
    public string Path { get; }

    /// <summary>Begins a new site for a place.</summary>
    /// <exception cref="SiteException">The place holds something else, or cannot be written.</exception>
    public static SiteFolder Begin(string place)
    {
        place = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(place));
        if (File.Exists(place))
        {
            throw SiteException.Usage($"{place} is a file: name a folder for the site with --out.");
        }

        if (
            Directory.Exists(place)
            && !File.Exists(System.IO.Path.Combine(place, Mark))
            && Directory.EnumerateFileSystemEntries(place).Any()
        )
        {
            throw SiteException.Usage(
                $"{place} holds something that is no site of the course, and would be replaced: name an empty or a "
                    + "new folder with --out."
            );
        }

        var building = $"{place}.{Guid.NewGuid():N}"[..(place.Length + 9)];
        try
        {
            Directory.CreateDirectory(building);
            return new(place, building);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw SiteException.Environment(
                $"The folder {place} cannot be written ({error.Message.TrimEnd('.')}): name another one with --out "
                    + "or change its rights."
            );
        }
    }

    public string Write(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Copies a folder with all that is in it.</summary>
    public void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(Path, to, System.IO.Path.GetRelativePath(from, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>Puts the site into its place; the old one goes.</summary>
    public void Finish()
    {
        var old = Path + ".old";
        var replaced = Directory.Exists(_place);
        if (replaced)
        {
            Directory.Move(_place, old);
        }

        try
        {
            Directory.Move(Path, _place);
        }
        catch when (replaced)
        {
            Directory.Move(old, _place);
            throw;
        }

        if (replaced)
        {
            Directory.Delete(old, recursive: true);
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}

namespace Curriculum.Cli.Tests;

/// <summary>A folder that is gone after the test.</summary>
public sealed class TestFolder : TemporaryFolder;

/// <summary>What a folder for a test and a whole course in one have in common.</summary>
public abstract class TemporaryFolder : IDisposable
{
    protected TemporaryFolder() => Path = Directory.CreateTempSubdirectory("curriculum-cli-").FullName;

    public string Path { get; }

    public string this[params string[] parts] => System.IO.Path.Combine([Path, .. parts]);

    public string Write(string text, params string[] parts)
    {
        var path = this[parts];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Every file below with its text: two of these are equal when nothing was written over.</summary>
    public Dictionary<string, string> Snapshot() =>
        Directory
            .EnumerateFiles(Path, "*", SearchOption.AllDirectories)
            .ToDictionary(
                path => System.IO.Path.GetRelativePath(Path, path),
                path => Convert.ToHexString(File.ReadAllBytes(path))
            );

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        Directory.Delete(Path, recursive: true);
    }
}

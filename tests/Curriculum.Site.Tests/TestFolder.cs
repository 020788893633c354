namespace Curriculum.Site.Tests;

/// <summary>A folder that is gone after the test.</summary>
public sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("curriculum-site-").FullName;

    public string this[params string[] parts] => System.IO.Path.Combine([Path, .. parts]);

    public string Write(string text, params string[] parts)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[parts])!);
        File.WriteAllText(this[parts], text);
        return this[parts];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

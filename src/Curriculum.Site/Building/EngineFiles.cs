using ZstdSharp;

namespace Curriculum.Site.Building;

/// <summary>
/// A session's host with the files of the published engine, under the names they have in a page: what is compiled with
/// it is what the page would compile. It runs nothing.
/// </summary>
internal sealed class EngineFiles : BundledFiles
{
    private const string Packed = ".zst";
    private readonly string _framework;

    private EngineFiles(string framework, byte[] references, IEnumerable<string> assemblies)
        : base(() => references, FileBundle.Table(references).Select(file => file.Name), assemblies) =>
        _framework = framework;

    /// <summary>Opens a published engine.</summary>
    public static EngineFiles Open(string engine)
    {
        var framework = Path.Combine(engine, "_framework");
        var course = Unpack(Path.Combine(engine, "course" + Packed));
        var files = FileBundle
            .Table(course)
            .ToDictionary(file => file.Name, file => course[file.Start..(file.Start + file.Length)]);
        var opened = new EngineFiles(
            framework,
            files["references"],
            Directory.EnumerateFiles(framework, "*.dll" + Packed).Select(file => Path.GetFileNameWithoutExtension(file))
        );
        foreach (var (name, bytes) in files)
        {
            opened.Add(name, bytes);
        }

        return opened;
    }

    /// <inheritdoc/>
    protected override byte[] Fetch(string name) => Unpack(Path.Combine(_framework, name + Packed));

    private static byte[] Unpack(string file)
    {
        using var decompressor = new Decompressor();
        return decompressor.Unwrap(File.ReadAllBytes(file)).ToArray();
    }
}

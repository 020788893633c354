using System.Collections.Immutable;
using System.Text;
using Curriculum.Notebooks;
using Microsoft.CodeAnalysis;
using ZstdSharp;

namespace Curriculum.Site.Building;

/// <summary>
/// A session's host with the files of the published engine, under the names they have in a page: what is compiled with it
/// is what the page would compile. It runs nothing.
/// </summary>
internal sealed class EngineFiles : ISessionHost
{
    private const string Packed = ".zst";
    private readonly string _engine;
    private readonly ImmutableArray<MetadataReference> _framework;

    public EngineFiles(string engine)
    {
        _engine = engine;
        var bytes = Unpack(Path.Combine(engine, "references" + Packed));
        using var from = new BinaryReader(new MemoryStream(bytes));
        var all = ImmutableArray.CreateBuilder<MetadataReference>();
        while (from.BaseStream.Position < bytes.Length)
        {
            var name = from.ReadString();
            all.Add(MetadataReference.CreateFromImage(from.ReadBytes(from.ReadInt32()), filePath: name));
        }

        _framework = all.ToImmutable();
    }

    /// <inheritdoc/>
    public IReadOnlyList<MetadataReference> FrameworkReferences => _framework;

    /// <inheritdoc/>
    public string? Resolve(string path, string? baseFile)
    {
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        return File.Exists(Place(name)) ? name : null;
    }

    /// <inheritdoc/>
    public byte[] Read(string fullName) => IsAssembly(fullName) ? Unpack(Place(fullName)) : File.ReadAllBytes(Place(fullName));

    /// <inheritdoc/>
    public string? ReadLine(string prompt) => null;

    private static bool IsAssembly(string name) => name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);

    private string Place(string name) =>
        IsAssembly(name) ? Path.Combine(_engine, "_framework", name + Packed) : Path.Combine(_engine, name);

    private static byte[] Unpack(string file)
    {
        using var decompressor = new Decompressor();
        return decompressor.Unwrap(File.ReadAllBytes(file)).ToArray();
    }
}

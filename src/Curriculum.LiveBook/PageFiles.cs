using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Runtime.InteropServices.JavaScript;
using Curriculum.Notebooks;
using Microsoft.CodeAnalysis;

namespace Curriculum.LiveBook;

/// <summary>
/// A session's host in a page: its files are those that came with the engine. <c>#r "../artifacts/course/X.dll"</c> means
/// the engine's X.dll, wherever the path leads; <c>#load "setup.csx"</c> the course's own.
/// </summary>
internal sealed partial class PageFiles : ISessionHost
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _known;
    private readonly Lazy<ImmutableArray<MetadataReference>> _framework;

    /// <param name="references">The assemblies that every cell compiles against: name, length, bytes of each.</param>
    /// <param name="assemblies">The names of the assemblies that the engine can fetch.</param>
    public PageFiles(byte[] references, IEnumerable<string> assemblies)
    {
        _known = new(assemblies, StringComparer.OrdinalIgnoreCase);
        _framework = new(() => Load(references));
    }

    /// <inheritdoc/>
    public IReadOnlyList<MetadataReference> FrameworkReferences => _framework.Value;

    /// <summary>A file that is there from the beginning.</summary>
    public void Add(string name, byte[] bytes) => _files[name] = bytes;

    /// <inheritdoc/>
    public string? Resolve(string path, string? baseFile)
    {
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        return _files.ContainsKey(name) || _known.Contains(name) ? name : null;
    }

    /// <inheritdoc/>
    public byte[] Read(string fullName)
    {
        if (!_files.TryGetValue(fullName, out var bytes))
            _files[fullName] = bytes = Unpack(Fetch(fullName));
        return bytes;
    }

    /// <inheritdoc/>
    public string? ReadLine(string prompt) => null;

    /// <summary>Fetches an assembly, packed with gzip, while the caller waits: a worker may do that.</summary>
    [JSImport("fetchAssembly", "page")]
    private static partial byte[] Fetch(string name);

    private static byte[] Unpack(byte[] packed)
    {
        using var zip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        var bytes = new MemoryStream(4 * packed.Length);
        zip.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static ImmutableArray<MetadataReference> Load(byte[] references)
    {
        using var from = new BinaryReader(new MemoryStream(references));
        var all = ImmutableArray.CreateBuilder<MetadataReference>();
        while (from.BaseStream.Position < references.Length)
        {
            var name = from.ReadString();
            all.Add(MetadataReference.CreateFromImage(ImmutableCollectionsMarshal.AsImmutableArray(from.ReadBytes(from.ReadInt32())), filePath: name));
        }
        return all.ToImmutable();
    }
}

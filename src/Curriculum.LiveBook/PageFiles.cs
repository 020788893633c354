using System.Collections.Immutable;
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
    private readonly Dictionary<(string? Follows, string Cell), ReadyCell> _ready = [];
    private readonly Lazy<ImmutableArray<MetadataReference>> _framework;
    private readonly Lazy<List<(string Name, int Start, int Length)>> _table;

    /// <param name="references">The assemblies that every cell compiles against: name, length, bytes of each.</param>
    /// <param name="assemblies">The names of the assemblies that the engine can fetch.</param>
    public PageFiles(byte[] references, IEnumerable<string> assemblies)
    {
        _known = new(assemblies, StringComparer.OrdinalIgnoreCase);
        _table = new(() => Table(references));
        _framework = new(() => [.. _table.Value.Select(file => MetadataReference.CreateFromImage(
            ImmutableArray.Create(references, file.Start, file.Length), filePath: file.Name))]);
    }

    /// <inheritdoc/>
    public IReadOnlyList<MetadataReference> FrameworkReferences => _framework.Value;

    /// <inheritdoc/>
    public IEnumerable<string> FrameworkNames => _table.Value.Select(file => Path.GetFileNameWithoutExtension(file.Name));

    /// <inheritdoc/>
    public ReadyCell? Ready(string? follows, string cell, string source) =>
        _ready.GetValueOrDefault((follows, cell)) is { } ready && ready.Source == source ? ready : null;

    /// <summary>The notebook's cells that were compiled when the site was built: how many, and each.</summary>
    public void AddCells(byte[] cells)
    {
        using var from = new BinaryReader(new MemoryStream(cells));
        for (var left = from.ReadInt32(); left > 0; left--)
        {
            var ready = ReadyCell.Read(from);
            _ready.TryAdd((ready.Follows, ready.Cell), ready);
        }
    }

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
            _files[fullName] = bytes = Fetch(fullName);
        return bytes;
    }

    /// <inheritdoc/>
    public string? ReadLine(string prompt) => null;

    /// <summary>Fetches an assembly while the caller waits: a worker may do that.</summary>
    [JSImport("fetchAssembly", "page")]
    private static partial byte[] Fetch(string name);

    private static List<(string Name, int Start, int Length)> Table(byte[] references)
    {
        using var from = new BinaryReader(new MemoryStream(references));
        var table = new List<(string, int, int)>();
        while (from.BaseStream.Position < references.Length)
        {
            var name = from.ReadString();
            var length = from.ReadInt32();
            table.Add((name, (int)from.BaseStream.Position, length));
            from.BaseStream.Position += length;
        }
        return table;
    }
}

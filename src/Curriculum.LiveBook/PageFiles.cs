using System.Runtime.InteropServices.JavaScript;
using Curriculum.Notebooks;

namespace Curriculum.LiveBook;

/// <summary>
/// A session's host in a page: its files are those that came with the engine, or that the worker can fetch.
/// </summary>
/// <param name="references">The assemblies that every cell compiles against.</param>
/// <param name="assemblies">The names of the assemblies that the engine can fetch.</param>
internal sealed partial class PageFiles(byte[] references, IEnumerable<string> assemblies)
    : BundledFiles(references, assemblies)
{
    private readonly Dictionary<(string? Follows, string Cell), ReadyCell> _ready = [];

    /// <inheritdoc/>
    public override ReadyCell? Ready(string? follows, string cell, string source) =>
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

    /// <inheritdoc/>
    protected override byte[] Fetch(string name) => FetchAssembly(name);

    /// <summary>Fetches an assembly while the caller waits: a worker may do that.</summary>
    [JSImport("fetchAssembly", "page")]
    private static partial byte[] FetchAssembly(string name);
}

using System.Runtime.InteropServices.JavaScript;
using Curriculum.Notebooks;

namespace Curriculum.LiveBook;

/// <summary>
/// A session's host in a page: its files are those that came with the engine, or that the worker can fetch.
/// </summary>
/// <param name="framework">The names of the assemblies that every cell compiles against.</param>
/// <param name="known">The names of the files that the engine can fetch.</param>
internal sealed partial class PageFiles(IEnumerable<string> framework, IEnumerable<string> known)
    : BundledFiles(static () => FetchFile("references"), framework, known)
{
    private readonly Dictionary<(string? Follows, string Cell), ReadyCell> _course = [];
    private IEnumerator<ReadyCell> _unread = Enumerable.Empty<ReadyCell>().GetEnumerator();
    private readonly Dictionary<(string? Follows, string Cell, string Source), ReadyCell> _kept = [];
    private readonly Dictionary<string, string> _sentences = [];

    /// <inheritdoc/>
    public override ReadyCell? Ready(string? follows, string cell, string source) =>
        OfCourse(follows, cell) is { } ready && ready.Source == source
            ? ready
            : _kept.GetValueOrDefault((follows, cell, source));

    /// <inheritdoc/>
    public override string? FigureSentence(string code) => _sentences.GetValueOrDefault(code);

    /// <summary>
    /// What the notebook's cells say is to be seen in their figures: how many, then text and sentence of each; behind
    /// it the cells that were compiled when the site was built.
    /// </summary>
    public void AddCells(byte[] cells)
    {
        using var from = new BinaryReader(new MemoryStream(cells));
        for (var left = from.ReadInt32(); left > 0; left--)
        {
            _sentences.TryAdd(from.ReadString(), from.ReadString());
        }

        _unread = ReadyCells.Read(cells[(int)from.BaseStream.Position..]).GetEnumerator();
    }

    // They are read as far as the one that is asked for: the first cell stands first.
    private ReadyCell? OfCourse(string? follows, string cell)
    {
        ReadyCell? found;
        while (!_course.TryGetValue((follows, cell), out found) && _unread.MoveNext())
        {
            _course.TryAdd((_unread.Current.Follows, _unread.Current.Cell), _unread.Current);
        }

        return found;
    }

    /// <summary>The reader's own cells, compiled in an earlier visit.</summary>
    public void AddKept(byte[] cells)
    {
        foreach (var ready in ReadyCells.Read(cells))
        {
            Keep(ready);
        }
    }

    /// <summary>One of the reader's own cells.</summary>
    public void Keep(ReadyCell ready) => _kept[(ready.Follows, ready.Cell, ready.Source)] = ready;

    /// <summary>Whether a cell came with the course.</summary>
    public bool IsOfCourse(ReadyCell ready) => ReferenceEquals(OfCourse(ready.Follows, ready.Cell), ready);

    /// <inheritdoc/>
    protected override byte[] Fetch(string name) => FetchFile(name);

    /// <summary>A file that came with the engine, or is fetched while the caller waits: a worker may do that.</summary>
    [JSImport("fetchFile", "page")]
    private static partial byte[] FetchFile(string name);
}

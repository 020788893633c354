using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace Curriculum.Notebooks;

/// <summary>
/// Where a session and its branches load assemblies: always from bytes, so that no file is locked. What the framework
/// references name comes from the process; cells find each other; the rest is what <c>#r</c> named or lies beside it.
/// </summary>
internal sealed class CellLoadContext(ISessionHost host, CellFileReferences references) : AssemblyLoadContext("cells")
{
    private const int KeptRuns = 64;

    private readonly ConcurrentDictionary<string, Assembly> _cells = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Assembly, CellSymbols> _symbols = new();
    private readonly ConcurrentDictionary<string, Lazy<Assembly?>> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Queue<CellRun> _runs = new();
    private readonly Lazy<HashSet<string>> _process = new(() => [.. host.FrameworkNames]);

    public Assembly LoadCell(string assemblyName, CompiledCell cell)
    {
        var assembly = LoadFromStream(new MemoryStream(cell.Image), new MemoryStream(cell.Symbols.Image));
        _cells[assemblyName] = assembly;
        _symbols[assembly] = cell.Symbols;
        return assembly;
    }

    /// <summary>Line numbers and source of a cell's assembly; null for any other assembly.</summary>
    public CellSymbols? SymbolsOf(Assembly assembly) => _symbols.GetValueOrDefault(assembly);

    /// <summary>Keeps a run, so that what its cell throws later is told under it.</summary>
    public void Remember(CellRun run)
    {
        lock (_runs)
        {
            _runs.Enqueue(run);
            if (_runs.Count > KeptRuns)
            {
                _runs.Dequeue();
            }
        }
    }

    /// <summary>The last run of a cell by its name; null when that is too long ago.</summary>
    public CellRun? RunOf(string cell)
    {
        lock (_runs)
        {
            return _runs.LastOrDefault(run => run.Cell == cell);
        }
    }

    /// <summary>Cells that have ended and left work which another thread does now.</summary>
    public IReadOnlyList<CellRun> LeftWorking()
    {
        lock (_runs)
        {
            return [.. _runs.Where(run => run.HasEnded && run.OtherThreads > 0)];
        }
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name ?? "";
        if (_cells.TryGetValue(name, out var cell))
        {
            return cell;
        }

        return _process.Value.Contains(name) ? null : _files.GetOrAdd(name, LoadFile).Value;
    }

    private Lazy<Assembly?> LoadFile(string name) =>
        new(() =>
        {
            if (references.FindFile(name) is not { } file)
            {
                return null;
            }

            var symbols = host.Resolve(Path.ChangeExtension(Path.GetFileName(file), ".pdb"), file);
            return LoadFromStream(
                new MemoryStream(host.Read(file)),
                symbols is null ? null : new MemoryStream(host.Read(symbols))
            );
        });
}

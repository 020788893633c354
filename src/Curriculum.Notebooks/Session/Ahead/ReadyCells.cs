using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Curriculum.Notebooks;

/// <summary>Compiles a notebook's cells beforehand, running none.</summary>
public static class ReadyCells
{
    /// <summary>
    /// The first cell, each cell after all those above it, and each cell right after those that only load the course:
    /// in these places a reader meets it.
    /// </summary>
    /// <param name="cells">Name and text of each.</param>
    public static IEnumerable<IReadOnlyList<(string Cell, string Source)>> Places(
        IReadOnlyList<(string Cell, string Source)> cells
    )
    {
        ArgumentNullException.ThrowIfNull(cells);
        var loading = Math.Max(1, cells.TakeWhile(cell => Loads(cell.Source)).Count());
        for (var k = 0; k < cells.Count; k++)
        {
            yield return [.. cells.Take(k + 1)];
            if (k > loading)
            {
                yield return [.. cells.Take(loading), cells[k]];
            }
        }
    }

    /// <summary>Is the cell there to load a script or a library?</summary>
    public static bool Loads(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.StartsWith("#load \"", StringComparison.Ordinal)
            || source.StartsWith("#r \"", StringComparison.Ordinal);
    }

    /// <summary>
    /// The cells of each place: first those of the first place, and none twice. A cell with an error is left out, and
    /// with it what stands on it. What the host has ready is not compiled again.
    /// </summary>
    /// <param name="options">As of the session that will run them; its host has the same files.</param>
    /// <param name="places">
    /// A place is the cells from the first to the one that is met there: name and text of each.
    /// </param>
    public static IReadOnlyList<ReadyCell> Compile(
        SessionOptions options,
        IEnumerable<IReadOnlyList<(string Cell, string Source)>> places
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(places);
        var compiler = new CellCompiler(options);
        var ready = new List<ReadyCell>();
        var after = new Dictionary<string, CellState?>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            var state = CellState.Empty;
            foreach (var (cell, source) in place)
            {
                var name = ReadyCell.Name(state.LastAssembly, cell, source);
                if (!after.TryGetValue(name, out var next))
                {
                    after[name] = next = Next(state, cell, source, name);
                }

                if (next is null)
                {
                    break;
                }

                state = next;
            }
        }
        return ready;

        CellState? Next(CellState before, string cell, string source, string name)
        {
            var one = options.Host.Ready(before.LastAssembly, cell, source);
            var built = one is null ? null : compiler.Take(one, before);
            if (one is null)
            {
                built = compiler.Build(source, cell, before, default, out var found, name);
                one = built is null ? null : Described(built, before.LastAssembly, cell, source, found);
            }

            if (built is null || one is null)
            {
                return null;
            }

            ready.Add(one);
            return before.Followed(new Submission(cell, source, built.Assembly, built.Compilation), built.Slot);
        }
    }

    /// <summary>Cells as bytes.</summary>
    public static byte[] Write(IReadOnlyCollection<ReadyCell> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        using var bytes = new MemoryStream();
        using (var to = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            to.Write(cells.Count);
            foreach (var cell in cells)
            {
                cell.Write(to);
            }
        }
        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote, each cell when it is asked for.</summary>
    public static IEnumerable<ReadyCell> Read(byte[] bytes)
    {
        using var from = new BinaryReader(new MemoryStream(bytes));
        for (var left = from.ReadInt32(); left > 0; left--)
        {
            yield return ReadyCell.Read(from);
        }
    }

    private static ReadyCell Described(
        CompiledCell built,
        string? follows,
        string cell,
        string source,
        IReadOnlyList<Diagnostic> found
    )
    {
        var compilation = built.Compilation.Value;
        return new ReadyCell(
            follows,
            cell,
            source,
            built.Assembly,
            built.Image,
            built.Symbols.Image,
            built.Slot,
            built.Factory.Type ?? "",
            built.Factory.Method ?? "",
            built.Slot is not null && CellCompiler.EndsInValue(compilation, cell),
            SharesTypes(built.Image),
            [.. compilation.DirectiveReferences.Select(reference => reference.Display ?? "")],
            [.. found.Select(one => ErrorReport.Describe(one, cell))]
        );
    }

    // The compiler's names for types of anonymous objects, and of delegates that no Func or Action stands for.
    private static bool SharesTypes(byte[] image)
    {
        if (image.Length == 0)
        {
            return false;
        }

        using var assembly = new PEReader(ImmutableArray.Create(image));
        var metadata = assembly.GetMetadataReader();
        return metadata
            .TypeDefinitions.Select(type => metadata.GetString(metadata.GetTypeDefinition(type).Name))
            .Any(name =>
                name.StartsWith("<>f__Anonymous", StringComparison.Ordinal)
                || name.StartsWith("<>A", StringComparison.Ordinal)
                || name.StartsWith("<>F", StringComparison.Ordinal)
            );
    }
}

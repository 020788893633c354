using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Curriculum.Notebooks;

/// <summary>Compiles a notebook's cells beforehand, running none.</summary>
public static class ReadyCells
{
    /// <summary>
    /// The first cell, each cell after all those above it, and each cell right after the first: in these places a
    /// reader
    /// meets it. A cell with an error or a warning is left out, and with it what stands on it.
    /// </summary>
    /// <param name="options">As of the session that will run them; its host has the same files.</param>
    /// <param name="cells">Name and text of each.</param>
    public static IReadOnlyList<ReadyCell> Compile(
        SessionOptions options,
        IReadOnlyList<(string Cell, string Source)> cells
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(cells);
        var compiler = new CellCompiler(options);
        var ready = new List<ReadyCell>();
        if (cells.Count == 0 || Next(CellState.Empty, cells[0]) is not { } first)
        {
            return ready;
        }

        var above = first;
        for (var k = 1; k < cells.Count; k++)
        {
            if (k > 1)
            {
                Next(first, cells[k]);
            }

            above = above is null ? null : Next(above, cells[k]);
        }
        return ready;

        CellState? Next(CellState before, (string Cell, string Source) cell)
        {
            var name = $"ready-{ready.Count + 1}";
            if (
                compiler.Build(cell.Source, cell.Cell, before, default, out var diagnostics, name) is not { } built
                || diagnostics.Count > 0
            )
            {
                return null;
            }

            var compilation = built.Compilation.Value;
            ready.Add(
                new ReadyCell(
                    before.LastAssembly,
                    cell.Cell,
                    cell.Source,
                    name,
                    built.Image,
                    built.Symbols.Image,
                    built.Slot,
                    built.Factory.Type ?? "",
                    built.Factory.Method ?? "",
                    built.Slot is not null && CellCompiler.EndsInValue(compilation, cell.Cell),
                    SharesTypes(built.Image),
                    [.. compilation.DirectiveReferences.Select(reference => reference.Display ?? "")]
                )
            );
            return before.Followed(new Submission(cell.Cell, cell.Source, name, built.Compilation), built.Slot);
        }
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

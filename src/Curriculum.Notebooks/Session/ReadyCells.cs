namespace Curriculum.Notebooks;

/// <summary>Compiles a notebook's cells beforehand, running none.</summary>
public static class ReadyCells
{
    /// <summary>
    /// The first cell, each cell after all those above it, and each cell right after the first: in these places a reader
    /// meets it. A cell with an error or a warning is left out, and with it what stands on it.
    /// </summary>
    /// <param name="options">As of the session that will run them; its host has the same files.</param>
    /// <param name="cells">Name and text of each.</param>
    public static IReadOnlyList<ReadyCell> Compile(SessionOptions options, IReadOnlyList<(string Cell, string Source)> cells)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(cells);
        var compiler = new CellCompiler(options);
        var ready = new List<ReadyCell>();
        if (cells.Count == 0 || Next(CellState.Empty, cells[0]) is not { } first)
            return ready;
        CellState? above = first;
        for (var k = 1; k < cells.Count; k++)
        {
            if (k > 1)
                Next(first, cells[k]);
            above = above is null ? null : Next(above, cells[k]);
        }
        return ready;

        CellState? Next(CellState before, (string Cell, string Source) cell)
        {
            var name = $"ready-{ready.Count + 1}";
            if (compiler.Build(cell.Source, cell.Cell, before, default, out var diagnostics, name) is not { } built || diagnostics.Count > 0)
                return null;
            var compilation = built.Compilation.Value;
            ready.Add(new ReadyCell(
                before.LastAssembly, cell.Cell, cell.Source, name, built.Image, built.Symbols.Image, built.Slot, built.Factory.Type ?? "",
                built.Factory.Method ?? "", built.Slot is not null && CellCompiler.EndsInValue(compilation, cell.Cell),
                [.. compilation.DirectiveReferences.Select(reference => reference.Display ?? "")]));
            return before.Followed(new Submission(cell.Cell, cell.Source, name, built.Compilation), built.Slot);
        }
    }
}

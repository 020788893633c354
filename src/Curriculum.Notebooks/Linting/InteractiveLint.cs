namespace Curriculum.Notebooks.Linting;

/// <summary>
/// Finds in a notebook every trap of .NET Interactive, which our own engine would let pass: the rules of
/// <see cref="LintRule"/>, and a compilation in Debug without nullable.
/// </summary>
public static class InteractiveLint
{
    /// <summary>The findings, in the order of cells and lines; empty for a notebook that runs on every host.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="host">Resolves what its cells load.</param>
    public static IReadOnlyList<LintFinding> Check(NotebookFile notebook, ISessionHost host)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        ArgumentNullException.ThrowIfNull(host);
        return Check(
            notebook
                .Cells.Index()
                .Where(item => item.Item.Kind == NotebookCellKind.Code && !string.IsNullOrWhiteSpace(item.Item.Source))
                .Select(item => LintCell.From(item.Item, item.Index + 1)),
            host
        );
    }

    internal static IReadOnlyList<LintFinding> Check(IEnumerable<LintCell> cells, ISessionHost host)
    {
        var compiler = new LintCompiler(host);
        return [.. cells.Index().SelectMany(item => Check(item.Item, item.Index == 0, compiler))];
    }

    private static IEnumerable<LintFinding> Check(LintCell cell, bool isFirst, LintCompiler compiler)
    {
        if (!cell.IsCSharp)
        {
            return TextRules.Check(cell);
        }

        List<LintFinding> named = [.. TextRules.Check(cell), .. SyntaxRules.Check(cell, isFirst)];

        // A named rule says better what the compiler also says of the same line.
        var lines = named.Select(finding => finding.Line).ToHashSet();
        return named
            .Concat(compiler.Check(cell).Where(finding => !lines.Contains(finding.Line)))
            .DistinctBy(finding => (finding.Rule, finding.Line))
            .OrderBy(finding => finding.Line);
    }
}

using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Curriculum.Notebooks;

/// <summary>Cells as links of a chain of script compilations, in Release, with a stack check at every function's entry.</summary>
internal sealed class CellCompiler
{
    private static readonly CSharpParseOptions Parse = CSharpSession.ParseOptions;
    private static readonly EmitOptions Guarded = new(
        debugInformationFormat: DebugInformationFormat.PortablePdb,
        instrumentationKinds: [InstrumentationKind.StackOverflowProbing]);

    // Weaves a token into every loop and function, so that a stop ends them. It also puts that token in the place of
    // any other that is passed to a call: not for cells that speak of cancellation themselves.
    private static readonly EmitOptions Stoppable = Guarded.WithInstrumentationKinds(
        [InstrumentationKind.StackOverflowProbing, InstrumentationKind.ModuleCancellation]);

    private static readonly ImmutableDictionary<string, ReportDiagnostic> Silenced =
        ImmutableDictionary<string, ReportDiagnostic>.Empty
            .Add("CS1701", ReportDiagnostic.Suppress)  // an assembly stands in for another version of itself
            .Add("CS1702", ReportDiagnostic.Suppress);

    private static int _count;

    private readonly ISessionHost _host;
    private readonly CSharpCompilationOptions _options;

    public CellCompiler(SessionOptions options)
    {
        _host = options.Host;
        References = new CellFileReferences(_host);
        _options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            usings: [.. options.Imports, "Curriculum.Notebooks.Cells", "Curriculum.Notebooks.Cells.CellCommands"],
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: true,
            specificDiagnosticOptions: Silenced,
            concurrentBuild: false,
            metadataReferenceResolver: References,
            sourceReferenceResolver: new CellFileSources(_host, References),
            assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);
    }

    public CellFileReferences References { get; }

    /// <summary>The compilation of a cell that follows <paramref name="previous"/>.</summary>
    public CSharpCompilation Create(string code, string cell, CSharpCompilation? previous, CancellationToken stop) =>
        Create(Tree(code, cell, stop), previous);

    /// <summary>The assembly of a cell, or null when there are errors.</summary>
    public CompiledCell? Build(
        string code, string cell, CellState before, CancellationToken stop, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var tree = Tree(code, cell, stop);
        var plain = Create(tree, before.Last);
        var guarded = CellGuards.Add(code, tree, () => plain.GetSemanticModel(tree), stop);
        if (guarded is null)
            return Build(plain, before, stop, out diagnostics);
        var built = Build(Create(Tree(guarded, cell, stop), before.Last), before, stop, out diagnostics);
        if (diagnostics.Count == 0)
            return built;
        // Columns are told as the reader sees them; and should the guards be at fault, the cell does without them.
        diagnostics = Reported(plain.GetDiagnostics(stop));
        return built ?? (diagnostics.Any(IsError) ? null : Build(plain, before, stop, out diagnostics));
    }

    private static SyntaxTree Tree(string code, string cell, CancellationToken stop) =>
        CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), Parse, cell, stop);

    private CSharpCompilation Create(SyntaxTree tree, CSharpCompilation? previous) =>
        CSharpCompilation.CreateScriptCompilation(
            $"cell-{Interlocked.Increment(ref _count)}", tree,
            previous?.References ?? _host.FrameworkReferences, _options, previous, typeof(object));

    private static CompiledCell? Build(
        CSharpCompilation compilation, CellState before, CancellationToken stop, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var hasCode = compilation.SyntaxTrees.Any(
            tree => tree.GetCompilationUnitRoot(stop).Members.Count > 0);
        if (!hasCode)
        {
            // Only usings, #r, #load or comments: there is nothing to run, and its slot would be its predecessor's.
            diagnostics = Reported(compilation.GetDiagnostics(stop));
            return diagnostics.Any(IsError) ? null : new CompiledCell(compilation, [], new CellSymbols([], []), null, before.OwnTokens, default);
        }
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var ownTokens = before.OwnTokens || compilation.SyntaxTrees.Any(
            tree => tree.GetText(stop).ToString().Contains("Cancellation", StringComparison.Ordinal));
        var result = compilation.Emit(
            image, symbols, options: ownTokens ? Guarded : Stoppable, cancellationToken: stop);
        diagnostics = Reported(result.Diagnostics);
        if (!result.Success)
            return null;
        var lines = new CellSymbols(symbols.ToArray(), compilation.SyntaxTrees);
        var entry = compilation.GetEntryPoint(stop)
            ?? throw new InvalidOperationException("The compiler gave the cell no entry point.");
        return new CompiledCell(
            compilation, image.ToArray(), lines, before.Slots.Length, ownTokens, (entry.ContainingType.MetadataName, entry.MetadataName));
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static List<Diagnostic> Reported(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(one => one.Severity >= DiagnosticSeverity.Warning && !one.IsSuppressed)];

    /// <summary>True when the cell ends in an expression that has a value, so that a null from it is its value.</summary>
    public static bool EndsInValue(CSharpCompilation compilation, string cell)
    {
        var tree = compilation.SyntaxTrees.Last(tree => tree.FilePath == cell);
        if (tree.GetCompilationUnitRoot().Members.LastOrDefault()
            is not GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last })
            return false;
        var info = compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression);
        return (info.Type ?? info.ConvertedType)?.SpecialType != SpecialType.System_Void;
    }
}

using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Curriculum.Notebooks;

/// <summary>
/// Cells as links of a chain of script compilations, in Release, with guards in every loop and function.
/// </summary>
internal sealed class CellCompiler
{
    private static readonly CSharpParseOptions s_parse = CSharpSession.ParseOptions;
    private static readonly EmitOptions s_emit = new(
        debugInformationFormat: DebugInformationFormat.PortablePdb,
        instrumentationKinds: [InstrumentationKind.StackOverflowProbing]
    );
    private static readonly ImmutableDictionary<string, ReportDiagnostic> s_silenced = ImmutableDictionary<
        string,
        ReportDiagnostic
    >
        .Empty.Add("CS1701", ReportDiagnostic.Suppress) // an assembly stands in for another version of itself
        .Add("CS1702", ReportDiagnostic.Suppress);

    private static int s_count;

    private readonly ISessionHost _host;
    private readonly CSharpCompilationOptions _plain;
    private CSharpCompilation? _faulty;

    public CellCompiler(SessionOptions options)
    {
        _host = options.Host;
        References = new CellFileReferences(_host);
        _plain = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            usings: [.. options.Imports, "Curriculum.Notebooks.Cells", "Curriculum.Notebooks.Cells.CellCommands"],
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: true,
            specificDiagnosticOptions: s_silenced,
            concurrentBuild: false,
            metadataReferenceResolver: References,
            sourceReferenceResolver: new CellFileSources(_host, References, asWritten: null),
            assemblyIdentityComparer: Comparer()
        );
    }

    public CellFileReferences References { get; }

    // The desktop's rules know how to read a configuration file: in a browser even naming them would bring a megabyte
    // of XML.
    private static readonly Lazy<AssemblyIdentityComparer> s_ofTheDesktop = new(static () =>
        DesktopAssemblyIdentityComparer.Default
    );

    private static AssemblyIdentityComparer Comparer() =>
        OperatingSystem.IsBrowser() ? AssemblyIdentityComparer.Default : s_ofTheDesktop.Value;

    /// <summary>The compilation of a cell that follows <paramref name="previous"/>.</summary>
    public CSharpCompilation Create(string code, string cell, CSharpCompilation? previous, CancellationToken stop) =>
        Create(Tree(code, cell, stop), previous, _plain, NextName());

    /// <summary>The assembly of a cell, or null when there are errors.</summary>
    public CompiledCell? Build(
        string code,
        string cell,
        CellState before,
        CancellationToken stop,
        out IReadOnlyList<Diagnostic> diagnostics,
        string? name = null
    )
    {
        name ??= NextName();
        var tree = Tree(code, cell, stop);
        var plain = Create(tree, before.Last, _plain, name);
        var safe = CellGuards.Add(code, tree, () => plain.GetSemanticModel(tree), CellGuards.Engine, stop);
        // The guarded text refers to the same assemblies: made from the plain compilation it does not look for them
        // again.
        var guarded = plain.WithOptions(
            _plain.WithSourceReferenceResolver(new CellFileSources(_host, References, plain))
        );
        if (safe is not null)
        {
            guarded = guarded.ReplaceSyntaxTree(tree, Tree(safe, cell, stop));
        }

        var built = Build(guarded, plain, cell, before, stop, out diagnostics);
        if (diagnostics.Count == 0)
        {
            return built;
        }
        // Columns are told as the reader sees them; and should the guards be at fault, the cell does without them.
        diagnostics = Reported(plain.GetDiagnostics(stop));
        _faulty = plain;
        return built ?? (diagnostics.Any(IsError) ? null : Build(plain, plain, cell, before, stop, out diagnostics));
    }

    /// <summary>Plain words for an error of the last cell that did not compile, or null.</summary>
    public string? Words(Diagnostic diagnostic) => _faulty is null ? null : PlainWords.Of(diagnostic, _faulty);

    /// <summary>
    /// A cell that was compiled beforehand, ready to run. Its compilation is made when it is asked for.
    /// </summary>
    public CompiledCell Take(ReadyCell ready, CellState before)
    {
        foreach (var file in ready.References)
        {
            References.Add(file);
        }

        CSharpCompilation AsWritten() =>
            Create(Tree(ready.Source, ready.Cell, default), before.Last, _plain, ready.Assembly);
        // A later cell needs what this one declares: the compiler looks there when it is asked, and nothing is emitted.
        // Only anonymous types become known by emitting.
        CSharpCompilation Compilation() =>
            !ready.SharesTypes
                ? AsWritten()
                : Build(ready.Source, ready.Cell, before, default, out _, ready.Assembly)?.Compilation.Value
                    ?? throw new InvalidOperationException(
                        $"The cell {ready.Cell} was compiled elsewhere and does not compile here."
                    );
        return new CompiledCell(
            ready.Assembly,
            new(Compilation),
            ready.Image,
            new CellSymbols(ready.Symbols, AsWritten),
            ready.Slot,
            (ready.Type, ready.Method),
            () => ready.EndsInValue
        );
    }

    private static string NextName() => $"cell-{Interlocked.Increment(ref s_count)}";

    private static SyntaxTree Tree(string code, string cell, CancellationToken stop) =>
        CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), s_parse, cell, stop);

    // No return type is named: the object of the references is meant, which need not be this process's own.
    private CSharpCompilation Create(
        SyntaxTree tree,
        CSharpCompilation? previous,
        CSharpCompilationOptions options,
        string name
    ) =>
        CSharpCompilation.CreateScriptCompilation(
            name,
            tree,
            previous?.References ?? _host.FrameworkReferences,
            options,
            previous
        );

    private static CompiledCell? Build(
        CSharpCompilation compilation,
        CSharpCompilation asWritten,
        string cell,
        CellState before,
        CancellationToken stop,
        out IReadOnlyList<Diagnostic> diagnostics
    )
    {
        var hasCode = compilation.SyntaxTrees.Any(tree => tree.GetCompilationUnitRoot(stop).Members.Count > 0);
        if (!hasCode)
        {
            // Only usings, #r, #load or comments: there is nothing to run, and its slot would be its predecessor's.
            diagnostics = Reported(compilation.GetDiagnostics(stop));
            return diagnostics.Any(IsError)
                ? null
                : new CompiledCell(
                    compilation.AssemblyName!,
                    new(compilation),
                    [],
                    new CellSymbols([], () => asWritten),
                    null,
                    default,
                    () => false
                );
        }
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(image, symbols, options: s_emit, cancellationToken: stop);
        diagnostics = Reported(result.Diagnostics);
        if (!result.Success)
        {
            return null;
        }

        var lines = new CellSymbols(symbols.ToArray(), () => asWritten);
        var entry =
            compilation.GetEntryPoint(stop)
            ?? throw new InvalidOperationException("The compiler gave the cell no entry point.");
        return new CompiledCell(
            compilation.AssemblyName!,
            new(compilation),
            image.ToArray(),
            lines,
            before.Slots.Length,
            (entry.ContainingType.MetadataName, entry.MetadataName),
            () => EndsInValue(compilation, cell)
        );
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static List<Diagnostic> Reported(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(one => one.Severity >= DiagnosticSeverity.Warning && !one.IsSuppressed)];

    /// <summary>
    /// True when the cell ends in an expression that has a value, so that a null from it is its value.
    /// </summary>
    public static bool EndsInValue(CSharpCompilation compilation, string cell)
    {
        var tree = compilation.SyntaxTrees.Last(tree => tree.FilePath == cell);
        if (
            tree.GetCompilationUnitRoot().Members.LastOrDefault()
            is not GlobalStatementSyntax
            {
                Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last
            }
        )
        {
            return false;
        }

        var info = compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression);
        return (info.Type ?? info.ConvertedType)?.SpecialType != SpecialType.System_Void;
    }
}

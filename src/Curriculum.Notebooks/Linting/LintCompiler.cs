using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Curriculum.Notebooks.Linting;

/// <summary>
/// Compiles cells as .NET Interactive does: in Debug, without nullable, with its default imports and no others.
/// </summary>
internal sealed class LintCompiler
{
    private static readonly ImmutableArray<string> s_imports =
    [
        .. SessionOptions.InteractiveImports,
        "Curriculum.Notebooks.Cells",
        "Curriculum.Notebooks.Cells.CellCommands", // display and HTML, which it has too
    ];

    private readonly ISessionHost _host;
    private readonly CSharpCompilationOptions _options;
    private readonly HashSet<string> _lost = [];
    private CSharpCompilation? _previous;

    public LintCompiler(ISessionHost host)
    {
        _host = host;
        var references = new CellFileReferences(host);
        _options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            usings: s_imports,
            optimizationLevel: OptimizationLevel.Debug,
            nullableContextOptions: NullableContextOptions.Disable,
            concurrentBuild: false,
            metadataReferenceResolver: references,
            sourceReferenceResolver: new CellFileSources(host, references, asWritten: null),
            assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default
        );
    }

    public IEnumerable<LintFinding> Check(LintCell cell)
    {
        var compilation = CSharpCompilation.CreateScriptCompilation(
            "lint",
            cell.Tree,
            _previous?.References ?? _host.FrameworkReferences,
            _options,
            _previous,
            typeof(object)
        );
        var model = compilation.GetSemanticModel(cell.Tree);
        var diagnostics = compilation.GetDiagnostics();
        var findings = diagnostics
            .Select(one => Translate(cell, model, one))
            .OfType<LintFinding>()
            .Concat(Updates(cell, model))
            .ToList();
        if (diagnostics.Any(one => one.Severity == DiagnosticSeverity.Error))
        {
            // No cell can follow one with errors; what it would have declared is not held against later cells.
            _lost.UnionWith(CellNames.Declared(cell.Root));
        }
        else
        {
            _previous = compilation;
        }

        return findings;
    }

    private LintFinding? Translate(LintCell cell, SemanticModel model, Diagnostic diagnostic)
    {
        var text = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        var (rule, message) = diagnostic.Id switch
        {
            "CS8632" => (
                LintRule.NullableAnnotation,
                "Nullable is off in a cell, so the ? of a reference type warns. Leave it away."
            ),
            "CS9236" => (
                LintRule.LambdaBinding,
                "The compiler binds this lambda a hundred times or more, is slow with it, and .NET Interactive "
                    + "says so in "
                    + "red. Write xs.Select(x => …).Average() for xs.Average(x => …) inside another lambda."
            ),
            _ when diagnostic.Severity != DiagnosticSeverity.Error => ("", ""),
            "CS8345" => (LintRule.RefLocal, text + " A cell's variable is a field: put the lines into a method."),
            "CS0201" => (LintRule.ValueStatement, text),
            "CS9327" or "CS8652" or "CS8058" => (LintRule.LanguageVersion, text + " Cells hold C# 14 at most."),
            // Its cell did not compile.
            "CS0103" or "CS0246" when Name(diagnostic) is { } name && _lost.Contains(name) => ("", ""),
            "CS0103" or "CS0246" when IsOfSystemIO(model, diagnostic) => (
                LintRule.MissingIO,
                "System.IO is not imported in a cell of .NET Interactive. Add: using System.IO;"
            ),
            _ => (LintRule.Compile, $"{diagnostic.Id}: {text}"),
        };
        if (rule.Length == 0)
        {
            return null;
        }

        return diagnostic.Location.SourceTree == cell.Tree
            ? cell.Find(rule, diagnostic.Location.SourceSpan.Start, message)
            : cell.Find(rule, 0, $"{diagnostic.Location.GetLineSpan()}: {message}");
    }

    private static bool IsOfSystemIO(SemanticModel model, Diagnostic diagnostic) =>
        Name(diagnostic) is { } name && model.Compilation.GetTypeByMetadataName("System.IO." + name) is not null;

    private static string? Name(Diagnostic diagnostic) =>
        diagnostic
            .Location.SourceTree?.GetRoot()
            .FindNode(diagnostic.Location.SourceSpan)
            .DescendantNodesAndSelf()
            .OfType<SimpleNameSyntax>()
            .FirstOrDefault()
            ?.Identifier.ValueText;

    private static IEnumerable<LintFinding> Updates(LintCell cell, SemanticModel model) =>
        from access in cell.Root.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
        where
            access.Name.Identifier.ValueText == "Update"
            && model.GetTypeInfo(access.Expression).Type?.Name == "DisplayedValue"
        select cell.Find(
            LintRule.DisplayUpdate,
            access.Name,
            "Update of a displayed value is broken in the last .NET Interactive. Use Show(figure) and its Update."
        );
}

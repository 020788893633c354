using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Curriculum.Notebooks.Linting;

/// <summary>A code cell as the lint sees it.</summary>
internal sealed class LintCell
{
    private const string CSharp = "csharp";

    public LintCell(string name, string source, string language = CSharp)
    {
        Name = name;
        Language = language;
        Tree = CSharpSyntaxTree.ParseText(source, CSharpSession.ParseOptions, Name + ".csx", System.Text.Encoding.UTF8);
        Root = Tree.GetCompilationUnitRoot();
    }

    public static LintCell From(NotebookCell cell, int number) =>
        new(
            cell.Id ?? $"number-{number}",
            cell.Source,
            Text(cell.Metadata, "polyglot_notebook", "kernelName")
                ?? Text(cell.Metadata, "dotnet_interactive", "language")
                ?? CSharp
        );

    public string Name { get; }

    public SyntaxTree Tree { get; }

    public CompilationUnitSyntax Root { get; }

    /// <summary>What the front end takes the cell for.</summary>
    public string Language { get; }

    public bool IsCSharp => Language is CSharp or "C#" or ".NET";

    public LintFinding Find(string rule, SyntaxNodeOrToken at, string message) => Find(rule, at.SpanStart, message);

    public LintFinding Find(string rule, int position, string message) =>
        new(rule, Name, Tree.GetText().Lines.GetLineFromPosition(position).LineNumber + 1, message);

    private static string? Text(JsonObject metadata, string name, string field) =>
        (metadata[name] as JsonObject)?[field]?.ToString();
}

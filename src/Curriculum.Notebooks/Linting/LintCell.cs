using Curriculum.Notebooks.Reading;
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
        new(cell.Id ?? $"number-{number}", cell.Source, CellLanguages.Of(cell) ?? CSharp);

    public string Name { get; }

    public SyntaxTree Tree { get; }

    public CompilationUnitSyntax Root { get; }

    /// <summary>What the front end takes the cell for.</summary>
    public string Language { get; }

    public bool IsCSharp => CellLanguages.IsCSharp(Language);

    public LintFinding Find(string rule, SyntaxNodeOrToken at, string message) => Find(rule, at.SpanStart, message);

    public LintFinding Find(string rule, int position, string message) =>
        new(rule, Name, Tree.GetText().Lines.GetLineFromPosition(position).LineNumber + 1, message);
}

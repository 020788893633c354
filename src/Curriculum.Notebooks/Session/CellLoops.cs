using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Curriculum.Notebooks;

/// <summary>
/// Puts a look at the stop at the head of every loop among a cell's own statements. The compiler does so for functions
/// and lambdas but leaves a script's statements out. No line is added, so line numbers stay.
/// </summary>
internal static class CellLoops
{
    private const string Check = "global::Curriculum.Notebooks.Cells.CellLoop.Check();";

    /// <summary>The text with the checks, or null when there is no such loop or the cell does not parse.</summary>
    public static string? Guard(SyntaxTree tree, string code, CancellationToken stop)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot(stop);
        var bodies = root.Members.OfType<GlobalStatementSyntax>()
            .SelectMany(member => member.DescendantNodes(IsOwnCode)).Select(Body).OfType<StatementSyntax>().ToList();
        if (bodies.Count == 0 || tree.GetDiagnostics(stop).Any(one => one.Severity == DiagnosticSeverity.Error))
            return null;
        var places = new List<(int Position, int Order, string Text)>();
        foreach (var body in bodies)
        {
            if (body is BlockSyntax block)
            {
                places.Add((block.OpenBraceToken.Span.End, 0, Check));
                continue;
            }
            // Nested loops may start or end at one place: what opens first closes last.
            places.Add((body.SpanStart, 1, "{" + Check));
            places.Add((body.Span.End, -1, "}"));
        }
        var guarded = new StringBuilder(code);
        foreach (var (position, _, text) in places.OrderByDescending(place => place.Position).ThenByDescending(place => place.Order))
            guarded.Insert(position, text);
        return guarded.ToString();
    }

    private static bool IsOwnCode(SyntaxNode node) =>
        node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseTypeDeclarationSyntax);

    private static StatementSyntax? Body(SyntaxNode node) => node switch
    {
        WhileStatementSyntax loop => loop.Statement,
        ForStatementSyntax loop => loop.Statement,
        CommonForEachStatementSyntax loop => loop.Statement,
        DoStatementSyntax loop => loop.Statement,
        _ => null,
    };
}

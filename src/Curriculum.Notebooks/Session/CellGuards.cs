using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Curriculum.Notebooks;

/// <summary>
/// Puts a guard at the head of every loop, lambda and local function among a cell's own statements: it ends endless
/// recursion and looks whether a stop was asked for. The compiler does so for methods but leaves out a script's
/// statements and what they hold. No line is added, so line numbers stay.
/// </summary>
internal sealed class CellGuards(Lazy<SemanticModel> model, CancellationToken stop)
{
    private const string Loop = "global::Curriculum.Notebooks.Cells.CellGuard.Loop();";
    private const string Enter = "global::Curriculum.Notebooks.Cells.CellGuard.Enter();";

    private readonly List<(int Position, bool Closes, string Text)> _places = [];

    /// <summary>The text with the guards, or null when there is nothing to guard or the cell does not parse.</summary>
    public static string? Add(string code, SyntaxTree tree, Func<SemanticModel> model, CancellationToken stop)
    {
        if (tree.GetDiagnostics(stop).Any(one => one.Severity == DiagnosticSeverity.Error))
            return null;
        var guards = new CellGuards(new Lazy<SemanticModel>(model), stop);
        var root = (CompilationUnitSyntax)tree.GetRoot(stop);
        foreach (var member in root.Members.Where(one => one is GlobalStatementSyntax or BaseFieldDeclarationSyntax))
        {
            foreach (var node in member.DescendantNodes())
                guards.Visit(node);
        }
        return guards._places.Count == 0 ? null : guards.Insert(code);
    }

    private void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case WhileStatementSyntax loop:
                Guard(loop.Statement, Loop);
                break;
            case ForStatementSyntax loop:
                Guard(loop.Statement, Loop);
                break;
            case CommonForEachStatementSyntax loop:
                Guard(loop.Statement, Loop);
                break;
            case DoStatementSyntax loop:
                Guard(loop.Statement, Loop);
                break;
            case AnonymousFunctionExpressionSyntax { Block: { } block }:
                Guard(block, Enter);
                break;
            case LocalFunctionStatementSyntax { Body: { } body }:
                Guard(body, Enter);
                break;
            case LambdaExpressionSyntax { ExpressionBody: { } body and not (RefExpressionSyntax or ThrowExpressionSyntax) } lambda:
                if (model.Value.GetSymbolInfo(lambda, stop).Symbol is IMethodSymbol function && !IsTree(lambda))
                    Guard(body, function);
                break;
            case LocalFunctionStatementSyntax
            {
                ExpressionBody: { Expression: not (RefExpressionSyntax or ThrowExpressionSyntax) } arrow
            } local:
                if (model.Value.GetDeclaredSymbol(local, stop) is IMethodSymbol declared)
                {
                    Hide(arrow.ArrowToken);
                    Hide(local.SemicolonToken);
                    Guard(arrow.Expression, declared);
                }
                break;
        }
    }

    private void Guard(StatementSyntax body, string guard)
    {
        if (body is BlockSyntax block)
        {
            _places.Add((block.OpenBraceToken.Span.End, false, guard));
            return;
        }
        _places.Add((body.SpanStart, false, "{" + guard));
        _places.Add((body.Span.End, true, "}"));
    }

    // x => f(x) becomes x => {Enter();return f(x);}, or without return where nothing is returned.
    private void Guard(ExpressionSyntax body, IMethodSymbol function)
    {
        var returns = !function.ReturnsVoid
            && !(function.IsAsync && function.ReturnType is INamedTypeSymbol { IsGenericType: false });
        _places.Add((body.SpanStart, false, "{" + Enter + (returns ? "return " : "")));
        _places.Add((body.Span.End, true, ";}"));
    }

    private void Hide(SyntaxToken token)
    {
        _places.Add((token.SpanStart, true, "/*"));
        _places.Add((token.Span.End, true, "*/"));
    }

    // A lambda that becomes data (an expression tree), or stands in one, must stay an expression.
    private bool IsTree(LambdaExpressionSyntax lambda) =>
        lambda.AncestorsAndSelf().OfType<LambdaExpressionSyntax>().Any(one =>
            model.Value.GetTypeInfo(one, stop).ConvertedType is not INamedTypeSymbol { TypeKind: TypeKind.Delegate });

    // Nodes come parents first: at one place what opens stands in that order, and what closes in the opposite one,
    // before what opens.
    private string Insert(string code)
    {
        var closing = _places.Where(place => place.Closes).Reverse();
        var guarded = new StringBuilder(code.Length + (64 * _places.Count));
        var at = 0;
        foreach (var (position, _, text) in closing.Concat(_places.Where(place => !place.Closes)).OrderBy(place => place.Position))
        {
            guarded.Append(code, at, position - at).Append(text);
            at = position;
        }
        return guarded.Append(code, at, code.Length - at).ToString();
    }
}

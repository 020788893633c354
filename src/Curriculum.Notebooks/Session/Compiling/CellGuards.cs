using System.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Curriculum.Notebooks;

/// <summary>
/// Puts a guard at the head of every loop and function of a cell: it looks whether a stop was asked for and, in lambdas
/// and local functions, ends endless recursion (for methods the compiler does, but it leaves out what a script's own
/// statements hold). No line is added, so line numbers stay.
/// </summary>
internal sealed class CellGuards
{
    private const string Guard = "global::Curriculum.Notebooks.Cells.CellGuard.";
    private const string Look = $"if({Guard}Stopping){Guard}Check();";

    /// <summary>What this engine puts in: its compiler ends endless recursion of methods.</summary>
    public static readonly GuardTexts Engine = new(Loop: Look, Function: Guard + "Enter();", Method: Look);

    private readonly List<(int Position, bool Closes, string Text)> _places = [];
    private readonly Lazy<SemanticModel>? _model;
    private readonly GuardTexts _texts;
    private readonly CancellationToken _stop;

    private CellGuards(GuardTexts texts, Func<SemanticModel>? model, CancellationToken stop)
    {
        _texts = texts;
        _model = model is null ? null : new Lazy<SemanticModel>(model);
        _stop = stop;
    }

    /// <summary>The text with the guards, or null when there is nothing to guard or the text does not parse.</summary>
    /// <param name="code">The text.</param>
    /// <param name="tree">The same, parsed.</param>
    /// <param name="model">
    /// What the text means; without it, functions written as <c>=> expression</c> go unguarded.
    /// </param>
    /// <param name="texts">What is put in.</param>
    /// <param name="stop">Ends the work.</param>
    public static string? Add(
        string code,
        SyntaxTree tree,
        Func<SemanticModel>? model,
        GuardTexts texts,
        CancellationToken stop
    )
    {
        if (tree.GetDiagnostics(stop).Any(one => one.Severity == DiagnosticSeverity.Error))
        {
            return null;
        }

        var guards = new CellGuards(texts, model, stop);
        foreach (var node in tree.GetRoot(stop).DescendantNodes())
        {
            guards.Visit(node);
        }

        if (guards._places.Count == 0)
        {
            return null;
        }

        if (guards._model is { } meaning)
        {
            var inside = guards._places.Select(place => place.Position).ToList();
            foreach (var (position, text) in CallerTexts.Of(tree, inside, meaning, stop))
            {
                guards._places.Add((position, false, text));
            }
        }

        return guards.Insert(code);
    }

    private void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case WhileStatementSyntax loop:
                BeginLoop(loop.Statement);
                break;
            case ForStatementSyntax loop:
                BeginLoop(loop.Statement);
                break;
            case CommonForEachStatementSyntax loop:
                BeginLoop(loop.Statement);
                break;
            case DoStatementSyntax loop:
                BeginLoop(loop.Statement);
                break;
            case AnonymousFunctionExpressionSyntax { Block: { } block }:
                Begin(block, _texts.Function);
                break;
            case LambdaExpressionSyntax { ExpressionBody: { } body } lambda when CanBegin(body) && !IsTree(lambda):
                Begin(body, _model?.Value.GetSymbolInfo(lambda, _stop).Symbol, _texts.Function);
                break;
            case LocalFunctionStatementSyntax function:
                Begin(function, function.Body, function.ExpressionBody, function.SemicolonToken, _texts.Function);
                break;
            case BaseMethodDeclarationSyntax method:
                Begin(method, method.Body, method.ExpressionBody, method.SemicolonToken, _texts.Method);
                break;
            case AccessorDeclarationSyntax accessor when _texts.Accessors:
                Begin(accessor, accessor.Body, accessor.ExpressionBody, accessor.SemicolonToken, _texts.Method);
                break;
            case PropertyDeclarationSyntax { ExpressionBody: { } arrow } property when _texts.Accessors:
                BeginGetter(arrow, property.SemicolonToken);
                break;
            case IndexerDeclarationSyntax { ExpressionBody: { } arrow } indexer when _texts.Accessors:
                BeginGetter(arrow, indexer.SemicolonToken);
                break;
        }
    }

    private void Begin(
        SyntaxNode function,
        BlockSyntax? body,
        ArrowExpressionClauseSyntax? arrow,
        SyntaxToken semicolon,
        string guard
    )
    {
        if (body is not null)
        {
            Begin(body, guard);
        }
        else if (
            arrow is not null
            && CanBegin(arrow.Expression)
            && _model?.Value.GetDeclaredSymbol(function, _stop) is IMethodSymbol symbol
        )
        {
            Hide(arrow.ArrowToken);
            Hide(semicolon);
            Begin(arrow.Expression, symbol, guard);
        }
    }

    private void BeginLoop(StatementSyntax body)
    {
        if (_texts.Loop.Length > 0)
        {
            Begin(body, _texts.Loop);
        }
    }

    private void Begin(StatementSyntax body, string guard)
    {
        if (body is BlockSyntax block)
        {
            _places.Add((block.OpenBraceToken.Span.End, false, guard));
            return;
        }
        _places.Add((body.SpanStart, false, "{" + guard));
        _places.Add((body.Span.End, true, "}"));
    }

    // => f(x) becomes => {Enter();return f(x);}, or without return where nothing is returned.
    private void Begin(ExpressionSyntax body, ISymbol? symbol, string guard)
    {
        if (symbol is not IMethodSymbol function)
        {
            return;
        }

        var returns =
            !function.ReturnsVoid
            && !(function.IsAsync && function.ReturnType is INamedTypeSymbol { IsGenericType: false });
        _places.Add((body.SpanStart, false, "{" + guard + (returns ? "return " : "")));
        _places.Add((body.Span.End, true, ";}"));
    }

    // => x; becomes {get{Enter();return x;}}
    private void BeginGetter(ArrowExpressionClauseSyntax arrow, SyntaxToken semicolon)
    {
        if (CanBegin(arrow.Expression))
        {
            Hide(arrow.ArrowToken);
            Hide(semicolon);
            _places.Add((arrow.Expression.SpanStart, false, "{get{" + _texts.Method + "return "));
            _places.Add((arrow.Expression.Span.End, true, ";}}"));
        }
    }

    private static bool CanBegin(ExpressionSyntax body) => body is not (RefExpressionSyntax or ThrowExpressionSyntax);

    private void Hide(SyntaxToken token)
    {
        _places.Add((token.SpanStart, true, "/*"));
        _places.Add((token.Span.End, true, "*/"));
    }

    // A lambda that becomes data (an expression tree), or stands in one, must stay an expression.
    private bool IsTree(LambdaExpressionSyntax lambda) =>
        lambda
            .AncestorsAndSelf()
            .OfType<LambdaExpressionSyntax>()
            .Any(one =>
                _model?.Value.GetTypeInfo(one, _stop).ConvertedType
                    is not INamedTypeSymbol { TypeKind: TypeKind.Delegate }
            );

    // Nodes come parents first: at one place what opens stands in that order, and what closes in the opposite one,
    // before what opens.
    private string Insert(string code)
    {
        var closing = _places.Where(place => place.Closes).Reverse();
        var guarded = new StringBuilder(code.Length + (64 * _places.Count));
        var at = 0;
        foreach (
            var (position, _, text) in closing
                .Concat(_places.Where(place => !place.Closes))
                .OrderBy(place => place.Position)
        )
        {
            guarded.Append(code, at, position - at).Append(text);
            at = position;
        }
        return guarded.Append(code, at, code.Length - at).ToString();
    }
}

/// <summary>C# statements for the head of a loop, of a lambda or local function, and of a method.</summary>
/// <param name="Loop">Empty: loops stay as they are.</param>
/// <param name="Function">For a lambda, an anonymous method or a local function.</param>
/// <param name="Method">For a method, a constructor or an operator.</param>
/// <param name="Accessors">Whether what reads and writes a property is a method too.</param>
internal sealed record GuardTexts(string Loop, string Function, string Method, bool Accessors = false);

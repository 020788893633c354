using System.Net;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Curriculum.Languages;

/// <summary>
/// What stands at a place in the code: a symbol's documentation, or the overloads of the call being written.
/// </summary>
internal static class Inspection
{
    private static readonly SymbolDisplayFormat s_signature = SymbolDisplayFormat
        .MinimallyQualifiedFormat.AddParameterOptions(SymbolDisplayParameterOptions.IncludeDefaultValue)
        .AddMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType);

    /// <summary>The page, or null where there is nothing to say.</summary>
    public static async Task<InspectionPage?> AtAsync(Document document, int position, int detail)
    {
        var root = await document.GetSyntaxRootAsync().ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync().ConfigureAwait(false);
        if (root is null || model is null)
        {
            return null;
        }

        var symbols = NameAt(root, model, position);
        if (symbols.Count == 0)
        {
            symbols = CallAround(root, model, position);
        }

        return symbols.Count == 0 ? null : Page(symbols, model, position, detail);
    }

    private static List<ISymbol> NameAt(SyntaxNode root, SemanticModel model, int position)
    {
        foreach (var at in (int[])[position, position - 1])
        {
            if (at < 0 || at > root.FullSpan.End)
            {
                continue;
            }

            var token = root.FindToken(at);
            if (
                token.IsKind(SyntaxKind.GreaterThanToken)
                && token.Parent is TypeArgumentListSyntax { Parent: GenericNameSyntax generic }
            )
            {
                if (Symbols(model, generic) is { Count: > 0 } type)
                {
                    return type;
                }

                continue;
            }
            if (!token.IsKind(SyntaxKind.IdentifierToken) && !SyntaxFacts.IsKeywordKind(token.Kind()))
            {
                continue;
            }

            if (!token.Span.IntersectsWith(position) || token.Parent is not { } node)
            {
                continue;
            }

            var found = Symbols(model, node);
            if (found.Count > 0)
            {
                return found;
            }
        }
        return [];
    }

    private static List<ISymbol> CallAround(SyntaxNode root, SemanticModel model, int position)
    {
        var token = root.FindToken(Math.Max(0, position - 1));
        foreach (var list in token.Parent?.AncestorsAndSelf().OfType<BaseArgumentListSyntax>() ?? [])
        {
            if (position <= list.SpanStart)
            {
                continue;
            }

            var found = list.Parent switch
            {
                InvocationExpressionSyntax call => Symbols(model, call.Expression),
                BaseObjectCreationExpressionSyntax creation => Constructors(model, creation),
                { } other => Symbols(model, other),
                null => [],
            };
            if (found.Count > 0)
            {
                return found;
            }
        }
        return [];
    }

    private static List<ISymbol> Constructors(SemanticModel model, BaseObjectCreationExpressionSyntax creation)
    {
        var best = model.GetSymbolInfo(creation).Symbol;
        var all =
            (model.GetTypeInfo(creation).Type as INamedTypeSymbol)?.InstanceConstructors.Where(c =>
                c.DeclaredAccessibility == Accessibility.Public
            ) ?? [];
        return [.. new[] { best }.Concat(all).OfType<ISymbol>().Distinct(SymbolEqualityComparer.Default)];
    }

    private static List<ISymbol> Symbols(SemanticModel model, SyntaxNode node)
    {
        var info = model.GetSymbolInfo(node);
        IEnumerable<ISymbol?> found = [info.Symbol ?? model.GetDeclaredSymbol(node)];
        if (node is ExpressionSyntax expression)
        {
            found = found.Concat(model.GetMemberGroup(expression));
        }

        found = found.Concat(info.CandidateSymbols);
        var symbols = found.OfType<ISymbol>().Distinct(SymbolEqualityComparer.Default).ToList();
        return
            symbols.Count > 0
            || node is not ExpressionSyntax typed
            || model.GetTypeInfo(typed).Type is not { } type
            || type.TypeKind == TypeKind.Error
            ? symbols
            : [type];
    }

    private static InspectionPage Page(List<ISymbol> symbols, SemanticModel model, int position, int detail)
    {
        var documentation = Documentation.Of(symbols[0]);
        StringBuilder plain = new(),
            html = new();
        void Line(string text, string tag, string head = "")
        {
            if (text.Length == 0)
            {
                return;
            }

            plain.Append(head).Append(text).Append('\n');
            html.Append('<')
                .Append(tag)
                .Append('>')
                .Append(WebUtility.HtmlEncode(head + text).Replace("\n", "<br>", StringComparison.Ordinal))
                .Append("</")
                .Append(tag.Split(' ')[0])
                .Append('>');
        }

        Line(documentation.Summary, "p"); // the formula first
        foreach (var symbol in symbols.Take(detail > 0 ? 50 : 8))
        {
            Line(Declaration(symbol, model, position), "pre style=\"margin:0.2em 0\"");
        }

        if (symbols.Count > 8 && detail == 0)
        {
            Line($"and {symbols.Count - 8} more overloads", "p");
        }

        foreach (var (name, text) in documentation.Parameters)
        {
            Line(text, "p", $"{name}: ");
        }

        Line(documentation.Returns, "p", "Returns: ");
        Line(documentation.Remarks, "p");
        foreach (var (name, text) in documentation.Exceptions)
        {
            Line(text, "p", $"Throws {name}: ");
        }

        return new InspectionPage(plain.ToString().TrimEnd(), html.ToString());
    }

    private static string Declaration(ISymbol symbol, SemanticModel model, int position)
    {
        var text = symbol.ToMinimalDisplayString(model, position, s_signature);
        return symbol switch
        {
            INamedTypeSymbol type => $"{type.TypeKind.ToString().ToLowerInvariant()} {text}",
            IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: var type } =>
                $"new {type.ToMinimalDisplayString(model, position)}({Parameters(symbol, model, position)})",
            INamespaceSymbol => $"namespace {text}",
            _ => text,
        };
    }

    private static string Parameters(ISymbol method, SemanticModel model, int position) =>
        string.Join(
            ", ",
            ((IMethodSymbol)method).Parameters.Select(p => p.ToMinimalDisplayString(model, position, s_signature))
        );
}

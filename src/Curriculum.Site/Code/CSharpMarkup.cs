using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Curriculum.Site.Code;

/// <summary>
/// C# as highlighted HTML, by the compiler's own parser. The text inside the spans is the code, byte for byte.
/// </summary>
internal static class CSharpMarkup
{
    private static readonly CSharpParseOptions s_script = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);

    public static string Write(string code)
    {
        var html = new StringBuilder(code.Length * 2);
        foreach (var (kind, text) in Pieces(code))
        {
            html.Append(
                kind is null || text.Length == 0
                    ? Html.Encode(text)
                    : $"<span class=\"{kind}\">{Html.Encode(text)}</span>"
            );
        }

        return html.ToString();
    }

    /// <summary>The code in pieces, each with the class it is coloured by, or null.</summary>
    public static IEnumerable<(string? Kind, string Text)> Pieces(string code) =>
        CSharpSyntaxTree
            .ParseText(code, s_script)
            .GetRoot()
            .DescendantTokens()
            .SelectMany(token =>
                Trivia(token.LeadingTrivia).Append((KindOf(token), token.Text)).Concat(Trivia(token.TrailingTrivia))
            );

    private static IEnumerable<(string? Kind, string Text)> Trivia(SyntaxTriviaList list)
    {
        foreach (var trivia in list)
        {
            var kind =
                trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia) ? null
                : trivia.IsDirective ? "directive"
                : trivia.IsKind(SyntaxKind.SkippedTokensTrivia) || trivia.IsKind(SyntaxKind.DisabledTextTrivia) ? null
                : "comment";
            yield return (kind, trivia.ToFullString());
        }
    }

    private static string? KindOf(SyntaxToken token) =>
        token.Kind() switch
        {
            SyntaxKind.NumericLiteralToken => "number",
            SyntaxKind.StringLiteralToken
            or SyntaxKind.CharacterLiteralToken
            or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.InterpolatedStringStartToken
            or SyntaxKind.InterpolatedStringEndToken
            or SyntaxKind.InterpolatedVerbatimStringStartToken
            or SyntaxKind.InterpolatedSingleLineRawStringStartToken
            or SyntaxKind.InterpolatedMultiLineRawStringStartToken
            or SyntaxKind.InterpolatedRawStringEndToken
            or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken => "string",
            SyntaxKind.IdentifierToken => KindOfName(token),
            var kind when SyntaxFacts.IsKeywordKind(kind) => "keyword",
            _ => null,
        };

    private static string? KindOfName(SyntaxToken token)
    {
        if (
            token.Text is "var" or "await" or "dynamic"
            && token.Parent is IdentifierNameSyntax { Parent: not MemberAccessExpressionSyntax }
        )
        {
            return "keyword";
        }

        return token.Parent switch
        {
            TypeDeclarationSyntax => "type",
            MethodDeclarationSyntax or LocalFunctionStatementSyntax => "function",
            SimpleNameSyntax name when IsType(name) => "type",
            SimpleNameSyntax name when IsCalled(name) => "function",
            _ => null,
        };
    }

    private static bool IsType(SimpleNameSyntax name) =>
        name.Parent switch
        {
            VariableDeclarationSyntax declaration => declaration.Type == name,
            ParameterSyntax parameter => parameter.Type == name,
            ObjectCreationExpressionSyntax creation => creation.Type == name,
            MethodDeclarationSyntax method => method.ReturnType == name,
            LocalFunctionStatementSyntax function => function.ReturnType == name,
            DeclarationExpressionSyntax declaration => declaration.Type == name,
            CastExpressionSyntax cast => cast.Type == name,
            ForEachStatementSyntax loop => loop.Type == name,
            TupleElementSyntax element => element.Type == name,
            TypeArgumentListSyntax
            or ArrayTypeSyntax
            or NullableTypeSyntax
            or BaseTypeSyntax
            or TypeOfExpressionSyntax
            or DefaultExpressionSyntax => true,
            MemberAccessExpressionSyntax access => access.Expression == name && name is GenericNameSyntax,
            _ => false,
        };

    private static bool IsCalled(SimpleNameSyntax name) =>
        name.Parent switch
        {
            InvocationExpressionSyntax call => call.Expression == name,
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access => access.Name == name
                && call.Expression == access,
            _ => false,
        };
}

using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Curriculum.Notebooks.Linting;

/// <summary>Rules about a cell's lines and tokens: directives, identifiers, texts.</summary>
internal static class TextRules
{
    private const char FirstSubscript = '\u2080',
        LastSubscript = '\u209C';
    private const string PlotlyMime = "application/vnd.plotly";

    public static IEnumerable<LintFinding> Check(LintCell cell) =>
        [.. Language(cell), .. Directives(cell), .. Subscripts(cell), .. Mime(cell), .. EigenValues(cell)];

    private static IEnumerable<LintFinding> Language(LintCell cell)
    {
        if (!cell.IsCSharp)
        {
            yield return cell.Find(
                LintRule.OtherLanguage,
                0,
                $"The cell is marked as {cell.Language}; other hosts run every cell as C#. Write it in C#."
            );
        }
    }

    private static IEnumerable<LintFinding> Directives(LintCell cell)
    {
        var first = cell.Root.GetFirstToken(includeZeroWidth: true).SpanStart;
        foreach (var trivia in cell.Root.DescendantTrivia(descendIntoTrivia: true).Where(trivia => trivia.HasStructure))
        {
            var node = trivia.GetStructure()!;
            var text = node.ToString().TrimStart();
            if (text.StartsWith("#!", StringComparison.Ordinal))
            {
                yield return cell.Find(
                    LintRule.MagicCommand,
                    node,
                    $"{text.Split('\n')[0].Trim()} is a magic command, an error or silently ignored outside .NET "
                        + "Interactive. Use C#."
                );
            }
            else if (
                node is ReferenceDirectiveTriviaSyntax reference
                && reference.File.ValueText.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase)
            )
            {
                yield return cell.Find(
                    LintRule.NugetReference,
                    node,
                    "Only .NET Interactive fetches packages in a cell, and only with a network. Let setup.csx "
                        + "reference the built dll."
                );
            }
            else if (node is ReferenceDirectiveTriviaSyntax or LoadDirectiveTriviaSyntax && node.SpanStart > first)
            {
                yield return cell.Find(
                    LintRule.DirectiveFirst,
                    node,
                    "#r and #load come before any other code of their cell. Move the line to the top."
                );
            }
        }
    }

    /// <summary>
    /// Characters such as ₁ outside comments and texts: the parser sets them aside as skipped tokens.
    /// </summary>
    private static IEnumerable<LintFinding> Subscripts(LintCell cell) =>
        cell
            .Root.DescendantTokens(descendIntoTrivia: true)
            .Where(token =>
                token.IsKind(SyntaxKind.BadToken) && token.Text.Any(c => c is >= FirstSubscript and <= LastSubscript)
            )
            .DistinctBy(token => cell.Tree.GetText().Lines.IndexOf(token.SpanStart))
            .Select(token =>
                cell.Find(
                    LintRule.Subscript,
                    token,
                    $"C# names cannot hold the subscript {token.Text}. Write F1 for F₁."
                )
            );

    private static IEnumerable<LintFinding> EigenValues(LintCell cell) =>
        cell
            .Root.DescendantNodes()
            .OfType<SimpleNameSyntax>()
            .Where(name =>
                name.Identifier.Text == "EigenValues"
                && (
                    name.Parent is MemberBindingExpressionSyntax
                    || (name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
                )
            )
            .Select(name =>
                cell.Find(
                    LintRule.EigenValues,
                    name,
                    "EigenValues brings a red warning (CS1701) on .NET Interactive, for MathNet was built against "
                        + "older complex numbers. Write Eigenvalues(M), or Curvatures(S) of a symmetric matrix."
                )
            );

    private static IEnumerable<LintFinding> Mime(LintCell cell) =>
        cell
            .Root.DescendantTokens()
            .Where(token =>
                token.ValueText.Contains(PlotlyMime, StringComparison.Ordinal)
                && (token.Parent is LiteralExpressionSyntax || token.IsKind(SyntaxKind.InterpolatedStringTextToken))
            )
            .Select(token =>
                cell.Find(
                    LintRule.PlotlyMime,
                    token,
                    $"{PlotlyMime} reaches .NET Interactive's front end as a string. Show a figure of "
                        + "Curriculum.Figures."
                )
            );
}

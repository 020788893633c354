using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Curriculum.Notebooks.Linting;

/// <summary>Rules about what a cell declares and does at its top level.</summary>
internal static class SyntaxRules
{
    public static IEnumerable<LintFinding> Check(LintCell cell, bool isFirst) =>
        [.. SetupAlone(cell, isFirst), .. Usings(cell), .. Declarations(cell), .. Variables(cell), .. Statements(cell)];

    private static IEnumerable<LintFinding> SetupAlone(LintCell cell, bool isFirst)
    {
        var load = cell
            .Root.GetLoadDirectives()
            .FirstOrDefault(directive =>
                Path.GetFileName(directive.File.ValueText).Equals(CourseSetup.Name, StringComparison.OrdinalIgnoreCase)
            );
        if (load is null)
        {
            yield break;
        }

        var hasCode =
            cell.Root.Members.Count > 0 || cell.Root.Usings.Count > 0 || cell.Root.GetReferenceDirectives().Count > 0;
        if (hasCode || !isFirst || load.File.ValueText != CourseSetup.Name)
        {
            yield return cell.Find(
                LintRule.SetupAlone,
                load,
                $"{CourseSetup.Load} stands alone in the first code cell, just so: elsewhere its usings do not "
                    + $"reach every cell of every host."
            );
        }
    }

    private static IEnumerable<LintFinding> Usings(LintCell cell)
    {
        foreach (
            var line in cell.Root.Usings.Where(line => line.Alias is null && line.StaticKeyword.IsKind(SyntaxKind.None))
        )
        {
            if (line.Name?.ToString() == "System.Numerics")
            {
                yield return cell.Find(
                    LintRule.NumericsUsing,
                    line,
                    "using System.Numerics breaks MathNet's Vector<double>. Write the one name in full, as in "
                        + "System.Numerics.BigInteger."
                );
            }
            else if (line.Name?.ToString() == "Plotly.NET")
            {
                yield return cell.Find(
                    LintRule.PlotlyUsing,
                    line,
                    "using Plotly.NET brings names that clash (Figure, Layout). Use Plot of Curriculum.Figures, or "
                        + "full names."
                );
            }
        }
    }

    private static IEnumerable<LintFinding> Declarations(LintCell cell)
    {
        foreach (var node in cell.Root.DescendantNodes())
        {
            switch (node)
            {
                case BaseNamespaceDeclarationSyntax:
                    yield return cell.Find(
                        LintRule.Namespace,
                        node,
                        "A cell cannot hold a namespace. Put the types at the top level."
                    );
                    break;
                case ExtensionBlockDeclarationSyntax:
                    yield return cell.Find(
                        LintRule.ExtensionBlock,
                        node,
                        "A cell cannot hold an extension block. Write a method: static int F(this int x)."
                    );
                    break;
                case ClassDeclarationSyntax type
                    when type.Modifiers.Any(SyntaxKind.StaticKeyword)
                        && type.Members.OfType<MethodDeclarationSyntax>().FirstOrDefault(IsExtension) is { } method:
                    yield return cell.Find(
                        LintRule.ExtensionClass,
                        method,
                        $"{method.Identifier.Text} extends a type from a class inside the cell. Put the method at "
                            + $"the top level, without the class."
                    );
                    break;
            }
        }
    }

    /// <summary>
    /// Variables that cannot be a script's fields. The parser does not take their lines for declarations at all, so the
    /// rule reads tokens: <c>using</c> or <c>ref</c> outside any block, then a type and a name, then an equals sign.
    /// </summary>
    private static IEnumerable<LintFinding> Variables(LintCell cell)
    {
        foreach (var token in cell.Root.DescendantTokens(descendIntoTrivia: true).Where(IsAtTop))
        {
            if (token.IsKind(SyntaxKind.UsingKeyword) && IsVariable(token))
            {
                yield return cell.Find(
                    LintRule.UsingVariable,
                    token,
                    "A top-level using var does not compile in a cell. Use a using statement with braces."
                );
            }
            else if (
                token.IsKind(SyntaxKind.RefKeyword)
                && !token.GetPreviousToken(includeSkipped: true).IsKind(SyntaxKind.EqualsToken)
                && IsVariable(token)
            )
            {
                yield return cell.Find(
                    LintRule.RefLocal,
                    token,
                    "A cell's variable is a field, so it cannot be a ref. Put the lines into a method."
                );
            }
        }
    }

    private static bool IsAtTop(SyntaxToken token) =>
        token
            .Parent?.AncestorsAndSelf()
            .Any(node =>
                node
                    is BlockSyntax
                        or BaseTypeDeclarationSyntax
                        or ArgumentSyntax
                        or ParameterSyntax
                        or ArrowExpressionClauseSyntax
                        or LambdaExpressionSyntax
            ) == false;

    /// <summary>A type and a name up to the equals sign: two words at least, where an alias has one.</summary>
    private static bool IsVariable(SyntaxToken keyword)
    {
        var words = 0;
        for (var token = keyword.GetNextToken(includeSkipped: true); ; token = token.GetNextToken(includeSkipped: true))
        {
            switch (token.Kind())
            {
                case SyntaxKind.EqualsToken:
                    return words > 1;
                case SyntaxKind.None
                or SyntaxKind.SemicolonToken
                or SyntaxKind.OpenParenToken
                or SyntaxKind.OpenBraceToken
                or SyntaxKind.EqualsGreaterThanToken
                or SyntaxKind.StaticKeyword
                or SyntaxKind.UnsafeKeyword:
                    return false;
                case SyntaxKind.IdentifierToken or SyntaxKind.RefKeyword or SyntaxKind.ReadOnlyKeyword:
                    words++;
                    break;
                default:
                    words += token.Parent is PredefinedTypeSyntax ? 1 : 0;
                    break;
            }
        }
    }

    private static IEnumerable<LintFinding> Statements(LintCell cell)
    {
        foreach (var member in cell.Root.Members)
        {
            switch (member)
            {
                case GlobalStatementSyntax
                {
                    Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: false } statement
                } when IsValue(statement.Expression):
                    yield return cell.Find(
                        LintRule.ValueStatement,
                        statement,
                        $"{statement} is no statement. Leave the semicolon away at the end of the cell, or write "
                            + $"display(…)."
                    );
                    break;
                case { AttributeLists: [var list, ..] }
                    when member is IncompleteMemberSyntax || list.ContainsDiagnostics: // [x] behind a statement
                case GlobalStatementSyntax
                {
                    Statement: ExpressionStatementSyntax
                    {
                        Expression: CollectionExpressionSyntax,
                        SemicolonToken.IsMissing: true
                    },
                }:
                    yield return cell.Find(
                        LintRule.CollectionResult,
                        member,
                        "A collection expression alone has no type. Write new[] { … }, or give it a variable with "
                            + "a type."
                    );
                    break;
            }
        }
    }

    private static bool IsExtension(MethodDeclarationSyntax method) =>
        method.ParameterList.Parameters.FirstOrDefault()?.Modifiers.Any(SyntaxKind.ThisKeyword) == true;

    private static bool IsValue(ExpressionSyntax expression) =>
        expression
            is not (
                AssignmentExpressionSyntax
                or InvocationExpressionSyntax
                or AwaitExpressionSyntax
                or ObjectCreationExpressionSyntax
                or ImplicitObjectCreationExpressionSyntax
                or ConditionalAccessExpressionSyntax
            )
        && !expression.IsKind(SyntaxKind.PostIncrementExpression)
        && !expression.IsKind(SyntaxKind.PostDecrementExpression)
        && !expression.IsKind(SyntaxKind.PreIncrementExpression)
        && !expression.IsKind(SyntaxKind.PreDecrementExpression);
}

using Curriculum.Notebooks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Curriculum.Exercises.Tests;

/// <summary>Small wrong versions of a solution, made mechanically: a sign swapped, a factor dropped, a transpose taken
/// or
/// lost, off by one, operands or arguments swapped, a statement removed.</summary>
internal static class Mutants
{
    public static IEnumerable<Mutant> Of(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code, CSharpSession.ParseOptions);
        var text = tree.GetText();
        return tree.GetRoot()
            .DescendantNodes()
            .SelectMany(Changes)
            .Select(change => new Mutant(Describe(text, change), text.WithChanges(change).ToString()))
            .Where(mutant => mutant.Code != code)
            .DistinctBy(mutant => mutant.Code);
    }

    /// <summary>Versions that use a variable of the notebook where an argument of the same type belongs.</summary>
    /// <param name="code">The solution.</param>
    /// <param name="variables">Names and types of the variables that the cells above declare.</param>
    public static IEnumerable<Mutant> Leaning(string code, IReadOnlyDictionary<string, string> variables)
    {
        var tree = CSharpSyntaxTree.ParseText(code, CSharpSession.ParseOptions);
        var leaning =
            from method in tree.GetCompilationUnitRoot().Members.OfType<MethodDeclarationSyntax>()
            let names = method.ParameterList.Parameters.Select(parameter => parameter.Identifier.ValueText).ToHashSet()
            from parameter in method.ParameterList.Parameters
            let uses = Uses(method, parameter.Identifier.ValueText)
            where uses.Count > 0
            from variable in variables
            where variable.Value == parameter.Type!.ToString() && !names.Contains(variable.Key)
            select Replaced(tree.GetText(), parameter.Identifier.ValueText, uses, variable.Key);
        return leaning;
    }

    private static Mutant Replaced(
        SourceText text,
        string parameter,
        List<IdentifierNameSyntax> uses,
        string variable
    ) =>
        new(
            $"{parameter} ⇒ {variable} of the notebook",
            text.WithChanges(uses.Select(use => new TextChange(use.Span, variable))).ToString()
        );

    private static List<IdentifierNameSyntax> Uses(MethodDeclarationSyntax method, string parameter) =>
        [
            .. method
                .DescendantNodes()
                .OfType<IdentifierNameSyntax>()
                .Where(name =>
                    name.Identifier.ValueText == parameter
                    && !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
                ),
        ];

    private static IEnumerable<TextChange> Changes(SyntaxNode node) =>
        node switch
        {
            BinaryExpressionSyntax binary => Binary(binary),
            AssignmentExpressionSyntax assignment => Assignment(assignment),
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus =>
            [
                new(minus.Span, minus.Operand.ToString()),
            ],
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } number => Number(number),
            InvocationExpressionSyntax call => Call(call),
            MemberAccessExpressionSyntax { Name.Identifier.Text: "T" } transpose =>
            [
                new(transpose.Span, transpose.Expression.ToString()),
            ],
            IdentifierNameSyntax name => Name(name),
            ConditionalExpressionSyntax choice =>
            [
                new(choice.Span, $"({choice.WhenTrue})"),
                new(choice.Span, $"({choice.WhenFalse})"),
            ],
            ReturnStatementSyntax { Expression: { } value } => [new(value.Span, $"-({value})")],
            ArrowExpressionClauseSyntax { Parent: not LambdaExpressionSyntax } arrow =>
            [
                new(arrow.Expression.Span, $"-({arrow.Expression})"),
            ],
            ExpressionStatementSyntax { Parent: BlockSyntax } statement => [new(statement.Span, "")],
            ExpressionStatementSyntax { Parent: StatementSyntax } statement => [new(statement.Span, ";")],
            IfStatementSyntax branch => [new(branch.Span, branch.Else is null ? "" : branch.Else.Statement.ToString())],
            _ => [],
        };

    private static IEnumerable<TextChange> Binary(BinaryExpressionSyntax binary)
    {
        var (left, right) = (binary.Left.ToString(), binary.Right.ToString());
        var other = binary.Kind() switch
        {
            SyntaxKind.AddExpression => "-",
            SyntaxKind.SubtractExpression => "+",
            SyntaxKind.DivideExpression => "*",
            SyntaxKind.LessThanExpression => "<=",
            SyntaxKind.LessThanOrEqualExpression => "<",
            SyntaxKind.GreaterThanExpression => ">=",
            SyntaxKind.GreaterThanOrEqualExpression => ">",
            SyntaxKind.EqualsExpression => "!=",
            SyntaxKind.NotEqualsExpression => "==",
            SyntaxKind.LogicalAndExpression => "||",
            SyntaxKind.LogicalOrExpression => "&&",
            _ => null,
        };
        if (other is not null)
        {
            yield return new(binary.OperatorToken.Span, other);
        }

        if (
            binary.Kind()
            is SyntaxKind.AddExpression
                or SyntaxKind.SubtractExpression
                or SyntaxKind.MultiplyExpression
                or SyntaxKind.DivideExpression
        )
        {
            yield return new(binary.Span, $"({left})");
            yield return new(binary.Span, $"({right})");
        }

        if (
            binary.Kind()
            is SyntaxKind.SubtractExpression
                or SyntaxKind.MultiplyExpression
                or SyntaxKind.DivideExpression
                or SyntaxKind.LessThanExpression
                or SyntaxKind.GreaterThanExpression
        )
        {
            yield return new(binary.Span, $"({right}) {binary.OperatorToken} ({left})");
        }
    }

    private static IEnumerable<TextChange> Assignment(AssignmentExpressionSyntax assignment) =>
        assignment.Kind() switch
        {
            SyntaxKind.AddAssignmentExpression =>
            [
                new(assignment.OperatorToken.Span, "-="),
                new(assignment.OperatorToken.Span, "="),
            ],
            SyntaxKind.SubtractAssignmentExpression =>
            [
                new(assignment.OperatorToken.Span, "+="),
                new(assignment.OperatorToken.Span, "="),
            ],
            SyntaxKind.MultiplyAssignmentExpression or SyntaxKind.DivideAssignmentExpression =>
            [
                new(assignment.OperatorToken.Span, "="),
            ],
            _ => [],
        };

    private static IEnumerable<TextChange> Number(LiteralExpressionSyntax number) =>
        number.Token.Value switch
        {
            int n => [new(number.Span, $"{n + 1}"), new(number.Span, n == 0 ? "(-1)" : $"{n - 1}")],
            double => [new(number.Span, $"(2 * {number} + 1)"), new(number.Span, $"(-{number})")],
            _ => [],
        };

    private static IEnumerable<TextChange> Call(InvocationExpressionSyntax call)
    {
        var arguments = call.ArgumentList.Arguments;
        for (var i = 0; i + 1 < arguments.Count; i++)
        {
            yield return new(
                TextSpan.FromBounds(arguments[i].SpanStart, arguments[i + 1].Span.End),
                $"{arguments[i + 1]}, {arguments[i]}"
            );
        }

        if (arguments.Count == 1 && arguments[0].Expression is not LambdaExpressionSyntax)
        {
            yield return new(call.Span, $"({arguments[0]})");
        }

        if (call.Expression is MemberAccessExpressionSyntax member)
        {
            yield return new(call.Span, $"({member.Expression})");
        }
    }

    // A capital letter is a matrix in this course: take its transpose. Where it is something else this does not
    // compile.
    private static IEnumerable<TextChange> Name(IdentifierNameSyntax name) =>
        char.IsUpper(name.Identifier.Text[0])
        && name.Parent
            is not (
                MemberAccessExpressionSyntax
                or TypeSyntax
                or VariableDeclarationSyntax
                or ParameterSyntax
                or InvocationExpressionSyntax
                or TypeArgumentListSyntax
                or ElementAccessExpressionSyntax
                or GenericNameSyntax
            )
            ? [new(name.Span, $"{name}.Transpose()")]
            : [];

    private static string Describe(SourceText text, TextChange change)
    {
        var first = text.Lines.GetLineFromPosition(change.Span.Start);
        var last = text.Lines.GetLineFromPosition(change.Span.End);
        var span = TextSpan.FromBounds(first.Start, last.End);
        var before = text.ToString(span);
        var after =
            before[..(change.Span.Start - span.Start)] + change.NewText + before[(change.Span.End - span.Start)..];
        return $"{OneLine(before)} ⇒ {OneLine(after)}";
    }

    private static string OneLine(string code) =>
        string.Join(' ', code.Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A changed solution.</summary>
    /// <param name="Change">The line before and after.</param>
    /// <param name="Code">All of it.</param>
    internal sealed record Mutant(string Change, string Code);
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Curriculum.Notebooks;

/// <summary>
/// Where the compiler hands a call the text of one of its arguments (<c>[CallerArgumentExpression]</c>): there the text
/// as written is given by hand, for the compiler would take the text with the guards in it.
/// </summary>
internal static class CallerTexts
{
    private const string Attribute = "CallerArgumentExpressionAttribute";

    /// <summary>Arguments to put in: where, and what.</summary>
    /// <param name="tree">The text as written.</param>
    /// <param name="changed">Where it is changed.</param>
    /// <param name="model">What it means.</param>
    /// <param name="stop">Ends the work.</param>
    public static IEnumerable<(int Position, string Text)> Of(
        SyntaxTree tree,
        IReadOnlyList<int> changed,
        Lazy<SemanticModel> model,
        CancellationToken stop
    )
    {
        foreach (var node in tree.GetRoot(stop).DescendantNodes())
        {
            if (List(node) is not { } list || !changed.Any(place => node.SpanStart < place && place < node.Span.End))
            {
                continue;
            }

            var count = list.Arguments.Count;
            foreach (var argument in Arguments(model.Value.GetOperation(node, stop)).Where(IsText))
            {
                var text = SymbolDisplay.FormatLiteral((string)argument.Value.ConstantValue.Value!, quote: true);
                yield return (
                    list.GetLastToken().SpanStart,
                    $"{(count++ == 0 ? "" : ",")}@{argument.Parameter!.Name}:{text}"
                );
            }
        }
    }

    private static BaseArgumentListSyntax? List(SyntaxNode node) =>
        node switch
        {
            InvocationExpressionSyntax call => call.ArgumentList,
            BaseObjectCreationExpressionSyntax made => made.ArgumentList,
            ElementAccessExpressionSyntax element => element.ArgumentList,
            ConstructorInitializerSyntax other => other.ArgumentList,
            PrimaryConstructorBaseTypeSyntax other => other.ArgumentList,
            _ => null,
        };

    private static ImmutableArray<IArgumentOperation> Arguments(IOperation? call) =>
        call switch
        {
            IInvocationOperation method => method.Arguments,
            IObjectCreationOperation made => made.Arguments,
            IPropertyReferenceOperation element => element.Arguments,
            _ => [],
        };

    private static bool IsText(IArgumentOperation argument) =>
        argument.ArgumentKind == ArgumentKind.DefaultValue
        && argument.Value.ConstantValue is { HasValue: true, Value: string }
        && argument.Parameter!.GetAttributes().Any(one => one.AttributeClass?.Name == Attribute);
}

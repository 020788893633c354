using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Curriculum.Notebooks;

/// <summary>
/// An error of the compiler for who has not met it before: Nothing is called “Relu” here: did you mean “ReLU”?
/// </summary>
internal static class PlainWords
{
    private static readonly Dictionary<string, string> s_sentences = new()
    {
        ["CS1002"] = "A semicolon is missing: a statement ends with ;",
        ["CS1513"] = "A closing brace is missing: every { has its }",
        ["CS1514"] = "An opening brace is missing: the body of a function or class begins with {",
        ["CS1026"] = "A closing bracket is missing: every ( has its )",
        ["CS1010"] = "A text in quotes does not end on its line: the closing \" is missing.",
        ["CS0161"] = "Not every way through this function ends with return and a value.",
        ["CS0165"] = "This variable is used before it was given a value.",
        ["CS0029"] = "This value is of another type than the one asked for here.",
        ["CS0266"] = "This value would lose something here: write the type in brackets before it, as in (int)x.",
        ["CS0019"] = "This operator does not work on these two types.",
        ["CS7036"] = "This call lacks an argument.",
        ["CS1501"] = "This function is not called with so many arguments.",
        ["CS0128"] = "This name is taken already, a few lines above: choose another.",
        ["CS0136"] = "This name is taken already, around this block: choose another.",
        ["CS0201"] = "This line computes something and does nothing with it: give it a name, or leave it out.",
    };

    /// <summary>The sentence, or null where the compiler's own must do.</summary>
    public static string? Of(Diagnostic diagnostic, CSharpCompilation compilation)
    {
        if (diagnostic.Location.SourceTree is not { } tree || !compilation.ContainsSyntaxTree(tree))
        {
            return null;
        }

        if (s_sentences.TryGetValue(diagnostic.Id, out var sentence))
        {
            return sentence;
        }

        var node = tree.GetRoot().FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (node is not SimpleNameSyntax { Identifier.ValueText: { Length: > 0 } name } at)
        {
            return null;
        }

        var model = compilation.GetSemanticModel(tree);
        return diagnostic.Id switch
        {
            "CS0103" => Named($"Nothing is called “{name}” here", name, model.LookupSymbols(at.SpanStart)),
            "CS0246" => Named($"There is no type “{name}” here", name, model.LookupNamespacesAndTypes(at.SpanStart)),
            "CS1061" or "CS0117" => OfMember(name, at, model),
            _ => null,
        };
    }

    private static string? OfMember(string name, SimpleNameSyntax at, SemanticModel model)
    {
        if (at.Parent is not MemberAccessExpressionSyntax access)
        {
            return null;
        }

        var type =
            model.GetTypeInfo(access.Expression).Type ?? model.GetSymbolInfo(access.Expression).Symbol as ITypeSymbol;
        return type is null or IErrorTypeSymbol
            ? null
            : Named(
                $"“{type.ToMinimalDisplayString(model, at.SpanStart)}” has no “{name}”",
                name,
                model.LookupSymbols(at.SpanStart, type, includeReducedExtensionMethods: true)
            );
    }

    private static string Named(string fact, string name, IEnumerable<ISymbol> known) =>
        Nearest(name, known.Select(symbol => symbol.Name)) is { } near ? $"{fact}: did you mean “{near}”?" : $"{fact}.";

    /// <summary>The known name with the fewest letters changed, if they are few; else null.</summary>
    internal static string? Nearest(string name, IEnumerable<string> known)
    {
        var most = Math.Max(1, name.Length / 3);
        return known
            .Where(other => other.Length > 1 && Math.Abs(other.Length - name.Length) <= most && other != name)
            .Distinct()
            .Select(other => (Name: other, Changed: EditDistance.Of(name, other)))
            .Where(pair => pair.Changed <= most)
            .OrderBy(pair => pair.Changed)
            .ThenBy(pair => pair.Name, StringComparer.Ordinal)
            .Select(pair => pair.Name)
            .FirstOrDefault();
    }
}

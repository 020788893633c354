using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Curriculum.Kernel.Requests;

/// <summary>Whether a cell's text could run as it stands: complete, incomplete (go on typing) or invalid.</summary>
internal static class Completeness
{
    public static JsonObject Answer(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code, CSharpSession.ParseOptions);
        if (!SyntaxFactory.IsCompleteSubmission(tree))
        {
            return new() { ["status"] = "incomplete", ["indent"] = new string(' ', 4 * Depth(tree.GetRoot())) };
        }

        var broken = tree.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error);
        return new() { ["status"] = broken ? "invalid" : "complete" };
    }

    private static int Depth(SyntaxNode root)
    {
        var depth = 0;
        foreach (var token in root.DescendantTokens())
        {
            if (token.IsMissing)
            {
                continue;
            }

            if (token.IsKind(SyntaxKind.OpenBraceToken))
            {
                depth++;
            }

            if (token.IsKind(SyntaxKind.CloseBraceToken) && depth > 0)
            {
                depth--;
            }
        }
        return depth;
    }
}

using System.Text;
using System.Text.Json;
using Curriculum.Notebooks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Curriculum.Exercises.Tests;

/// <summary>Many answers to one exercise, compiled as one cell: what answer k declares gets the ending _k. Fifty
/// answers
/// cost little more to compile than one.</summary>
/// <param name="session">A session that stands before the stub.</param>
/// <param name="check">The text of the check cell.</param>
/// <param name="codes">The answers.</param>
internal sealed class AnswerBatch(CSharpSession session, string check, IReadOnlyList<string> codes)
{
    private readonly CompilationUnitSyntax[] _answers = [.. codes.Select(Parse)];

    /// <summary>A verdict for each answer, null for one that does not compile. Null for all when the cell itself fails,
    /// as
    /// it may when an answer has statements of its own.</summary>
    /// <param name="seconds">The time limit of each answer.</param>
    public IReadOnlyList<JsonElement?>? Verdicts(Func<int, double> seconds)
    {
        var good = Compiling();
        var checks = good.Select(k => $"{CheckOf(k)[..^1]}, TimeSpan.FromSeconds({seconds(k)})).ToJson()");
        var code = $"{Text(good, [])}\nstring.Join(\"\\n\", new string[] {{ {string.Join(",\n", checks)} }})";
        var result = session.RunAsync(code, "answers.csx", _ => { }).GetAwaiter().GetResult();
        if (result.Status != CellStatus.Ok || result.Value is not string value)
        {
            return null;
        }

        var verdicts = new JsonElement?[_answers.Length];
        foreach (var (k, line) in good.Zip(value.Split('\n')))
        {
            verdicts[k] = JsonDocument.Parse(line).RootElement;
        }

        return verdicts;
    }

    // An error may hide those of other answers, so it can take several rounds.
    private List<int> Compiling()
    {
        List<int> good = [.. Enumerable.Range(0, _answers.Length)];
        while (true)
        {
            var starts = new List<int>();
            var bad = session
                .Compile(Text(good, starts))
                .GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(diagnostic => starts.FindLastIndex(start => start <= diagnostic.Location.SourceSpan.Start))
                .ToHashSet();
            if (bad.Count == 0)
            {
                return good;
            }

            good = [.. good.Where((_, place) => !bad.Contains(place))];
        }
    }

    private string Text(IReadOnlyList<int> which, List<int> starts)
    {
        var text = new StringBuilder();
        foreach (var line in which.SelectMany(k => _answers[k].Usings).Select(line => line.ToString()).Distinct())
        {
            text.Append(line).Append('\n');
        }

        foreach (var k in which)
        {
            starts.Add(text.Length);
            text.Append(string.Concat(Rename(_answers[k], k).Members.Select(member => member.ToFullString())))
                .Append('\n');
        }

        return text.ToString();
    }

    private string CheckOf(int k) => Rename(Parse(check), k).ToFullString().TrimEnd();

    // x.Name is a member of x and keeps its name.
    private CompilationUnitSyntax Rename(CompilationUnitSyntax root, int k)
    {
        var names = Declared(_answers[k]).ToHashSet();
        return root.ReplaceTokens(
            root.DescendantTokens()
                .Where(token =>
                    token.IsKind(SyntaxKind.IdentifierToken)
                    && names.Contains(token.ValueText)
                    && !(token.Parent?.Parent is MemberAccessExpressionSyntax access && access.Name == token.Parent)
                ),
            (token, _) => SyntaxFactory.Identifier(token.LeadingTrivia, $"{token.ValueText}_{k}", token.TrailingTrivia)
        );
    }

    private static IEnumerable<string> Declared(CompilationUnitSyntax root) =>
        root.Members.SelectMany(member =>
            member switch
            {
                MethodDeclarationSyntax method => [method.Identifier.ValueText],
                BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
                FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable =>
                    variable.Identifier.ValueText
                ),
                _ => (IEnumerable<string>)[],
            }
        );

    private static CompilationUnitSyntax Parse(string code) =>
        CSharpSyntaxTree.ParseText(code, CSharpSession.ParseOptions).GetCompilationUnitRoot();
}

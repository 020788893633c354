using System.Collections.Concurrent;
using Curriculum.Notebooks.Linting;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Curriculum.Notebooks.Running;

/// <summary>An exercise as the course's own notebook has it.</summary>
/// <param name="Id">For example 5.4.</param>
/// <param name="Stub">The code of the stub cell.</param>
/// <param name="Check">The code of the check cell.</param>
public sealed record CourseExercise(string Id, string Stub, string Check)
{
    private const string ExerciseClass = "Exercise";
    private const int MostKept = 4_096,
        LongestKept = 16_384;

    private static readonly ConcurrentDictionary<string, IReadOnlyList<string>> s_declared = new();

    /// <summary>The names the answer has to declare: those the stub declares and the check uses.</summary>
    public IReadOnlySet<string> Names { get; } = FindNames(Stub, Check);

    /// <summary>The exercises of a notebook: every stub cell that has its check cell.</summary>
    public static IReadOnlyList<CourseExercise> In(NotebookFile notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        return
        [
            .. from cell in notebook.Cells
            let id = ExerciseCell.OfStub(cell.Id)
            where id is not null
            let check = notebook.Cells.FirstOrDefault(other => ExerciseCell.OfCheck(other.Id) == id)
            where check is not null
            select new CourseExercise(id, cell.Source, check.Source),
        ];
    }

    /// <summary>True when code declares one of the answer's names.</summary>
    public bool IsAnsweredBy(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Declared(code).Any(Names.Contains);
    }

    /// <summary>
    /// The check with the course's class named in full, so that a class of the same name in a student's cell is not
    /// used.
    /// </summary>
    /// <param name="fullName">The full name of the class Exercise; null leaves the check as it is.</param>
    public string CheckCalling(string? fullName)
    {
        if (fullName is null)
        {
            return Check;
        }

        var root = Parse(Check);
        var names = root.DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(name =>
                name.Identifier.ValueText == ExerciseClass
                && name.Parent is MemberAccessExpressionSyntax access
                && access.Expression == name
            );
        return root.ReplaceNodes(names, (name, _) => SyntaxFactory.ParseName(fullName).WithTriviaFrom(name))
            .ToFullString();
    }

    // Every cell of every student is asked for every exercise, and most cells are the course's own: parsed once.
    private static IReadOnlyList<string> Declared(string code)
    {
        if (s_declared.TryGetValue(code, out var known))
        {
            return known;
        }

        IReadOnlyList<string> names = CodeDepth.IsReadable(code) ? [.. CellNames.Declared(Parse(code))] : [];
        if (code.Length <= LongestKept)
        {
            if (s_declared.Count >= MostKept)
            {
                s_declared.Clear();
            }

            s_declared[code] = names;
        }

        return names;
    }

    private static HashSet<string> FindNames(string stub, string check)
    {
        var used = Parse(check)
            .DescendantNodes()
            .OfType<SimpleNameSyntax>()
            .Select(name => name.Identifier.ValueText)
            .ToHashSet();
        return [.. CellNames.Declared(Parse(stub)).Where(used.Contains)];
    }

    private static CompilationUnitSyntax Parse(string code) =>
        CSharpSyntaxTree.ParseText(code, CSharpSession.ParseOptions).GetCompilationUnitRoot();
}

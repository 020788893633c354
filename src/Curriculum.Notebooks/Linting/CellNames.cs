using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Curriculum.Notebooks.Linting;

/// <summary>The names a cell gives to later cells.</summary>
internal static class CellNames
{
    /// <summary>Methods, types and variables declared at the cell's top level.</summary>
    public static IEnumerable<string> Declared(CompilationUnitSyntax root)
    {
        foreach (var member in root.Members)
        {
            switch (member)
            {
                case MethodDeclarationSyntax method:
                    yield return method.Identifier.ValueText;
                    break;
                case GlobalStatementSyntax { Statement: LocalFunctionStatementSyntax function }:
                    yield return function.Identifier.ValueText;
                    break;
                case BaseTypeDeclarationSyntax type:
                    yield return type.Identifier.ValueText;
                    break;
                case FieldDeclarationSyntax field:
                    foreach (var variable in field.Declaration.Variables)
                    {
                        yield return variable.Identifier.ValueText;
                    }

                    break;
            }
        }
    }
}

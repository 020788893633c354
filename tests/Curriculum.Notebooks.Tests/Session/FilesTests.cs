using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Curriculum.Notebooks.Tests.Session;

/// <summary>#r and #load, on a folder of the test's own.</summary>
public sealed class FilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cells-").FullName;

    [Fact]
    public async Task Load_brings_global_usings_and_code_and_twice_is_harmless()
    {
        Write(
            "setup.csx",
            "global using System.IO;\nglobal using static System.Math;\nint Loaded() => "
                + "5;\nConsole.WriteLine(\"setup\");"
        );
        using var cells = new Cells(_folder);
        await cells.Run("#load \"setup.csx\"\nvar x = 1;");
        Assert.Equal("setup\n", cells.Text("stdout"));
        await cells.Run("var between = 1;", "#load \"setup.csx\"");
        Assert.Equal("setup\n", cells.Text("stdout"));
        Assert.Equal("a:5:3:1", await cells.Value("$\"{Path.GetFileName(\"/b/a\")}:{Loaded()}:{Sqrt(9)}:{x}\""));
    }

    [Fact]
    public async Task An_error_in_a_loaded_script_tells_its_file_and_line()
    {
        Write("bad.csx", "int Bad(int n) =>\n  1 / n;");
        using var cells = new Cells(_folder);
        await cells.Run("#load \"bad.csx\"\nBad(0)");
        var error = cells.Outputs.OfType<ErrorOutput>().Single();
        Assert.Contains($"  {Path.Combine(_folder, "bad.csx")}, line 2, in Bad", error.Traceback);
        Assert.Equal(2, error.Line);
    }

    [Fact]
    public async Task What_is_not_there_is_told()
    {
        using var cells = new Cells(_folder);
        await cells.Run("#load \"missing.csx\"");
        Assert.Contains("error CS1504", cells.Outputs.OfType<ErrorOutput>().Single().Value, StringComparison.Ordinal);
        await cells.Run("#r \"missing.dll\"");
        Assert.Contains("error CS0006", cells.Outputs.OfType<ErrorOutput>().Single().Value, StringComparison.Ordinal);
        Assert.Equal(2, await cells.Value("1 + 1"));
    }

    [Fact]
    public async Task A_referenced_assembly_and_what_lies_beside_it_are_found_and_not_locked()
    {
        var inner = Build("Inner", "namespace Inner; public class Base { public int Value => 20; }");
        Build("Outer", "namespace Outer; public class Derived : Inner.Base { public int More() => Value + 1; }", inner);
        Write("sub/use.csx", "#r \"../Outer.dll\"\nglobal using Outer;");
        using var cells = new Cells(_folder);
        await cells.Run("#load \"sub/use.csx\"");
        Assert.Equal(41, await cells.Value("new Derived().More() + new Derived().Value"));
        foreach (var file in Directory.GetFiles(_folder, "*.dll"))
        {
            File.Delete(file);
        }

        Assert.Equal(21, await cells.Value("new Derived().More()"));
    }

    [Fact]
    public async Task An_assembly_of_the_tools_own_name_is_the_sessions_copy()
    {
        // xunit.v3.assert is loaded in this process; the session must load what #r names, not that.
        Build("xunit.v3.assert", "namespace Mine; public static class Here { public static int Value => 7; }");
        using var cells = new Cells(_folder);
        Assert.Equal(7, await cells.Value("#r \"xunit.v3.assert.dll\"\nMine.Here.Value"));
    }

    [Fact]
    public async Task Documentation_beside_an_assembly_reaches_its_symbols()
    {
        Build("Documented", "public static class Doc { public static int One => 1; }");
        Write(
            "Documented.xml",
            "<doc><members><member name=\"P:Doc.One\"><summary>The first.</summary></member></members></doc>"
        );
        using var cells = new Cells(_folder);
        await cells.Run("#r \"Documented.dll\"\nDoc.One");
        var compilation = cells.Session.Compile("Doc.One");
        var symbol = compilation.GetTypeByMetadataName("Doc")!.GetMembers("One").Single();
        Assert.Contains("The first.", symbol.GetDocumentationCommentXml(), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private MetadataReference Build(string name, string code, params MetadataReference[] references)
    {
        var file = Path.Combine(_folder, name + ".dll");
        var result = CSharpCompilation
            .Create(
                name,
                [CSharpSyntaxTree.ParseText(code)],
                [.. new FileSessionHost(_folder).FrameworkReferences, .. references],
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            )
            .Emit(file);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(File.ReadAllBytes(file));
    }
}

using System.Text.Json;
using Curriculum.Notebooks.Linting;

namespace Curriculum.Notebooks.Tests.Linting;

public sealed class InteractiveLintTests
{
    /// <summary>Rule, line, a cell that falls into the trap, and the way to write it that every host takes.</summary>
    public static TheoryData<string, int, string, string> Traps { get; } =
        new()
        {
            {
                LintRule.EigenValues,
                2,
                "Holder M = new();\nvar l = M.EigenValues; class Holder { public int EigenValues = 1; }",
                "int Eigenvalues(int M) => M;\nvar EigenValues = Eigenvalues(1);\nEigenValues.ToString()"
            },
            { LintRule.MagicCommand, 2, "var x = 1;\n#!time", "var x = 1;\n// #!time" },
            { LintRule.MagicCommand, 1, "#!csharp\nvar x = 1;", "Console.WriteLine(\"#!csharp\");" },
            { LintRule.NugetReference, 1, "#r \"nuget: MathNet.Numerics\"\n1", "1" },
            { LintRule.DirectiveFirst, 2, "var x = 1;\n#load \"other.csx\"", "#load \"other.csx\"\nvar x = 1;" },
            { LintRule.Namespace, 1, "namespace A { class B { } }", "class B { }" },
            {
                LintRule.ExtensionClass,
                1,
                "static class S { public static int Twice(this int x) => 2 * x; }",
                "static int Twice(this int x) => 2 * x;\n3.Twice()"
            },
            {
                LintRule.ExtensionClass,
                2,
                "static class S\n{ public static int Twice(this int x) => 2 * x; }",
                "static class S\n{ public static int Twice(int x) => 2 * x; }"
            },
            {
                LintRule.ExtensionBlock,
                1,
                "static class S { extension(int x) { public int Twice => 2 * x; } }",
                "static int Twice(int x) => 2 * x;"
            },
            {
                LintRule.UsingVariable,
                1,
                "using var stream = new System.IO.MemoryStream();",
                "using (var stream = new System.IO.MemoryStream()) { }"
            },
            {
                LintRule.UsingVariable,
                2,
                "1.ToString();\nawait using var stream = new System.IO.MemoryStream();",
                "static void F() { using var stream = new System.IO.MemoryStream(); }"
            },
            {
                LintRule.RefLocal,
                1,
                "Span<int> s = new int[3];",
                "static int F() { Span<int> s = new int[3]; return s.Length; }"
            },
            { LintRule.RefLocal, 1, "var s = new int[3].AsSpan();", "var s = new int[3].AsSpan().Length;" },
            {
                LintRule.RefLocal,
                2,
                "var a = new int[3];\nref int first = ref a[0];",
                "static void F(int[] a) { ref int first = ref a[0]; first = 1; }"
            },
            {
                LintRule.RefLocal,
                2,
                "var a = new int[1];\nref readonly int least = ref a[0];",
                "static ref int Least(int[] a) => ref a[0];"
            },
            { LintRule.ValueStatement, 2, "var x = 1;\nx;", "var x = 1;\nx" },
            {
                LintRule.ValueStatement,
                1,
                "1 + 1;\nvar x = 2;",
                "var y = 1 + 1;\ny++;\n(y, y) = (2, 3);\nnew object();\ny.ToString();"
            },
            { LintRule.CollectionResult, 1, "[1, 2]", "new[] { 1, 2 }" },
            { LintRule.CollectionResult, 2, "var x = 1;\n[x]", "[Obsolete(\"old\")]\nstatic int F(int x) => x;" },
            { LintRule.CollectionResult, 2, "var x = 1;\n[x, .. new[] { 2 }]", "int[] both = [1, 2];\nboth" },
            { LintRule.NumericsUsing, 1, "using System.Numerics;\n1", "System.Numerics.BigInteger.One" },
            {
                LintRule.NumericsUsing,
                1,
                "global using System.Numerics;\n1",
                "using Big = System.Numerics.BigInteger;\nBig.One"
            },
            {
                LintRule.Subscript,
                2,
                "// F₁ is fine here\nvar F₁ = 1;",
                "var F1 = 1; // F₁\nConsole.WriteLine(\"F₁\");"
            },
            { LintRule.MissingIO, 1, "File.Exists(\"a\")", "System.IO.File.Exists(\"a\")" },
            { LintRule.MissingIO, 1, "var s = new MemoryStream();", "using System.IO;\nvar s = new MemoryStream();" },
            { LintRule.MissingIO, 1, "static Stream F() => null;", "static System.IO.Stream F() => null;" },
            { LintRule.LanguageVersion, 1, "List<int> a = [with(capacity: 8), 1];", "List<int> a = new(8) { 1 };" },
            { LintRule.NullableAnnotation, 1, "string? s = null;", "string s = null; int? n = null;" },
            {
                LintRule.NullableAnnotation,
                2,
                "var n = 1;\nstatic int F(string? s) => s.Length;",
                "static int F(string s) => s.Length;"
            },
            {
                LintRule.PlotlyMime,
                1,
                "var mime = \"application/vnd.plotly.v1+json\";",
                "var mime = \"text/html\"; // application/vnd.plotly.v1+json"
            },
            { LintRule.DisplayUpdate, 2, "var shown = display(1);\nshown.Update(2);", "var shown = display(1);" },
            {
                LintRule.DisplayUpdate,
                1,
                "1.Display().Update(2);",
                "class Live { public void Update(int x) { } }\nnew Live().Update(2);"
            },
            {
                LintRule.LambdaBinding,
                2,
                "(double, double) M(List<List<double>> rows)\n{ return (1, rows.Average(row => row.Average(x => "
                    + "x + 1))); }",
                "(double, double) M(List<List<double>> rows)\n{ return (1, rows.Average(row => row.Select(x => x "
                    + "+ 1).Average())); }"
            },
            { LintRule.SetupAlone, 1, "#load \"setup.csx\"\nvar x = 1;", "#load \"setup.csx\"" },
            { LintRule.SetupAlone, 1, "#load \"../here/setup.csx\"", "#load \"setup.csx\"\n// alone" },
            { LintRule.Compile, 2, "var x = 1;\nint y = \"text\";", "var x = 1;\nvar y = \"text\";" },
        };

    [Theory]
    [MemberData(nameof(Traps))]
    public void Each_trap_is_found_at_its_line_and_its_cure_is_not(string rule, int line, string bad, string good)
    {
        var finding = Assert.Single(Lint(bad));
        Assert.Equal((rule, line), (finding.Rule, finding.Line));
        Assert.NotEqual("", finding.Message);
        Assert.Empty(Lint(good));
    }

    [Fact]
    public void Every_rule_has_a_trap_in_the_tests()
    {
        var rules = typeof(LintRule).GetFields().Select(field => (string)field.GetValue(null)!);
        var tried = Traps.Select(row => row.Data.Item1).Append(LintRule.OtherLanguage).Append(LintRule.PlotlyUsing);
        Assert.Equal(rules.Order(), tried.Distinct().Order());
    }

    [Fact]
    public void A_cell_of_another_language_is_found()
    {
        var cells = Cells("let x = 1", "1");
        cells[0]["metadata"] = new Dictionary<string, object> { ["polyglot_notebook"] = new { kernelName = "fsharp" } };
        var finding = Assert.Single(Lint(cells));
        Assert.Equal(LintRule.OtherLanguage, finding.Rule);
        cells[0]["metadata"] = new Dictionary<string, object> { ["polyglot_notebook"] = new { kernelName = "csharp" } };
        cells[0]["source"] = "var x = 1;";
        Assert.Empty(Lint(cells));
    }

    [Fact]
    public void A_using_of_Plotly_is_found_even_where_it_would_compile()
    {
        Assert.Contains(Lint("using Plotly.NET;\n1"), finding => finding.Rule == LintRule.PlotlyUsing);
        Assert.DoesNotContain(Lint("using P = System.Text;\n1"), finding => finding.Rule == LintRule.PlotlyUsing);
    }

    [Fact]
    public void Later_cells_see_what_earlier_ones_declare_also_behind_a_cell_with_an_error()
    {
        Assert.Empty(Lint("var x = 1;\nstatic int F(int y) => y;", "using System.IO;", "F(x)", "Path.GetTempPath()"));
        var findings = Lint("var x = 1;\nint y = \"text\";", "x + y");
        Assert.Equal("cell-1", Assert.Single(findings).Cell);
    }

    [Fact]
    public void The_setup_belongs_into_the_first_code_cell()
    {
        var finding = Assert.Single(Lint("var x = 1;", "#load \"setup.csx\""));
        Assert.Equal((LintRule.SetupAlone, "cell-2"), (finding.Rule, finding.Cell));
    }

    [Fact]
    public void Global_usings_of_the_setup_reach_the_cells() =>
        Assert.Empty(Lint("#load \"setup.csx\"", "var text = new StringWriter();", "Twice(2)"));

    private static IReadOnlyList<LintFinding> Lint(params string[] sources) => Lint(Cells(sources));

    private static List<Dictionary<string, object?>> Cells(params string[] sources) =>
        [
            .. sources.Select(
                (source, k) =>
                    new Dictionary<string, object?>
                    {
                        ["cell_type"] = "code",
                        ["id"] = $"cell-{k + 1}",
                        ["metadata"] = new { },
                        ["source"] = source,
                        ["outputs"] = Array.Empty<object>(),
                        ["execution_count"] = null,
                    }
            ),
        ];

    private static IReadOnlyList<LintFinding> Lint(IEnumerable<object> cells)
    {
        var folder = Directory.CreateTempSubdirectory("curriculum-lint-");
        try
        {
            var here = folder.CreateSubdirectory("here").FullName;
            File.WriteAllText(
                Path.Combine(here, "setup.csx"),
                "global using System.IO;\nstatic int Twice(int x) => 2 * x;\n"
            );
            File.WriteAllText(Path.Combine(here, "other.csx"), "static int Thrice(int x) => 3 * x;\n");
            var text = JsonSerializer.Serialize(
                new
                {
                    cells,
                    nbformat = 4,
                    nbformat_minor = 5,
                    metadata = new
                    {
                        kernelspec = new
                        {
                            display_name = ".NET (C#)",
                            language = "C#",
                            name = ".net-csharp",
                        },
                    },
                }
            );
            return InteractiveLint.Check(NotebookFile.Parse(text), new FileSessionHost(here));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

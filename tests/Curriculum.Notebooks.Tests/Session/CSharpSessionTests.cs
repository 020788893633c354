namespace Curriculum.Notebooks.Tests.Session;

public sealed class CSharpSessionTests
{
    [Fact]
    public async Task A_cell_sees_what_earlier_cells_declared()
    {
        using var cells = new Cells();
        Assert.Equal(42, await cells.Value("int x = 6; int F(int y) => x * y;\nF(7)"));
        Assert.Equal(7, await cells.Value("x = 7; x"));
        Assert.Equal(49, await cells.Value("F(x)"));
    }

    [Fact]
    public async Task A_declaration_in_a_later_cell_replaces_the_earlier_one()
    {
        using var cells = new Cells();
        await cells.Run("var x = 1; class C { public int A => 1; }", "var x = \"two\"; class C { public int B => 2; }");
        Assert.Equal("two2", await cells.Value("x + new C().B"));
    }

    [Fact]
    public async Task Default_imports_are_those_of_NET_Interactive()
    {
        using var cells = new Cells();
        Assert.Equal(
            true,
            await cells.Value(
                "new StringBuilder() is object && new ArrayList() is object && new List<int>().Any() is bool && "
                    + "Task.CompletedTask is object && Math.PI > 3"
            )
        );
        Assert.Equal(CellStatus.Error, (await cells.Run("File.Exists(\"\")")).Status);
    }

    [Fact]
    public async Task A_cell_may_await_at_top_level()
    {
        using var cells = new Cells();
        Assert.Equal(5, await cells.Value("await Task.Delay(1); var t = await Task.FromResult(5); t"));
        Assert.Equal(5, await cells.Value("t"));
    }

    [Fact]
    public async Task Only_a_trailing_expression_without_semicolon_is_a_result()
    {
        using var cells = new Cells();
        Assert.False((await cells.Run("var x = 3;")).HasValue);
        Assert.False((await cells.Run("Console.Write(1)")).HasValue);
        Assert.False((await cells.Run("using System.IO;")).HasValue);
        var nothing = await cells.Run("(string)null");
        Assert.True(nothing.HasValue);
        Assert.Null(nothing.Value);
        Assert.Single(cells.Outputs.OfType<ResultOutput>());
    }

    [Fact]
    public async Task Every_cell_compiles_as_CSharp_14_in_Release()
    {
        using var cells = new Cells();
        Assert.Equal(
            true,
            await cells.Value(
                "class P { public int X { get => field; set => field = value; } }\nnew P { X = 3 }.X == 3"
            )
        );
        var attribute = await cells.Value(
            "typeof(P).Assembly.GetCustomAttributes(typeof(System.Diagnostics.DebuggableAttribute), "
                + "false).Cast<System.Diagnostics.DebuggableAttribute>().All(a => !a.IsJITOptimizerDisabled)"
        );
        Assert.Equal(true, attribute);
    }

    [Fact]
    public async Task Usings_of_a_cell_reach_later_cells()
    {
        using var cells = new Cells();
        await cells.Run("using System.IO;", "using static System.Math;");
        Assert.Equal("a.txt", await cells.Value("Path.GetFileName(\"/x/a.txt\")"));
        Assert.Equal(3.0, await cells.Value("Sqrt(9)"));
    }

    [Fact]
    public async Task An_empty_cell_and_a_comment_do_nothing()
    {
        using var cells = new Cells();
        Assert.Equal(CellStatus.Ok, (await cells.Run("")).Status);
        Assert.Equal(CellStatus.Ok, (await cells.Run("// only words")).Status);
        await cells.Run("var x = 1;", "// words", "var y = 2;");
        Assert.Equal(3, await cells.Value("x + y"));
    }

    [Fact]
    public async Task A_cell_of_one_megabyte_runs()
    {
        using var cells = new Cells();
        Assert.Equal(1 << 20, await cells.Value($"\"{new string('x', 1 << 20)}\".Length"));
    }
}

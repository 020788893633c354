namespace Curriculum.Notebooks.Tests.Session;

public sealed class ErrorTests
{
    [Fact]
    public async Task An_exception_tells_cell_line_source_and_only_the_users_frames()
    {
        using var cells = new Cells();
        await cells.Run("int F(int n)\n{\n    return 1 / n;\n}\nint G(int n) => F(n);");
        var result = await cells.Run("var x = 5;\n\nnew[] { 0 }.Select(G).ToList()");
        var error = Assert.IsType<ErrorOutput>(Assert.Single(cells.Outputs));
        Assert.Equal(CellStatus.Error, result.Status);
        Assert.IsType<DivideByZeroException>(result.Exception);
        Assert.Equal(("System.DivideByZeroException", 3), (error.Name, error.Line));
        Assert.Equal(
            [
                "System.DivideByZeroException: Attempted to divide by zero.",
                "  cell1.csx, line 3, in F",
                "    return 1 / n;",
                "  cell1.csx, line 5, in G",
                "    int G(int n) => F(n);",
                "  cell2.csx, line 3",
                "    new[] { 0 }.Select(G).ToList()",
            ],
            error.Traceback
        );
    }

    [Fact]
    public async Task A_cell_that_throws_keeps_what_it_had_assigned()
    {
        using var cells = new Cells();
        await cells.Run("var a = 1;", "a = 2; var b = 3; throw new Exception(); var c = 4;");
        Assert.Equal(5, await cells.Value("a + b"));
        Assert.True(cells.Session.TryGetValue("b", out var b));
        Assert.Equal(3, b);
        Assert.False(cells.Session.TryGetValue("nothing", out _));
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_changes_nothing()
    {
        using var cells = new Cells();
        await cells.Run("var a = 1;", "a = 2; var b = nothing;");
        Assert.Equal(1, await cells.Value("a"));
        Assert.Equal(2, cells.Session.Submissions.Count);
    }

    [Fact]
    public async Task Inner_exceptions_are_told()
    {
        using var cells = new Cells();
        await cells.Run("throw new Exception(\"outer\", new ArgumentException(\"inner\"));");
        var lines = Assert.Single(cells.Outputs.OfType<ErrorOutput>()).Traceback;
        Assert.Equal("System.Exception: outer", lines[0]);
        Assert.Equal("caused by System.ArgumentException: inner", lines[^1]);
    }

    [Theory]
    [InlineData("null", "(it has no message)")]
    [InlineData("throw new Exception(\"again\")", "(its message cannot be read: Exception)")]
    [InlineData("Message + \"!\"", "(its message cannot be read: InsufficientExecutionStackException)")]
    public async Task An_exception_whose_message_is_none_is_told_like_any_other(string message, string words)
    {
        using var cells = new Cells();
        await cells.Run($"class Odd : Exception {{ public override string Message => {message}; }}");
        var result = await cells.Run("throw new Odd();");
        Assert.Equal((CellStatus.Error, words), (result.Status, result.Error!.Value));
        Assert.EndsWith("Odd: " + words, Assert.Single(cells.Outputs.OfType<ErrorOutput>()).Traceback[0]);
        Assert.Equal(2, await cells.Value("1 + 1"));
    }

    [Fact]
    public async Task A_type_that_could_not_be_made_ready_tells_why_in_one_line()
    {
        using var cells = new Cells();
        var result = await cells.Run(
            "class Table { public static readonly int Size = int.Parse(\"seven\"); }\nTable.Size"
        );
        Assert.Contains("'Table'", result.Error!.Value);
        Assert.Contains("FormatException: The input string 'seven'", result.Error.Value);
    }

    [Fact]
    public async Task A_long_row_of_causes_is_told_as_far_as_one_reads()
    {
        using var cells = new Cells();
        await cells.Run(
            "Exception row = new(\"the first\"); for (var k = 0; k < 3000; k++) row = new(\"k\", row); throw row;"
        );
        var lines = Assert.Single(cells.Outputs.OfType<ErrorOutput>()).Traceback;
        Assert.InRange(lines.Count, 20, 40);
        Assert.Equal("caused by more, which is not shown.", lines[^1]);
    }

    [Fact]
    public async Task An_exception_after_an_await_tells_its_line()
    {
        using var cells = new Cells();
        await cells.Run("async Task<int> F(int n)\n{\n    await Task.Yield();\n    return 1 / n;\n}\n\nawait F(0)");
        var error = Assert.Single(cells.Outputs.OfType<ErrorOutput>());
        Assert.Equal(4, error.Line);
        Assert.Contains("  cell1.csx, line 4, in F", error.Traceback);
        Assert.Contains("  cell1.csx, line 7", error.Traceback);
    }

    [Fact]
    public async Task A_compile_error_tells_code_and_place_and_marks_it()
    {
        using var cells = new Cells();
        var result = await cells.Run("var x = 1;\n\tvar y = undefined + 1;");
        var error = Assert.Single(cells.Outputs.OfType<ErrorOutput>());
        Assert.Equal(("CompileError", 2), (error.Name, error.Line));
        Assert.Equal(
            [
                "cell1.csx(2,10): error CS0103: The name 'undefined' does not exist in the current context",
                "    \tvar y = undefined + 1;",
                "    \t        ^^^^^^^^^",
                "    → Nothing is called “undefined” here.",
            ],
            error.Traceback
        );
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal((2, 10, 2, 19), (diagnostic.Line, diagnostic.Column, diagnostic.EndLine, diagnostic.EndColumn));
    }

    [Theory]
    [InlineData("int Slope(int x) => x;\nSlpoe(2)", "Nothing is called “Slpoe” here: did you mean “Slope”?")]
    [InlineData("var weights = 1;\nConsole.WriteLine(weihgts);", "“weihgts” here: did you mean “weights”?")]
    [InlineData("Strinng s = null;", "There is no type “Strinng” here: did you mean “String”?")]
    [InlineData("\"abc\".Lenght", "“string” has no “Lenght”: did you mean “Length”?")]
    [InlineData("Math.sqrt(2)", "“Math” has no “sqrt”: did you mean “Sqrt”?")]
    [InlineData("new[] { 1 }.Summ()", "has no “Summ”: did you mean “Sum”?")]
    [InlineData("var zebra = quokka;", "Nothing is called “quokka” here.")]
    [InlineData("var a = 1\nvar b = 2;", "A semicolon is missing")]
    [InlineData("int F(int x) { if (x > 0) return 1; }", "Not every way through this function")]
    [InlineData("int n = 1.5;", "write the type in brackets before it")]
    public async Task A_compile_error_is_said_in_plain_words_with_the_nearest_name(string code, string words)
    {
        using var cells = new Cells();
        await cells.Run(code);
        var error = Assert.Single(cells.Outputs.OfType<ErrorOutput>());
        Assert.Contains(
            error.Traceback,
            line => line.StartsWith("    → ", StringComparison.Ordinal) && line.Contains(words)
        );
    }

    [Fact]
    public async Task The_nearest_name_is_looked_for_in_the_cells_above_too()
    {
        using var cells = new Cells();
        await cells.Run("double StepSize(int k) => 1.0 / k;");
        await cells.Run("stepsize(3)");
        Assert.Contains(
            "    → Nothing is called “stepsize” here: did you mean “StepSize”?",
            cells.Outputs.OfType<ErrorOutput>().Single().Traceback
        );
    }

    [Fact]
    public async Task Columns_are_the_readers_own_beside_a_loop()
    {
        using var cells = new Cells();
        await cells.Run("while (true) { foreach (var x in new[] { 1 }) for (;;) undefined(x); }");
        Assert.StartsWith(
            "cell1.csx(1,56): error CS0103",
            cells.Outputs.OfType<ErrorOutput>().Single().Value,
            StringComparison.Ordinal
        );
        await cells.Run("int n = 0;\nwhile (true)\n{\n    if (n++ == 3)\n        throw new Exception();\n}");
        Assert.Equal(5, cells.Outputs.OfType<ErrorOutput>().Single().Line);
    }

    [Fact]
    public async Task Endless_recursion_is_an_ordinary_exception()
    {
        using var cells = new Cells();
        await cells.Run(
            "int R(int n) => R(n + 1) + 1;\nFunc<int, int> f = null;\nf = n => f(n + 1) + 1;\n"
                + "class C { public int P => P + 1; public static C operator +(C a, C b) => a + b; }"
        );
        foreach (var call in (string[])["R(0)", "f(0)", "new C().P", "new C() + new C()"])
        {
            var result = await cells.Run("try { var x = " + call + "; } finally { }");
            Assert.IsType<InsufficientExecutionStackException>(result.Exception);
            Assert.InRange(result.Error!.Traceback.Count, 4, 12);
            Assert.Contains(result.Error.Traceback, line => line.EndsWith(" more calls …", StringComparison.Ordinal));
        }
        Assert.Equal(2, await cells.Value("1 + 1"));
    }

    [Fact]
    public async Task A_lambda_may_become_an_expression_tree()
    {
        using var cells = new Cells();
        Assert.Equal(
            "n => (n + 1)",
            await cells.Value("System.Linq.Expressions.Expression<Func<int, int>> e = n => n + 1; e.ToString()")
        );
    }

    [Fact]
    public async Task An_exception_on_a_thread_of_a_cell_ends_that_thread_only()
    {
        using var cells = new Cells();
        await cells.Run(
            """
            var t = new System.Threading.Thread(() => throw new Exception("stray"));
            t.Start();
            t.Join();
            """
        );
        Assert.Contains("System.Exception: stray", cells.Text("stderr"), StringComparison.Ordinal);
        Assert.Equal(2, await cells.Value("1 + 1"));
    }
}

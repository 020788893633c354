using Microsoft.CodeAnalysis;

namespace Curriculum.Notebooks.Tests.Session;

public sealed class GuardTests
{
    [Theory]
    [InlineData("int n = 0; while (n < 3) n++; n", 3)]
    [InlineData(
        "int n = 0; for (int i = 0; i < 2; i++) foreach (var x in new[] { 1, 2 }) do n += x; while (n < 0); n",
        6
    )]
    [InlineData("int n = 0; foreach (var (a, b) in new[] { (1, 2) }) { n = a + b; } n", 3)]
    [InlineData(
        "int n = 0; await foreach (var i in S()) n += i; async IAsyncEnumerable<int> S() { for (int i = 0; i < 3; "
            + "i++) { await Task.Yield(); yield return i; } } n",
        3
    )]
    [InlineData("Func<int, Func<int, int>> add = a => b => a + b; add(1)(2)", 3)]
    [InlineData("Action<List<int>> act = l => l.Add(3); var k = new List<int>(); act(k); k[0]", 3)]
    [InlineData(
        "Func<Task> f = async () => await Task.Yield(); Func<Task<int>> g = async () => await Task.FromResult(3); "
            + "await f(); await g()",
        3
    )]
    [InlineData("Func<Task<int>> g = () => Task.FromResult(3); g().Result", 3)]
    [InlineData("Func<int> f = delegate { return 3; }; f()", 3)]
    [InlineData("Func<int, int> f = static n => n + 1; f(2)", 3)]
    [InlineData("Func<int, int?> f = n => n > 0 ? n : null; f(3)", 3)]
    [InlineData("Func<int, string> f = n => throw new Exception(); 3", 3)]
    [InlineData("Func<int, byte> f = n => 3; (int)f(0)", 3)]
    [InlineData("int r = 0; { void V() => r = 3; V(); } r", 3)]
    [InlineData("int r = 0; { int V(int n) => n + 1; r = V(2); } r", 3)]
    [InlineData("int r = 0; { async Task V() => await Task.Yield(); await V(); r = 3; } r", 3)]
    [InlineData("int r = 1; { ref int V(ref int n) => ref n; V(ref r) = 3; } r", 3)]
    [InlineData(
        "void A() => Console.Write(1); async Task B() => await Task.Yield(); async Task<int> C() => await "
            + "Task.FromResult(3); A(); await B(); await C()",
        3
    )]
    [InlineData("IEnumerable<int> I() { for (int i = 0; i < 3; i++) yield return i; } I().Sum()", 3)]
    [InlineData(
        "class P { int x; public P(int n) => x = n; public static P operator +(P a, P b) => new P(a.x + b.x); "
            + "public static implicit operator int(P p) => p.x; } (int)(new P(1) + new P(2))",
        3
    )]
    [InlineData(
        "abstract class Q { public abstract int F(); } class R : Q { public override int F() { while (true) { "
            + "return 3; } } } new R().F()",
        3
    )]
    [InlineData("System.Linq.Expressions.Expression<Func<int, int>> e = n => n + 1; e.Compile()(2)", 3)]
    [InlineData(
        "System.Linq.Expressions.Expression<Func<int[], int>> e = l => l.Count(x => x > 0); e.Compile()(new[] { 1, "
            + "2, 3 })",
        3
    )]
    [InlineData("new[] { 1, 2, 3 }.AsQueryable().Where(x => new[] { x }.Any(y => y > 0)).Count()", 3)]
    [InlineData("(from a in new[] { 1, 2 } from b in new[] { 3 } where a == 1 select b).Single()", 3)]
    [InlineData("int n = 0; again: n++; if (n < 3) goto again; n", 3)]
    [InlineData(
        "int n = 5; switch (n) { case 5: while (n > 3) { if (n == 4) { n--; break; } n--; continue; } break; } n",
        3
    )]
    public async Task A_guarded_cell_means_the_same(string code, int value)
    {
        using var cells = new Cells();
        Assert.Equal(
            value,
            Convert.ToInt32(await cells.Value(code), System.Globalization.CultureInfo.InvariantCulture)
        );
        var guarded = Guarded(cells.Session, code);
        if (guarded is not null)
        {
            Assert.DoesNotContain(
                cells.Session.Compile(guarded).GetDiagnostics(),
                one => one.Severity == DiagnosticSeverity.Error
            );
        }
    }

    [Fact]
    public void Every_loop_and_function_is_guarded_and_no_line_is_added()
    {
        using var cells = new Cells();
        const string Code = """
            int F(int n)
            {
                while (n > 0) n--;
                return n;
            }
            int G(int n) =>
                F(n);
            Func<int, int> h = n =>
                F(n);
            """;
        var guarded = Guarded(cells.Session, Code)!;
        Assert.Equal(3, Count(guarded, ".Check();"));
        Assert.Equal(1, Count(guarded, ".Enter();"));
        Assert.Equal(Count(Code, "\n"), Count(guarded, "\n"));
    }

    [Fact]
    public async Task A_loop_in_a_loaded_script_can_be_stopped()
    {
        var folder = Directory.CreateTempSubdirectory("cells-").FullName;
        try
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder, "loop.csx"),
                "void Spin() { Console.WriteLine(1); while (true) { } }"
            );
            using var cells = new Cells(folder);
            await cells.Run("#load \"loop.csx\"");
            using var stop = new CancellationTokenSource();
            var started = new TaskCompletionSource();
            var run = cells.Session.RunAsync("Spin();", "cell.csx", _ => started.TrySetResult(), stop.Token);
            await started.Task.WaitAsync(Limits.Patience);
            await stop.CancelAsync();
            var result = await run.WaitAsync(Limits.Patience);
            Assert.Equal((CellStatus.Stopped, (string?)null), (result.Status, result.Note));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? Guarded(CSharpSession session, string code)
    {
        var compilation = session.Compile(code);
        var tree = compilation.SyntaxTrees.Single();
        return CellGuards.Add(code, tree, () => compilation.GetSemanticModel(tree), CellGuards.Engine, default);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}

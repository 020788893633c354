namespace Curriculum.Notebooks.Tests.Session;

/// <summary>What no one awaits is not lost: it is told in the cell that caused it.</summary>
[Collection(Alone.Name)]
public sealed class StrayExceptionTests
{
    [Theory]
    [InlineData(
        "async void Now() { throw new InvalidOperationException(\"lost\"); }\nNow();\nConsole.WriteLine(\"after\");"
    )]
    [InlineData("Action f = async () => throw new InvalidOperationException(\"lost\"); f(); 1")]
    [InlineData(
        "void Run(Action a) => a();\nRun(async () => { await Task.Yield(); throw new Exception(\"lost\"); });\n"
            + "await Task.Delay(200);"
    )]
    [InlineData(
        "async void Late() { await Task.Delay(20); throw new Exception(\"lost\"); }\nLate(); await Task.Delay(400);"
    )]
    [InlineData(
        "async void Late() { await Task.Delay(20); throw new Exception(\"lost\"); }\n"
            + "Late(); Thread.Sleep(400); await Task.Yield();"
    )]
    public async Task An_async_void_fails_its_own_cell(string code)
    {
        using var cells = new Cells();
        var result = await cells.Run("using System.Threading;", code);
        Assert.Equal(CellStatus.Error, result.Status);
        Assert.Equal("lost", result.Error!.Value);
        Assert.Equal(2, await cells.Value("1 + 1"));
    }

    [Theory]
    [InlineData("async void Late() { await Task.Delay(150); throw new Exception(\"lost\"); }\nLate();")]
    [InlineData("var t = new Thread(() => { Thread.Sleep(150); throw new Exception(\"lost\"); }); t.Start();")]
    [InlineData("var timer = new Timer(_ => throw new Exception(\"lost\"), null, 150, -1);")]
    [InlineData("ThreadPool.QueueUserWorkItem(_ => { Thread.Sleep(150); throw new Exception(\"lost\"); });")]
    public async Task What_is_thrown_after_its_cell_has_ended_is_told_under_that_cell(string code)
    {
        using var cells = new Cells();
        await cells.Run("using System.Threading;");
        Assert.Equal(CellStatus.Ok, (await cells.Run(code)).Status);
        var own = cells.Outputs;
        await cells.Run("Thread.Sleep(600);");
        await cells.Session.SettleAsync(TimeSpan.FromSeconds(5));
        Assert.Contains("lost", string.Concat(own.OfType<StreamOutput>().Select(one => one.Text)));
        Assert.All(own.OfType<StreamOutput>(), one => Assert.Equal("cell2.csx", one.Cell));
        Assert.Empty(cells.Outputs);
    }

    [Fact]
    public async Task A_session_that_settles_waits_for_async_void_methods()
    {
        using var cells = new Cells();
        await cells.Run("async void Late() { await Task.Delay(200); throw new Exception(\"at the end\"); }\nLate();");
        await cells.Session.SettleAsync(TimeSpan.FromSeconds(5));
        Assert.Contains("at the end", cells.Text("stderr"));
    }

    [Theory]
    [InlineData("Enumerable.Range(0, 3).Select(i => 6 / (i - 1))", "System.DivideByZeroException")]
    [InlineData("new[] { \"1\", \"x\" }.Select(int.Parse)", "System.FormatException")]
    [InlineData(
        "IEnumerable<int> Bad() { yield return 1; throw new KeyNotFoundException(\"k\"); } Bad()",
        "System.Collections.Generic.KeyNotFoundException"
    )]
    [InlineData(
        "typeof(string).GetMethod(\"Insert\")!.Invoke(\"a\", [5, \"b\"])",
        "System.ArgumentOutOfRangeException"
    )]
    public async Task What_reflection_threw_for_is_the_error(string code, string name)
    {
        using var cells = new Cells();
        var result = await cells.Run(code);
        Assert.Equal(name, result.Error!.Name);
        Assert.StartsWith(name, result.Error.Traceback[0], StringComparison.Ordinal);
        Assert.DoesNotContain("TargetInvocation", string.Concat(result.Error.Traceback), StringComparison.Ordinal);
    }
}

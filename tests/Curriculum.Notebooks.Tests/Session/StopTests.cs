using System.Diagnostics;

namespace Curriculum.Notebooks.Tests.Session;

[Collection(Alone.Name)]
public sealed class StopTests
{
    private const string Started = "Console.WriteLine(\"started\"); ";

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("while (true) x++;")]
    [InlineData("for (;;) { foreach (var i in new[] { 1, 2 }) do x++; while (i > 1); }")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    [InlineData(
        "var kept = new List<string>(); while (true) { kept.Add(x.ToString()); if (kept.Count > 1000) kept.Clear(); }"
    )]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("await Task.Yield(); while (true) x++;")]
    [InlineData("while (true) await Task.Yield();")]
    [InlineData("Task.Delay(-1).Wait();")]
    [InlineData("await new TaskCompletionSource().Task;")]
    [InlineData("while (true) { try { throw new Exception(); } catch { } }")]
    [InlineData("while (true) { try { System.Threading.Thread.Sleep(1000); } catch { } }")]
    [InlineData("void F() { while (true) { try { F2(); } catch { } } } void F2() { while (true) { } } F();")]
    [InlineData("long Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2); Fib(90)")]
    [InlineData("Enumerable.Range(0, int.MaxValue).Select(i => (double)i).Where(i => i < 0).Count()")]
    [InlineData("Parallel.For(0, 2, i => { while (true) { } });")]
    [InlineData("await Task.Run(() => { while (true) { } });")]
    [InlineData("while (true) Console.WriteLine(x++);")]
    public async Task A_cell_stops_in_time_and_its_variables_are_kept(string code)
    {
        using var cells = new Cells();
        await cells.Run("int x = 7;");
        var (result, taken) = await Stopped(cells, "int y = 8; " + Started + code);
        Assert.Equal(CellStatus.Stopped, result.Status);
        Assert.Null(result.Note);
        Assert.InRange(taken, TimeSpan.Zero, Limits.Stop);
        Assert.Equal("Stopped", cells.Outputs.OfType<ErrorOutput>().Single().Name);
        Assert.Equal(8, await cells.Value("y"));
        Assert.InRange((int)(await cells.Value("x"))!, 7, int.MaxValue);
    }

    [Fact]
    public async Task A_cell_that_works_inside_a_library_is_given_up_and_the_session_goes_on()
    {
        using var cells = new Cells(change: options => options with { StopLimit = TimeSpan.FromMilliseconds(100) });
        await cells.Run("int x = 7; var free = new System.Threading.ManualResetEventSlim();");
        var (result, _) = await Stopped(
            cells,
            "int y = 8; " + Started + "Enumerable.Repeat(1, 300_000_000).Count(int.IsNegative); int z = 9;"
        );
        Assert.Equal(CellStatus.Stopped, result.Status);
        Assert.Contains("inside a library", result.Note, StringComparison.Ordinal);
        Assert.Equal(15, await cells.Value("x + y"));
    }

    [Fact]
    public async Task What_works_elsewhere_and_cannot_be_stopped_is_told_in_one_sentence()
    {
        using var cells = new Cells();
        await cells.Run("var free = new System.Threading.ManualResetEventSlim();");
        var (result, _) = await Stopped(cells, Started + "await Task.Run((Action)free.Wait);");
        Assert.Equal(CellStatus.Stopped, result.Status);
        Assert.StartsWith("One other thread still works for this cell", result.Note, StringComparison.Ordinal);
        Assert.Contains(result.Note!, result.Error!.Traceback);
        await cells.Run("free.Set();");
    }

    [Fact]
    public async Task Work_that_an_earlier_cell_left_running_ends_with_the_stop_and_its_cell_is_named()
    {
        using var cells = new Cells();
        await cells.Run("long turns = 0; var free = new System.Threading.ManualResetEventSlim();");
        var guilty = await cells.Run("_ = Task.Run(() => { while (true) turns++; });");
        var library = await cells.Run("_ = Task.Run((Action)free.Wait);");
        await cells.Run("while (turns == 0) await Task.Delay(1);");
        var (result, _) = await Stopped(cells, Started + "while (true) { }");

        Assert.Equal(
            $"Stopped too: work left running on another thread by {guilty.Cell}. Still at work on another thread, "
                + $"inside a library, where it cannot be stopped: what was left running by {library.Cell}.",
            result.Note
        );
        Assert.Equal(true, await cells.Value("var before = turns; await Task.Delay(50); turns == before"));
        await cells.Run("free.Set();");
    }

    [Fact]
    public async Task Between_cells_a_stop_ends_what_they_left_and_tells_it_under_them()
    {
        var told = new System.Collections.Concurrent.ConcurrentQueue<CellOutput>();
        using var session = new CSharpSession(new() { Host = new FileSessionHost(Path.GetTempPath()) });
        session.StopLeftWork();
        await session.RunAsync("long turns = 0;", "a.csx", told.Enqueue);
        await session.RunAsync("_ = Task.Run(() => { while (true) turns++; });", "b.csx", told.Enqueue);
        await session.RunAsync("while (turns == 0) await Task.Delay(1);", "c.csx", told.Enqueue);
        session.StopLeftWork();
        await session.RunAsync("var before = turns; await Task.Delay(50); turns == before", "d.csx", told.Enqueue);

        var sentence = Assert.Single(told.OfType<StreamOutput>());
        Assert.Equal(
            ("b.csx", "Stopped: what this cell had left running on another thread.\n"),
            (sentence.Cell, sentence.Text)
        );
        Assert.Contains(
            "True",
            Assert.Single(told.OfType<ResultOutput>()).Data["text/plain"],
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("void Answer() { while (true) { } }")]
    [InlineData("void Answer() { while (true) { try { System.Threading.Thread.Sleep(100); } catch { } } }")]
    [InlineData("Action Answer = () => { for (;;) { } };")]
    public async Task A_check_ends_an_answer_on_another_thread_and_the_cell_goes_on(string answer)
    {
        using var cells = new Cells();
        await cells.Run(answer);
        Assert.Equal(
            3,
            await cells.Value(
                """
                var end = (Action<System.Threading.Thread>)AppContext.GetData("curriculum.stop");
                var thread = new System.Threading.Thread(() => { try { Answer(); } catch (OperationCanceledException) { } });
                thread.Start();
                end(thread);
                int after = 0;
                while (after < 3) after++;
                thread.IsAlive ? -1 : after
                """
            )
        );
    }

    [Fact]
    public async Task A_cell_may_use_cancellation_of_its_own()
    {
        using var cells = new Cells();
        var result = await cells.Run(
            """
            var source = new System.Threading.CancellationTokenSource();
            source.Cancel();
            await Task.Delay(-1, source.Token);
            """
        );
        Assert.Equal(CellStatus.Error, result.Status);
        Assert.IsType<TaskCanceledException>(result.Exception);
    }

    [Fact]
    public async Task Waiting_for_a_task_that_awaits_does_not_block_for_ever()
    {
        using var cells = new Cells();
        Assert.Equal(
            3,
            await cells.Value("async Task<int> F() { await Task.Yield(); await Task.Delay(1); return 3; }\nF().Result")
        );
    }

    [Fact]
    public async Task A_stop_while_compiling_runs_nothing()
    {
        using var cells = new Cells();
        var result = await cells.Run("var z = 1;", new CancellationToken(canceled: true));
        Assert.Equal(CellStatus.Stopped, result.Status);
        Assert.False(cells.Session.TryGetValue("z", out _));
    }

    [Fact]
    public async Task Without_a_thread_of_its_own_a_session_runs_all_the_same()
    {
        using var cells = new Cells(change: options => options with { OwnThread = false });
        Assert.Equal(3, await cells.Value("Console.Write(1); await Task.Yield(); display(2); 3"));
        Assert.Equal(3, cells.Outputs.Count);
        Assert.Equal(CellStatus.Error, (await cells.Run("throw new Exception();")).Status);
    }

    private static async Task<(CellResult Result, TimeSpan Taken)> Stopped(Cells cells, string code)
    {
        using var stop = new CancellationTokenSource();
        var started = new TaskCompletionSource();
        var outputs = cells.Fresh();
        var run = cells.Session.RunAsync(
            code,
            "loop.csx",
            output =>
            {
                outputs.Add(output);
                started.TrySetResult();
            },
            stop.Token
        );
        await started.Task.WaitAsync(Limits.Patience);
        var clock = Stopwatch.StartNew();
        _ = Task.Run(stop.Cancel);
        var result = await run.WaitAsync(Limits.Patience);
        return (result, clock.Elapsed);
    }
}

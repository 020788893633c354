namespace Curriculum.Notebooks.Tests.Session;

[Collection(Alone.Name)]
public sealed class OutputTests
{
    [Fact]
    public async Task A_result_has_the_look_of_NET_Interactive_and_always_plain_text()
    {
        using var cells = new Cells();
        await cells.Run("42");
        var data = Assert.Single(cells.Outputs.OfType<ResultOutput>()).Data;
        Assert.Equal("42", data["text/plain"]);
        Assert.StartsWith(
            "<div class=\"dni-plaintext\"><pre>42</pre></div>",
            data["text/html"],
            StringComparison.Ordinal
        );
        await cells.Run("new[] { 1, 2, 3 }");
        Assert.Equal("[ 1, 2, 3 ]", cells.Shown);
        await cells.Run("\"a<b\"");
        Assert.Equal("a<b", cells.Shown);
    }

    [Fact]
    public async Task HTML_is_shown_as_it_is()
    {
        using var cells = new Cells();
        await cells.Run("HTML(\"<b>x</b>\")");
        Assert.Equal("<b>x</b>", Assert.Single(cells.Outputs.OfType<ResultOutput>()).Data["text/html"]);
    }

    [Fact]
    public async Task Display_and_update_share_one_display_id()
    {
        using var cells = new Cells();
        await cells.Run("var shown = display(1); shown.Update(2); 3.Display(\"text/plain\");");
        var displays = cells.Outputs.Cast<DisplayOutput>().ToList();
        Assert.Equal([false, true, false], displays.Select(one => one.IsUpdate));
        Assert.Equal(["1", "2", "3"], displays.Select(one => one.Data["text/plain"]));
        Assert.Equal(displays[0].DisplayId, displays[1].DisplayId);
        Assert.NotEqual(displays[0].DisplayId, displays[2].DisplayId);
        Assert.Equal(["text/plain"], displays[2].Data.Keys);
        await cells.Run("shown.Update(4);");
        Assert.Equal(displays[0].DisplayId, Assert.IsType<DisplayOutput>(Assert.Single(cells.Outputs)).DisplayId);
    }

    [Theory]
    [InlineData("display(1)")]
    [InlineData("1.Display()")]
    [InlineData("var shown = display(1); shown")]
    public async Task What_is_on_show_is_not_shown_again_as_the_cells_value(string code)
    {
        using var cells = new Cells();
        await cells.Run(code);
        Assert.Equal("1", Assert.IsType<DisplayOutput>(Assert.Single(cells.Outputs)).Data["text/plain"]);
    }

    [Fact]
    public async Task A_library_shows_things_through_the_display_seam()
    {
        using var cells = new Cells();
        await cells.Run(
            """
            var show = (Action<string, IReadOnlyDictionary<string, string>, bool>)AppContext.GetData("curriculum.display");
            show("id", new Dictionary<string, string> { ["text/plain"] = "a" }, false);
            show("id", new Dictionary<string, string> { ["text/html"] = null, ["text/plain"] = "b" }, true);
            """
        );
        Assert.Equal(
            [("id", "a", false), ("id", "b", true)],
            cells.Outputs.Cast<DisplayOutput>().Select(one => (one.DisplayId!, one.Data["text/plain"], one.IsUpdate))
        );
    }

    [Fact]
    public async Task Outputs_keep_their_order()
    {
        using var cells = new Cells();
        await cells.Run(
            "Console.Write(1); display(2); Console.Error.Write(3); Console.Write(4); Console.WriteLine(); 5"
        );
        Assert.Equal(
            ["stdout:1", "2", "stderr:3", "stdout:4\n", "5"],
            cells.Outputs.Select(output =>
                output switch
                {
                    StreamOutput text => $"{text.Name}:{text.Text}",
                    DisplayOutput display => display.Data["text/plain"],
                    ResultOutput result => result.Data["text/plain"],
                    _ => output.ToString(),
                }
            )
        );
    }

    [Fact]
    public async Task A_thousand_lines_arrive_whole_in_few_messages()
    {
        using var cells = new Cells();
        await cells.Run("for (int i = 0; i < 1000; i++) Console.WriteLine(i);");
        Assert.Equal(string.Concat(Enumerable.Range(0, 1000).Select(i => $"{i}\n")), cells.Text("stdout"));
        Assert.InRange(cells.Outputs.Count, 1, 20);
    }

    [Fact]
    public async Task Text_is_sent_while_the_cell_still_runs()
    {
        using var cells = new Cells();
        var first = new TaskCompletionSource();
        using var stop = new CancellationTokenSource();
        var run = cells.Session.RunAsync(
            "Console.WriteLine(1); await Task.Delay(-1);",
            "cell.csx",
            _ => first.TrySetResult(),
            stop.Token
        );
        await first.Task.WaitAsync(Limits.Patience);
        Assert.False(run.IsCompleted);
        await stop.CancelAsync();
        await run;
    }

    [Fact]
    public async Task What_a_cell_started_still_writes_to_that_cell()
    {
        using var cells = new Cells();
        await cells.Run(
            """
            var go = new System.Threading.SemaphoreSlim(0);
            var later = Task.Run(async () => { await go.WaitAsync(); Console.Write("late"); });
            """
        );
        var first = cells.Outputs;
        await cells.Run("go.Release(); await later; Console.Write(\"own\");");
        Assert.Equal("late", Assert.IsType<StreamOutput>(Assert.Single(first)).Text);
        Assert.Equal("own", cells.Text("stdout"));
    }

    [Fact]
    public async Task ReadLine_asks_the_host()
    {
        using var cells = new Cells(readLine: prompt => "typed");
        Assert.Equal("typed", await cells.Value("Console.ReadLine()"));
        using var mute = new Cells();
        Assert.Null(await mute.Value("Console.ReadLine()"));
    }

    [Fact]
    public async Task A_warning_is_told_on_stderr_and_the_cell_runs()
    {
        using var cells = new Cells();
        var result = await cells.Run("string? s = \"x\"; s.Length");
        Assert.Equal(CellStatus.Ok, result.Status);
        Assert.StartsWith("cell1.csx(1,7): warning CS8632: ", cells.Text("stderr"), StringComparison.Ordinal);
        Assert.Equal("CS8632", Assert.Single(result.Diagnostics).Id);
    }

    [Fact]
    public async Task Two_sessions_side_by_side_keep_their_consoles_apart()
    {
        using var one = new Cells();
        using var two = new Cells();
        const string Code = "for (int i = 0; i < 50; i++) { Console.Write(\"#\"); await Task.Yield(); }";
        await Task.WhenAll(
            one.Run(Code.Replace("#", "a", StringComparison.Ordinal)),
            two.Run(Code.Replace("#", "b", StringComparison.Ordinal))
        );
        Assert.Equal(new string('a', 50), one.Text("stdout"));
        Assert.Equal(new string('b', 50), two.Text("stdout"));
    }

    [Fact]
    public async Task A_value_whose_formatting_fails_is_an_error_and_the_session_lives()
    {
        using var cells = new Cells();
        await cells.Run("class Bad { public override string ToString() => throw new Exception(\"no\"); }");
        await cells.Run("new Bad()");
        Assert.Equal(2, await cells.Value("1 + 1"));
    }
}

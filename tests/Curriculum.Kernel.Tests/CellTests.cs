using Curriculum.Kernel.Tests.Support;

namespace Curriculum.Kernel.Tests;

/// <summary>What a cell sends, and in which order.</summary>
public sealed partial class CellTests : KernelTest
{
    [Fact]
    public void A_cell_is_busy_input_outputs_reply_idle()
    {
        var run = client.Execute("Console.WriteLine(\"hello\"); 1 + 1");
        Assert.Equal(
            ["status", "execute_input", "stream", "execute_result", "status"],
            run.Published.Select(m => m.Type)
        );
        Assert.Equal(("ok", 1), (run.Status, run.Count));
        Assert.Equal(("hello\n", "2"), (run.Stdout, run.Result));
        Assert.Equal(1, run.Published[1].Number("execution_count"));
        Assert.Equal(1, run.Published[3].Number("execution_count"));
        Assert.Empty(run.Reply.Content["user_expressions"]!.AsObject());
    }

    [Fact]
    public void Variables_live_from_cell_to_cell_and_the_counter_counts_what_is_stored()
    {
        Assert.Equal(1, client.Execute("var x = 5;").Count);
        Assert.Equal(1, client.Execute("x = 6;", store: false).Count);
        Assert.Equal(1, client.Execute("x = 7;", silent: true).Count);
        Assert.Equal(1, client.Execute("  \n").Count);
        var run = client.Execute("x");
        Assert.Equal(("7", 2), (run.Result, run.Count));
    }

    [Fact]
    public void An_exception_without_a_message_leaves_the_kernel_alive()
    {
        client.Execute("class Mute : Exception { public override string Message => null; }");
        var run = client.Execute("throw new Mute();");
        Assert.Equal("(it has no message)", run.Error!["evalue"]!.GetValue<string>());
        Assert.Equal("4", client.Execute("2 + 2").Result);
    }

    [Fact]
    public void A_silent_cell_publishes_nothing_but_its_status()
    {
        var run = client.Execute("Console.WriteLine(1); display(2); 3", silent: true);
        Assert.Equal(["status", "status"], run.Published.Select(m => m.Type));
        Assert.Equal("ok", run.Status);
        Assert.Equal("error", client.Execute("throw new Exception();", silent: true).Status);
        Assert.Empty(
            client.Ask("history_request", new() { ["hist_access_type"] = "tail" }).Reply.Content["history"]!.AsArray()
        );
    }

    [Fact]
    public void A_thousand_lines_arrive_in_order_in_few_messages()
    {
        var run = client.Execute("for (var i = 0; i < 1000; i++) Console.WriteLine(i);");
        Assert.Equal(string.Concat(Enumerable.Range(0, 1000).Select(i => $"{i}\n")), run.Stdout);
        Assert.InRange(run.Outputs.Count(), 1, 20);
    }

    [Fact]
    public void Streams_displays_updates_errors_and_results_keep_their_order()
    {
        var run = client.Execute(
            """
            Console.Write("a");
            var shown = display("first");
            Console.Error.Write("b");
            Console.Write("c");
            shown.Update("second");
            Console.Write("d");
            "end"
            """
        );
        Assert.Equal(
            ["stream", "display_data", "stream", "stream", "update_display_data", "stream", "execute_result"],
            run.Types
        );
        Assert.Equal(("acd", "b", "end"), (run.Stdout, run.Stderr, run.Result));
        var outputs = run.Outputs.ToArray();
        Assert.Equal(
            outputs[1].Content["transient"]!["display_id"]!.GetValue<string>(),
            outputs[4].Content["transient"]!["display_id"]!.GetValue<string>()
        );
    }

    [Fact]
    public void Clearing_is_told_with_its_wait_and_in_order()
    {
        var run = client.Execute("display(1); clear(); display(2);");
        Assert.Equal(["display_data", "clear_output", "display_data"], run.Types);
    }

    [Fact]
    public void Many_displays_that_are_too_much_together_are_cut_with_one_note_and_updates_go_on()
    {
        var run = client.Execute(
            """
            var text = new string('x', 9_000_000);
            var first = display("first");
            for (var i = 0; i < 8; i++) display(text);
            first.Update("updated");
            """
        );
        var shown = run
            .Outputs.Where(m => m.Type == "display_data")
            .Select(m => m.Content["data"]!["text/plain"]!.GetValue<string>())
            .ToArray();
        Assert.InRange(shown.Sum(t => (long)t.Length), 9_000_000, 50_000_000);
        Assert.Contains("the rest is not shown", shown[^1]);
        Assert.Single(shown, t => t.Contains("the rest is not shown", StringComparison.Ordinal));
        Assert.Equal("update_display_data", run.Types[^1]);
    }

    [Fact]
    public void Json_types_travel_as_json_and_a_verdict_keeps_its_type()
    {
        var run = client.Execute(
            """
            var show = (Action<string, IReadOnlyDictionary<string, string>, bool>)AppContext.GetData("curriculum.display");
            show("v", new Dictionary<string, string> {
                ["application/vnd.curriculum.verdict+json"] = "{\"verdict\":\"correct\"}", ["text/plain"] = "correct" }, false);
            """
        );
        var data = run.Outputs.Single().Content["data"]!;
        Assert.Equal("correct", data["application/vnd.curriculum.verdict+json"]!["verdict"]!.GetValue<string>());
        Assert.Equal("correct", data["text/plain"]!.GetValue<string>());
    }

    [Fact]
    public void An_exception_names_the_cell_the_line_and_the_source()
    {
        var run = client.Execute(
            """
            [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
            int F(int n) => 10 / n;

            F(0)
            """
        );
        Assert.Equal(("error", "error"), (run.Status, run.Types.Single()));
        var trace = string.Join('\n', run.Error!["traceback"]!.AsArray().Select(l => l!.GetValue<string>()));
        Assert.Contains("DivideByZeroException", run.Error["ename"]!.GetValue<string>());
        Assert.Contains("cell1.csx, line 2, in F", trace);
        Assert.Contains("cell1.csx, line 4", trace);
        Assert.Contains("10 / n", trace);
        Assert.DoesNotContain("Curriculum.", trace);
        Assert.Equal(run.Error["evalue"]!.GetValue<string>(), run.Reply.Text("evalue"));
    }

    [Fact]
    public void A_compiler_error_names_the_line()
    {
        var run = client.Execute("var a = 1;\nvar b = nothing;");
        Assert.Equal("error", run.Status);
        var trace = string.Join('\n', run.Error!["traceback"]!.AsArray().Select(l => l!.GetValue<string>()));
        Assert.Contains("CS0103", trace);
        Assert.Contains("cell1.csx", trace);
        Assert.Contains("2", trace);
    }

    [Fact]
    public void User_expressions_are_answered_one_by_one_and_change_nothing()
    {
        var run = client.Execute(
            "var x = 20;",
            expressions: new()
            {
                ["double"] = "x * 2",
                ["broken"] = "nothing",
                ["assigned"] = "x = 5",
            }
        );
        var answers = run.Reply.Content["user_expressions"]!;
        Assert.Equal("40", answers["double"]!["data"]!["text/plain"]!.GetValue<string>());
        Assert.Equal("error", answers["broken"]!["status"]!.GetValue<string>());
        Assert.Equal("20", client.Execute("x").Result);
    }
}

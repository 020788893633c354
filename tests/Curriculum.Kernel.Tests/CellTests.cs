using System.Text.Json.Nodes;
using Curriculum.Kernel.Tests.Support;

namespace Curriculum.Kernel.Tests;

/// <summary>What a cell sends, and in which order.</summary>
public sealed class CellTests : KernelTest
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

    [Fact]
    public void Cells_sent_together_run_in_the_order_sent()
    {
        var ids = Enumerable.Range(0, 10).Select(i => client.SendExecute($"Console.Write({i});")).ToArray();
        var runs = ids.Select(client.Finish).ToArray();
        Assert.Equal("0123456789", string.Concat(runs.Select(r => r.Stdout)));
        Assert.Equal(Enumerable.Range(1, 10), runs.Select(r => r.Count));
    }

    [Fact]
    public void After_an_error_the_cells_that_wait_are_aborted_and_later_ones_run()
    {
        var ids = new[] { "System.Threading.Thread.Sleep(200); throw new Exception(\"stop\");", "var ran = 1;", "ran" }
            .Select(code => client.SendExecute(code))
            .ToArray();
        var runs = ids.Select(client.Finish).ToArray();
        Assert.Equal(["error", "aborted", "aborted"], runs.Select(r => r.Status));
        Assert.All(runs[1..], r => Assert.Equal(["busy", "idle"], r.Published.Select(m => m.Text("execution_state"))));
        var next = client.Execute("1");
        Assert.Equal(("ok", 2), (next.Status, next.Count));
    }

    [Fact]
    public void Without_stop_on_error_the_cells_that_wait_run()
    {
        var ids = new[] { "throw new Exception();", "2" }
            .Select(code => client.SendExecute(code, stopOnError: false))
            .ToArray();
        Assert.Equal(["error", "ok"], ids.Select(id => client.Finish(id).Status));
    }

    [Fact]
    public void Two_clients_share_the_session_and_each_gets_its_own_reply()
    {
        using var other = new JupyterClient(connection);
        other.Welcome();
        client.Execute("var shared = 42;");
        Assert.Equal("42", other.Execute("shared").Result);
        // What one client runs, the other sees.
        Assert.Equal("shared", client.Until(m => m.Type == "execute_input" && m.Text("code") == "shared").Text("code"));
    }

    [Fact]
    public void A_client_that_connects_anew_under_its_old_name_is_answered()
    {
        using var before = new JupyterClient(connection, name: "one and the same");
        before.Welcome();
        before.Execute("var x = 1;");
        using var after = new JupyterClient(connection, name: "one and the same");
        after.Welcome();
        Assert.Equal("1", after.Execute("x").Result);
    }

    [Fact]
    public void History_knows_tail_range_and_search()
    {
        string[] codes = ["1 + 1", "var text = \"x\";", "2 + 2", "1 + 1"];
        foreach (var code in codes)
        {
            client.Execute(code);
        }

        string[] Ask(JsonObject how) =>
            [
                .. client.Ask("history_request", how).Reply.Content["history"]!
                    .AsArray()
                    .Select(h => h![2] is JsonArray pair ? $"{pair[0]} → {pair[1]}" : h[2]!.GetValue<string>()),
            ];

        Assert.Equal(codes[2..], Ask(new() { ["hist_access_type"] = "tail", ["n"] = 2 }));
        Assert.Equal(
            codes[1..3],
            Ask(
                new()
                {
                    ["hist_access_type"] = "range",
                    ["session"] = 0,
                    ["start"] = 2,
                    ["stop"] = 4,
                }
            )
        );
        Assert.Equal(
            ["1 + 1", "2 + 2", "1 + 1"],
            Ask(new() { ["hist_access_type"] = "search", ["pattern"] = "? + *" })
        );
        Assert.Equal(
            ["2 + 2", "1 + 1"],
            Ask(
                new()
                {
                    ["hist_access_type"] = "search",
                    ["pattern"] = "*+*",
                    ["unique"] = true,
                }
            )
        );
        Assert.Equal(
            ["1 + 1"],
            Ask(
                new()
                {
                    ["hist_access_type"] = "search",
                    ["pattern"] = "*+*",
                    ["n"] = 1,
                }
            )
        );
        Assert.Equal(
            ["2 + 2 → 4"],
            Ask(
                new()
                {
                    ["hist_access_type"] = "range",
                    ["start"] = 3,
                    ["stop"] = 4,
                    ["output"] = true,
                }
            )
        );
    }
}

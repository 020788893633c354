using System.Text.Json.Nodes;
using Curriculum.Kernel.Tests.Support;

namespace Curriculum.Kernel.Tests;

// Several cells, several clients, and what is remembered of them.
public sealed partial class CellTests
{
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

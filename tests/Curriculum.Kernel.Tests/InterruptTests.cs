using System.Diagnostics;
using System.Globalization;
using Curriculum.Kernel.Tests.Support;

namespace Curriculum.Kernel.Tests;

/// <summary>
/// Stopping a cell, and what answers while one runs. The promise is 500 ms; the bound here is three times that.
/// </summary>
public sealed class InterruptTests : KernelTest
{
    private static readonly TimeSpan s_bound = TimeSpan.FromMilliseconds(1500);

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    [InlineData(
        "var all = new List<byte[]>(); while (true) { all.Add(new byte[1000]); if (all.Count > 1000) all.Clear(); }"
    )]
    [InlineData("while (true) Console.WriteLine(\"again\");")]
    [InlineData("while (true) { try { while (true) { } } catch (Exception) { } }")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("await Task.Delay(1); while (true) { }")]
    [InlineData("await Task.Yield(); while (true) { try { System.Threading.Thread.Sleep(1); } catch (Exception) { } }")]
    [InlineData("new System.Threading.ManualResetEvent(false).WaitOne();")]
    [InlineData("while (true) await Task.Delay(1);")]
    public void An_interrupt_stops_a_cell_and_keeps_every_variable(string code)
    {
        client.Execute("var kept = 17;");
        var id = client.SendExecute($"kept++; display(\"running\"); {code}");
        client.Until(m => m.Type == "display_data");
        var watch = Stopwatch.StartNew();
        var interrupt = client.SendControl("interrupt_request");
        var reply = client.Control();
        Assert.Equal((interrupt, "interrupt_reply", "ok"), (reply.ParentId, reply.Type, reply.Text("status")));
        var stopped = client.Shell();
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, s_bound);
        Assert.Equal((id, "error"), (stopped.ParentId, stopped.Text("status")));
        client.Until(m => m.ParentId == id && m.Text("execution_state") == "idle");
        Assert.Equal("18", client.Execute("kept").Result);
    }

    [Fact]
    public void An_interrupt_aborts_the_cells_that_wait()
    {
        var running = client.SendExecute("display(1); while (true) { }");
        var waiting = client.SendExecute("1");
        client.Until(m => m.Type == "display_data");
        client.SendControl("interrupt_request");
        Assert.Equal((running, "error"), (client.Shell() is var r ? r.ParentId : "", r.Text("status")));
        Assert.Equal((waiting, "aborted"), (client.Shell() is var w ? w.ParentId : "", w.Text("status")));
    }

    [Fact]
    public void An_interrupt_of_an_idle_kernel_touches_no_later_cell()
    {
        for (var i = 0; i < 5; i++)
        {
            client.SendControl("interrupt_request");
            client.Control();
        }
        Assert.Equal("3", client.Execute("System.Threading.Thread.Sleep(50); 1 + 2").Result);
    }

    [Fact]
    public void An_interrupt_of_an_idle_kernel_ends_what_a_cell_left_running_and_tells_it_under_that_cell()
    {
        client.Execute("long turns = 0;");
        var guilty = client.SendExecute("_ = Task.Run(() => { while (true) turns++; });");
        client.Finish(guilty);
        client.Execute("while (turns == 0) await Task.Delay(1);");
        client.SendControl("interrupt_request");
        client.Control();
        var text = client.Until(m => m.Type == "stream");
        Assert.Equal(
            (guilty, "stderr", "Stopped: what this cell had left running on another thread.\n"),
            (text.ParentId, text.Text("name"), text.Text("text"))
        );
        Assert.Equal("True", client.Execute("var at = turns; await Task.Delay(50); turns == at").Result);
    }

    [Fact]
    public void Stop_from_inside_works_as_the_message_does()
    {
        var id = client.SendExecute("display(1); while (true) { }");
        client.Until(m => m.Type == "display_data");
        kernel.Interrupt();
        Assert.Equal("error", client.Finish(id).Status);
    }

    [Fact]
    public void Heartbeat_control_and_questions_answer_while_a_cell_runs()
    {
        var id = client.SendExecute("display(1); while (true) { }");
        client.Until(m => m.Type == "display_data");
        var watch = Stopwatch.StartNew();
        Assert.True(client.Beat(s_bound));
        client.SendControl("kernel_info_request");
        Assert.Equal("kernel_info_reply", client.Control(s_bound).Type);
        var question = client.SendShell("is_complete_request", new() { ["code"] = "1" });
        Assert.Equal("complete", client.Shell(s_bound).Text("status"));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, s_bound);
        // After the answer's idle the kernel says once more that it is busy with the cell.
        var states = client.PublishedFor(question).Select(m => m.Text("execution_state"));
        Assert.Equal(["busy", "idle"], states);
        Assert.Equal("busy", client.Until(m => m.ParentId == id && m.Type == "status").Text("execution_state"));
        client.SendControl("interrupt_request");
        Assert.Equal("error", client.Shell().Text("status"));
    }

    [Fact]
    public void What_a_cell_left_running_is_still_its_output()
    {
        var id = client.SendExecute(
            """
            var late = new System.Threading.Thread(() => { System.Threading.Thread.Sleep(150); Console.Write("late"); });
            late.Start();
            """
        );
        client.Finish(id);
        var text = client.Until(m => m.Type == "stream");
        Assert.Equal((id, "late"), (text.ParentId, text.Text("text")));
    }

    [Fact]
    public void A_client_that_vanishes_in_the_middle_of_a_cell_leaves_a_working_kernel()
    {
        using (var vanishing = new JupyterClient(connection))
        {
            vanishing.Welcome();
            vanishing.SendExecute(
                "for (var i = 0; i < 200; i++) { Console.WriteLine(new string('x', 10_000)); "
                    + "System.Threading.Thread.Sleep(1); } var done = 1;"
            );
            vanishing.Until(m => m.Type == "execute_input");
        }
        Assert.Equal("1", client.Execute("done").Result);
    }

    [Fact]
    public void Output_of_fifty_megabytes_is_cut_with_a_note()
    {
        var run = client.Execute(
            "var line = new string('x', 999); for (var i = 0; i < 50_000; i++) Console.WriteLine(line); 5"
        );
        Assert.InRange(run.Stdout.Length, 1_000_000, 1_001_000);
        Assert.Contains(1_000_000.ToString("N0", CultureInfo.InvariantCulture), run.Stdout[^200..]);
        Assert.Equal("5", run.Result);
        var large = client.Execute("HTML(new string('x', 50_000_000))");
        Assert.Contains("This output has", large.Result);
        Assert.Equal("ok", large.Status);
    }

    [Fact]
    public void Binary_on_the_console_arrives_as_text()
    {
        var run = client.Execute(
            "Console.Write(\"a\\0\\u0001\\ud800b\\udc00\\ud83d\\ude00\"); Console.Write((char)0xd83d); "
                + "Console.Write((char)0xde00);"
        );
        Assert.Equal("a\0\u0001\ufffdb\ufffd😀😀", run.Stdout);
    }
}

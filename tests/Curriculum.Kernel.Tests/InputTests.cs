using Curriculum.Kernel.Tests.Support;

namespace Curriculum.Kernel.Tests;

/// <summary>Console.ReadLine asks the client whose cell it is.</summary>
public sealed class InputTests : KernelTest
{
    [Fact]
    public void Read_line_asks_and_takes_the_answer()
    {
        var id = client.SendExecute("Console.Write(\"name? \"); var name = Console.ReadLine(); $\"<{name}>\"");
        var question = client.Stdin();
        Assert.Equal(("input_request", id, false), (question.Type, question.ParentId, question.Flag("password", true)));
        client.SendStdin("input_reply", new() { ["value"] = "Strang" });
        var run = client.Finish(id);
        Assert.Equal(("name? ", "<Strang>"), (run.Stdout, run.Result));
    }

    [Fact]
    public void Each_question_gets_its_own_answer_and_an_old_one_is_not_taken()
    {
        client.SendStdin("input_reply", new() { ["value"] = "too early" });
        var id = client.SendExecute("System.Threading.Thread.Sleep(100); Console.ReadLine() + Console.ReadLine()");
        foreach (var answer in (string[])["a", "b"])
        {
            client.Stdin();
            client.SendStdin("input_reply", new() { ["value"] = answer });
        }
        Assert.Equal("ab", client.Finish(id).Result);
    }

    [Fact]
    public void Where_no_one_may_be_asked_input_has_ended()
    {
        var id = client.SendExecute("Console.ReadLine() == null", allowStdin: false);
        Assert.Equal("True", client.Finish(id).Result);
        Assert.Null(client.TryStdin(TimeSpan.FromMilliseconds(50)));
    }

    [Fact]
    public void An_interrupt_ends_the_waiting_for_an_answer()
    {
        var id = client.SendExecute("var line = Console.ReadLine();");
        client.Stdin();
        client.SendControl("interrupt_request");
        Assert.Equal("error", client.Finish(id).Status);
        Assert.Equal("2", client.Execute("1 + 1").Result);
    }

    [Fact]
    public void A_client_that_vanishes_while_it_is_asked_leaves_a_kernel_that_another_can_interrupt()
    {
        string id;
        using (var vanishing = new JupyterClient(connection))
        {
            vanishing.Welcome();
            id = vanishing.SendExecute("var asked = true; var line = Console.ReadLine();");
            vanishing.Stdin();
        }
        client.SendControl("interrupt_request");
        Assert.Equal("interrupt_reply", client.Control().Type);
        client.Until(m => m.ParentId == id && m.Text("execution_state") == "idle");
        Assert.Equal("True", client.Execute("asked").Result);
    }

    [Fact]
    public void The_answer_of_another_client_is_not_taken()
    {
        using var other = new JupyterClient(connection);
        other.Welcome();
        var id = client.SendExecute("Console.ReadLine()");
        client.Stdin();
        other.SendStdin("input_reply", new() { ["value"] = "from someone else" });
        Assert.Null(client.TryShell(TimeSpan.FromMilliseconds(200)));
        client.SendStdin("input_reply", new() { ["value"] = "mine" });
        Assert.Equal("mine", client.Finish(id).Result);
    }
}

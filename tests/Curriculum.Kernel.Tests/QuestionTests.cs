using System.Text.Json.Nodes;
using Curriculum.Kernel.Tests.Support;
using NetMQ;

namespace Curriculum.Kernel.Tests;

/// <summary>Requests that run no cell.</summary>
public sealed class QuestionTests : KernelTest
{
    [Fact]
    public void Kernel_info_says_who_it_is_on_shell_and_on_control()
    {
        var (reply, published) = client.Ask("kernel_info_request");
        Assert.Equal("ok", reply.Text("status"));
        Assert.Equal("C#", reply.Content["language_info"]!["name"]!.GetValue<string>());
        Assert.True(Version.Parse(reply.Text("protocol_version")) >= new Version(5, 3));
        Assert.Equal(["busy", "idle"], published.Select(m => m.Text("execution_state")));

        var id = client.SendControl("kernel_info_request");
        Assert.Equal(id, client.Control().ParentId);
    }

    [Fact]
    public void Every_subscriber_is_welcomed()
    {
        using var second = new JupyterClient(connection);
        Assert.Equal("", second.Welcome().Text("subscription"));
    }

    [Theory]
    [InlineData("1 + 1", "complete", "")]
    [InlineData("var x = 1;", "complete", "")]
    [InlineData("if (true) {", "incomplete", "    ")]
    [InlineData("for (;;) { while (true) {\n", "incomplete", "        ")]
    [InlineData("var x = ", "incomplete", "")]
    [InlineData("var = = 3;", "invalid", "")]
    [InlineData("}", "invalid", "")]
    [InlineData("", "complete", "")]
    public void Is_complete_reads_the_text_as_the_compiler_does(string code, string status, string indent)
    {
        var reply = client.Ask("is_complete_request", new() { ["code"] = code }).Reply;
        Assert.Equal((status, indent), (reply.Text("status"), reply.Text("indent")));
    }

    [Fact]
    public void There_are_no_comms_and_one_that_opens_is_closed()
    {
        var info = client.Ask("comm_info_request", new() { ["target_name"] = "jupyter.widget" }).Reply;
        Assert.Empty(info.Content["comms"]!.AsObject());

        var id = client.SendShell(
            "comm_open",
            new()
            {
                ["comm_id"] = "c1",
                ["target_name"] = "t",
                ["data"] = new JsonObject(),
            }
        );
        var close = Assert.Single(client.PublishedFor(id), m => m.Type == "comm_close");
        Assert.Equal("c1", close.Text("comm_id"));

        foreach (var type in (string[])["comm_msg", "comm_close"])
        {
            client.PublishedFor(client.SendShell(type, new() { ["comm_id"] = "c1", ["data"] = new JsonObject() }));
        }

        Assert.Equal("ok", client.Ask("comm_info_request").Reply.Text("status"));
    }

    [Fact]
    public void A_request_it_does_not_know_is_answered_with_an_error()
    {
        var reply = client.Ask("debug_request", new() { ["command"] = "attach" }).Reply;
        Assert.Equal(("debug_reply", "error"), (reply.Type, reply.Text("status")));
        Assert.Contains("debug_request", reply.Text("evalue"));
    }

    [Fact]
    public void A_bad_signature_and_broken_frames_are_dropped_with_a_log_line_and_the_kernel_lives()
    {
        using (var stranger = new JupyterClient(connection, key: "not the key"))
        {
            stranger.SendShell("kernel_info_request");
            Assert.Null(stranger.TryShell(TimeSpan.FromMilliseconds(300)));
        }
        client.SendRaw(
            new NetMQMessage(
                (
                    (byte[][])
                        [
                            [1, 2, 3],
                        ]
                )
            )
        );
        var broken = client.Encode("kernel_info_request", []).Select(f => f.ToByteArray()).ToArray();
        broken[5] = "{\"a\":"u8.ToArray();
        client.SendRaw(new NetMQMessage(broken));

        Assert.Equal("kernel_info_reply", client.Ask("kernel_info_request").Reply.Type);
        Assert.Equal(3, log.Count(line => line.StartsWith("Dropped", StringComparison.Ordinal)));
        Assert.Equal(2, log.Count(line => line.Contains("signature", StringComparison.Ordinal)));
    }

    [Fact]
    public void Content_of_the_wrong_shape_is_answered()
    {
        Assert.Equal(
            "ok",
            client.Ask("history_request", new() { ["hist_access_type"] = 7, ["n"] = "x" }).Reply.Text("status")
        );
        Assert.Equal(
            "complete",
            client.Ask("is_complete_request", new() { ["code"] = new JsonArray() }).Reply.Text("status")
        );
    }

    [Fact]
    public void The_heart_beats() => Assert.True(client.Beat(TimeSpan.FromSeconds(5)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Shutdown_is_answered_before_the_kernel_ends(bool restart)
    {
        var id = client.SendControl("shutdown_request", new() { ["restart"] = restart });
        Assert.Equal(restart, await kernel.Ended.WaitAsync(TimeSpan.FromSeconds(5)));
        kernel.Dispose();
        var reply = client.Control();
        Assert.Equal((id, "shutdown_reply", restart), (reply.ParentId, reply.Type, reply.Flag("restart")));
        Assert.False(client.Beat(TimeSpan.FromMilliseconds(200)));
    }
}

using Curriculum.Notebooks.Running;

namespace Curriculum.Notebooks.Tests.Running;

public sealed class WorkerProtocolTests
{
    private static readonly RunPlan s_plan = new()
    {
        Name = "05 \"quoted\"",
        Folder = "/a b",
        Solved = true,
        KeepGoing = true,
        Stubs = new HashSet<string> { "exercise-5-1" },
        Steps = [new("exercise-5-1", "line 1\nline 2 \u2028 ü", true), new("check-5-1", "2", IsCheck: true)],
    };

    [Fact]
    public void A_request_is_one_line_and_comes_back_the_same()
    {
        var line = WorkerProtocol.Request(s_plan, "token", "page", "a journal");
        Assert.DoesNotContain('\n', line);
        var (plan, token, host, journal) = WorkerProtocol.ReadRequest(line);
        Assert.Equal(("token", "page", "a journal"), (token, host, journal));
        Assert.Equal(
            (s_plan.Name, s_plan.Folder, s_plan.Solved, s_plan.KeepGoing),
            (plan.Name, plan.Folder, plan.Solved, plan.KeepGoing)
        );
        Assert.Equal(s_plan.Steps, plan.Steps);
        Assert.Equal(s_plan.Stubs, plan.Stubs);
    }

    [Fact]
    public void Text_written_past_the_session_is_told_from_messages()
    {
        WorkerMessage ended = new StepEnded(1.5, "It failed.", IsOpen: true);
        var message = WorkerProtocol.Message("<t>", ended);
        Assert.Equal(("", ended), WorkerProtocol.Split(message, "<t>"));
        Assert.Equal(("native ", ended), WorkerProtocol.Split("native " + message, "<t>"));
        Assert.Equal(("plain {\"event\":\"end\"}\n", null), WorkerProtocol.Split("plain {\"event\":\"end\"}", "<t>"));
        Assert.Equal((message[..^3] + "\n", null), WorkerProtocol.Split(message[..^3], "<t>"));
        Assert.Equal(("<t>{\"event\":\"unknown\"}\n", null), WorkerProtocol.Split("<t>{\"event\":\"unknown\"}", "<t>"));
    }

    [Fact]
    public void Every_kind_of_output_crosses_unchanged()
    {
        var data = new Dictionary<string, string> { ["text/plain"] = "a\nb", ["text/html"] = "<b>ü</b>" };
        CellOutput[] outputs =
        [
            new StreamOutput("cell1.csx", "stderr", "x\r\n"),
            new ResultOutput("cell1.csx", data),
            new DisplayOutput("cell1.csx", data, "id", true),
            new DisplayOutput("cell1.csx", data, null, false),
            new ClearOutput("cell1.csx", true),
            new ErrorOutput("cell1.csx", "E", "v", ["l1", "l2"], 3),
            new ErrorOutput("cell1.csx", "E", "v", [], null),
        ];
        foreach (var output in outputs)
        {
            var line = WorkerProtocol.Message("<t>", new StepShowed(output));
            var again = Assert.IsType<StepShowed>(WorkerProtocol.Split(line, "<t>").Message).Output;
            Assert.Equivalent(output, again, strict: true);
            Assert.Equal(output.GetType(), again.GetType());
        }
    }
}

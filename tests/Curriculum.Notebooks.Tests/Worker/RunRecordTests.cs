using Curriculum.Notebooks.Running;

namespace Curriculum.Notebooks.Tests.Running;

public sealed class RunRecordTests
{
    private readonly RunRecord _record = new(
        new RunPlan
        {
            Name = "n",
            Folder = "/",
            Steps = [new("a", "1"), new("b", "2", MayFail: true), new("c", "3")],
        }
    );

    [Fact]
    public void Neighbouring_text_of_one_stream_is_joined()
    {
        Run(
            0,
            new StreamOutput("", "stdout", "a"),
            new StreamOutput("", "stdout", "b"),
            new StreamOutput("", "stderr", "c")
        );
        Assert.Equal(["ab", "c"], _record.Results[0].Outputs.Cast<StreamOutput>().Select(stream => stream.Text));
    }

    [Fact]
    public void Text_without_an_end_is_cut_with_a_note()
    {
        var piece = new StreamOutput("", "stdout", new string('x', 1 << 20));
        Run(0, [.. Enumerable.Repeat(piece, 20)]);
        var text = string.Concat(_record.Results[0].Outputs.Cast<StreamOutput>().Select(stream => stream.Text));
        Assert.InRange(text.Length, 4 << 20, 6 << 20);
        Assert.Contains("left out", text);
    }

    [Fact]
    public void An_update_changes_the_display_also_in_an_earlier_cell()
    {
        Run(0, Display("one", "d", false), Display("other", "e", false));
        Run(1, Display("two", "d", true));
        Assert.Equal(
            ["two", "other"],
            _record.Results[0].Outputs.Cast<DisplayOutput>().Select(shown => shown.Data["text/plain"])
        );
        Assert.Empty(_record.Results[1].Outputs);
    }

    [Fact]
    public void What_a_cell_left_running_says_later_stands_under_that_cell()
    {
        Run(0, new StreamOutput("cell1.csx", "stdout", "a"));
        Run(1, new StreamOutput("cell1.csx", "stdout", "b"), new StreamOutput("cell2.csx", "stdout", "own"));
        _record.Output(new StreamOutput("cell2.csx", "stderr", "at the end"));
        Assert.Equal("ab", Assert.IsType<StreamOutput>(Assert.Single(_record.Results[0].Outputs)).Text);
        Assert.Equal(["own", "at the end"], _record.Results[1].Outputs.Cast<StreamOutput>().Select(one => one.Text));
    }

    [Fact]
    public void An_update_of_what_was_never_shown_shows_nothing()
    {
        Run(0, Display("lost", "nobody", true));
        Assert.Empty(_record.Results[0].Outputs);
    }

    [Fact]
    public void Clear_takes_the_outputs_away_at_once_or_with_the_next_one()
    {
        Run(0, Display("one", null, false), new ClearOutput("", false), Display("two", null, false));
        Assert.Single(_record.Results[0].Outputs);
        Run(1, Display("one", null, false), new ClearOutput("", true));
        Assert.Single(_record.Results[1].Outputs);
        Run(2, Display("one", null, false), new ClearOutput("", true), Display("two", null, false));
        Assert.Equal("two", ((DisplayOutput)Assert.Single(_record.Results[2].Outputs)).Data["text/plain"]);
    }

    [Fact]
    public void An_error_is_meant_waiting_or_a_failure()
    {
        _record.Start(0);
        _record.End(1, "NotImplementedException", isOpenExercise: true);
        _record.Start(1);
        _record.End(1, "boom", isOpenExercise: false);
        _record.Start(2);
        _record.End(1, "boom", isOpenExercise: false);
        Assert.Equal(
            [StepState.Waiting, StepState.FailedAsMeant, StepState.Failed],
            _record.Results.Select(result => result.State)
        );
    }

    [Fact]
    public void A_process_that_dies_fails_the_cell_it_was_in_and_keeps_the_outputs()
    {
        _record.Start(1);
        _record.Output(new StreamOutput("", "stdout", "last words"));
        _record.Die(2, "It died.");
        var result = _record.Results[1];
        Assert.Equal((StepState.Failed, "It died."), (result.State, result.Error));
        Assert.Equal("last words", ((StreamOutput)result.Outputs[0]).Text);
        Assert.Equal(StepState.NotRun, _record.Results[2].State);
    }

    private static DisplayOutput Display(string text, string? id, bool update) =>
        new("", new Dictionary<string, string> { ["text/plain"] = text }, id, update);

    private void Run(int step, params CellOutput[] outputs)
    {
        _record.Start(step);
        foreach (var output in outputs)
        {
            _record.Output(output);
        }

        _record.End(0, null, false);
    }
}

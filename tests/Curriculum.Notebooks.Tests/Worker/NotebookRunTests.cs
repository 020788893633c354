using System.Text.Json;
using Curriculum.Notebooks.Running;

namespace Curriculum.Notebooks.Tests.Running;

public sealed class NotebookRunTests
{
    private static readonly RunStep s_check = new("check-5-1", "…", IsCheck: true);

    [Theory]
    [InlineData("correct", false, true)]
    [InlineData("correct", true, true)]
    [InlineData("not started", false, true)]
    [InlineData("not started", true, false)]
    [InlineData("almost", false, false)]
    [InlineData("keep working", false, false)]
    [InlineData("keep working", true, false)]
    public void A_verdict_counts_as_the_run_asks(string word, bool solved, bool succeeds)
    {
        var run = Run(solved, Result(s_check, StepState.Done, VerdictOutput(word)));
        Assert.Equal(succeeds, run.Succeeded);
        Assert.Equal(word, Assert.Single(run.Verdicts).Word);
    }

    [Fact]
    public void A_check_without_a_verdict_fails() =>
        Assert.Contains("no verdict", Assert.Single(Run(false, Result(s_check, StepState.Done)).Failures));

    [Fact]
    public void A_cell_that_should_fail_and_does_not_fails()
    {
        var step = new RunStep("trap", "1", MayFail: true);
        Assert.True(Run(false, Result(step, StepState.FailedAsMeant)).Succeeded);
        Assert.Contains("raises-exception", Assert.Single(Run(false, Result(step, StepState.Done)).Failures));
    }

    [Fact]
    public void A_death_is_told_once()
    {
        var died = new StepResult(new("a", "1"), StepState.Failed, 0, [], "It died.");
        Assert.Single(Run(false, died) is var run ? new NotebookRun(run.Plan, run.Steps, 1, "It died.").Failures : []);
        Assert.Equal(["It died."], new NotebookRun(run.Plan, [], 1, "It died.").Failures);
    }

    [Fact]
    public void A_verdict_outside_a_check_does_not_count()
    {
        var forged = Result(new("answer", "…"), StepState.Done, VerdictOutput("correct"));
        Assert.Empty(Run(false, forged).Verdicts);
    }

    [Fact]
    public void A_broken_verdict_is_none()
    {
        var output = new ResultOutput("", new Dictionary<string, string> { [Verdict.MimeType] = "{\"exercise\":" });
        Assert.Null(Verdict.FromOutput(output));
        output = new ResultOutput("", new Dictionary<string, string> { [Verdict.MimeType] = "[1]" });
        Assert.Null(Verdict.FromOutput(output));
    }

    private static NotebookRun Run(bool solved, params StepResult[] results) =>
        new(
            new()
            {
                Name = "n",
                Folder = "/",
                Steps = [.. results.Select(result => result.Step)],
                Solved = solved,
            },
            results,
            1
        );

    private static StepResult Result(RunStep step, StepState state, params CellOutput[] outputs) =>
        new(step, state, 0, outputs, state == StepState.FailedAsMeant ? "meant" : null);

    private static ResultOutput VerdictOutput(string word) =>
        new(
            "",
            new Dictionary<string, string>
            {
                ["text/plain"] = word,
                [Verdict.MimeType] = JsonSerializer.Serialize(
                    new
                    {
                        exercise = "5.1",
                        name = "Step",
                        title = "A step",
                        verdict = word,
                        message = "…",
                        counterexample = (string?)null,
                        hints = new[] { "one", "two", "three" },
                    }
                ),
            }
        );
}

namespace Curriculum.Grading.Tests.Hosting;

/// <summary>Whose time it was.</summary>
public sealed class HostTimesTests
{
    private const double MostSeconds = 1.5;
    private const long MostMemory = 300L << 20;

    [Fact]
    public async Task The_setup_cell_is_not_under_the_students_limit()
    {
        // A millisecond is less than any setup takes.
        var judgement = await Hosts.JudgeAll(
            Hosts.Isolated,
            Hosts.Limits with
            {
                Cell = TimeSpan.FromMilliseconds(1),
            },
            "0.1",
            Hosts.Right
        );
        Assert.Null(judgement.Failure);
        Assert.DoesNotContain("CS0246", Hosts.Words(judgement.Verdicts[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_course_that_does_not_load_is_the_courses_failure()
    {
        var folder = Directory.CreateTempSubdirectory("broken").FullName;
        try
        {
            var notebooks = Directory.CreateDirectory(Path.Combine(folder, "notebooks")).FullName;
            await File.WriteAllTextAsync(Path.Combine(notebooks, "setup.csx"), "throw new Exception(\"no library\");");
            Directory.CreateSymbolicLink(Path.Combine(folder, "artifacts"), Repository.Artifacts);
            var judgement = await Hosts.Isolated.JudgeAsync(
                new(
                    Hosts.Course with
                    {
                        Folder = notebooks,
                        Build = "broken",
                    },
                    Hosts.Notebook([Hosts.Setup, Hosts.Right]),
                    [.. Hosts.Exercises("00").Take(1)],
                    Hosts.Limits,
                    "broken"
                )
            );
            Assert.Contains("The course itself did not load", judgement.Failure, StringComparison.Ordinal);
            Assert.Contains("no library", judgement.Failure, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task An_endless_cell_is_stopped_and_the_next_exercise_is_judged()
    {
        var limits = Hosts.Limits with { Cell = TimeSpan.FromSeconds(1) };
        Assert.Equal("correct", (await Hosts.Judge(Hosts.Isolated, limits, "while (true) { }", Hosts.Right)).Word);
    }

    [Fact]
    public async Task An_endless_notebook_is_stopped_with_a_reason_and_not_tried_again()
    {
        var limits = Hosts.Limits with { Notebook = TimeSpan.FromSeconds(1) };
        var judgement = await Hosts.JudgeAll(Hosts.Isolated, limits, "0.1", "while (true) { }", Hosts.Right);
        Assert.Equal("did not run", judgement.Verdicts[0].Word);
        Assert.Contains("The notebook ran longer than 1 s", judgement.Verdicts[0].Message, StringComparison.Ordinal);
        Assert.Empty(judgement.OutOfTime);
    }

    [Fact]
    public async Task An_endless_answer_gets_the_checks_own_sentence_and_the_next_exercise_is_judged()
    {
        var exercises = Hosts.Exercises("00").Take(2).ToList();
        var judgement = await Hosts.Isolated.JudgeAsync(
            new(
                Hosts.Course,
                Hosts.Notebook([
                    Hosts.Setup,
                    "double HalfSquare(double[] values) { while (true) { } }",
                    "double[] Grid(double from, double to, int n) => "
                        + "[.. Enumerable.Range(0, n + 1).Select(i => from + (to - from) * i / n)];",
                ]),
                exercises,
                Hosts.Limits,
                "endless"
            )
        );
        Assert.Equal(["keep working", "correct"], judgement.Verdicts.Select(verdict => verdict.Word));
        Assert.StartsWith(
            "Your answer had not come to an end after 5 s.",
            judgement.Verdicts[0].Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Waiting_is_no_work_and_its_timeout_is_tried_again()
    {
        var limits = Hosts.Limits with { Notebook = TimeSpan.FromSeconds(4) };
        var wait = "System.Threading.Thread.Sleep(1_000_000);";
        var judgement = await Hosts.JudgeAll(Hosts.Isolated, limits, "0.1", wait, Hosts.Right);
        Assert.Equal("did not run", judgement.Verdicts[0].Word);
        Assert.Equal(["0.1"], judgement.OutOfTime);
    }

    [Fact]
    public async Task Endless_recursion_is_a_verdict()
    {
        var verdict = await Hosts.Judge("double HalfSquare(double[] values) => HalfSquare(values) + 1;");
        Assert.Equal("keep working", verdict.Word);
        Assert.Contains("calls itself again and again", verdict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_is_small_and_an_exercise_costs_it_little()
    {
        using var judge = Hosts.Make(isolate: Hosts.Isolated.WhyNotIsolated is null);
        await Hosts.Judge(judge, Hosts.Limits, "1 + 1");
        var alone = judge.Used;
        var exercises = Hosts.Exercises("00");
        var cells = exercises.Select(one => Exercises.Tests.AnswerFile.Solution(one.Id).Code);
        var task = new JudgeTask(Hosts.Course, Hosts.Notebook([Hosts.Setup, .. cells]), exercises, Hosts.Limits, "00");
        var judgement = await judge.JudgeAsync(task);
        Assert.All(judgement.Verdicts, verdict => Assert.Equal("correct", verdict.Word));
        var each = (judge.Used - alone).TotalSeconds / exercises.Count;
        Assert.True(
            each < MostSeconds && judge.Peak < MostMemory,
            $"{each:0.00} s of the processors an exercise beyond {alone.TotalSeconds:0.0} s, {judge.Peak >> 20} MB"
        );
    }

    [Fact]
    public async Task A_process_that_ends_itself_is_said_to_have_done_so()
    {
        var verdict = await Hosts.Judge("Environment.FailFast(\"correct\");", Hosts.Right);
        Assert.Equal("did not run", verdict.Word);
        var inside = await Hosts.Judge("double HalfSquare(double[] values) { Environment.Exit(0); return 0; }");
        Assert.Equal("did not run", inside.Word);
        Assert.Contains("ended itself", inside.Message, StringComparison.Ordinal);
    }
}

using System.Text;

namespace Curriculum.Grading.Tests;

/// <summary>The function: (course version, limits, notebook, exercises) ↦ result.</summary>
public sealed class GraderTests
{
    private readonly TextJudge _judge = new();

    [Fact]
    public async Task A_result_has_a_verdict_for_each_exercise_with_its_code()
    {
        var result = await Grade(TestClass.Notebook("2 * x", "-3 * x"));
        Assert.Equal(["correct", "almost"], result.Exercises.Select(one => one.Verdict));
        Assert.Equal("static int Thrice(int x) => -3 * x;", result.Exercises[1].Code);
        Assert.Equal((null, "first"), (result.Exercises[0].Hint, result.Exercises[1].Hint));
        Assert.Equal(("v1", "01-twice", "by the text"), (result.Course, result.Notebook, result.Isolation));
    }

    [Fact]
    public async Task Only_the_exercises_asked_for_are_judged()
    {
        var result = await Grade(TestClass.Notebook("2 * x", "3 * x"), "1.2");
        Assert.Equal("1.2", Assert.Single(result.Exercises).Exercise);
    }

    [Theory]
    [InlineData("{ broken")]
    [InlineData("")]
    [InlineData("{\"cells\": 3}")]
    public async Task A_broken_notebook_is_a_result_with_a_sentence(string text)
    {
        var result = await Grade(Encoding.UTF8.GetBytes(text));
        Assert.NotNull(result.Problem);
        Assert.Empty(result.Exercises);
        Assert.Equal(0, _judge.Calls);
    }

    [Fact]
    public async Task A_notebook_of_something_else_says_so() =>
        Assert.Contains("answers no exercise", (await Grade(TestClass.Cells([("a", "1")]))).Problem);

    [Fact]
    public async Task A_timeout_is_for_a_person_and_no_wrong_answer()
    {
        _judge.Slow.Add("7 * x");
        var result = await Grade(TestClass.Notebook("7 * x", "3 * x"));
        Assert.Contains("time was over", result.Exercises[0].ForAPerson);
        Assert.Null(result.Exercises[1].ForAPerson);
    }

    [Fact]
    public async Task A_forged_verdict_says_no_more_than_a_verdict_can()
    {
        var forger = new Forger(new("<b>9.9</b>", "x", "x", "worth 100", "x", null, []));
        var result = await new Grader(forger).GradeAsync(
            new(TestClass.Course, JudgeLimits.Default, TestClass.Notebook("1", null), new HashSet<string> { "1.1" })
        );
        Assert.Equal(("1.1", Verdict.DidNotRun), (result.Exercises[0].Exercise, result.Exercises[0].Verdict));
    }

    private sealed class Forger(Verdict verdict) : IJudge
    {
        public string Isolation => "none";

        public string Name => "forger";

        public Task<Judgement> JudgeAsync(JudgeTask task, CancellationToken cancellationToken = default) =>
            Task.FromResult(new Judgement([verdict], Isolation));
    }

    private Task<NotebookResult> Grade(byte[] bytes, params string[] only) =>
        new Grader(_judge).GradeAsync(
            new(TestClass.Course, JudgeLimits.Default, bytes, only.Length == 0 ? null : only.ToHashSet())
        );

    [Fact]
    public void A_cell_that_every_student_has_is_parsed_once()
    {
        var exercise = TestClass.Course.Notebooks[0].Exercises[0];
        var cell =
            $"// {Guid.NewGuid()}\n" + string.Join('\n', Enumerable.Range(0, 40).Select(k => $"var x{k} = {k};"));
        Assert.False(exercise.IsAnsweredBy(cell));
        var copy = new string(cell.AsSpan());
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.False(exercise.IsAnsweredBy(copy));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1024);
    }

    [Fact]
    public async Task A_cell_of_nothing_but_brackets_is_no_end_of_the_grading()
    {
        var deep = new string('(', 200_000);
        var result = await new Grader(new TextJudge()).GradeAsync(
            new(TestClass.Course, JudgeLimits.Default, TestClass.Cells([("exercise-1-1", deep), ("b", "int " + deep)]))
        );
        Assert.Equal("01-twice", result.Notebook);
    }
}

using System.Text;

namespace Curriculum.Grading.Tests;

/// <summary>A class graded, stopped, graded in shards and graded again.</summary>
public sealed class GradeRunTests : IDisposable
{
    private static readonly DateTimeOffset s_day = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);
    private readonly string _root = Directory.CreateTempSubdirectory("curriculum-grade-").FullName;
    private readonly TextJudge _judge = new();

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Equal_answers_are_judged_once_and_a_second_run_judges_nothing()
    {
        await Run("a", new(), Class());
        Assert.Equal(4, _judge.Calls); // seven notebooks, of which one is broken, one of something else, one a copy
        var before = Snapshot("a");
        Assert.Empty(await Run("a", new(), Class()));
        Assert.Equal(4, _judge.Calls);
        Assert.Equal(before, Snapshot("a"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public async Task The_merge_of_the_shards_equals_the_one_run_byte_for_byte(int count)
    {
        var policy = PolicyTests.Read(
            """{ "roster": ["anna", "zoe"], "exercises": { "1.1": 2, "1.2": { "points": 4, "almost": 1 } } }"""
        );
        await Run("whole", policy, Class());
        foreach (var k in Enumerable.Range(0, count).Reverse())
        {
            Assert.Equal(
                k == count - 1 ? null : $"Of {count} shards",
                Folder("parts").Missing()?[..$"Of {count} shards".Length]
            );
            await Run("parts", policy, Class(), new(k, count));
        }

        Assert.Null(Folder("parts").Missing());
        Assert.Equal(Snapshot("whole"), Snapshot("parts"));
        Assert.Equal(Reports("whole"), Reports("parts"));
    }

    [Fact]
    public async Task A_run_that_was_stopped_goes_on()
    {
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Run("a", new(), Class(), stop: stop, stopAfter: 2)
        );
        var judged = _judge.Calls;
        await Run("a", new(), Class());
        Assert.Equal(4, _judge.Calls);
        Assert.InRange(judged, 1, 3);
    }

    [Fact]
    public async Task A_regrade_says_whose_mark_changed_and_why()
    {
        var one = PolicyTests.Read(
            """{ "exercises": { "1.1": 2, "1.2": { "points": 4 } }, "deadline": "2026-11-30T00:00:00Z" }"""
        );
        await Run("a", one, Class());
        var two = PolicyTests.Read(
            """
            { "exercises": { "1.1": 2, "1.2": { "points": 4, "almost": 1 } }, "deadline": "2026-11-30T00:00:00Z",
              "late": { "perDay": 0.5 },
              "overrides": [{ "student": "carl", "exercise": "1.1", "points": 1, "by": "R. Roe", "reason": "Right idea." }] }
            """
        );
        Assert.Equal(
            [
                "anna 1.1: 2 of 2 → 1 of 2. Taken away for being late: 1, and was 0.",
                "anna 1.2: 0 of 4 → 0.5 of 4. Taken away for being late: 0.5, and was 0.",
                "bernd 1.1: 2 of 2 → 1 of 2. Taken away for being late: 1, and was 0.",
                "bernd 1.2: 0 of 4 → 0.5 of 4. Taken away for being late: 0.5, and was 0.",
                "carl 1.1: 0 of 2 → 1 of 2. Set by R. Roe: Right idea.",
                "frida 1.1: 2 of 2 → 1 of 2. Taken away for being late: 1, and was 0.",
                "frida 1.2: 4 of 4 → 2 of 4. Taken away for being late: 2, and was 0.",
            ],
            await Run("a", two, Class())
        );
        Assert.Empty(await Run("a", two, Class())); // an override survives
        Assert.Equal(
            "frida is not in the class any more; the results are deleted.",
            (await Run("a", two, [.. Class().Where(file => file.Student != "frida")]))[0]
        );
    }

    [Theory]
    [InlineData("best", 2)]
    [InlineData("last", 0)]
    [InlineData("first", 2)]
    public async Task The_policy_says_which_submission_counts(string counts, double points)
    {
        var policy = PolicyTests.Read($$"""{ "counts": "{{counts}}", "exercises": { "1.1": 2 } }""");
        await Run("a", policy, [File("anna", "2 * x"), File("anna", "5 * x", later: 1)]);
        Assert.Equal(points, Folder("a").Find("anna")!.Points);
    }

    [Fact]
    public async Task A_timeout_is_tried_again_alone_and_then_waits_for_a_person()
    {
        _judge.Slow.Add("7 * x");
        var files = (List<Handed>)[File("anna", "7 * x"), File("bernd", "2 * x")];
        await Run("a", new(), files);
        var result = Folder("a").Find("anna")!;
        Assert.Equal((true, null), (result.Open, result.Marks[0].Points));
        Assert.Equal(3, _judge.Calls);
        _judge.Slow.Clear(); // the machine was busy
        Assert.Contains("anna 1.1: open of 1 → 0 of 1. It is settled now.", await Run("a", new(), files));
    }

    [Fact]
    public async Task Absentees_and_what_cannot_be_read_are_lines()
    {
        var policy = PolicyTests.Read("""{ "roster": ["anna", "emil", "zoe"], "exercises": { "1.1": 2 } }""");
        await Run("a", policy, [.. Class().Where(file => file.Student is "anna" or "emil")]);
        var lines = ClassSummary.Lines(Folder("a").All()).ToList();
        Assert.Equal("3 students: 1 graded, 1 absent, 1 with nothing to grade.", lines[0]);
        Assert.StartsWith("emil: emil/01-twice.ipynb: ", lines[1]);
        Assert.Equal(
            "1.2: 1 of 1: Your sign is wrong.",
            ClassSummary.Line(Assert.Single(ClassStatistics.Slips(await All("b"))))
        );
    }

    private async Task<IReadOnlyList<StudentResult>> All(string name)
    {
        await Run(name, new(), [File("anna", "2 * x", "-3 * x"), File("gerd", "throw null")]);
        return Folder(name).All();
    }

    private static List<Handed> Class() =>
        [
            File("anna", "2 * x", "-3 * x"),
            File("bernd", "2 * x", "-3 * x"),
            File("carl", "5 * x"),
            File("dora", "throw null", "throw null"),
            new("emil", "emil/01-twice.ipynb", s_day, false, null, () => Encoding.UTF8.GetBytes("{ broken")),
            File("frida", "2 * x", "3 * x"),
            new("gerd", "gerd/else.ipynb", s_day, false, null, () => TestClass.Cells([("a", "1")])),
        ];

    private static Handed File(string student, string twice, string? thrice = null, int later = 0) =>
        new(
            student,
            $"{student}/{later}/01-twice.ipynb",
            s_day.AddHours(later),
            false,
            null,
            () => TestClass.Notebook(twice, thrice)
        );

    private ResultFolder Folder(string name) => new(Path.Combine(_root, name));

    private async Task<IReadOnlyList<string>> Run(
        string name,
        GradePolicy policy,
        List<Handed> files,
        Share? share = null,
        CancellationTokenSource? stop = null,
        int stopAfter = 0
    )
    {
        using var patient = new PatientJudge(_judge, 2);
        var judge = new KeptJudge(patient, Folder(name).Kept);
        var run = new GradeRun(TestClass.Course, policy, new Grader(judge), judge.Isolation, Folder(name));
        var done = 0;
        return await run.RunAsync(
            files,
            share ?? Share.Whole,
            null,
            _ =>
            {
                if (++done == stopAfter)
                {
                    stop!.Cancel();
                }
            },
            stop?.Token ?? default
        );
    }

    private Dictionary<string, string> Snapshot(string name) =>
        Folder(name).All().ToDictionary(one => one.Student, one => Encoding.UTF8.GetString(one.ToBytes()));

    private IEnumerable<(string, string)> Reports(string name) =>
        ClassReports
            .Of(Folder(name).All())
            .Concat(ClassReports.ForRelease(Folder(name).All()))
            .Select(one => (one.Name, Convert.ToHexString(one.Bytes)));
}

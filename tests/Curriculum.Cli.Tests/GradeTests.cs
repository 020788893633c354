using System.Diagnostics;

namespace Curriculum.Cli.Tests;

/// <summary>curriculum grade: a messy class through the real judge, in one process and in several.</summary>
public sealed partial class GradeTests : CommandTest
{
    private const string Policy = """
        {
          "exercises": { "1.1": { "points": 2, "almost": 1 } },
          "roster": [{ "id": "s000", "name": "Anna Doe", "group": "A" }, "zoe", {{others}}],
          "deadline": "2100-01-01T00:00:00Z",
          "late": { "perDay": {{perDay}} },
          "limits": { "notebook": 600, "cell": 500 },
          "overrides": [{{overrides}}]
        }
        """;

    [Fact]
    public async Task A_messy_class_is_graded_regraded_and_every_changed_mark_is_explained()
    {
        var students = Class(16);
        WritePolicy("0.5", "");
        Assert.Equal(ExitCode.Fine, await Curriculum("grade", "class", "--policy", "policy.json", "--out", "out"));
        Assert.Contains("17 students: ", Out);
        Assert.Contains("1.1: 2 of ", Out);
        Assert.Contains("Nothing is released yet", Out);
        var marks = Marks("out");
        foreach (var (student, kind) in students)
        {
            var points = kind switch
            {
                "right" or "renamed" or "zipped twice" or "lost" or "two" => "2",
                "slip" or "late" => "1",
                _ => "0",
            };
            Assert.Equal($"{student} {kind} {points}", $"{student} {kind} {marks[student]}");
        }

        Assert.Equal("0", marks["zoe"]);
        Assert.DoesNotContain('\u001B', Out);

        WritePolicy("1", string.Join(',', "s001 s003 s004".Split(' ').Select(Overridden)));
        Assert.Equal(ExitCode.Fine, await Curriculum("grade", "class", "--policy", "policy.json", "--out", "out"));
        Assert.Contains("0 notebooks judged now", Out);
        var after = Marks("out");
        foreach (var (student, points) in after)
        {
            var line = $"{student} 1.1: {marks[student]} of 2 → {points} of 2. ";
            Assert.Equal(marks[student] != points, Out.Contains(line, StringComparison.Ordinal));
        }

        Assert.Equal(4, after.Count(one => marks[one.Key] != one.Value));
        Assert.Contains("s001 1.1: 1 of 2 → 1.5 of 2. Set by R. Roe: Shown me.", Out);
        Assert.Contains("s008 1.1: 1 of 2 → 0 of 2. Taken away for being late: 2, and was 1.", Out);
    }

    [Fact]
    public async Task Nothing_is_released_until_somebody_approves_and_other_marks_take_it_back()
    {
        Class(2);
        Assert.Equal(ExitCode.Fine, await Curriculum("grade", "class", "--out", "out"));
        Assert.False(Directory.Exists(Course["out", "release"]));
        Assert.Equal(ExitCode.Fine, await Curriculum("grade", "release", "--by", "R. Roe", "--out", "out"));
        Assert.True(File.Exists(Course["out", "release", "feedback", "s001.html"]));
        Assert.Equal(ExitCode.Fine, await Curriculum("grade", "class", "--out", "out"));
        Assert.DoesNotContain("Nothing is released yet", Out);
        Course.Write("""{ "exercises": { "1.1": 3 } }""", "policy.json");
        Assert.Equal(ExitCode.Fine, await Curriculum("grade", "class", "--policy", "policy.json", "--out", "out"));
        Assert.Contains("The approval by R. Roe was of other marks", Out);
        Assert.False(Directory.Exists(Course["out", "release"]));

        Assert.Equal(ExitCode.Fine, await Curriculum("grade", "forget", "s001", "--out", "out"));
        Assert.All(
            Directory.EnumerateFiles(Course["out"], "*", SearchOption.AllDirectories),
            file => Assert.DoesNotContain("s001", file + File.ReadAllText(file))
        );
        await Refuses(
            ExitCode.Usage,
            "There is no result of s001. Did you mean s000?",
            "grade",
            "forget",
            "s001",
            "--out",
            "out"
        );
        Course.Write("""{ "deadline": "2026-12-01T00:00:00Z", "retentionDays": 30 }""", "kept.json");
        await Curriculum("grade", "forget", "--policy", "kept.json", "--on", "2026-12-30", "--out", "out");
        Assert.Contains("Results are kept until 2026-12-31", Out);
        Assert.True(File.Exists(Course["out", "results", "s000", "result.json"]));
        await Curriculum("grade", "forget", "--policy", "kept.json", "--on", "2026-12-31", "--out", "out");
        Assert.Empty(Directory.EnumerateFileSystemEntries(Course["out"]));
        await Refuses(ExitCode.Usage, "Name a student, or", "grade", "forget", "--out", "out");
    }

    [Fact]
    public async Task The_slips_of_a_class_are_told_in_the_terminal()
    {
        Class(2);
        await Curriculum("check", "class", "--slips");
        Assert.Contains("1.1: 1 of 2: Try 3.", Out);
        await Curriculum("check", "class");
        Assert.DoesNotContain("1 of 2: Try 3.", Out);
    }

    [Fact]
    public async Task Under_pseudonyms_no_name_is_in_any_file()
    {
        Course.Write(
            TestCourse.Notebook("static int Twice(int x) => 2 * x; // by annadoe"),
            "class",
            "annadoe",
            "annadoe.ipynb"
        );
        Course.Write("0123456789abcdef0123456789abcdef", "key");
        Assert.Equal(ExitCode.Fine, await Curriculum("grade", "class", "--pseudonyms", "key", "--out", "out"));
        Assert.Equal(ExitCode.Fine, await Curriculum("grade", "release", "--by", "R", "--out", "out"));
        Assert.All(
            Directory.EnumerateFiles(Course["out"], "*", SearchOption.AllDirectories),
            file => Assert.DoesNotContain("annadoe", file[Course.Path.Length..] + File.ReadAllText(file))
        );
        Assert.StartsWith("p-", Assert.Single(Marks("out")).Key);
        Course.Write("short", "key");
        await Refuses(ExitCode.Usage, "has 5 bytes", "grade", "class", "--pseudonyms", "key", "--out", "out");
    }

    [Theory]
    [InlineData("Name the class", "grade")]
    [InlineData("no-such does not exist", "grade", "no-such")]
    [InlineData("it is 4/4", "grade", "class", "--shard", "4/4")]
    [InlineData("needs an index", "grade", "class", "--shard", "4")]
    [InlineData("names 9.9, which is no exercise", "grade", "class", "--only", "9.9")]
    [InlineData("policy.json, line 1: ", "grade", "class", "--policy", "policy.json")]
    [InlineData("is for version v0 of the course", "grade", "class", "--policy", "pinned.json")]
    [InlineData("holds no results", "grade", "merge", "--out", "out")]
    public async Task What_is_wrong_is_one_sentence(string words, params string[] arguments)
    {
        Class(1);
        Course.Write("""{ "exercises": { "9.9": 1 } }""", "policy.json");
        Course.Write("""{ "course": "v0" }""", "pinned.json");
        await Refuses(ExitCode.Usage, words, arguments);
    }

    [Fact]
    public async Task Shards_of_which_one_was_killed_give_the_files_of_the_one_run()
    {
        const int Count = 3;
        Class(9);
        WritePolicy("0.5", "");
        Assert.Equal(ExitCode.Fine, await Curriculum("grade", "class", "--policy", "policy.json", "--out", "whole"));
        using (var killed = Shard(1, Count))
        {
            while (!killed.HasExited && !Directory.Exists(Course["parts", "kept"]))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20));
            }

            killed.Kill(entireProcessTree: true);
            await killed.WaitForExitAsync();
        }

        await RunShard(0, Count);
        await RunShard(2, Count);
        await Refuses(ExitCode.Usage, "Of 3 shards these have not finished: 1.", "grade", "merge", "--out", "parts");
        await RunShard(1, Count);
        Assert.Equal(ExitCode.Fine, await Curriculum("grade", "merge", "--out", "parts"));
        foreach (var part in (string[])["results", "reports"])
        {
            Assert.Equal(Files("whole", part), Files("parts", part));
        }
    }

    private async Task RunShard(int index, int count)
    {
        using var process = Shard(index, count);
        await process.WaitForExitAsync();
        Assert.Equal(ExitCode.Fine, process.ExitCode);
    }

    private Process Shard(int index, int count)
    {
        var start = new ProcessStartInfo(Worker.FileName) { WorkingDirectory = Course.Path };
        string[] words = [.. Worker.Arguments.SkipLast(1), "grade", "class", "--policy", "policy.json"];
        foreach (var word in (string[])[.. words, "--out", "parts", "--shard", $"{count}"])
        {
            start.ArgumentList.Add(word);
        }

        start.Environment["JOB_COMPLETION_INDEX"] = $"{index}";
        return Process.Start(start)!;
    }

    private IReadOnlyList<(string Student, string Kind)> Class(int count) =>
        new MessyClass(Course["class"], Text).Write(count);

    private void WritePolicy(string perDay, string overrides)
    {
        var others = string.Join(',', Enumerable.Range(1, 15).Select(k => $"\"s{k:000}\""));
        Course.Write(
            Policy.Replace("{{others}}", others).Replace("{{perDay}}", perDay).Replace("{{overrides}}", overrides),
            "policy.json"
        );
    }

    private static string Overridden(string student) =>
        $$"""{ "student": "{{student}}", "exercise": "1.1", "points": 1.5, "by": "R. Roe", "reason": "Shown me." }""";

    private static string Text(string kind, int k) =>
        kind == "lost"
            ? TestNotebook.Text(("a", "#load \"setup.csx\""), ("b", TestCourse.Answer))
            : TestCourse.Notebook(Answer(kind, k));

    private static string Answer(string kind, int k) =>
        kind switch
        {
            "right" => k % 2 == 0 ? TestCourse.Answer : "static int Twice(int x) { var y = x; return y + x; }",
            "slip" => "static int Twice(int x) => -2 * x;",
            "open" => TestCourse.Stub,
            "evil" => "static int Twice(int x) => throw new Exception(\"\\u001b[2J<script>alert(1)</script>=1+1\");",
            "exit" => "static int Twice(int x) => 2 * x; Environment.Exit(0);",
            _ => "static int Twice(int x) => x;",
        };

    private Dictionary<string, string> Marks(string folder) =>
        File.ReadAllLines(Course[folder, "reports", "grades.csv"])
            .Skip(1)
            .Select(line => line.Split(','))
            .ToDictionary(cells => cells[0], cells => cells[5].Length > 0 ? cells[5] : "0");

    private Dictionary<string, string> Files(string folder, string part) =>
        Directory
            .EnumerateFiles(Course[folder, part], "*", SearchOption.AllDirectories)
            .ToDictionary(
                file => Path.GetRelativePath(Course[folder], file),
                file => Convert.ToHexString(File.ReadAllBytes(file))
            );
}

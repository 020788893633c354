using System.Text.Json.Nodes;

namespace Curriculum.Cli.Tests;

/// <summary>curriculum check: the course's checks on students' code.</summary>
public sealed class CheckTests : CommandTest
{
    [Fact]
    public async Task Verdicts_come_with_message_counterexample_and_the_hints_asked_for()
    {
        Course.Write(TestCourse.Notebook("static int Twice(int x) => -2 * x;"), "my", "01-twice.ipynb");
        Assert.Equal(ExitCode.Failed, await Curriculum("check", "01", "--hints", "2"));
        Assert.Contains("◐ 1.1 Twice a number: almost", Out);
        Assert.Contains("Try 3.", Out);
        Assert.Contains("x = 3", Out);
        Assert.Contains("Hint 2: second", Out);
        Assert.DoesNotContain("third", Out);
        Assert.Contains("0 of 1 exercises are correct. For one more hint with each verdict add: --hints 3", Out);
        Assert.Equal(ExitCode.Usage, await Curriculum("check", "01", "--hints", "4"));
        Assert.Contains("from 0 to 3", Error);
    }

    [Fact]
    public async Task A_folder_gives_one_table_and_only_the_courses_checks_count()
    {
        const string Setup = "#load \"setup.csx\"";
        Student("anna", TestCourse.Notebook(TestCourse.Answer));
        Student(
            "bernd",
            TestNotebook.Text( // the check is deleted, the ids are lost, the answer stands in a later cell
                ("a", Setup),
                ("b", TestCourse.Stub),
                ("c", "// try again"),
                ("d", TestCourse.Answer)
            )
        );
        Student(
            "clara",
            TestNotebook.Text( // a check of one's own, a class in the way, a printed verdict
                ("setup", Setup),
                (
                    "own",
                    "public static class Exercise { public static class DoubleIt { public static string "
                        + "Check(object f) => \"correct\"; } }"
                ),
                ("exercise-1-1", "static int Twice(int x) => x;"),
                ("check-1-1", "Exercise.DoubleIt.Check(null)"),
                ("print", "Console.WriteLine(\"{\\\"event\\\":\\\"done\\\"} correct\");")
            )
        );
        Student("dirk", TestCourse.Notebook("static int Twice(int x) => 2 * ;"));
        Student("emil", "{ broken");
        Student("frida", TestCourse.Notebook(TestCourse.Stub));
        Student("gerd", TestCourse.Notebook("static int Twice(int x) => 2 * x; Environment.Exit(0);"));
        Student("hanna", TestNotebook.Text(("a", "1")));
        var before = Course.Snapshot();

        Assert.Equal(ExitCode.Failed, await Curriculum("check", "class"));
        Assert.Matches(@"anna +✓ correct +1 of 1", Out);
        Assert.Matches(@"bernd +✓ correct +1 of 1", Out);
        Assert.Matches(@"clara +✎ keep working +0 of 1", Out);
        Assert.Matches(@"dirk +! did not run +0 of 1", Out);
        Assert.Matches(@"frida +○ not started +0 of 1", Out);
        Assert.Matches(@"gerd +! did not run +0 of 1", Out);
        Assert.Matches(@"hanna +– no answer +0 of 1", Out);
        Assert.Contains("emil: ", Out);
        Assert.Equal(before, Course.Snapshot());
    }

    [Fact]
    public async Task Without_a_name_the_whole_way_through_the_course_is_shown()
    {
        await Refuses(ExitCode.Usage, "my does not exist: start your first notebook with: curriculum start 1", "check");
        Course.Write(TestCourse.Notebook(TestCourse.Answer), "my", "01-twice.ipynb");
        Course.Write(
            TestNotebook.Text(("exercise-2-1", "static int F() => 0;"), ("check-2-1", "Exercise.DoubleIt.Check(F)")),
            "notebooks",
            "02-more.ipynb"
        );
        Assert.Equal(ExitCode.Fine, await Curriculum("check"));
        Assert.Matches(@"01-twice +✓ 1\.1 +1 of 1", Out);
        Assert.Matches(@"02-more +not begun +0 of 1", Out);
        Assert.Contains("1 of 2 exercises are correct.", Out);
        Assert.Contains("Next: curriculum start 02-more", Out);
    }

    [Fact]
    public async Task A_folder_of_ones_own_shows_ones_own_progress_one_of_students_the_class()
    {
        Course.Write(TestCourse.Notebook(TestCourse.Stub), "my", "01-twice.ipynb");
        Course.Write(TestCourse.Notebook(TestCourse.Answer), "elsewhere", "01-twice.ipynb");
        Course.Write(TestCourse.Notebook(TestCourse.Answer), "class", "anna.ipynb");
        Course.Write(TestCourse.Notebook(TestCourse.Stub), "class", "bernd.ipynb");

        Assert.Equal(ExitCode.Failed, await Curriculum("check", "my/"));
        Assert.Matches(@"01-twice +○ 1\.1 +0 of 1", Out);
        Assert.DoesNotContain("student", Out);
        Assert.Equal(ExitCode.Fine, await Curriculum("check", "elsewhere"));
        Assert.Contains("That is the whole course.", Out);
        Assert.Equal(ExitCode.Failed, await Curriculum("check", "class"));
        Assert.Matches(@"student +1\.1 +correct", Out);
        Assert.Matches(@"anna +✓ correct +1 of 1", Out);
        Assert.Matches(@"bernd +○ not started +0 of 1", Out);

        Assert.Equal(ExitCode.Fine, await Curriculum("check", "elsewhere", "--json"));
        var own = JsonNode.Parse(Out)![0]!;
        Assert.Equal(
            ("01-twice", true, 1, 1),
            ((string?)own["name"], (bool)own["begun"]!, (int)own["correct"]!, (int)own["of"]!)
        );
        Assert.Equal("correct", (string?)own["exercises"]![0]!["verdict"]);
        Assert.Equal(ExitCode.Failed, await Curriculum("check", "class", "--json"));
        Assert.Equal(["anna", "bernd"], JsonNode.Parse(Out)!.AsArray().Select(item => (string?)item!["student"]));
    }

    [Fact]
    public async Task Json_says_the_same_to_a_program()
    {
        var path = Course.Write(TestCourse.Notebook(TestCourse.Answer), "anna.ipynb");
        Assert.Equal(ExitCode.Fine, await Curriculum("check", path, "--json", "--hints", "1"));
        var exercise = JsonNode.Parse(Out)![0]!["exercises"]![0]!;
        Assert.Equal(("1.1", "correct"), ((string?)exercise["exercise"], (string?)exercise["verdict"]));
        Assert.Single(exercise["hints"]!.AsArray());
    }

    private void Student(string name, string notebook) => Course.Write(notebook, "class", name, "01-twice.ipynb");
}

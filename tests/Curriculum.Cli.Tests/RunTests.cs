using System.Xml.Linq;
using Curriculum.Notebooks;

namespace Curriculum.Cli.Tests;

/// <summary>curriculum run, end to end.</summary>
public sealed class RunTests : CommandTest
{
    [Fact]
    public async Task A_learners_course_runs_with_open_exercises_a_solved_one_with_all_correct()
    {
        var before = Course.Snapshot();
        Assert.Equal(ExitCode.Fine, await CurriculumIn(Course["notebooks"], "run"));
        Assert.Matches(@"01-twice +4 +\d+\.\d +1 not started · 1 cell waits for an exercise +passed", Out);
        var copy = NotebookFile.Parse(File.ReadAllText(Course["artifacts", "executed", "01-twice.ipynb"]));
        Assert.Equal([1, 2, 3, 4], copy.Cells.Select(cell => cell.ExecutionCount));
        Assert.Equal("error", (string?)copy.Cells[3].Outputs[0]!["output_type"]);

        Assert.Equal(
            ExitCode.Fine,
            await Curriculum("run", "--solved", "--out", "solved", "--junit", "reports/run.xml")
        );
        Assert.Matches(@"01-twice +4 +\d+\.\d +1 correct +passed", Out);
        copy = NotebookFile.Parse(File.ReadAllText(Course["solved", "01-twice.ipynb"]));
        Assert.Contains(TestCourse.Answer, copy.Cells[1].Source);
        Assert.Contains("seen 8", copy.Cells[3].Outputs[0]!["text"]!.ToJsonString());
        var suite = XDocument.Load(Course["reports", "run.xml"]).Root!.Element("testsuite")!;
        Assert.Equal(
            ("4", "0", "0", "0"),
            (
                (string?)suite.Attribute("tests"),
                (string?)suite.Attribute("failures"),
                (string?)suite.Attribute("errors"),
                (string?)suite.Attribute("skipped")
            )
        );
        Assert.All(before, file => Assert.Equal(file.Value, Course.Snapshot()[file.Key]));
    }

    [Fact]
    public async Task A_notebook_of_the_course_runs_from_any_folder_without_a_setup_script_beside_it()
    {
        Course.Write(TestCourse.Notebook(TestCourse.Answer), "Down loads", "01-twice (1).ipynb");
        Assert.Equal(ExitCode.Fine, await Curriculum("run", Course["Down loads", "01-twice (1).ipynb"]));
        Assert.Matches(@"01-twice \(1\) +4 +\d+\.\d +1 correct +passed", Out);
        Assert.False(File.Exists(Course["Down loads", "setup.csx"]));

        // One that also refers to a part of the course's library by itself, as notebook 14 does.
        Course.Write(
            TestNotebook.Text(
                ("setup", "#load \"setup.csx\""),
                ("library", "#r \"../artifacts/course/Curriculum.Exercises.dll\"\nusing Curriculum.Exercises;"),
                ("use", "Console.WriteLine(typeof(DoubleIt).Name);")
            ),
            "Down loads",
            "02-more.ipynb"
        );
        Assert.Equal(ExitCode.Fine, await Curriculum("run", Course["Down loads", "02-more.ipynb"]));

        Course.Write("var beside = 7;", "Down loads", "setup.csx");
        Course.Write(
            TestNotebook.Text(("setup", "#load \"setup.csx\""), ("use", "Console.WriteLine(beside);")),
            "Down loads",
            "own.ipynb"
        );
        Assert.Equal(ExitCode.Fine, await Curriculum("run", Course["Down loads", "own.ipynb"]));
    }

    [Fact]
    public async Task A_failure_is_told_with_cell_and_line_its_outputs_are_kept_and_the_others_go_on()
    {
        Course.Write(
            TestNotebook.Text(
                ("shown", "Console.WriteLine(\"kept \\u001b[31m\");\nthrow new InvalidOperationException(\"oh no\");"),
                ("later", "1")
            ),
            "mine",
            "1-throws.ipynb"
        );
        Course.Write(TestNotebook.Text(("typo", "var x = 1;\nvar y = z;")), "mine", "2-typo.ipynb");
        Course.Write(
            TestNotebook.Text(
                ("trap!", "throw new Exception(\"on purpose\");"),
                ("after", "Console.WriteLine(\"after\");")
            ),
            "mine",
            "3-purpose.ipynb"
        );
        Assert.Equal(
            ExitCode.Failed,
            await Curriculum("run", "mine", "--out", "out", "--junit", "run.xml", "--jobs", "2")
        );
        Assert.Contains("1-throws: Cell shown: line 2: InvalidOperationException: oh no", Out);
        Assert.Contains("2-typo: Cell typo: line 2: CS0103", Out);
        Assert.Matches(@"1-throws +1 of 2 .* failed", Out);
        Assert.Matches(@"3-purpose +2 .* passed", Out);
        Assert.Contains("kept", File.ReadAllText(Course["out", "1-throws.ipynb"]));

        var suites = XDocument.Load(Course["run.xml"]).Root!;
        Assert.Equal("2", (string?)suites.Attribute("failures"));
        Assert.Equal("1", (string?)suites.Attribute("skipped"));
        Assert.Contains("oh no", (string?)suites.Descendants("failure").First().Attribute("message"));
    }

    [Fact]
    public async Task A_wrong_answer_fails_and_names_the_exercise()
    {
        Course.Write(TestCourse.Notebook("static int Twice(int x) => -2 * x;"), "notebooks", "02-wrong.ipynb");
        Assert.Equal(ExitCode.Failed, await Curriculum("run", "02"));
        Assert.Contains("02-wrong: Exercise 1.1: almost. Try 3.", Out);
    }
}

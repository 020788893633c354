namespace Curriculum.Cli.Tests;

/// <summary>start, reset, solution, clean: what a learner and an author do with files. No process is started.</summary>
public sealed class LearnerTests : CommandTest
{
    private string Mine => Course["my", "01-twice.ipynb"];

    [Fact]
    public async Task Start_copies_the_notebook_and_its_setup_and_never_again()
    {
        Assert.Equal(ExitCode.Fine, await CurriculumIn(Course["notebooks"], "start", "01"));
        Assert.Equal(File.ReadAllText(Course["notebooks", "01-twice.ipynb"]), File.ReadAllText(Mine));
        Assert.Equal(File.ReadAllText(Course["notebooks", "setup.csx"]), File.ReadAllText(Course["my", "setup.csx"]));
        Assert.Contains("curriculum check my/01-twice.ipynb", Out);

        File.AppendAllText(Mine, " ");
        await Refuses(ExitCode.Usage, "was left as it is", "start", "01-twice");
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1.1")]
    [InlineData("twice")]
    [InlineData("TW")]
    [InlineData("notebooks/01-twice.ipynb")]
    public async Task A_notebook_goes_by_its_number_an_exercise_or_a_word_of_its_name(string name)
    {
        Assert.Equal(ExitCode.Fine, await Curriculum("start", name));
        Assert.True(File.Exists(Mine));
        Assert.Equal(ExitCode.Fine, await Curriculum("clean", "--check", name));
    }

    [Fact]
    public async Task Start_leaves_a_changed_setup_and_says_so()
    {
        Course.Write("// mine", "my", "setup.csx");
        Assert.Equal(ExitCode.Fine, await Curriculum("start", "01-twice.ipynb"));
        Assert.Equal("// mine", File.ReadAllText(Course["my", "setup.csx"]));
        Assert.Contains("was left as it is", Out);
    }

    [Fact]
    public async Task Reset_puts_the_stub_back_and_keeps_the_answer()
    {
        Course.Write(TestCourse.Notebook("static int Twice(int x) => 3 * x;"), "my", "01-twice.ipynb");
        Assert.Equal(ExitCode.Fine, await Curriculum("reset", "1.1"));
        Assert.Equal(File.ReadAllText(Course["notebooks", "01-twice.ipynb"]), File.ReadAllText(Mine));
        Assert.Contains("3 * x", File.ReadAllText(Course["my", "answer-1.1-1.csx"]));

        await Refuses(ExitCode.Usage, "There is no exercise 9.9. The exercises are: 1.1.", "reset", "9.9");
        var before = Course.Snapshot();
        Assert.Equal(ExitCode.Fine, await Curriculum("reset", "1.1"));
        Assert.Equal(before, Course.Snapshot());
    }

    [Fact]
    public async Task Reset_brings_back_a_stub_that_was_deleted()
    {
        Course.Write(
            TestNotebook.Text(("setup", "#load \"setup.csx\""), ("mine", "1"), ("check-1-1", TestCourse.Check)),
            "my",
            "01-twice.ipynb"
        );
        Assert.Equal(ExitCode.Fine, await Curriculum("reset", "1.1"));
        var notebook = Load(Mine);
        Assert.Equal(["setup", "exercise-1-1", "mine", "check-1-1"], notebook.Cells.Select(cell => cell.Id));
        Assert.Equal(TestCourse.Stub, notebook.Cells[1].Source);
    }

    [Fact]
    public async Task Reset_asks_for_a_start_first() =>
        await Refuses(ExitCode.Usage, "curriculum start 01-twice", "reset", "1.1");

    [Fact]
    public async Task The_solution_is_shown_to_who_says_yes()
    {
        Typed = "y\n";
        Assert.Equal(ExitCode.Fine, await Curriculum("solution", "1.1"));
        Assert.Contains("[y/N]", Out);
        Assert.Contains("Twice is two times. Every time.\n", Out);
        Assert.Contains(TestCourse.Answer, Out);
        Assert.DoesNotContain("why:", Out);

        Typed = "\n";
        Assert.Equal(ExitCode.Fine, await Curriculum("solution", "1.1"));
        Assert.DoesNotContain(TestCourse.Answer, Out);

        Typed = null;
        await Refuses(ExitCode.Usage, "--yes", "solution", "1.1");
        Assert.Equal(ExitCode.Fine, await Curriculum("solution", "1.1", "--yes"));
        Assert.Contains(TestCourse.Answer, Out);
        await Refuses(ExitCode.Usage, "There is no exercise ../1.1.", "solution", "../1.1", "--yes");
    }

    [Fact]
    public async Task Clean_takes_away_what_is_not_to_be_committed_and_is_stable()
    {
        var path = Course["notebooks", "01-twice.ipynb"];
        var clean = File.ReadAllText(path);
        var dirty = TestNotebook.Json(
            ("setup", "#load \"setup.csx\""),
            ("exercise-1-1", TestCourse.Stub),
            ("check-1-1", TestCourse.Check),
            ("use", "Console.WriteLine($\"seen {Twice(4)}\");")
        );
        dirty["metadata"]!["widgets"] = 1;
        dirty["metadata"]!["kernelspec"]!["env"] = "mine";
        var cell = dirty["cells"]![3]!;
        cell["execution_count"] = 4;
        cell["outputs"]!
            .AsArray()
            .Add(
                new System.Text.Json.Nodes.JsonObject
                {
                    ["output_type"] = "stream",
                    ["name"] = "stdout",
                    ["text"] = "x",
                }
            );
        cell["metadata"]!["collapsed"] = true;
        cell["metadata"]!["dotnet_interactive"] = new System.Text.Json.Nodes.JsonObject { ["language"] = "csharp" };
        File.WriteAllText(path, TestNotebook.Text(dirty));

        var before = Course.Snapshot();
        Assert.Equal(ExitCode.Failed, await Curriculum("clean", "--check"));
        Assert.Contains("01-twice.ipynb: not clean", Out);
        Assert.Contains("curriculum clean", Error);
        Assert.Equal(before, Course.Snapshot());

        Assert.Equal(ExitCode.Fine, await Curriculum("clean"));
        Assert.Equal(clean, File.ReadAllText(path));
        Assert.Equal(ExitCode.Fine, await Curriculum("clean", "--check"));
        Assert.Equal(ExitCode.Fine, await Curriculum("clean"));
        Assert.Equal(clean, File.ReadAllText(path));
    }

    [Fact]
    public async Task Clean_keeps_tags_and_the_mark_of_another_language()
    {
        var notebook = TestNotebook.Json(("trap!", "throw new Exception();"), ("fs", "let x = 1"));
        notebook["cells"]![1]!["metadata"]!["polyglot_notebook"] = new System.Text.Json.Nodes.JsonObject
        {
            ["kernelName"] = "fsharp",
        };
        var path = Course.Write(TestNotebook.Text(notebook), "notebooks", "02-marks.ipynb");
        var before = File.ReadAllText(path);
        Assert.Equal(ExitCode.Fine, await Curriculum("clean", "02"));
        Assert.Equal(before, File.ReadAllText(path));
        Assert.Equal(ExitCode.Failed, await Curriculum("lint", "02"));
        Assert.Contains("fs(1): other-language", Out);
    }

    private static global::Curriculum.Notebooks.NotebookFile Load(string path) =>
        global::Curriculum.Notebooks.NotebookFile.Parse(File.ReadAllText(path));
}

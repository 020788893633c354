using System.Globalization;

namespace Curriculum.Cli.Tests;

/// <summary>Each bad input is told in one sentence with its exit code, and nothing is written over.</summary>
public sealed class BadInputTests : CommandTest
{
    [Theory]
    [InlineData("run")]
    [InlineData("clean")]
    [InlineData("lint")]
    [InlineData("check")]
    public async Task A_notebook_that_is_not_there_is_named_with_its_path(string command)
    {
        await Refuses(ExitCode.Usage, "does not exist", command, "nowhere.ipynb");
        await Refuses(ExitCode.Usage, "The course has no notebook 99. It has: 01-twice.", command, "99");
    }

    [Theory]
    [InlineData("There is no exercise 1.9. Notebook 1 has: 1.1.", "reset", "1.9")]
    [InlineData("There is no exercise 11.1. Did you mean 1.1? The exercises are: 1.1.", "solution", "11.1", "--yes")]
    [InlineData("The course has no notebook twcie. Did you mean 01-twice?", "start", "twcie")]
    [InlineData("The course has no notebook 01-twise. Did you mean 01-twice?", "run", "01-twise")]
    [InlineData("The course has no notebook something. It has: 01-twice.", "check", "something")]
    public async Task A_name_that_is_nearly_one_gets_the_nearest_name(string words, params string[] arguments) =>
        await Refuses(ExitCode.Usage, words, arguments);

    [Theory]
    [InlineData("Did you mean check?", "chekc")]
    [InlineData("Did you mean solution?", "solutoin", "1.1")]
    [InlineData("curriculum run has no option --solve. Did you mean --solved?", "run", "--solve")]
    [InlineData("curriculum check has no option --hint. Did you mean --hints?", "check", "--hint", "1")]
    [InlineData("Did you mean install?", "kernel", "instal")]
    public async Task A_command_or_an_option_that_is_nearly_one_gets_the_nearest_word(
        string words,
        params string[] arguments
    )
    {
        Assert.Equal(ExitCode.Usage, await Curriculum(arguments));
        Assert.Contains(words, Error);
    }

    [Fact]
    public async Task A_name_that_may_mean_two_notebooks_lists_both()
    {
        Course.Write(TestCourse.Notebook(TestCourse.Stub), "notebooks", "02-twice-again.ipynb");
        await Refuses(ExitCode.Usage, "twice may mean 01-twice or 02-twice-again: say which.", "start", "twice");
    }

    [Fact]
    public async Task A_folder_without_notebooks_is_refused()
    {
        Directory.CreateDirectory(Course["empty"]);
        await Refuses(ExitCode.Usage, "holds no notebook", "run", "empty");
        await Refuses(ExitCode.Usage, "holds no notebook", "check", "empty");
    }

    [Fact]
    public async Task Broken_json_is_told_with_its_line()
    {
        Course.Write("{\n \"cells\": [\n", "bad.ipynb");
        await Refuses(ExitCode.Usage, "bad.ipynb", "run", "bad.ipynb");
        await Refuses(ExitCode.Usage, "bad.ipynb", "clean", "bad.ipynb");
    }

    [Fact]
    public async Task A_notebook_of_format_3_is_refused_with_the_cure()
    {
        Course.Write(
            """{"metadata":{"name":""},"nbformat":3,"nbformat_minor":0,"worksheets":[{"cells":[]}]}""",
            "old.ipynb"
        );
        await Refuses(ExitCode.Usage, "3", "run", "old.ipynb");
    }

    [Fact]
    public async Task A_notebook_of_another_language_is_refused_by_its_name()
    {
        var notebook = TestNotebook.Json(("a", "print(1)"));
        notebook["metadata"]!["kernelspec"] = new System.Text.Json.Nodes.JsonObject
        {
            ["display_name"] = "Python 3",
            ["language"] = "python",
            ["name"] = "python3",
        };
        notebook["metadata"]!["language_info"]!["name"] = "python";
        Course.Write(TestNotebook.Text(notebook), "py.ipynb");
        await Refuses(ExitCode.Usage, "python", "run", "py.ipynb");
    }

    [Fact]
    public async Task A_missing_setup_script_is_told_before_anything_runs()
    {
        File.Delete(Course["notebooks", "setup.csx"]);
        await Refuses(ExitCode.Environment, "setup.csx, which does not exist. Copy setup.csx", "run");
        await Refuses(ExitCode.Environment, "setup.csx does not exist: restore it with git", "start", "01");
    }

    [Fact]
    public async Task A_library_that_is_not_built_is_told_before_anything_runs()
    {
        File.Delete(Course["artifacts", "course", "Curriculum.Exercises.dll"]);
        const string Cure = "Build it at the root of the course with: dotnet build src/Curriculum.Course";
        await Refuses(ExitCode.Environment, Cure, "run");
        await Refuses(ExitCode.Environment, Cure, "check", "notebooks/01-twice.ipynb");
        await Refuses(ExitCode.Environment, Cure, "lint");
    }

    [Fact]
    public async Task An_output_folder_that_cannot_be_written_is_told_before_anything_runs()
    {
        Course.Write("", "file");
        await Refuses(ExitCode.Environment, "cannot be written", "run", "--out", "file");
        await Refuses(ExitCode.Environment, "cannot be written", "run", "--junit", "file/report.xml");
    }

    [Fact]
    public async Task Executed_copies_never_go_over_the_sources()
    {
        await Refuses(ExitCode.Usage, "would replace the notebook itself", "run", "--out", "notebooks");
        await Refuses(ExitCode.Usage, "would replace the notebook itself", "run", "--out", "artifacts/../notebooks/");
    }

    [Fact]
    public async Task Two_notebooks_of_the_same_name_are_not_written_over_each_other()
    {
        Course.Write(TestNotebook.Text(("a", "1")), "a", "Same.ipynb");
        Course.Write(TestNotebook.Text(("a", "2")), "b", "same.ipynb");
        await Refuses(ExitCode.Usage, "Two notebooks have the same name", "run", "a/Same.ipynb", "b/same.ipynb");
    }

    [Fact]
    public async Task A_solution_that_is_missing_is_told_with_its_path()
    {
        File.Delete(Course["tests", "Curriculum.Exercises.Tests", "Answers", "1.1", "solution.csx"]);
        await Refuses(ExitCode.Failed, "Exercise 1.1 has no solution", "run", "--solved");
        await Refuses(ExitCode.Environment, "Exercise 1.1 has no solution here", "solution", "1.1", "--yes");
    }

    [Fact]
    public async Task A_place_outside_a_course_is_told_with_what_to_do()
    {
        using var elsewhere = new TestFolder();
        Assert.Equal(ExitCode.Environment, await CurriculumIn(elsewhere.Path, "run"));
        Assert.Contains("Curriculum.sln", Error);
    }

    [Theory]
    [InlineData("--jobs", "0")]
    [InlineData("--jobs", "many")]
    [InlineData("--timeout", "-1")]
    [InlineData("--memory", "-2")]
    public async Task A_limit_that_is_none_is_refused(string option, string value)
    {
        var before = Course.Snapshot();
        Assert.Equal(ExitCode.Usage, await Curriculum("run", option, value));
        Assert.Contains(value, Error);
        Assert.Contains("curriculum run --help", Error);
        Assert.Equal(before, Course.Snapshot());
    }

    [Fact]
    public async Task A_cell_of_one_megabyte_runs()
    {
        var comment = string.Concat(
            Enumerable
                .Range(0, 20_000)
                .Select(k =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"// line {k} of a very long cell, to be read by nobody\n"
                    )
                )
        );
        Assert.True(comment.Length > 1 << 20 || comment.Length > 1_000_000);
        Course.Write(TestNotebook.Text(("long", comment + "Console.WriteLine(\"the end\");")), "long.ipynb");
        Assert.Equal(ExitCode.Fine, await Curriculum("run", "long.ipynb"));
        Assert.Contains("the end", File.ReadAllText(Course["artifacts", "executed", "long.ipynb"]));
    }
}

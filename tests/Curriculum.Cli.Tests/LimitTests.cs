using Curriculum.Notebooks;

namespace Curriculum.Cli.Tests;

/// <summary>Limits and places that cannot be are refused before anything runs.</summary>
public sealed class LimitTests : CommandTest
{
    [Theory]
    [InlineData("--timeout has to be from 0.001 to 4000000; it is 5000000.", "run", "--timeout", "5000000")]
    [InlineData("--timeout has to be from", "check", "--timeout", "1e9")]
    [InlineData("--timeout has to be from", "run", "--timeout", "Infinity")]
    [InlineData("--cell-timeout has to be from", "run", "--cell-timeout", "NaN")]
    [InlineData("--cell-timeout has to be from", "run", "--cell-timeout", "1e-9")]
    [InlineData("--cell-timeout has to be from", "run", "--cell-timeout", "-1")]
    [InlineData("--cell-timeout has to be a number such as 2 or 0.5; it is 0,2.", "run", "--cell-timeout", "0,2")]
    [InlineData("--timeout has to be a number", "check", "--timeout", "1 000")]
    [InlineData("--memory has to be 0, or from 0.1 to 1000000; it is 0.001.", "run", "--memory", "0.001")]
    [InlineData("--memory has to be 0, or from", "check", "--memory", "1e30")]
    [InlineData("--jobs has to be more than 0", "run", "--jobs", "0")]
    [InlineData("--out is empty", "run", "--out", "")]
    [InlineData("--junit is empty", "run", "--junit", " ")]
    [InlineData("A name is empty", "run", "")]
    [InlineData("A name is empty", "check", "")]
    [InlineData("A name is empty", "start", "")]
    [InlineData("--to is empty", "data", "mnist", "--to", "")]
    [InlineData("--prefix is empty", "kernel", "install", "--prefix", "")]
    [InlineData("--prefix is empty", "kernel", "uninstall", "--prefix", "")]
    [InlineData("--out is empty", "site", "--out", "")]
    public async Task A_limit_or_a_name_that_cannot_be(string words, params string[] arguments)
    {
        var before = Course.Snapshot();
        Assert.Equal(ExitCode.Usage, await Curriculum(arguments));
        Assert.Contains(words, Error);
        Assert.Equal(before, Course.Snapshot());
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("NaN")]
    [InlineData("1e400")]
    [InlineData("99999999999999999999")]
    [InlineData("\u0663")]
    [InlineData("1,5")]
    [InlineData("")]
    public async Task No_number_of_any_command_takes_what_is_none(string value)
    {
        (string Command, string Option)[] numbers =
        [
            .. ((string[])["run", "check", "site", "serve"]).Select(command => (command, "--jobs")),
            .. ((string[])["run", "check"]).SelectMany(command =>
                ((string[])["--timeout", "--cell-timeout", "--memory"]).Select(option => (command, option))
            ),
            ("check", "--hints"),
            ("serve", "--port"),
            ("go gtp", "--playouts"),
            ("go gtp", "--visits"),
        ];
        var before = Course.Snapshot();
        foreach (var (command, option) in numbers)
        {
            Assert.Equal(ExitCode.Usage, await Curriculum([.. command.Split(' '), $"{option}={value}"]));
            Assert.Contains(option, Error);
            Assert.DoesNotContain("   at ", Error);
        }

        Assert.Equal(before, Course.Snapshot());
    }

    [Fact]
    public async Task A_report_that_names_a_folder_is_refused_before_the_run()
    {
        Directory.CreateDirectory(Course["reports"]);
        await Refuses(ExitCode.Usage, "reports is a folder where --junit needs a file", "run", "--junit", "reports");
        await Refuses(ExitCode.Usage, "--junit needs a file", "run", "--junit", "new/");
        await Refuses(ExitCode.Usage, "--junit needs a file", "run", "--junit", "/");
        Directory.CreateDirectory(Course["out", "01-twice.ipynb"]);
        await Refuses(ExitCode.Usage, "is a folder where --out needs a file", "run", "01", "--out", "out");
        Course.Write("", "file");
        await Refuses(ExitCode.Environment, "cannot be written", "run", "01", "--out", "file");
        Assert.Empty(Directory.EnumerateFiles(Course["out"]));
    }

    [Fact]
    public async Task The_least_memory_that_is_taken_runs_a_notebook()
    {
        Course.Write(TestNotebook.Text(("a", "Enumerable.Range(0, 5).Sum(x => x)")), "n.ipynb");
        Assert.Equal(ExitCode.Fine, await Curriculum("run", "n.ipynb", "--out", "out", "--memory", "0.1"));
    }

    [Theory]
    [InlineData("Console.WriteLine(\"result: 42\");\nEnvironment.Exit(0);", "result: 42\n")]
    [InlineData("Console.Error.Write(\"bye\");\nEnvironment.Exit(3);", "bye")]
    [InlineData(
        "for (var k = 0; k < 5000; k++) Console.WriteLine(k);\nTask.Run(() => Environment.Exit(1)).Wait();",
        "4999\n"
    )]
    [InlineData("display(\"shown\"); Environment.Exit(0);", "shown")]
    public async Task What_was_printed_before_the_process_ends_itself_is_kept(string code, string end)
    {
        Course.Write(TestNotebook.Text(("a", code)), "n.ipynb");
        Assert.Equal(ExitCode.Failed, await Curriculum("run", "n.ipynb", "--out", "out"));
        Assert.Contains("Environment.Exit", Out);
        using var stream = File.OpenRead(Course["out", "n.ipynb"]);
        var shown = NotebookFile.Load(stream).Cells[0].Outputs.ToJsonString();
        Assert.Contains(end.Replace("\n", "\\n", StringComparison.Ordinal), shown);
    }
}

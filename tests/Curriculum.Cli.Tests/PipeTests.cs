namespace Curriculum.Cli.Tests;

/// <summary>Named pipes and devices where a file should be: a sentence at once, never a wait without an end.</summary>
public sealed class PipeTests : CommandTest
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_pipe_that_is_called_a_notebook_gets_a_sentence_from_every_command()
    {
        Pipe("work/x.ipynb");
        foreach (var command in (string[])["run", "clean", "lint", "check"])
        {
            Assert.Equal(ExitCode.Usage, await Soon(command, "work"));
            Assert.Equal(ExitCode.Usage, await Soon(command, "work/x.ipynb"));
            Assert.Contains("x.ipynb is a named pipe, and only regular files are read", Error);
            Assert.Single(Error.TrimEnd().Split('\n'));
        }

        // A link to a device, in the notebooks of the course itself.
        File.CreateSymbolicLink(Course["notebooks", "02-zero.ipynb"], "../zero.ipynb");
        Pipe("zero.ipynb");
        Assert.Equal(ExitCode.Usage, await Soon("site", "--no-engine"));
        Assert.Contains("02-zero.ipynb is a named pipe", Error);
        Assert.Equal(ExitCode.Usage, await Soon("start", "2"));
    }

    [Fact]
    public async Task A_pipe_among_students_is_a_line_and_one_beside_a_notebook_is_not_read()
    {
        Course.Write(TestCourse.Notebook(TestCourse.Answer), "class", "anna.ipynb");
        Course.Write(TestNotebook.Text(("a", "1 + 1")), "work", "t.ipynb");
        Pipe("class/bert.ipynb");
        Pipe("work/beside.ipynb");
        Assert.Equal(ExitCode.Failed, await Soon("check", "class"));
        Assert.Matches("anna +✓ correct", Out);
        Assert.Contains("bert.ipynb is a named pipe", Out);
        // The engine looks for sentences about figures in all notebooks of the folder.
        Assert.True(await Soon("run", "work/t.ipynb") == ExitCode.Fine, Out + Error);
    }

    [Theory]
    [InlineData("#load \"pipe\"")]
    [InlineData("#!import pipe")]
    [InlineData("#r \"pipe\"")]
    public async Task A_pipe_that_a_cell_names_ends_the_cell_with_a_sentence(string cell)
    {
        Pipe("work/pipe");
        Course.Write(TestNotebook.Text(("a", cell)), "work", "t.ipynb");
        var code = await Soon("run", "work/t.ipynb");
        Assert.InRange(code, ExitCode.Failed, ExitCode.Environment);
        Assert.Contains("a named pipe, and only regular files are read", Out + Error);
    }

    private void Pipe(string path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A folder has no pipes there.");
        Directory.CreateDirectory(Path.GetDirectoryName(Course[path])!);
        using var make = System.Diagnostics.Process.Start("mkfifo", [Course[path]]);
        make.WaitForExit();
        Assert.Equal(0, make.ExitCode);
    }

    private Task<int> Soon(params string[] arguments) =>
        Task.Run(() => Curriculum(arguments)).WaitAsync(s_patience, TestContext.Current.CancellationToken);
}

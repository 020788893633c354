using System.Diagnostics;
using System.Globalization;
using Curriculum.Notebooks;
using Curriculum.Notebooks.Running;

namespace Curriculum.Cli.Tests;

/// <summary>Whole worker processes: how they end, and that none is left behind.</summary>
public sealed class RunnerTests : IDisposable
{
    private const string TellPid = "System.IO.File.WriteAllText(\"pid\", Environment.ProcessId.ToString());";
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private static readonly RunnerOptions s_options = new()
    {
        Jobs = 2,
        NotebookLimit = TimeSpan.FromMinutes(2),
        CellLimit = TimeSpan.FromMinutes(1),
        MemoryLimit = 256 << 20,
    };

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Environment.FailFast(\"on purpose\")", "aborted: Process terminated")]
    [InlineData("System.Diagnostics.Process.GetCurrentProcess().Kill()", "killed from outside")]
    [InlineData("static int Deep() { Span<byte> s = stackalloc byte[1 << 28]; return s[5]; } Deep()", "overflow")]
    public async Task What_a_cell_printed_before_its_process_died_without_a_word_is_kept(string end, string reason)
    {
        var run = Assert.Single(
            await RunAsync(
                s_options,
                Plan(
                    "dies",
                    "Console.Write(\"an earlier cell\");",
                    "Console.Write(\"first, \"); Console.Error.Write(\"aside\"); await Task.Delay(200); "
                        + $"Console.Write(new string('x', 30_000)); Console.Write(\"last words 😀\"); {end};"
                )
            )
        );

        Assert.Matches(reason, Assert.Single(run.Failures));
        var texts = run.Steps[1].Outputs.OfType<StreamOutput>().ToList();
        Assert.Equal(
            $"first, {new string('x', 30_000)}last words 😀",
            string.Concat(texts.Where(text => text.Name == "stdout").Select(text => text.Text))
        );
        Assert.Equal("aside", Assert.Single(texts, text => text.Name == "stderr").Text);
    }

    [Fact]
    public async Task Processes_that_die_fail_with_their_reason_and_the_others_go_on()
    {
        var runs = await RunAsync(
            s_options,
            Plan(
                "exits",
                "Console.WriteLine(\"first\")",
                "Console.WriteLine(\"second\"); await Task.Delay(500); Environment.Exit(7);",
                "1"
            ),
            Plan(
                "overflows",
                "static int Deep() { Span<byte> much = stackalloc byte[1 << 28]; return much[5]; }",
                "Deep()"
            ),
            Plan("killed", "System.Diagnostics.Process.GetCurrentProcess().Kill();"),
            Plan("hungry", "var all = new List<byte[]>();", "while (true) all.Add(new byte[1 << 20]);"),
            Plan("lives", "var x = 20;", "x + 1")
        );

        Assert.Equal([false, false, false, false, true], runs.Select(run => run.Succeeded));
        Assert.Contains("exit code 7", Assert.Single(runs[0].Failures));
        Assert.Equal(
            "first\n|second\n",
            string.Join(
                '|',
                runs[0].Steps.SelectMany(step => step.Outputs).OfType<StreamOutput>().Select(text => text.Text)
            )
        );
        Assert.Equal([StepState.Done, StepState.Failed, StepState.NotRun], runs[0].Steps.Select(step => step.State));
        Assert.Contains("stack overflow", Assert.Single(runs[1].Failures));
        Assert.Single(runs[2].Failures);
        Assert.Contains("emory", Assert.Single(runs[3].Failures));
        Assert.Equal("21", ((ResultOutput)runs[4].Steps[1].Outputs[0]).Data["text/plain"]);
    }

    [Fact]
    public async Task A_cell_out_of_time_is_stopped_and_one_that_cannot_be_stopped_is_ended()
    {
        // The first cell warms the compiler up, so that the limit is spent in the second.
        var options = s_options with
        {
            CellLimit = TimeSpan.FromSeconds(8),
            Grace = TimeSpan.FromSeconds(2),
        };
        var runs = await RunAsync(
            options,
            Plan("stoppable", "1", "Console.WriteLine(\"begun\"); while (true) { }", "\"next\"") with
            {
                KeepGoing = true,
            },
            Plan(
                "stubborn",
                "1",
                "var door = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0); door.Start(); "
                    + "door.AcceptSocket();",
                "1"
            )
        );

        Assert.Equal("Cell cell-2: The cell ran longer than 8 s and was stopped.", Assert.Single(runs[0].Failures));
        Assert.Equal("begun\n", Assert.IsType<StreamOutput>(runs[0].Steps[1].Outputs[0]).Text);
        Assert.Equal(StepState.Done, runs[0].Steps[2].State);
        Assert.Contains("did not stop when asked, so its process was ended", Assert.Single(runs[1].Failures));
        Assert.Equal(StepState.NotRun, runs[1].Steps[2].State);
    }

    [Fact]
    public async Task A_page_gets_figures_and_matrices_as_data()
    {
        string[] code =
        [
            "#load \"setup.csx\"",
            "Plot.Lines(\"loss\", (\"training\", [2.0, 1]))",
            "Vec(3, 1)",
            "(Plot.Lines(\"loss\", (\"training\", [2.0, 1])), 4)",
        ];
        var plan = Plan("page", code) with { Folder = Path.Combine(Repository.Root, "notebooks") };
        var run = Assert.Single(await RunAsync(s_options with { Host = "page" }, plan));
        Assert.Empty(run.Failures);
        Assert.Empty(run.Steps[0].Outputs);
        Assert.Equal(["text/html", "application/vnd.curriculum.figure+json", "text/plain"], Types(run.Steps[1]));
        Assert.Equal(["text/html", "application/vnd.curriculum.matrix+json", "text/plain"], Types(run.Steps[2]));
        Assert.DoesNotContain(
            "DecompressionStream",
            ((ResultOutput)run.Steps[3].Outputs[0]).Data["text/html"],
            StringComparison.Ordinal
        );

        var notebook = Assert.Single(await RunAsync(s_options, plan));
        Assert.Equal(["text/html", "text/plain"], Types(notebook.Steps[1]));

        static IEnumerable<string> Types(StepResult step) =>
            Assert.IsType<ResultOutput>(Assert.Single(step.Outputs)).Data.Keys;
    }

    [Fact]
    public async Task A_notebook_out_of_time_ends_and_a_stopped_run_leaves_no_process()
    {
        var slow = await RunAsync(
            s_options with
            {
                NotebookLimit = TimeSpan.FromSeconds(4),
            },
            Plan("slow", [.. Enumerable.Repeat("System.Threading.Thread.Sleep(1500);", 9)])
        );
        Assert.Contains("The notebook ran longer than 4 s and was stopped.", Assert.Single(slow[0].Failures));
        Assert.Equal(StepState.NotRun, slow[0].Steps[^1].State);

        using var stop = new CancellationTokenSource();
        var running = new NotebookRunner(CommandTest.Worker, s_options).RunAsync(
            [Plan("endless", TellPid + " while (true) { }"), Plan("waiting", "1")],
            null,
            stop.Token
        );
        var pid = await PidAsync();
        await stop.CancelAsync();
        var runs = await running.WaitAsync(s_patience);
        Assert.True(runs[0].Interrupted);
        Assert.False(runs[0].Succeeded);
        AssertGone(pid);
    }

    [Fact]
    public async Task Workers_end_when_their_parent_is_killed()
    {
        using var course = new TestCourse();
        course.Write(
            TestNotebook.Text(("a", TellPid.Replace("\"pid\"", $"@\"{_folder["pid"]}\"") + " while (true) { }")),
            "endless.ipynb"
        );
        var command = WorkerCommand.ForDll(CommandTest.Worker.Arguments[1], "run", "endless.ipynb");
        using var parent = Process.Start(
            new ProcessStartInfo(command.FileName, command.Arguments)
            {
                WorkingDirectory = course.Path,
                RedirectStandardOutput = true,
                RedirectStandardInput = true,
            }
        )!;
        var pid = await PidAsync();
        parent.Kill(entireProcessTree: false);
        var clock = Stopwatch.StartNew();
        while (IsAlive(pid) && clock.Elapsed < s_patience)
        {
            await Task.Delay(50);
        }

        AssertGone(pid);
    }

    private RunPlan Plan(string name, params string[] code) =>
        new()
        {
            Name = name,
            Folder = _folder.Path,
            Steps = [.. code.Select((source, k) => new RunStep($"cell-{k + 1}", source))],
        };

    private static Task<IReadOnlyList<NotebookRun>> RunAsync(RunnerOptions options, params RunPlan[] plans) =>
        new NotebookRunner(CommandTest.Worker, options).RunAsync(plans);

    private async Task<int> PidAsync()
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < s_patience; await Task.Delay(50))
        {
            if (
                File.Exists(_folder["pid"])
                && int.TryParse(await File.ReadAllTextAsync(_folder["pid"]), CultureInfo.InvariantCulture, out var pid)
            )
            {
                return pid;
            }
        }

        throw new TimeoutException("The cell did not start.");
    }

    private static void AssertGone(int pid) => Assert.False(IsAlive(pid), "The worker is still there.");

    private static bool IsAlive(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

using System.Net;
using System.Net.Sockets;

namespace Curriculum.Grading.Tests.Hosting;

/// <summary>What a host cannot reach, use up or leave behind.</summary>
public sealed class IsolationTests
{
    [Fact]
    public async Task The_machines_files_its_environment_and_its_processes_are_out_of_sight()
    {
        Environment.SetEnvironmentVariable("CURRICULUM_SECRET", "1");
        var verdict = await Hosts.Judge(
            Hosts.Telling(
                "System.IO.File.Exists(\"/etc/passwd\")",
                "System.IO.Directory.Exists(\"/root\")",
                "System.IO.Directory.Exists(\"/home\")",
                "Environment.GetEnvironmentVariable(\"CURRICULUM_SECRET\") is null",
                "System.IO.Directory.GetDirectories(\"/proc\").Count(folder => char.IsDigit(folder[^1])) < 6",
                "System.IO.File.ReadAllText(\"/proc/self/status\").Contains(\"Uid:\\t65534\")"
            )
        );
        Assert.Equal("False False False True True True", Hosts.Told(verdict));
    }

    [Fact]
    public async Task No_socket_reaches_the_machine()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var verdict = await Hosts.Judge(
            Hosts.Telling($"new System.Net.Sockets.TcpClient(\"127.0.0.1\", {port}).Connected")
        );
        Assert.Equal("threw SocketException", Hosts.Told(verdict));
        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task A_package_cannot_be_fetched_and_the_sentence_says_so()
    {
        var verdict = await Hosts.Judge("#r \"nuget: Newtonsoft.Json, 13.0.3\"\n" + Hosts.Right);
        Assert.Equal("did not run", verdict.Word);
        Assert.Contains("cannot be fetched", verdict.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/course/notebooks/setup.csx")]
    [InlineData("/course/artifacts/course/Curriculum.Exercises.dll")]
    [InlineData("/host/Curriculum.AnswerHost.dll")]
    [InlineData("/usr/bin/new")]
    [InlineData("/new")]
    [InlineData("/dev/new")]
    public async Task Nothing_but_its_own_temporary_folder_can_be_written(string file)
    {
        var before = await File.ReadAllTextAsync(Path.Combine(Repository.Notebooks, "setup.csx"));
        var verdict = await Hosts.Judge(
            $"""
            System.IO.File.AppendAllText("/tmp/mine", "1");
            System.IO.File.AppendAllText("{file}", "\nint HalfSquare = 1;");
            """,
            Hosts.Telling("System.IO.File.Exists(\"/tmp/mine\")")
        );
        Assert.Equal("True", Hosts.Told(verdict));
        Assert.Equal(before, await File.ReadAllTextAsync(Path.Combine(Repository.Notebooks, "setup.csx")));
        var next = await Hosts.JudgeAll(
            Hosts.Isolated,
            Hosts.Limits,
            "0.1",
            Hosts.Telling(
                "!System.IO.File.Exists(\"/tmp/mine\")",
                $"System.IO.File.Exists(\"{file}\") && System.IO.File.ReadAllText(\"{file}\").Contains(\"e = 1\")"
            )
        );
        Assert.Equal("True False", Hosts.Told(next.Verdicts[0]));
    }

    [Fact]
    public async Task Processes_that_a_notebook_starts_do_not_outlive_its_judge()
    {
        var mark = $"98{Random.Shared.Next(100_000, 999_999)}";
        var verdict = await Hosts.Judge(
            $$"""
            var shell = "setsid sleep {{mark}} & sleep {{mark}} & exec sleep 0.1";
            System.Diagnostics.Process.Start("/bin/sh", new[] { "-c", shell }).WaitForExit();
            """,
            Hosts.Right
        );
        Assert.Equal("correct", verdict.Word);
        Assert.DoesNotContain(Hosts.Processes(), command => command.Contains(mark, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fork_bomb_ends_with_its_host()
    {
        var mark = $"97{Random.Shared.Next(100_000, 999_999)}";
        var verdict = await Hosts.Judge(
            Hosts.Isolated,
            Hosts.Limits with
            {
                Cell = TimeSpan.FromSeconds(3),
            },
            $$"""
            System.Diagnostics.Process.Start("/bin/sh", new[] { "-c", "b() { sleep {{mark}} & b & b; }; b" });
            System.Threading.Thread.Sleep(2000);
            """,
            Hosts.Right
        );
        Assert.Contains(verdict.Word, (string[])["correct", "did not run"]);
        Assert.DoesNotContain(Hosts.Processes(), command => command.Contains(mark, StringComparison.Ordinal));
        Assert.Equal("correct", (await Hosts.Judge(Hosts.Right)).Word);
    }

    [Fact]
    public async Task Memory_that_is_not_NETs_counts_too()
    {
        var verdict = await Hosts.Judge(
            Hosts.Isolated,
            Hosts.Limits with
            {
                Memory = 400L << 20,
            },
            """
            unsafe
            {
                for (var k = 0; k < 90; k++)
                {
                    var p = (byte*)System.Runtime.InteropServices.NativeMemory.Alloc(10_000_000);
                    for (var i = 0; i < 10_000_000; i += 4096) p[i] = 1;
                }
            }
            """,
            Hosts.Right
        );
        Assert.Equal("did not run", verdict.Word);
        Assert.Contains("more than 400 MB of memory", verdict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_gigabytes_of_output_end_the_host_early()
    {
        var verdict = await Hosts.Judge(
            """
            var (o, b) = (Console.OpenStandardOutput(), new byte[1 << 20]);
            for (var k = 0; k < 10_000; k++) o.Write(b);
            """,
            Hosts.Right
        );
        Assert.Equal("did not run", verdict.Word);
        Assert.Contains("more than 64 MB of output", verdict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disk_that_is_full_is_the_cells_own()
    {
        var verdict = await Hosts.Judge(
            """
            var b = new byte[1 << 20];
            for (var k = 0; k < 10_000; k++) System.IO.File.WriteAllBytes($"/tmp/{k}", b);
            """,
            Hosts.Telling("new System.IO.DirectoryInfo(\"/tmp\").GetFiles().Sum(f => f.Length) <= 64 << 20")
        );
        Assert.Equal("True", Hosts.Told(verdict));
        Assert.Equal("correct", (await Hosts.Judge(Hosts.Right)).Word);
    }

    [Fact]
    public async Task Without_isolation_every_result_says_so_and_the_check_is_still_out_of_reach()
    {
        Assert.Equal(Judgement.NotIsolated, Hosts.Open.Isolation);
        var judgement = await Hosts.JudgeAll(Hosts.Open, Hosts.Limits, "0.1", Hosts.Wrong);
        Assert.Equal(Judgement.NotIsolated, judgement.Isolation);
        Assert.Equal("almost", judgement.Verdicts[0].Word);
        Assert.StartsWith("isolated", Hosts.Isolated.Isolation, StringComparison.Ordinal);
    }
}

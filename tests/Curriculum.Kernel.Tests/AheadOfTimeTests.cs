using System.Diagnostics;
using System.Text.Json.Nodes;
using Curriculum.Kernel.Install;

namespace Curriculum.Kernel.Tests;

/// <summary>What <c>kernel install</c> compiled ahead of time runs the notebooks of the very same build.</summary>
public sealed class AheadOfTimeTests : IDisposable
{
    private const string Command = "Curriculum.Cli.dll";

    private readonly string _home = Directory.CreateTempSubdirectory("kernel-ahead-").FullName;

    private string Apps => Path.Combine(_home, "curriculum", "kernel");

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public void The_copy_is_found_by_the_build_it_was_compiled_from_and_by_no_other()
    {
        var running = Folder("build", "as built");
        Assert.Null(AheadOfTime.Find(running, Apps));
        var copy = Folder(Path.Combine("curriculum", "kernel", "20261130"), "compiled");
        Assert.Null(AheadOfTime.Find(running, Apps)); // only copied, or by an older command
        AheadOfTime.Stamp(copy, running);
        Assert.Equal(Path.Combine(copy, Command), AheadOfTime.Find(running, Apps));

        File.WriteAllText(Path.Combine(running, "Curriculum.Kernel.dll"), "changed");
        Assert.Null(AheadOfTime.Find(running, Apps));
    }

    [Fact]
    public void Another_version_of_a_package_is_another_build()
    {
        var running = Folder("build", "as built");
        AheadOfTime.Stamp(Folder(Path.Combine("curriculum", "kernel", "20261130"), "compiled"), running);
        File.WriteAllText(Path.Combine(running, "Curriculum.Cli.deps.json"), "{ \"another\": 1 }");
        Assert.Null(AheadOfTime.Find(running, Apps));
    }

    [Fact]
    public void Run_starts_its_processes_from_the_copy_where_there_is_one()
    {
        Assert.Equal(AppContext.BaseDirectory, BaseOfACell());
        var copy = Directory.CreateDirectory(Path.Combine(Apps, "20261130")).FullName + Path.DirectorySeparatorChar;
        foreach (
            var file in Directory
                .GetFiles(AppContext.BaseDirectory)
                .Where(file => Path.GetExtension(file) is ".dll" or ".json")
        )
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        AheadOfTime.Stamp(copy, AppContext.BaseDirectory);
        Assert.Equal(copy, BaseOfACell());
    }

    private string Folder(string name, string text)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_home, name)).FullName;
        foreach (var file in (string[])[Command, "Curriculum.Kernel.dll", "Curriculum.Cli.deps.json"])
        {
            File.WriteAllText(Path.Combine(folder, file), text);
        }

        return folder;
    }

    /// <summary>The folder of the process that runs a notebook's cell.</summary>
    private string BaseOfACell()
    {
        Assert.SkipWhen(
            OperatingSystem.IsWindows() || OperatingSystem.IsMacOS(),
            "Only on Linux does a variable move the user's data."
        );
        var notebook = Path.Combine(_home, "where.ipynb");
        File.WriteAllText(
            notebook,
            """
            {"nbformat":4,"nbformat_minor":5,"metadata":{},"cells":[{"cell_type":"code","id":"where","metadata":{},
            "execution_count":null,"outputs":[],"source":"AppContext.BaseDirectory"}]}
            """
        );
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, Command), "run", notebook, "--out", Path.Combine(_home, "executed")]
        )
        {
            RedirectStandardOutput = true,
            WorkingDirectory = _home,
        };
        start.Environment["XDG_DATA_HOME"] = _home;
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, text);
        var executed = JsonNode.Parse(File.ReadAllText(Path.Combine(_home, "executed", "where.ipynb")))!;
        var shown = executed["cells"]![0]!["outputs"]![0]!["data"]!["text/plain"]!;
        return shown is JsonArray lines
            ? string.Concat(lines.Select(line => line!.GetValue<string>()))
            : shown.GetValue<string>();
    }
}

using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Curriculum.Kernel.Tests;

/// <summary>The command as a packed .NET tool, and the page for those who come from Polyglot Notebooks.</summary>
public sealed partial class ToolTests : IDisposable
{
    private const string Python = "/usr/bin/python3"; // Debian's, which sees Debian's packages

    private readonly string _folder = Directory.CreateTempSubdirectory("kernel-tool-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_packed_tool_brings_a_kernel_that_needs_no_course()
    {
        Assert.SkipUnless(
            File.Exists(Python),
            $"There is no {Python}: the tool is tried with Debian's jupyter_client."
        );
        var (missing, _) = Run(Python, "-c", "import jupyter_client");
        Assert.SkipUnless(missing == 0, "Debian's python3-jupyter-client is not installed.");
        var project = Path.Combine(Repository.Root, "src", "Curriculum.Cli");
        Succeed("dotnet", "pack", project, "--no-build", "--output", Path.Combine(_folder, "package"));
        Succeed(
            "dotnet",
            "tool",
            "install",
            "Curriculum.Kernel.Tool",
            "--tool-path",
            Path.Combine(_folder, "tool"),
            "--source",
            Path.Combine(_folder, "package")
        );
        Succeed(Path.Combine(_folder, "tool", "curriculum"), "kernel", "install", "--prefix", _folder);
        // An update of the tool leaves the kernel alone.
        Directory.Delete(Path.Combine(_folder, "tool"), recursive: true);
        Succeed(Python, Path.Combine(AppContext.BaseDirectory, "Clients", "roundtrip.py"));
    }

    [Fact]
    public void Every_row_of_coming_from_polyglot_names_a_test_that_exists()
    {
        var page = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "coming-from-polyglot.md"));
        var rows = page.Where(line =>
                line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| |", StringComparison.Ordinal)
            )
            .ToList();
        Assert.True(rows.Count >= 15);
        var tests = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests*.cs", SearchOption.AllDirectories)
            .Select(file => (Name: Path.GetFileName(file).Split('.')[0], Text: File.ReadAllText(file)))
            .ToLookup(file => file.Name, file => file.Text);
        Assert.All(
            rows,
            row =>
            {
                var test = Named().Match(row);
                Assert.True(test.Success, $"no test in: {row}");
                Assert.Contains(
                    tests[test.Groups["class"].Value],
                    text => text.Contains($" {test.Groups["method"].Value}(", StringComparison.Ordinal)
                );
            }
        );
    }

    /// <summary>What a learner clicks in VS Code, and the cure for those who stay on Polyglot Notebooks.</summary>
    [Theory]
    [InlineData("VS Code, Jupyter extension", ".NET (C#) by Curriculum", "\"No\"", "4.139.1", "2026.6.1")]
    [InlineData("VS Code, Polyglot Notebooks", "workingDirectory", "`.config/dotnet-tools.json`", "#4154")]
    public void The_readme_says_what_to_do_in_VS_Code(string where, params string[] words)
    {
        var row = File.ReadLines(Path.Combine(Repository.Root, "README.md"))
            .Single(line => line.StartsWith($"| {where} |", StringComparison.Ordinal));
        Assert.All(words, word => Assert.Contains(word, row, StringComparison.Ordinal));
    }

    private void Succeed(string program, params string[] arguments)
    {
        var (exitCode, text) = Run(program, arguments);
        Assert.True(exitCode == 0, $"{program} {string.Join(' ', arguments)}\n{text}");
    }

    private (int ExitCode, string Text) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder,
        };
        start.Environment["JUPYTER_PATH"] = Path.Combine(_folder, "share", "jupyter");
        start.Environment["HOME"] = start.Environment["DOTNET_CLI_HOME"] = _folder;
        start.Environment["NUGET_PACKAGES"] = Path.Combine(_folder, "packages");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, text + error.Result);
    }

    [GeneratedRegex(@"\| `(\w+\.)*(?<class>\w+)\.(?<method>\w+)` \|$")]
    private static partial Regex Named();
}

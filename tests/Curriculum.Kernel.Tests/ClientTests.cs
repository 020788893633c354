using System.Diagnostics;
using Curriculum.Kernel.Install;

namespace Curriculum.Kernel.Tests;

/// <summary>
/// Debian's real clients drive the kernel as a process. Where they are not installed the tests say so.
/// </summary>
public sealed class ClientTests : IDisposable
{
    private const string Python = "/usr/bin/python3"; // Debian's, which sees Debian's packages

    private readonly string _prefix = Directory.CreateTempSubdirectory("kernel-clients-").FullName;

    public ClientTests() =>
        new KernelInstaller(
            static _ => { },
            (_, _) => Path.Combine(AppContext.BaseDirectory, "Curriculum.Cli.dll")
        ).Install(_prefix, "curriculum");

    public static TheoryData<string> Notebooks =>
        [
            .. Directory
                .GetFiles(Path.Combine(Repository.Root, "notebooks"), "*.ipynb")
                .Select(f => Path.GetFileName(f)!)
                .Order(StringComparer.Ordinal),
        ];

    [Fact]
    public async Task The_conformance_suite_of_jupyter_passes_whole()
    {
        Need("jupyter_kernel_test", "python3-jupyter-kernel-test");
        var (exitCode, text) = await Run(Path.Combine(AppContext.BaseDirectory, "Clients", "conformance.py"), "-v");
        Assert.True(exitCode == 0, text);
        Assert.DoesNotContain("skipped", text);
    }

    [Fact]
    public async Task Jupyter_client_starts_interrupts_restarts_and_ends_it()
    {
        Need("jupyter_client", "python3-jupyter-client");
        var (exitCode, text) = await Run(Path.Combine(AppContext.BaseDirectory, "Clients", "roundtrip.py"));
        Assert.True(exitCode == 0, text);
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task Nbconvert_executes_every_notebook(string notebook)
    {
        Need("nbconvert", "jupyter-nbconvert");
        var (exitCode, text) = await Run(
            "-m",
            "nbconvert",
            "--to",
            "notebook",
            "--execute",
            "--ExecutePreprocessor.kernel_name=curriculum",
            "--ExecutePreprocessor.timeout=300",
            "--output-dir",
            _prefix,
            Path.Combine(Repository.Root, "notebooks", notebook)
        );
        Assert.True(exitCode == 0, text);
        var executed = await File.ReadAllTextAsync(Path.Combine(_prefix, notebook));
        Assert.DoesNotContain("\"output_type\": \"error\"", executed);
        Assert.Contains("\"execution_count\": 2", executed);
    }

    public void Dispose() => Directory.Delete(_prefix, recursive: true);

    private static void Need(string module, string package)
    {
        Assert.SkipUnless(File.Exists(Python), $"There is no {Python}: these are tests with Debian's Jupyter clients.");
        using var process = Process.Start(
            new ProcessStartInfo(Python, ["-c", $"import {module}"]) { RedirectStandardError = true }
        )!;
        process.WaitForExit();
        Assert.SkipUnless(process.ExitCode == 0, $"Debian's {package} is not installed: apt-get install {package}");
    }

    private async Task<(int ExitCode, string Text)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Python, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _prefix,
        };
        start.Environment["JUPYTER_PATH"] = Path.Combine(_prefix, "share", "jupyter");
        start.Environment["HOME"] = _prefix;
        start.Environment["DOTNET_CLI_HOME"] = _prefix;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, text + await error);
    }
}

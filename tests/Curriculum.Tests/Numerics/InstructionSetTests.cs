using System.Diagnostics;
using System.Runtime.Intrinsics;

namespace Curriculum.Tests.Numerics;

/// <summary>
/// Runs the kernel and gradient tests again in a process that has less: without AVX-512, and without AVX2.
/// </summary>
public sealed class InstructionSetTests
{
    private const string Mark = "CURRICULUM_TEST_INSTRUCTION_SET";

    [Theory]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableAVX2")]
    public async Task Every_kernel_is_right_with_smaller_registers(string variable)
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable(Mark) is not null, "This process is such a run itself.");
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(InstructionSetTests).Assembly.Location);
        }

        foreach (
            var name in (string[])["MatMul", "Conv2d", "Kernel", "MaxPool", "GradientCheck", "TrainingStep", "Forced"]
        )
        {
            start.ArgumentList.Add("--filter-class");
            start.ArgumentList.Add($"*{name}Tests");
        }
        start.Environment[variable] = "0";
        start.Environment[Mark] = variable;
        using var run = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(5));
        // A run that hangs fails the test.
        using var end = limit.Token.Register(() => run.Kill(entireProcessTree: true));
        var errors = run.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(
            run.ExitCode == 0 && output.Contains("failed: 0", StringComparison.Ordinal),
            $"{variable}=0: {output} {await errors}"
        );
    }
}

/// <summary>What such a run must have found out about itself.</summary>
public sealed class ForcedTests
{
    [Fact]
    public void A_forced_run_has_the_smaller_registers()
    {
        var variable = Environment.GetEnvironmentVariable("CURRICULUM_TEST_INSTRUCTION_SET");
        if (variable is not null)
        {
            Assert.False(Vector512.IsHardwareAccelerated);
        }

        if (variable == "DOTNET_EnableAVX2")
        {
            Assert.False(Vector256.IsHardwareAccelerated);
        }

        Assert.True(Vector128.IsHardwareAccelerated || variable is null);
    }
}

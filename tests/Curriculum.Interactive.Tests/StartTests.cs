using System.Globalization;
using Curriculum.Interactive.Tests.Support;

namespace Curriculum.Interactive.Tests;

/// <summary>Two kernels started in turns, so that a busy machine is busy for both.</summary>
public sealed class StartTests
{
    private const int First = 0,
        Rss = 2;

    [Fact]
    public async Task Our_kernel_starts_sooner_and_holds_less_memory()
    {
        await InteractiveTool.NeedJupyterAsync();
        var (exitCode, text) = await Command.Run(
            InteractiveTool.Python,
            [
                Path.Combine(Repository.Root, "tests", "Curriculum.Interactive.Tests", "measure.py"),
                .. "--as-built --starts 2 --rounds 0".Split(' '),
            ]
        );
        Assert.True(exitCode == 0, text);

        var row = text.Split('\n').Single(line => line.StartsWith("| .NET Interactive / ", StringComparison.Ordinal));
        double[] ratios =
        [
            .. row.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(ratio => double.Parse(ratio, CultureInfo.InvariantCulture)),
        ];
        Assert.True(ratios[First] > 1.3 && ratios[Rss] > 1.2, text);
    }
}

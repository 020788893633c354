using System.Text.Json.Nodes;
using Curriculum.Kernel.Install;

namespace Curriculum.Kernel.Tests.Browsers;

/// <summary>What a person does in Jupyter Notebook, done in Chromium. The pictures are in artifacts/browser.</summary>
public sealed class BrowserTests : IDisposable
{
    private const string Stub = "Vector<double> ForwardPass(",
        Check = "Exercise.ForwardPass.Check";

    private readonly string _home = Directory.CreateTempSubdirectory("kernel-browser-").FullName;

    [Fact]
    public async Task Run_all_answer_an_exercise_see_the_verdict_and_the_figure_interrupt_and_restart()
    {
        Need(NotebookServer.Program, "jupyter-notebook");
        Need(Browser.Driver, "chromium-driver");
        Need(Browser.Chromium, "chromium");
        var notebook = Prepare("01-composition.ipynb");
        using var server = await NotebookServer.Start(_home);
        using var browser = await Browser.Open(Path.Combine(_home, "profile"), 1200, 1400);
        var page = new NotebookPage(browser, Path.Combine(Repository.Root, "artifacts", "browser"));
        try
        {
            await page.Open(server.Address($"notebooks/{notebook}"));

            // Run all: figures are drawn, and an exercise that nobody began is no failure.
            await page.RunAll();
            await page.Draws("Plot.Function(\"The ramp");
            await page.Picture("Plot.Function(\"The ramp", "1-figure");
            await page.Shows(Check, "not started");
            await page.Picture(Check, "2-not-started");

            // A wrong answer gets words, the right one is correct.
            await page.Edit(Stub, Answer("A2 * (A1 * v + b1) + b2"));
            await page.RunCell(Check);
            await page.Shows(Check, "left out the ReLU");
            await page.Picture(Check, "3-almost");
            await page.Edit(Stub, Answer("A2 * ReLU(A1 * v + b1) + b2"));
            await page.RunCell(Check);
            await page.Shows(Check, "correct");
            await page.Picture(Check, "4-correct");

            // An endless loop is stopped by the button, and the variables are still there.
            await page.Append("var kept = 17; while (true) { kept = 18; }");
            await page.Runs();
            await page.Picture("while (true)", "5-running");
            await page.Interrupt();
            await page.Rest();
            await page.Picture("while (true)", "6-interrupted");
            await page.Append("$\"still {kept}\"");
            await page.Shows("still", "still 18");

            // Fifty megabytes are cut with a note, and the page goes on.
            await page.Append(
                "for (var i = 0; i < 50_000; i++) Console.WriteLine(new string('x', 999)); \"all written\""
            );
            await page.Rest();
            await page.Shows("all written", "the rest is not shown");
            await page.Append("$\"page {3 + 4}\"");
            await page.Shows("page {3", "page 7");

            // A restart forgets them.
            await page.Restart();
            await page.Append("kept + 1");
            await page.Shows("kept + 1", "'kept' does not exist");
            await page.Picture("kept + 1", "7-restarted");
        }
        catch (Exception e) when (e is TimeoutException or InvalidOperationException)
        {
            await browser.Screenshot(Path.Combine(Repository.Root, "artifacts", "browser", "failed.png"));
            Assert.Fail($"{e.Message}\n(picture: artifacts/browser/failed.png)\n{server.Log}");
        }
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);

    private static string Answer(string expression) =>
        $$"""
            {{Stub}}Matrix<double> A1, Vector<double> b1, Matrix<double> A2, Vector<double> b2, Vector<double> v)
            {
                return {{expression}};
            }
            """;

    /// <summary>
    /// A learner's folder: the kernel, a copy of the notebook in my/, and the built course where the setup looks for
    /// it.
    /// </summary>
    private string Prepare(string notebook)
    {
        new KernelInstaller(
            static _ => { },
            (_, _) => Path.Combine(AppContext.BaseDirectory, "Curriculum.Cli.dll")
        ).Install(_home, "curriculum");
        Directory.CreateDirectory(Path.Combine(_home, "my"));
        Directory.CreateSymbolicLink(Path.Combine(_home, "artifacts"), Path.Combine(Repository.Root, "artifacts"));
        File.Copy(Path.Combine(Repository.Root, "notebooks", "setup.csx"), Path.Combine(_home, "my", "setup.csx"));
        var text = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "notebooks", notebook)))!;
        text["metadata"]!["kernelspec"]!["name"] = "curriculum"; // whatever else this machine calls .net-csharp
        File.WriteAllText(Path.Combine(_home, "my", notebook), text.ToJsonString());
        return $"my/{notebook}";
    }

    private static void Need(string program, string package) =>
        Assert.SkipUnless(File.Exists(program), $"Debian's {package} is not installed: apt-get install {package}");
}

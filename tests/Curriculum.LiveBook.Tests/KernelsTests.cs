using System.Globalization;
using System.Reflection;

namespace Curriculum.LiveBook.Tests;

/// <summary>
/// The library's kernels in WebAssembly: they are there, they compute what the C# text does, and they can be missing.
/// </summary>
public sealed class KernelsTests(Book book, ITestOutputHelper output)
{
    // Relative to numbers of about 1: as in Curriculum.Tests, and for the losses of nine steps each.
    private const double Single = 2e-5,
        Double = 1e-13,
        Losses = 1e-4;

    private const int All = 21; // ten kernels in two precisions, and one between them

    // An engine beside the page's own, for a text that is too long for an editor's window: runs cells, gives their
    // text.
    private const string Engine = """
        async cells => {
          const worker = new Worker("engine/worker.js", { type: "module" });
          const until = (type, message) => new Promise((resolve, reject) => {
            let text = "";
            worker.onmessage = ({ data }) => {
              if (data.type === "output") text += data.output.text ?? data.output.message ?? "";
              if (data.type === "failed" || data.type === "dead") reject(new Error(data.message));
              if (data.type === type) resolve(text);
            };
            worker.postMessage(message);
          });
          await until("ready", { type: "start", notebook: "none" });
          let shown;
          for (const [k, code] of cells.entries())
            shown = await until("done", { type: "run", id: `${k}`, cell: `trial-${k}`, code });
          worker.terminate();
          return shown;
        }
        """;

    [Theory]
    [InlineData("as the browser is", All)]
    [InlineData("without relaxed SIMD", All)]
    [InlineData("without kernels", 0)]
    public async Task Every_kernel_equals_the_naive_loop_and_losses_equal_native_ones(string browser, int kernels)
    {
        // A service worker would answer in place of the routes.
        var context = await book.Reader(new() { ServiceWorkers = ServiceWorkerPolicy.Block });
        await context.RouteAsync(
            "**/engine/kernels*.wasm",
            route =>
                browser switch
                {
                    "without kernels" => route.FulfillAsync(new() { Status = 404 }),
                    "without relaxed SIMD" => route.FulfillAsync(
                        new() { Path = Path.Combine(Book.Folder, "engine", "kernels.wasm") }
                    ),
                    _ => route.ContinueAsync(),
                }
        );
        await using var page = await LivePage.Open(context, book.Server.Address, "01-composition.html");
        var shown = await page.Page.EvaluateAsync<string>(
            Engine,
            (string[])["#load \"setup.csx\"", $"{Trial()}\nConsole.WriteLine(KernelTrial.Report());"]
        );
        var (here, native) = (Read(shown), Read(KernelTrial.Report()));
        output.WriteLine($"{browser}: {shown.Trim()}");
        Assert.Equal(kernels, here["kernels"][0]);
        Assert.Equal(0, native["kernels"][0]);
        foreach (var report in (Dictionary<string, double[]>[])[here, native])
        {
            foreach (var kind in (string[])["affine", "convolution"])
            {
                Assert.InRange(report[$"{kind} float"][0], 0, 10 * Single);
                Assert.InRange(report[$"{kind} double"][0], 0, 10 * Double);
            }
        }

        Assert.Equal(36, native["losses"].Length);
        Assert.All(here["losses"].Zip(native["losses"]), pair => Assert.Equal(pair.Second, pair.First, Losses));
    }

    /// <summary>The class, as a cell takes it.</summary>
    private static string Trial()
    {
        using var text = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("KernelTrial.cs")!);
        return "#nullable enable\n"
            + text.ReadToEnd().Replace("namespace Curriculum.LiveBook.Tests;", "", StringComparison.Ordinal);
    }

    private static Dictionary<string, double[]> Read(string report) =>
        report
            .Trim()
            .Split("; ")
            .Select(part => part.Split(' '))
            .ToDictionary(
                words => string.Join(' ', words.TakeWhile(word => !char.IsAsciiDigit(word[0]))),
                words =>
                    words
                        .SkipWhile(word => !char.IsAsciiDigit(word[0]))
                        .Select(word => double.Parse(word, CultureInfo.InvariantCulture))
                        .ToArray()
            );
}

namespace Curriculum.LiveBook.Tests;

/// <summary>What the engine costs: sizes are asserted as promised, times with bounds three times the promise.</summary>
public sealed class SpeedTests(Book book, ITestOutputHelper output)
{
    private const double Slack = 3;

    [Fact]
    public async Task The_first_run_and_the_first_completion_transfer_what_was_promised()
    {
        var context = await book.Reader();
        await using var page = await LivePage.Open(context, book.Server.Address, "01-composition.html");
        book.Server.Forget();
        Assert.Equal("done", await page.Run("digits"));
        var first = book.Server.Sent.Where(file => file.Key.StartsWith("/engine/", StringComparison.Ordinal)).ToList();
        var all = book.Server.Sent.Values.Sum();
        output.WriteLine(
            $"first run: {all / 1e6:F2} MB, of it engine {first.Sum(file => file.Value) / 1e6:F2} MB in "
                + $"{first.Count} files"
        );
        Assert.InRange(all, 1, 15_000_000);
        Assert.NotEmpty(first);

        // In a quiet moment after it the page keeps what a visit without a network needs: that is neither of the two.
        await page.Page.WaitForTimeoutAsync(3500);
        await page.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.KeptForOffline();
        output.WriteLine($"kept for a visit without a network: {(book.Server.Sent.Values.Sum() - all) / 1e6:F2} MB");
        Assert.InRange(book.Server.Sent.Values.Sum() - all, 0, 9_000_000);
        book.Server.Forget();
        await page.Edit("relu");
        await page.Page.Keyboard.PressAsync("Control+A");
        await page.Page.Keyboard.TypeAsync("Console.Wri");
        await Assertions
            .Expect(page.Page.Locator(".cm-tooltip-autocomplete li").First)
            .ToContainTextAsync("Write", new() { Timeout = 90_000 });
        var second = book.Server.Sent.Values.Sum();
        var large = book.Server.Sent.Where(file => file.Value > 10_000);
        var files = string.Join(", ", large.Select(file => $"{file.Key} {file.Value / 1000} kB"));
        output.WriteLine($"first edit: {second / 1e6:F2} MB: {files}");
        Assert.InRange(second, 1, 6_000_000);
    }

    [Fact]
    [Trait("form", "long")] // a time: not for a machine that does other things
    public async Task The_first_result_comes_soon_and_the_next_ones_at_once()
    {
        var context = await book.Reader();
        await using var page = await LivePage.Open(context, book.Server.Address, "01-composition.html");
        // A reader reads before the first click: the page is at rest.
        await page.Page.WaitForFunctionAsync("() => navigator.serviceWorker.controller");
        await page.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var cold = await Timed(page, "figure-numbers");
        await page.Page.WaitForTimeoutAsync(1500); // the service worker writes its cache
        await page.Page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
        var warm = await Timed(page, "figure-numbers");
        await page.Write("digits", "1 + 1");
        await Timed(page, "digits");
        var trivial = Math.Min(await Timed(page, "digits"), await Timed(page, "digits"));
        output.WriteLine($"first result: {cold:F2} s cold, {warm:F2} s warm; a trivial cell {1000 * trivial:F0} ms");
        Assert.InRange(cold, 0, Slack * 3);
        Assert.InRange(warm, 0, Slack * 1.5);
        Assert.InRange(trivial, 0, Slack * 0.1);
    }

    [Theory]
    [Trait("form", "long")]
    [InlineData("06-momentum.html", "opening-picture", false)]
    [InlineData("06-momentum.html", "exercise-6-4", true)]
    public async Task What_a_reader_types_runs_at_once_for_the_compiler_was_made_ready_meanwhile(
        string address,
        string cell,
        bool above
    )
    {
        var context = await book.Reader();
        await using var page = await LivePage.Open(context, book.Server.Address, address);
        await page.Page.WaitForFunctionAsync("() => navigator.serviceWorker.controller");
        if (above)
        {
            await page.Button(cell, "above").ClickAsync();
            await page.Ended("stability-sides");
        }
        await page.Edit(cell);
        await page.Page.Keyboard.PressAsync("Control+A");
        // Ten seconds, a slow typist.
        await page.Page.Keyboard.TypeAsync("var sevenfold = 6 * 7; sevenfold", new() { Delay = 300 });
        await page.Page.Keyboard.PressAsync("Escape");
        var edited = await Timed(page, cell);
        output.WriteLine($"{cell}, as typed: {1000 * edited:F0} ms");
        Assert.Contains("42", await page.Text(cell), StringComparison.Ordinal);
        Assert.InRange(edited, 0, Slack * 1.5);
    }

    /// <summary>Seconds from the press of Run to the cell's end, on the page's own clock.</summary>
    private static async Task<double> Timed(LivePage page, string cell)
    {
        var milliseconds = await page.Cell(cell)
            .Locator(".live-toolbar")
            .EvaluateAsync<double>(
                """
                toolbar => new Promise(resolve => {
                  const pressed = performance.now();
                  new MutationObserver((_, watch) => {
                    if (!["done", "failed"].includes(toolbar.dataset.state)) return;
                    watch.disconnect();
                    resolve(performance.now() - pressed);
                  }).observe(toolbar, { attributes: true, attributeFilter: ["data-state"] });
                  toolbar.querySelector("[data-action=run]").click();
                })
                """
            );
        Assert.Equal("done", await page.State(cell));
        return milliseconds / 1000;
    }
}

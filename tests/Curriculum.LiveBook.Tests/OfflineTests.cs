namespace Curriculum.LiveBook.Tests;

/// <summary>Once a cell has run, a visit without a network can do what a reader does; what it cannot is said.</summary>
public sealed class OfflineTests(Book book)
{
    private const string Page = "01-composition.html";

    [Fact]
    public async Task Without_a_network_other_cells_run_the_editor_opens_and_search_finds()
    {
        var context = await book.Reader();
        var server = await SiteServer.Start(Book.Folder);
        await using var page = await LivePage.Open(context, server.Address, Page);
        await using (server)
        {
            await page.Page.EvaluateAsync("() => navigator.serviceWorker.ready");
            Assert.Equal("done", await page.Run("relu"));
            // In a quiet moment after the first cell the rest is kept.
            await page.KeptForOffline();
        }

        await context.SetOfflineAsync(true);
        await page.Page.ReloadAsync();
        Assert.Equal("done", await page.Run("figure-numbers"));
        await page.Write("digits", "throw new InvalidOperationException(\"on purpose\");");
        Assert.Equal("failed", await page.Run("digits"));
        Assert.Contains("InvalidOperationException, line 1: on purpose", await page.Text("digits"));
        await page.Write(
            "digits",
            "new System.Numerics.BigInteger(7) * System.Runtime.Intrinsics.Vector128<int>.Count"
        );
        Assert.Equal("done", await page.Run("digits"));
        Assert.Contains("28", await page.Text("digits"));

        // What was left out, for its size, is a sentence, and the session lives.
        await page.Write("digits", "new System.Data.DataTable(\"t\").TableName");
        Assert.Equal("failed", await page.Run("digits"));
        Assert.Contains("go online", await page.Text("digits"));
        await page.Write("digits", "1 + 1");
        Assert.Equal("done", await page.Run("digits"));

        await page.Page.Locator(".search-button").ClickAsync();
        await page.Page.Locator("#search-text").FillAsync("chain rule");
        await Assertions.Expect(page.Page.Locator("dialog.search li").First).ToBeVisibleAsync();
        await page.Page.GotoAsync($"{server.Address}/index.html");
        await Assertions.Expect(page.Page.Locator("h1")).ToContainTextAsync("How do deep networks work?");
    }

    [Fact]
    public async Task Without_a_network_and_without_an_index_search_says_so()
    {
        await using var page = await book.Open(Page, new() { ServiceWorkers = ServiceWorkerPolicy.Block });
        await page.Context.SetOfflineAsync(true);
        await page.Page.Locator(".search-button").ClickAsync();
        await page.Page.Locator("#search-text").FillAsync("chain");
        await Assertions
            .Expect(page.Page.Locator("dialog.search [role=status]"))
            .ToContainTextAsync("Check that you are online");
        await page.Context.SetOfflineAsync(false);
        await page.Page.Locator("#search-text").FillAsync("chain rule");
        await Assertions.Expect(page.Page.Locator("dialog.search li").First).ToBeVisibleAsync();
    }
}

using System.Text.Json;

namespace Curriculum.LiveBook.Tests;

/// <summary>The learner's text stays: after a reload, without a network, as a file, as a link.</summary>
public sealed class KeepingTests(Book book)
{
    private const string Cell = "relu",
        Text = "\"kept \" + 6 * 7";

    [Fact]
    public async Task Reload_keeps_the_learners_text_and_reset_gives_the_courses_back()
    {
        await using var page = await book.Open("01-composition.html");
        var original = await page.Code(Cell);
        await page.Write(Cell, Text);
        await page.Page.ReloadAsync();
        await Assertions.Expect(page.Cell(Cell).Locator(".cm-content")).ToHaveTextAsync(Text);
        Assert.Equal("done", await page.Run(Cell));
        Assert.Contains("kept 42", await page.Text(Cell));

        await page.Button(Cell, "reset").ClickAsync();
        Assert.Equal(original.Trim(), (await page.Code(Cell)).Trim());
        Assert.DoesNotContain("kept 42", await page.Text(Cell));
        await page.Page.ReloadAsync();
        Assert.Equal(original.Trim(), (await page.Code(Cell)).Trim());
        Assert.Equal(0, await page.Page.Locator(".cm-content").CountAsync());
        Assert.Empty(page.Problems);
    }

    [Fact]
    public async Task After_the_first_run_the_page_works_without_a_network()
    {
        var context = await book.Reader();
        var server = await SiteServer.Start(Book.Folder);
        await using var page = await LivePage.Open(context, server.Address, "01-composition.html");
        await using (server)
        {
            await page.Write(Cell, Text);
            Assert.Equal("done", await page.Run(Cell));
            await page.Page.EvaluateAsync("() => navigator.serviceWorker.ready");
            await page.ReadThrough();
            await page.Page.WaitForTimeoutAsync(1500); // the service worker stores what was loaded before it was there
        }

        // The server is gone, and the browser has no network.
        await context.SetOfflineAsync(true);
        await page.Page.ReloadAsync();
        Assert.Equal("done", await page.Run(Cell));
        Assert.Contains("kept 42", await page.Text(Cell));
        await Assertions.Expect(page.Page.Locator("h1")).ToBeVisibleAsync();

        // A page not opened before says so, in a page of its own.
        await page.Page.GotoAsync($"{server.Address}/11-counting-pieces.html");
        await Assertions.Expect(page.Page.Locator("body")).ToContainTextAsync("You are offline");
    }

    [Fact]
    public async Task The_next_visit_fetches_none_of_the_engines_bundles_again()
    {
        var context = await book.Reader();
        await using var server = await SiteServer.Start(Book.Folder);
        await using var page = await LivePage.Open(context, server.Address, "01-composition.html");
        Assert.Equal("done", await page.Run("figure-numbers"));
        Assert.Contains("/engine/runtime.zst", server.Sent.Keys);
        await page.Page.WaitForTimeoutAsync(1500);
        server.Forget();
        await page.Page.ReloadAsync();
        Assert.Equal("done", await page.Run("figure-numbers"));
        Assert.DoesNotContain(server.Sent.Keys, path => path.EndsWith(".zst", StringComparison.Ordinal));
    }

    [Fact, Trait("form", "long")]
    public async Task A_site_that_was_renewed_under_an_open_page_is_not_mixed_with_it()
    {
        var folder = Directory.CreateTempSubdirectory("site-").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(Book.Folder, "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(folder, Path.GetRelativePath(Book.Folder, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            var engine = Path.Combine(folder, "engine");
            await using var server = await SiteServer.Start(folder);
            await using var page = await LivePage.Open(await book.Reader(), server.Address, "01-composition.html");
            File.Copy(Path.Combine(engine, "completion.zst"), Path.Combine(engine, "course.zst"), overwrite: true);
            Assert.Equal("idle", await page.Run("figure-numbers"));
            await Assertions
                .Expect(page.Status)
                .ToContainTextAsync("the site was renewed since this page was opened: reload the page");
            File.Copy(
                Path.Combine(Book.Folder, "engine", "course.zst"),
                Path.Combine(engine, "course.zst"),
                overwrite: true
            );
            await page.Page.ReloadAsync();
            Assert.True(await page.Run("figure-numbers") == "done", await page.Status.InnerTextAsync());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task The_download_is_the_courses_notebook_with_the_learners_text_and_can_be_opened_again()
    {
        await using var page = await book.Open("01-composition.html");
        await page.Write(Cell, Text);
        var download = await page.Page.RunAndWaitForDownloadAsync(() =>
            page.Page.Locator("[data-action=download]").ClickAsync()
        );
        Assert.Equal("01-composition.ipynb", download.SuggestedFilename);
        var json = await File.ReadAllTextAsync(await download.PathAsync());

        using var notebook = JsonDocument.Parse(json);
        Assert.Equal(4, notebook.RootElement.GetProperty("nbformat").GetInt32());
        Assert.Equal(5, notebook.RootElement.GetProperty("nbformat_minor").GetInt32());
        foreach (var cell in notebook.RootElement.GetProperty("cells").EnumerateArray())
        {
            if (cell.GetProperty("cell_type").GetString() == "code")
            {
                Assert.Equal(0, cell.GetProperty("outputs").GetArrayLength());
                Assert.Equal(JsonValueKind.Null, cell.GetProperty("execution_count").ValueKind);
            }
        }

        var course = CourseNotebook.Read("01-composition").Cells;
        var mine = CourseNotebook.Parse("01-composition", json).Cells;
        Assert.Equal(course.Select(cell => cell.Id == Cell ? Text : cell.Text), mine.Select(cell => cell.Text));
        Assert.Equal(course.Select(cell => (cell.Id, cell.IsCode)), mine.Select(cell => (cell.Id, cell.IsCode)));

        await using var other = await book.Open("01-composition.html");
        await other
            .Page.Locator(".live-bar input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "mine.ipynb",
                    MimeType = "application/json",
                    Buffer = System.Text.Encoding.UTF8.GetBytes(json),
                }
            );
        await other.Banner.GetByRole(AriaRole.Button, new() { Name = "Show it" }).ClickAsync();
        await Assertions.Expect(other.Cell(Cell).Locator(".cm-content")).ToHaveTextAsync(Text);
        await other
            .Page.Locator(".live-bar input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "holiday.ipynb",
                    MimeType = "application/json",
                    Buffer = [1, 2, 3],
                }
            );
        await Assertions.Expect(other.Status).ToContainTextAsync("is not a notebook");
        Assert.Empty(other.Problems);
    }

    [Fact, Trait("form", "long")]
    public async Task A_shared_link_shows_nothing_and_runs_nothing_without_a_click()
    {
        await using var sender = await book.Open(
            "01-composition.html",
            new() { Permissions = ["clipboard-read", "clipboard-write"] }
        );
        await sender.Write(Cell, Text);
        await sender.Page.Locator("[data-action=share]").ClickAsync();
        await Assertions.Expect(sender.Status).ToContainTextAsync("clipboard");
        var link = await sender.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");

        var context = await book.Reader();
        await using var page = await LivePage.Open(context, book.Server.Address, "01-composition.html");
        await page.Write("digits", "// my own");
        Assert.Equal("done", await page.Run("digits")); // and nothing is under way any more
        await page.Page.WaitForTimeoutAsync(1500);
        await page.Page.GotoAsync("about:blank");
        book.Server.Forget();
        await page.Page.GotoAsync(link);
        await Assertions.Expect(page.Banner).ToContainTextAsync("somebody's text for 1 cell");
        await page.Page.WaitForTimeoutAsync(1000);
        Assert.NotEqual(Text, (await page.Code(Cell)).Trim());
        Assert.DoesNotContain(book.Server.Sent.Keys, path => path.StartsWith("/engine/", StringComparison.Ordinal));

        await page.Banner.GetByRole(AriaRole.Button, new() { Name = "Show it" }).ClickAsync();
        await Assertions.Expect(page.Cell(Cell).Locator(".cm-content")).ToHaveTextAsync(Text);
        await page.Page.WaitForTimeoutAsync(1000);
        Assert.Equal("idle", await page.State(Cell));
        Assert.DoesNotContain("kept 42", await page.Text(Cell));
        Assert.DoesNotContain("share=", page.Page.Url);

        await page.Page.ReloadAsync();
        await page.Banner.GetByRole(AriaRole.Button, new() { Name = "Back to my text" }).ClickAsync();
        await Assertions.Expect(page.Cell("digits").Locator(".cm-content")).ToHaveTextAsync("// my own");
        Assert.NotEqual(Text, (await page.Code(Cell)).Trim());

        await page.Page.GotoAsync($"{book.Server.Address}/01-composition.html#share=AAAA");
        await page.Page.ReloadAsync();
        await Assertions.Expect(page.Status).ToContainTextAsync("cannot be read");
        Assert.Empty(page.Problems);
    }
}

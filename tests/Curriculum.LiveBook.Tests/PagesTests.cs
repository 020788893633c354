using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Curriculum.LiveBook.Tests;

/// <summary>The book as a book: every page opens, is light, and needs neither scripts nor the network.</summary>
public sealed class PagesTests(Book book, ITestOutputHelper output)
{
    public static TheoryData<string> Pages { get; } = [.. Forms.Pages];

    public static TheoryData<string> Weighed { get; } =
        Forms.Rows(Forms.Pages, "index.html", "11-counting-pieces.html");

    public static TheoryData<string> Notebooks { get; } = [.. Forms.Notebooks];

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_opens_without_errors_and_asks_no_other_host(string name)
    {
        var context = await book.Reader();
        var strangers = new List<string>();
        context.Request += (_, request) =>
        {
            if (
                !request.Url.StartsWith(book.Server.Address, StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
                && !request.Url.StartsWith("blob:", StringComparison.Ordinal)
            )
            {
                strangers.Add(request.Url);
            }
        };
        await using var page = await LivePage.Open(context, book.Server.Address, name);
        await page.ReadThrough();
        Assert.Empty(page.Problems);
        Assert.Empty(strangers);
        Assert.False(string.IsNullOrWhiteSpace(await page.Page.TitleAsync()));
    }

    [Theory, MemberData(nameof(Notebooks))]
    public async Task Without_scripting_a_page_shows_text_mathematics_code_and_a_still_of_every_figure(string name)
    {
        var notebook = CourseNotebook.Read(name);
        await using var page = await book.Open(name + ".html", new() { JavaScriptEnabled = false });
        Assert.Equal(1, await page.Page.Locator("h1").CountAsync());
        foreach (var (id, text) in notebook.Code)
        {
            var code = await page.Cell(id).Locator(".source code").TextContentAsync();
            Assert.Equal(text.Trim(), code?.Trim());
        }

        // In code a dollar is C#'s.
        var formulas = notebook.Cells.Count(cell =>
            !cell.IsCode && Regex.Replace(cell.Text, "`[^`]*`", "").Contains('$')
        );
        Assert.True(formulas == 0 || await page.Page.Locator(".katex").CountAsync() >= formulas);
        var figures = page.Page.Locator(".output.figure");
        Assert.NotEqual(0, await figures.CountAsync());
        foreach (var figure in await figures.AllAsync())
        {
            // A picture with words, or, where no browser drew it, the words alone.
            var pictures = figure.Locator("img[alt], svg[role=img], [role=img][aria-label]");
            Assert.NotEqual(0, await pictures.CountAsync());
            foreach (var picture in await pictures.AllAsync())
            {
                var words = await picture.GetAttributeAsync("alt") ?? await picture.GetAttributeAsync("aria-label");
                Assert.False(string.IsNullOrWhiteSpace(words));
            }
        }

        Assert.Equal(0, await page.Page.Locator(".live-toolbar").CountAsync());
    }

    [Theory, MemberData(nameof(Weighed))]
    public async Task A_page_without_the_engine_weighs_less_than_1500_kilobytes_gzipped(string name)
    {
        var context = await book.Reader(new() { ServiceWorkers = ServiceWorkerPolicy.Block });
        book.Server.Forget();
        await using var page = await LivePage.Open(context, book.Server.Address, name);
        await page.ReadThrough();
        var weights = book
            .Server.Sent.Keys.Select(path => (Path: path, Bytes: Gzipped(path == "/" ? "/index.html" : path)))
            .OrderByDescending(file => file.Bytes)
            .ToList();
        output.WriteLine(
            $"{weights.Sum(file => file.Bytes) / 1000.0:F0} kB: "
                + string.Join(", ", weights.Take(6).Select(file => $"{file.Path} {file.Bytes / 1000.0:F0}"))
        );
        Assert.DoesNotContain(weights, file => file.Path.StartsWith("/engine/", StringComparison.Ordinal));
        Assert.InRange(weights.Sum(file => file.Bytes), 1, 1_500_000);
    }

    // What a host that compresses sends; woff2, png and zst are compressed already.
    private static long Gzipped(string path)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Book.Folder, path.TrimStart('/')));
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return Math.Min(bytes.Length, packed.Length);
    }
}

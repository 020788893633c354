using System.Diagnostics;

namespace Curriculum.LiveBook.Tests;

/// <summary>Whatever comes in between, no text of the reader's is lost: links, other tabs, a text that is too
/// large.</summary>
public sealed class HistoryTests(Book book)
{
    private const string Page = "01-composition.html",
        Cell = "relu";

    [Fact]
    public async Task What_was_changed_in_one_shared_text_is_kept_when_another_is_shown()
    {
        await using var page = await book.Open(Page);
        await Show(page, "// link A");
        await page.Write(Cell, "// link A, and my own edit");
        await page.Page.WaitForTimeoutAsync(500);
        await Show(page, "// link B");
        await Press(page, "Back to my text");
        await Shows(page, "// link A, and my own edit");
        await page.Page.ReloadAsync();
        await Shows(page, "// link A, and my own edit");
    }

    [Fact]
    public async Task Earlier_texts_can_be_had_back_and_the_present_one_with_them()
    {
        await using var page = await book.Open(Page);
        var earlier = page.Page.Locator("[data-action=earlier]");
        await Assertions.Expect(earlier).ToBeHiddenAsync();
        await page.Write(Cell, "// first");
        await page.Page.WaitForTimeoutAsync(500);
        await page.Button(Cell, "reset").ClickAsync();
        await page.Write(Cell, "// second");
        await page.Page.WaitForTimeoutAsync(500);
        await earlier.ClickAsync();
        await page.Banner.GetByRole(AriaRole.Button, new() { NameRegex = new(", 1 cell") }).First.ClickAsync();
        await Shows(page, "// first");
        await earlier.ClickAsync();
        await page.Banner.GetByRole(AriaRole.Button, new() { NameRegex = new(", 1 cell") }).First.ClickAsync();
        await Shows(page, "// second");
        Assert.Empty(page.Problems);
    }

    [Fact]
    public async Task The_last_letters_before_a_reset_are_among_the_earlier_texts()
    {
        await using var page = await book.Open(Page);
        await page.Edit(Cell);
        await page.Page.Keyboard.PressAsync("Control+A");
        // Sooner after the last letter than the page keeps a text.
        await page.Page.EvaluateAsync(
            $$"""
            async () => {
              document.execCommand("insertText", false, "// the last letters");
              await new Promise((resolve) => setTimeout(resolve, 20));
              document.querySelector("[data-cell='{{Cell}}'] [data-action=reset]").click();
            }
            """
        );
        await page.Page.Locator("[data-action=earlier]").ClickAsync();
        await page.Banner.GetByRole(AriaRole.Button, new() { NameRegex = new(", 1 cell") }).First.ClickAsync();
        await Shows(page, "// the last letters");
    }

    [Fact]
    public async Task With_no_room_for_both_a_shared_text_is_for_this_visit_and_ones_own_for_the_next()
    {
        await using var page = await book.Open(Page);
        await page.Write(Cell, "// mine");
        await page.Page.WaitForTimeoutAsync(500);
        await page.Page.EvaluateAsync(
            """
            () => {
              for (let size = 4_000_000, k = 0; size >= 1; )
                try { localStorage.setItem(`full${k++}`, "x".repeat(size)); } catch { size = Math.floor(size / 2); }
            }
            """
        );
        await Show(page, "// shared");
        await Assertions.Expect(page.Status).ToContainTextAsync("no room");
        await page.Page.ReloadAsync();
        await Shows(page, "// mine");
    }

    [Fact]
    public async Task Two_tabs_of_one_page_show_each_others_text_and_say_so()
    {
        await using var page = await book.Open(Page);
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync($"{book.Server.Address}/{Page}");
        await page.Page.BringToFrontAsync();
        await page.Write(Cell, "// of the first tab");
        await page.Write("digits", "// also of the first");
        await Assertions
            .Expect(other.Locator($"[data-cell='{Cell}'] .cm-content"))
            .ToHaveTextAsync("// of the first tab");
        await Assertions.Expect(other.Locator(".live-status")).ToContainTextAsync("open in another tab");
        await other.BringToFrontAsync();
        await other.Locator($"[data-cell='{Cell}'] .cm-content").ClickAsync();
        await other.Keyboard.PressAsync("Control+A");
        await other.Keyboard.InsertTextAsync("// of the second");
        await Shows(page, "// of the second");
        await other.ReloadAsync();
        await Assertions
            .Expect(other.Locator("[data-cell='digits'] .cm-content"))
            .ToHaveTextAsync("// also of the first");
    }

    [Fact]
    public async Task A_text_that_another_tab_wrote_unseen_is_put_away_not_written_over()
    {
        await using var page = await book.Open(Page);
        await page.Write(Cell, "// mine");
        await page.Page.WaitForTimeoutAsync(500);
        // Written without this page hearing of it, as by a tab while this one slept.
        await page.Page.EvaluateAsync(
            "() => localStorage.setItem('curriculum/01-composition/cells', JSON.stringify({ relu: '// theirs' }))"
        );
        await page.Edit(Cell);
        await page.Page.Keyboard.TypeAsync(" again");
        await Assertions.Expect(page.Status).ToContainTextAsync("Earlier texts");
        await page.Page.Locator("[data-action=earlier]").ClickAsync();
        await page.Banner.GetByRole(AriaRole.Button, new() { NameRegex = new(", 1 cell") }).First.ClickAsync();
        await Shows(page, "// theirs");
    }

    [Fact]
    public async Task A_page_with_an_enormous_text_in_storage_opens_as_soon_as_one_without()
    {
        await using var page = await book.Open(Page);
        var without = await Opened(page);
        await page.Page.EvaluateAsync(
            """
            () => localStorage.setItem('curriculum/01-composition/cells',
              JSON.stringify({ relu: 'var x = 1; // ' + 'λ = 0.5; '.repeat(260000), digits: 'a\n'.repeat(700000) }))
            """
        );
        var with = await Opened(page);
        Assert.True(with < 3000 + 2 * without, $"{with:F0} ms instead of {without:F0} ms");
        await Assertions.Expect(page.Cell("relu").Locator("code")).ToContainTextAsync("the beginning of");
        Assert.True(await page.Page.EvaluateAsync<bool>("() => document.body.textContent.length < 1_000_000"));
        await page.Button("relu", "reset").ClickAsync();
        await page.Button("digits", "reset").ClickAsync();
        Assert.DoesNotContain("0.5; λ", await page.Code("relu"));
    }

    private static async Task<double> Opened(LivePage page)
    {
        var clock = Stopwatch.StartNew();
        await page.Page.ReloadAsync();
        await page.Responds(seconds: 60);
        return clock.Elapsed.TotalMilliseconds;
    }

    private static Task Shows(LivePage page, string text) =>
        Assertions.Expect(page.Cell(Cell).Locator(".cm-content")).ToHaveTextAsync(text);

    private static Task Press(LivePage page, string name) =>
        page.Banner.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();

    // Opens a link as somebody sends it, and shows what it brings.
    private static async Task Show(LivePage page, string text)
    {
        var packed = await page.Page.EvaluateAsync<string>(
            """
            async (text) => {
              const value = { notebook: "01-composition", cells: { relu: text } };
              const stream = new Blob([JSON.stringify(value)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
              const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
              return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
            }
            """,
            text
        );
        await page.Page.EvaluateAsync("(packed) => { location.hash = `share=${packed}`; }", packed);
        await Assertions.Expect(page.Banner).ToContainTextAsync("run it only if you trust who sent it");
        await Press(page, "Show it");
        await Shows(page, text);
    }
}

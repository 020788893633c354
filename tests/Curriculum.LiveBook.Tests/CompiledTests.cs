namespace Curriculum.LiveBook.Tests;

/// <summary>The reader's own cells are kept compiled: unchanged text runs at once in the next visit.</summary>
public sealed class CompiledTests(Book book)
{
    private const string Notebook = "01-composition";
    private const string Cell = "relu";
    private const string Text = "var sevenfold = 6 * 7;\n$\"kept {sevenfold}\"";
    private const string Index = "JSON.parse(localStorage.getItem('curriculum/compiled') ?? '{}')['01-composition']";

    [Fact]
    public async Task Unchanged_text_runs_without_the_compiler_in_the_next_visit_and_changed_text_with_it()
    {
        await using var page = await Kept();
        await page.Page.ReloadAsync();
        Assert.Equal(("done", true), await Run(page, Cell));
        Assert.Contains("kept 42", await page.Text(Cell));
        await page.Page.ReloadAsync();
        await page.Write(Cell, Text.Replace("6 * 7", "6 * 8", StringComparison.Ordinal));
        Assert.Equal(("done", false), await Run(page, Cell));
        Assert.Contains("kept 48", await page.Text(Cell));
        Assert.Empty(page.Problems);
    }

    [Fact]
    public async Task A_text_that_names_what_stands_above_runs_those_first_and_none_is_compiled()
    {
        await using var page = await book.Open(Notebook + ".html");
        await page.Write("figure-slider", "F43.Forward(Vec(1, 1, 2))[0] + 40000");
        Assert.Equal("done", await page.Run("figure-slider"));
        Assert.Contains("39999", await page.Text("figure-slider"));
        await Compiled(page);
        await page.Page.ReloadAsync();
        Assert.Equal(("done", true), await Run(page, "figure-slider"));
        Assert.Contains("39999", await page.Text("figure-slider"));
        Assert.Equal("true", await page.Cell("figure-numbers").GetAttributeAsync("data-ready"));
        Assert.DoesNotContain("name is missing", await page.Status.InnerTextAsync());
    }

    [Fact]
    public async Task A_cell_compiled_after_kept_ones_shares_their_anonymous_types()
    {
        await using var page = await Kept("var pair = new { X = 2, Y = 3 };\n$\"kept {40 + pair.X}\"");
        await page.Page.ReloadAsync();
        Assert.Equal(("done", true), await Run(page, Cell));
        await page.Write("fold-slider", "pair = new { X = 4, Y = 5 };\n$\"sum {pair.X + pair.Y}\"");
        Assert.Equal(("done", false), await Run(page, "fold-slider"));
        Assert.Contains("sum 9", await page.Text("fold-slider"));
    }

    [Fact]
    public async Task A_check_of_an_unchanged_answer_runs_without_the_compiler()
    {
        await using var page = await book.Open(Notebook + ".html");
        var stub = await page.Code("exercise-1-1");
        await page.Write(
            "exercise-1-1",
            stub.Replace("throw new NotImplementedException();", "return b2;", StringComparison.Ordinal)
        );
        Assert.Equal("done", await page.Run("check-1-1"));
        var verdict = await page.Text("check-1-1");
        await Compiled(page);
        await page.Page.ReloadAsync();
        Assert.Equal(("done", true), await Run(page, "check-1-1"));
        Assert.Equal(verdict, await page.Text("check-1-1"));
    }

    [Fact]
    public async Task Another_version_of_the_course_compiles_again()
    {
        await using var page = await Kept();
        await page.Page.EvaluateAsync(
            "() => { const all = JSON.parse(localStorage.getItem('curriculum/compiled')); "
                + $"all['{Notebook}'].version = 'another'; "
                + "localStorage.setItem('curriculum/compiled', JSON.stringify(all)); }"
        );
        await page.Page.ReloadAsync();
        Assert.Equal(("done", false), await Run(page, Cell));
        Assert.Contains("kept 42", await page.Text(Cell));
        await Compiled(page, "one => one?.version !== 'another'");
        await page.Page.ReloadAsync();
        Assert.Equal(("done", true), await Run(page, Cell));
    }

    [Fact]
    public async Task Compiled_code_that_somebody_wrote_into_the_browsers_cache_does_not_run()
    {
        await using var page = await Kept();
        await page.Page.EvaluateAsync(
            "async () => { const cache = await caches.open('curriculum-compiled'); for (const { url } of await "
                + "cache.keys()) { const bytes = new Uint8Array(await (await cache.match(url)).arrayBuffer()); "
                + "bytes[bytes.length >> 1] ^= 1; await cache.put(url, new Response(bytes)); } }"
        );
        await page.Page.ReloadAsync();
        Assert.Equal(("done", false), await Run(page, Cell));
        Assert.Contains("kept 42", await page.Text(Cell));
    }

    [Fact]
    public async Task Of_a_shared_link_nothing_is_kept_until_the_reader_keeps_its_text()
    {
        await using var sender = await book.Open(Notebook + ".html");
        await sender.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await sender.Write(Cell, Text);
        await sender.Page.Locator("[data-action=share]").ClickAsync();
        await Assertions.Expect(sender.Status).ToContainTextAsync("clipboard");
        var link = await sender.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");

        await using var page = await book.Open(Notebook + ".html");
        await page.Page.GotoAsync(link);
        await page.Page.ReloadAsync();
        await page.Banner.GetByRole(AriaRole.Button, new() { Name = "Show it" }).ClickAsync();
        Assert.Equal("done", await page.Run(Cell));
        await page.Page.WaitForTimeoutAsync(15_000);
        Assert.False(await page.Page.EvaluateAsync<bool>($"() => {Index} !== undefined"));
        Assert.False(await page.Page.EvaluateAsync<bool>("() => caches.has('curriculum-compiled')"));

        await page.Banner.GetByRole(AriaRole.Button, new() { Name = "Keep this" }).ClickAsync();
        Assert.Equal("done", await page.Run(Cell));
        await Compiled(page);
    }

    [Fact]
    public async Task A_cell_that_says_it_was_compiled_keeps_nothing()
    {
        await using var page = await Kept();
        var before = await page.Page.EvaluateAsync<string>($"() => {Index}.hash");
        await page.Write(
            Cell,
            """"
            var post = AppDomain.CurrentDomain.GetAssemblies().First(one => one.GetName().Name == "Curriculum.LiveBook")
                .GetType("Curriculum.LiveBook.Engine")!
                .GetMethod("Post", System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!;
            for (var id = 0; id < 100; id++)
                post.Invoke(null, [$$"""{"type":"kept","id":"{{id}}","version":"1","bytes":[1,2,3],"stands":[1,1,1]}"""]);
            "told"
            """"
        );
        await page.Button(Cell, "run").ClickAsync();
        await page.Page.WaitForTimeoutAsync(2500); // sooner than a quiet moment is over
        Assert.Equal(before, await page.Page.EvaluateAsync<string>($"() => {Index}.hash"));
    }

    [Fact]
    public async Task The_reader_can_erase_it_with_their_other_data()
    {
        await using var page = await Kept();
        await page.Page.GotoAsync($"{book.Server.Address}/index.html");
        await page.Page.Locator("[data-action=erase]").ClickAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Erase all of it" }).ClickAsync();
        await Assertions.Expect(page.Page.Locator(".live-backup")).ToContainTextAsync("are gone");
        Assert.Equal(
            0,
            await page.Page.EvaluateAsync<int>(
                "() => Object.keys(localStorage).filter(key => key.startsWith('curriculum/')).length"
            )
        );
        Assert.False(await page.Page.EvaluateAsync<bool>("() => caches.has('curriculum-compiled')"));
        await page.Page.GotoAsync($"{book.Server.Address}/{Notebook}.html");
        Assert.DoesNotContain("sevenfold", await page.Code(Cell));
    }

    [Fact]
    [Trait("form", "long")] // a time: not for a machine that does other things
    public async Task What_is_pasted_late_in_a_notebook_runs_soon()
    {
        await using var page = await book.Open("11-counting-pieces.html");
        await page.Button("grid-picture", "above").ClickAsync();
        await page.Ended("check-11-2", seconds: 240);
        await page.Page.WaitForTimeoutAsync(2000); // a reader looks, opens the cell, pastes
        await page.Write("grid-picture", Text);
        Assert.Equal("done", await page.Run("grid-picture"));
        Assert.Contains("kept 42", await page.Text("grid-picture"));
        var words = await page.Cell("grid-picture").Locator(".live-state").InnerTextAsync();
        Assert.Matches(@"ran in (\d+ ms|[0-8]\.\d s)", words);
    }

    private async Task<LivePage> Kept(string text = Text)
    {
        var page = await book.Open(Notebook + ".html");
        await page.Write(Cell, text);
        Assert.Equal(("done", false), await Run(page, Cell));
        await Compiled(page);
        return page;
    }

    private static Task Compiled(LivePage page, string condition = "one => one !== undefined") =>
        page.Page.WaitForFunctionAsync($"() => ({condition})({Index})", null, new() { Timeout = 240_000 });

    private static async Task<(string State, bool Ready)> Run(LivePage page, string cell)
    {
        var state = await page.Run(cell);
        return (state, await page.Cell(cell).GetAttributeAsync("data-ready") == "true");
    }
}

namespace Curriculum.LiveBook.Tests;

/// <summary>A page of the book in a browser, with the moves a reader makes.</summary>
internal sealed class LivePage : IAsyncDisposable
{
    private readonly List<string> _problems = [];

    private LivePage(IBrowserContext context, IPage page)
    {
        Context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _problems.Add(message.Text);
            }
        };
        page.PageError += (_, message) => _problems.Add(message);
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>Errors on the console and exceptions nobody caught.</summary>
    public IReadOnlyList<string> Problems => _problems;

    public ILocator Status => Page.Locator(".live-status");

    public ILocator Banner => Page.Locator(".live-banner");

    public static async Task<LivePage> Open(IBrowserContext context, string address, string page)
    {
        var live = new LivePage(context, await context.NewPageAsync());
        await live.Page.GotoAsync($"{address}/{page}", new() { WaitUntil = WaitUntilState.Load });
        return live;
    }

    public ILocator Cell(string cell) => Page.Locator($"[data-cell='{cell}']");

    public ILocator Outputs(string cell) => Cell(cell).Locator(".outputs");

    public ILocator Button(string cell, string action) => Cell(cell).Locator($".live-toolbar [data-action={action}]");

    public Task<string?> State(string cell) => Cell(cell).Locator(".live-toolbar").GetAttributeAsync("data-state");

    public Task<string> Text(string cell) => Outputs(cell).InnerTextAsync();

    /// <summary>Presses Run and waits for the cell's end: "done", "failed" or "idle".</summary>
    public async Task<string> Run(string cell, int seconds = 60)
    {
        await Button(cell, "run").ClickAsync();
        return await Ended(cell, seconds);
    }

    public async Task<string> Ended(string cell, int seconds = 60)
    {
        await Page.WaitForFunctionAsync(
            "cell => !['queued', 'running'].includes(document.querySelector(`[data-cell='${cell}'] "
                + ".live-toolbar`).dataset.state)",
            cell,
            new() { Timeout = seconds * 1000 }
        );
        return await State(cell) ?? "";
    }

    public Task Running(string cell) =>
        Page.WaitForFunctionAsync(
            "cell => document.querySelector(`[data-cell='${cell}'] .live-toolbar`).dataset.state === 'running'",
            cell
        );

    /// <summary>Puts other text into a cell, as a reader who selects all and pastes.</summary>
    public async Task Write(string cell, string code)
    {
        var editor = await Edit(cell);
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.InsertTextAsync(code);
        await Assertions.Expect(editor).ToBeFocusedAsync();
        Assert.Equal(code.Trim(), (await Code(cell)).Trim());
    }

    /// <summary>Opens the cell's editor, with the focus in it.</summary>
    public async Task<ILocator> Edit(string cell)
    {
        await Cell(cell).Locator(".source").FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        var editor = Cell(cell).Locator(".cm-content");
        await Assertions.Expect(editor).ToBeFocusedAsync();
        return editor;
    }

    /// <summary>The text the cell shows now.</summary>
    public Task<string> Code(string cell) =>
        Cell(cell)
            .Locator(".source")
            .EvaluateAsync<string>(
                "source => source.querySelector('.cm-content') ? [...source.querySelectorAll('.cm-line')].map(line "
                    + "=> line.textContent).join('\\n') : source.querySelector('code').textContent"
            );

    /// <summary>
    /// Scrolls to the foot of the page, slowly enough that every figure comes near the window and is drawn.
    /// </summary>
    public async Task ReadThrough()
    {
        await Page.EvaluateAsync(
            """
            async () => {
              for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
                scrollTo(0, y);
                await new Promise(resolve => setTimeout(resolve, 40));
              }
            }
            """
        );
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <summary>Waits until all that the page keeps in a quiet moment after its first cell is kept.</summary>
    public async Task KeptForOffline()
    {
        // Asked again and again from here: under the page's policy Playwright does not wait for a promise.
        for (var tries = 0; tries < 240; tries++)
        {
            var kept = await Page.EvaluateAsync<bool>(
                """
                async () => {
                  const { offline } = await (await fetch("engine/manifest.json")).json();
                  for (const name of offline)
                    if (!(await caches.match(new URL(`engine/_framework/${name}.zst`, location.href).href))) return false;
                  return true;
                }
                """
            );
            if (kept)
            {
                return;
            }

            await Page.WaitForTimeoutAsync(500);
        }

        Assert.Fail("After two minutes the page had not kept what a visit without a network needs.");
    }

    /// <summary>Asserts that the page paints within half a second, or what is given, whatever a cell does.</summary>
    public async Task Responds(double seconds = 0.5)
    {
        var milliseconds = await Page.EvaluateAsync<double>(
            "() => { const start = performance.now(); return new Promise(r => requestAnimationFrame(() => "
                + "requestAnimationFrame(() => r(performance.now() - start)))); }"
        );
        Assert.InRange(milliseconds, 0, 1000 * seconds);
    }

    public async ValueTask DisposeAsync() => await Context.CloseAsync();
}

using System.Globalization;

namespace Curriculum.LiveBook.Tests;

/// <summary>A cell from elsewhere that a reader runs: nothing of it outlives the page, nothing leaves it.</summary>
public sealed class TrustTests(Book book)
{
    private const string Script = """
        for (const name of await caches.keys()) {
          const cache = await caches.open(name);
          for (const { url } of await cache.keys())
            if (/page\.[^/]*\.js$/.test(url))
              await cache.put(url, new Response('document.title = "taken"', { headers: { 'content-type': 'text/javascript' } }));
        }
        """;

    private const string Interop = "using System.Runtime.InteropServices.JavaScript;\n";

    [Fact]
    public async Task A_script_that_a_cell_imports_does_not_run_and_nothing_is_left_of_it()
    {
        await using var page = await Kept();
        foreach (var address in new[] { "data:text/javascript,", "data:text/javascript;x=1," })
        {
            var import = $"await JSHost.ImportAsync(\"m\", \"{address}{Uri.EscapeDataString(Script)}\");\n\"went\"";
            await page.Write("digits", Interop + import);
            Assert.Equal("failed", await page.Run("digits"));
            Assert.DoesNotContain("went", await page.Text("digits"));
        }

        await page.Page.ReloadAsync();
        Assert.NotEqual("taken", await page.Page.TitleAsync());
        Assert.Equal(0, await page.Page.EvaluateAsync<int>(Taken));
        Assert.Equal("done", await page.Run("relu"));
    }

    [Fact]
    public async Task A_cell_finds_no_storage_no_worker_and_no_network_in_its_worker()
    {
        await using var page = await Kept();
        await page.Write(
            "digits",
            Interop
                + """
                var names = "caches indexedDB Worker SharedWorker importScripts fetch XMLHttpRequest WebSocket EventSource WebTransport BroadcastChannel postMessage webkitRequestFileSystem FileReaderSync Blob CacheStorage Cache StorageManager MessageChannel";
                var self = JSHost.GlobalThis;
                var navigator = self.GetPropertyAsJSObject("navigator");
                var found = names.Split(' ').Where(self.HasProperty)
                    .Concat(new[] { "storage", "storageBuckets", "serviceWorker", "locks" }.Where(navigator.HasProperty));
                string Try(Action act) { try { act(); return "went"; } catch (Exception error) { return error.GetType().Name; } }
                var eval = Try(() =>
                {
                    var call = JSFunctionBinding.BindJSFunction("globalThis.eval", null, [JSMarshalerType.Void, JSMarshalerType.String]);
                    Span<JSMarshalerArgument> given = stackalloc JSMarshalerArgument[3];
                    given[0].Initialize(); given[1].Initialize(); given[2].ToJS("1 + 1");
                    JSFunctionBinding.InvokeJS(call, given);
                });
                $"found [{string.Join(" ", found)}], eval {eval}"
                """
        );
        Assert.Equal("done", await page.Run("digits"));
        Assert.Contains("found [], eval JSException", await page.Text("digits"));
        await page.Write("digits", "await new System.Net.Http.HttpClient().GetStringAsync(\"http://127.0.0.1:9/\")");
        Assert.Equal("failed", await page.Run("digits"));
        Assert.Matches("no network|storage and network", await page.Text("digits"));
    }

    [Fact]
    public async Task The_engines_own_modules_keep_nothing_for_a_cell()
    {
        await using var page = await Kept();
        await page.Write(
            "digits",
            Interop
                + """
                await JSHost.ImportAsync("keeper", new Uri(new Uri(JSHost.GlobalThis.GetPropertyAsJSObject("location").GetPropertyAsString("origin")), "/engine/kept.js").AbsoluteUri);
                var keep = JSFunctionBinding.BindJSFunction("keep", "keeper", [JSMarshalerType.Void, JSMarshalerType.String, JSMarshalerType.String, JSMarshalerType.String]);
                void Keep()
                {
                    Span<JSMarshalerArgument> given = stackalloc JSMarshalerArgument[5];
                    given[0].Initialize(); given[1].Initialize();
                    given[2].ToJS("stolen"); given[3].ToJS("1"); given[4].ToJS("bytes");
                    JSFunctionBinding.InvokeJS(keep, given);
                }
                Keep();
                await Task.Delay(300);
                "tried"
                """
        );
        Assert.Equal("done", await page.Run("digits"));
        Assert.Equal(
            0,
            await page.Page.EvaluateAsync<int>(
                "async () => (await (await caches.open('curriculum-engine')).keys()).filter(({ url }) => "
                    + "url.includes('stolen')).length"
            )
        );
    }

    [Fact]
    public async Task What_somebody_wrote_into_the_browsers_caches_neither_runs_nor_shows()
    {
        await using var page = await Kept();
        await page.Page.EvaluateAsync($"async () => {{ {Script} }}");
        Assert.NotEqual(0, await page.Page.EvaluateAsync<int>(Taken));
        await page.Page.EvaluateAsync(
            """
            async () => {
              const cache = await caches.open("curriculum-engine");
              for (const { url } of await cache.keys()) await cache.put(url, new Response(new Uint8Array([1, 2, 3])));
            }
            """
        );
        await page.Page.ReloadAsync();
        Assert.NotEqual("taken", await page.Page.TitleAsync());
        Assert.Equal("done", await page.Run("relu"));
        Assert.NotEqual("taken", await page.Page.TitleAsync());
    }

    private const string Hints =
        "<link rel='preconnect' href='{0}'><meta http-equiv='refresh' content='0;url={0}?hint'>";

    // {0} is an address of another host. The later ones hide behind what two parsers read in two ways.
    private static readonly string[] s_asking =
    [
        "<script>location = '{0}?script'</script>",
        "<meta http-equiv='refresh' content='0;url={0}?meta'>",
        "<link rel='stylesheet' href='{0}?style'>" + Hints,
        "<img src='{0}?img'><video poster='{0}?poster'></video><style>p {{ background: url({0}?css) }}</style><p>x</p>",
        "<iframe src='{0}?frame'></iframe><object data='{0}?object'></object>",
        "<svg><script>location = '{0}?svg'</script><image href='{0}?image'/></svg>",
        "<img src=x onerror=\"location = '{0}?error'\">",
        "<div><template shadowrootmode='open'>" + Hints + "<img src='{0}?shadow'></template></div>",
        $"<noscript><p title=\"</noscript>{Hints}\"></noscript>",
        $"<svg></p><style><a title=\"</style>{Hints}\">",
        $"<math><mtext><table><mglyph><style><!--</style>{Hints}--></style>",
        $"<xmp><p title=\"</xmp>{Hints}\">",
    ];

    [Fact]
    public async Task Html_of_a_cell_asks_no_other_host()
    {
        await using var page = await book.Open("01-composition.html");
        var strangers = Strangers(page);
        // A hint to connect is no request: only who is connected to hears of it.
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        foreach (var html in s_asking)
        {
            var address = string.Create(CultureInfo.InvariantCulture, $"http://{other.LocalEndpoint}/leak");
            var text = string.Format(CultureInfo.InvariantCulture, html, address);
            await page.Write("digits", $"display(HTML(\"\"\"<p>shown</p>{text} \"\"\"))");
            Assert.True(await page.Run("digits") == "done", html);
            var shown = page.Outputs("digits").FrameLocator("iframe").GetByText("shown");
            await Assertions.Expect(shown.First).ToBeVisibleAsync();
            await page.Page.WaitForTimeoutAsync(300);
            Assert.False(other.Pending(), html);
            Assert.True(strangers.Count == 0, $"{html}: {string.Join(", ", strangers)}");
        }
    }

    [Fact]
    public async Task A_figure_of_a_cell_asks_no_other_host()
    {
        await using var page = await book.Open("01-composition.html");
        var strangers = Strangers(page);
        await page.Write(
            "digits",
            """"
            var show = (Action<string, IReadOnlyDictionary<string, string>, bool>)AppContext.GetData("curriculum.display");
            show("a", new Dictionary<string, string> { ["application/vnd.curriculum.figure+json"] = """
              {"label":"x","heading":"","start":0,"knobs":[],"panels":[{"width":300,"height":200}],
               "frames":[{"p":[{"t":[0],"l":0,"h":"","a":"a line"}]}],"pool":[{"type":"scatter","x":[0,1],"y":[0,1]}],
               "layouts":[{"height":200,"images":[{"source":"http://localhost:9/leak.png","x":0,"y":1,"sizex":1,"sizey":1,"xref":"paper","yref":"paper"}]}]}
              """, ["text/plain"] = "plain" }, false);
            """"
        );
        Assert.Equal("done", await page.Run("digits"));
        await Assertions.Expect(page.Outputs("digits").Locator(".main-svg").First).ToBeVisibleAsync();
        await page.Page.WaitForTimeoutAsync(700);
        Assert.Empty(strangers);
    }

    private const string Taken = """
        async () => {
          let found = 0;
          for (const name of await caches.keys())
            for (const request of await (await caches.open(name)).keys())
              if (/\.js$/.test(request.url) && (await (await (await caches.open(name)).match(request)).text()) === 'document.title = "taken"') found++;
          return found;
        }
        """;

    // A page that has run a cell and is kept by the service worker, as after any visit.
    private async Task<LivePage> Kept()
    {
        var page = await book.Open("01-composition.html");
        await page.Page.EvaluateAsync("() => navigator.serviceWorker.ready");
        Assert.Equal("done", await page.Run("folded-sheet"));
        await page.Page.WaitForFunctionAsync(
            "async () => { for (const name of await caches.keys()) if ((await (await "
                + "caches.open(name)).keys()).some(({ url }) => /page\\.[^/]*\\.js$/.test(url))) return (await (await "
                + "caches.open('curriculum-engine')).keys()).length >= 2; return false; }"
        );
        return page;
    }

    private List<string> Strangers(LivePage page)
    {
        var strangers = new List<string>();
        page.Context.RequestFinished += (_, request) => Note(request);
        page.Context.RequestFailed += (_, request) =>
        {
            // What the page's policy refused never left the browser.
            if (request.Failure is not "net::ERR_BLOCKED_BY_CSP" and not "csp" and not "net::ERR_BLOCKED_BY_RESPONSE")
            {
                Note(request);
            }
        };
        return strangers;

        void Note(IRequest request)
        {
            if (
                !request.Url.StartsWith(book.Server.Address, StringComparison.Ordinal)
                && request.Url.StartsWith("http", StringComparison.Ordinal)
            )
            {
                strangers.Add($"{request.Url} {request.Failure}");
            }
        }
    }
}

using System.Globalization;

namespace Curriculum.LiveBook.Tests;

/// <summary>What a cell shows cannot reach what the browser keeps, the page, or the network.</summary>
public sealed class HostileTests(Book book)
{
    [Fact]
    public async Task Foreign_html_lives_in_a_frame_that_reaches_nothing()
    {
        await using var page = await book.Open("01-composition.html");
        await page.Write(
            "digits",
            """"
            display(HTML("""
            <p id="report">hello from the frame</p><img src="/engine/manifest.json?img">
            <script>document.getElementById("report").append(" a script ran");</script>
            <p onclick="this.append(' a handler ran')">press here</p>
            """))
            """"
        );
        var title = await page.Page.TitleAsync();
        Assert.Equal("done", await page.Run("digits"));
        var frame = page.Outputs("digits").Locator("iframe");
        Assert.Equal("allow-scripts", await frame.GetAttributeAsync("sandbox"));
        var inside = page.Outputs("digits").FrameLocator("iframe");
        await Assertions.Expect(inside.Locator("#report")).ToHaveTextAsync("hello from the frame");
        await inside.GetByText("press here").ClickAsync();
        await page.Page.WaitForTimeoutAsync(500);
        Assert.DoesNotContain("ran", await inside.Locator("body").InnerTextAsync());
        Assert.Contains("brought a script", await page.Text("digits"));
        Assert.Equal(title, await page.Page.TitleAsync());
        // The frame's own script ran: it told the page how tall its text is.
        Assert.InRange((await frame.BoundingBoxAsync())!.Height, 49, 300);
    }

    // What is a link, or is made one by what moves.
    private static readonly string[] s_leading =
    [
        "<a href='{0}' ping='{0}' target='_blank'>press</a>",
        "<svg height='60'><a><set attributeName='href' to='{0}'/><text y='30'>press</text></a></svg>",
        "<svg height='60'><a id='i'><text y='30'>press</text></a><set href='#i' attributeName='href' to='{0}'/></svg>",
        "<svg><a><animate attributeName='xlink:href' to='{0}' dur='9s'/><text y='30'>press</text></a></svg>",
        "<math><mtext href='{0}'>press</mtext></math>",
    ];

    [Fact]
    public async Task A_link_of_a_cells_html_leads_nowhere_however_it_is_made()
    {
        await using var page = await book.Open("01-composition.html");
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        foreach (var html in s_leading)
        {
            var address = string.Create(CultureInfo.InvariantCulture, $"http://{other.LocalEndpoint}/leak");
            var text = string.Format(CultureInfo.InvariantCulture, html, address);
            await page.Write("digits", $"display(HTML(\"\"\"<p>shown</p>{text} \"\"\"))");
            Assert.True(await page.Run("digits") == "done", html);
            var frame = page.Outputs("digits").FrameLocator("iframe");
            await frame.GetByText("press").ClickAsync(new() { Force = true });
            await page.Page.WaitForTimeoutAsync(300);
            Assert.False(other.Pending(), html);
            await Assertions.Expect(frame.GetByText("shown")).ToBeVisibleAsync();
        }

        // What refers to something of its own, and pictures that came with it, stay.
        await page.Write(
            "digits",
            "display(HTML(\"<svg><defs><circle id='c' r='9'/></defs><use href='#c'/><image href='data:,x'/></svg>\"))"
        );
        Assert.Equal("done", await page.Run("digits"));
        var inside = page.Outputs("digits").FrameLocator("iframe");
        await Assertions.Expect(inside.Locator("use")).ToHaveAttributeAsync("href", "#c");
        await Assertions.Expect(inside.Locator("image")).ToHaveAttributeAsync("href", "data:,x");
    }

    [Fact]
    public async Task A_verdict_or_a_figure_of_a_cells_own_making_is_drawn_as_text()
    {
        await using var page = await book.Open("01-composition.html");
        await page.Write(
            "digits",
            """"
            var show = (Action<string, IReadOnlyDictionary<string, string>, bool>)AppContext.GetData("curriculum.display");
            show("a", new Dictionary<string, string> { ["application/vnd.curriculum.verdict+json"] = """
              {"exercise":"1.1","title":"<img src=x onerror=document.title='hacked'>","verdict":"almost","symbol":"<b>","message":"<script>document.title='hacked'</script>","hints":["<img src=x onerror=document.title='hacked'>"]}
              """, ["text/plain"] = "plain" }, false);
            show("b", new Dictionary<string, string> { ["application/vnd.curriculum.figure+json"] = "{ not a figure", ["text/plain"] = "the figure in words" }, false);
            """"
        );
        Assert.Equal("done", await page.Run("digits"));
        await page.Page.WaitForTimeoutAsync(300);
        Assert.Contains("<script>document.title='hacked'</script>", await page.Text("digits"));
        Assert.Contains("the figure in words", await page.Text("digits"));
        Assert.DoesNotContain("hacked", await page.Page.TitleAsync());
        Assert.Equal(0, await page.Outputs("digits").Locator("img[onerror], script:not(.spec)").CountAsync());
    }

    [Fact]
    public async Task Text_that_looks_like_markup_stays_text_after_a_reload()
    {
        await using var page = await book.Open("01-composition.html");
        const string nasty =
            "</code></pre><img src=x onerror=\"document.title='hacked'\"><script>document.title='hacked'</script>";
        await page.Write("digits", nasty);
        await page.Page.ReloadAsync();
        await Assertions.Expect(page.Cell("digits").Locator(".cm-content")).ToHaveTextAsync(nasty);
        Assert.DoesNotContain("hacked", await page.Page.TitleAsync());
        Assert.Empty(page.Problems);
    }

    [Fact]
    public async Task A_frame_of_foreign_html_wears_the_colours_of_the_page()
    {
        await using var page = await book.Open("01-composition.html", new() { ColorScheme = ColorScheme.Light });
        await page.Write("digits", "display(HTML(\"<p id='system' style='color: CanvasText'>of the system</p>\"))");
        Assert.Equal("done", await page.Run("digits"));
        var frame = page.Outputs("digits").FrameLocator("iframe");
        const string colour = "element => getComputedStyle(element).color";
        var ink = page.Outputs("digits");
        foreach (
            var (scheme, canvasText) in new[]
            {
                (ColorScheme.Light, "rgb(0, 0, 0)"),
                (ColorScheme.Dark, "rgb(255, 255, 255)"),
            }
        )
        {
            await page.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await Assertions.Expect(frame.Locator("#system")).ToHaveCSSAsync("color", canvasText);
            await Assertions
                .Expect(frame.Locator("body"))
                .ToHaveCSSAsync("color", await ink.EvaluateAsync<string>(colour));
        }
    }
}

using System.Net;
using System.Net.Sockets;
using Curriculum.Site.Serving;

namespace Curriculum.Site.Tests.Serving;

public sealed class SiteServerTests : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(20);

    private readonly TestFolder _folder = new();
    private readonly SiteServer _server;
    private readonly HttpClient _client;

    public SiteServerTests()
    {
        _folder.Write("secret", "secret.txt");
        _folder.Write("<h1>The course</h1>", "site", "index.html");
        _server = SiteServer.Start(_folder["site"], FreePort());
        _client = new() { BaseAddress = _server.Address, Timeout = s_limit };
    }

    [Theory]
    [InlineData("a.js", "text/javascript")]
    [InlineData("a.wasm", "application/wasm")]
    [InlineData("a.css", "text/css")]
    [InlineData("a.woff2", "font/woff2")]
    [InlineData("a.dll.zst", "application/zstd")]
    [InlineData("a.dll", "application/octet-stream")]
    public async Task A_file_comes_whole_and_under_its_right_name(string file, string type)
    {
        _folder.Write("some bytes", "site", file);

        var answer = await _client.GetAsync(file);

        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("some bytes", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_root_is_the_contents_page() =>
        Assert.StartsWith("<h1>The course</h1>", await _client.GetStringAsync("/"));

    [Theory]
    [InlineData("nothing.html")]
    [InlineData("%2e%2e/secret.txt")]
    [InlineData("..%2fsecret.txt")]
    [InlineData("%2e%2e%5csecret.txt")]
    public async Task What_is_not_in_the_site_is_not_given(string address)
    {
        var answer = await _client.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("secret\n", await answer.Content.ReadAsStringAsync() + "\n");
    }

    [Fact]
    public async Task Only_reading_is_allowed() =>
        Assert.Equal(
            HttpStatusCode.MethodNotAllowed,
            (await _client.PostAsync("index.html", new StringContent("x"))).StatusCode
        );

    [Fact]
    public async Task Another_name_for_this_machine_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "index.html")
        {
            Headers = { Host = "rebound.example" },
        };

        Assert.NotEqual(HttpStatusCode.OK, (await _client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task An_open_page_hears_that_it_is_out_of_date()
    {
        using var stream = new StreamReader(await _client.GetStreamAsync("/curriculum-news"));
        Assert.Equal(": open", await stream.ReadLineAsync());
        await stream.ReadLineAsync();
        var news = stream.ReadLineAsync();
        using var limit = new CancellationTokenSource(s_limit);
        while (!news.IsCompleted)
        {
            _server.Reload();
            await Task.WhenAny(news, Task.Delay(50, limit.Token));
        }

        Assert.Equal("data: new", await news);
    }

    [Fact]
    public void A_taken_port_is_told_with_the_cure()
    {
        var error = Assert.Throws<SiteException>(() => SiteServer.Start(_folder["site"], _server.Address.Port));

        Assert.Equal(SiteFault.Environment, error.Fault);
        Assert.Contains($"Port {_server.Address.Port} ", error.Message);
        Assert.Contains("--port", error.Message);
    }

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
        _folder.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

[assembly: AssemblyFixture(typeof(Curriculum.LiveBook.Tests.Book))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Curriculum.LiveBook.Tests;

/// <summary>The built site, served on loopback, and a browser to read it with.</summary>
public sealed class Book : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private SiteServer? _server;
    private string? _missing;

    /// <summary>The folder of the built site.</summary>
    public static string Folder { get; } =
        Environment.GetEnvironmentVariable("CURRICULUM_SITE") ?? Path.Combine(Repository.Artifacts, "site");

    internal SiteServer Server => _server ?? throw new InvalidOperationException("The site is not served.");

    public async ValueTask InitializeAsync()
    {
        var chromium =
            Environment.GetEnvironmentVariable("CURRICULUM_CHROMIUM")
            ?? OnPath("chromium")
            ?? OnPath("chromium-browser")
            ?? OnPath("google-chrome");
        if (chromium is null)
        {
            _missing = "Chromium is missing: install Debian's package chromium, or name one in CURRICULUM_CHROMIUM.";
            return;
        }

        if (!File.Exists(Path.Combine(Folder, "index.html")))
        {
            _missing = OnPath("node") is null
                ? "Node is missing, so the site could not be built: install Debian's packages nodejs and npm."
                : throw new InvalidOperationException(
                    $"There is no site in {Folder}: build it with 'dotnet run --project src/Curriculum.Cli -- site'."
                );
            return;
        }

        Assertions.SetDefaultExpectTimeout(30_000);
        _server = await SiteServer.Start(Folder);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = chromium,
                Args =
                [
                    "--no-sandbox",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    /// <summary>
    /// A new profile: nothing stored, nothing cached. Skips the test where there is no browser or no Node.
    /// </summary>
    internal async Task<IBrowserContext> Reader(BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(_missing is not null, _missing ?? "");
        var context = await _browser!.NewContextAsync(options ?? new());
        context.SetDefaultTimeout(60_000);
        return context;
    }

    /// <summary>A page of the book, open in a profile of its own.</summary>
    internal async Task<LivePage> Open(string page, BrowserNewContextOptions? options = null)
    {
        var context = await Reader(options);
        return await LivePage.Open(context, Server.Address, page);
    }

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}

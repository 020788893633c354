using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using Curriculum.Notebooks.Running;
using Curriculum.Site.Building;

namespace Curriculum.Site.Tests.Building;

/// <summary>Whole sites of two small notebooks.</summary>
public sealed class BuildTests : IDisposable
{
    private const string Why = "The page's packages are not restored: run npm ci in src/Curriculum.Site/web.";

    private static readonly WorkerCommand s_worker = WorkerCommand.ForDll(
        Path.Combine(AppContext.BaseDirectory, "Curriculum.Cli.dll"),
        "worker"
    );

    private readonly TestFolder _folder = new();

    public BuildTests()
    {
        _folder.Write(
            "# The course\n\n## Letters\n\n| slide | means |\n|---|---|\n| $x$ | weights |\n\n## How to "
                + "study\n\nRun [one](01-first.ipynb).\n",
            "notebooks",
            "README.md"
        );
        _folder.Write("# The slides\n\n## One\n\n- [02 · B](02-second.ipynb#b)\n", "notebooks", "slides.md");
        First("1 + 1");
        _folder.Write(
            Notebook
                .Of(
                    (
                        "#intro",
                        "# 02 · Second\n\nAfter [the first](01-first.ipynb#a-rule).\n\n## B\n\n*Slide: "
                            + "[One](slides.md#one)*"
                            + "\n\ntext\n\n## C\n"
                    ),
                    ("print", "Console.WriteLine(\"printed\");")
                )
                .ToString(),
            "notebooks",
            "02-second.ipynb"
        );
    }

    public static bool CanBuild { get; } =
        File.Exists(Path.Combine(Repository.Web, "node_modules", ".curriculum-lock"));

    private SiteOptions Options =>
        new()
        {
            Notebooks = _folder["notebooks"],
            Web = Repository.Web,
            Library = _folder["course"],
            Output = _folder["site"],
            Cache = _folder["cache"],
            Worker = s_worker,
        };

    [Fact(Skip = Why, SkipUnless = nameof(CanBuild))]
    public async Task A_site_is_whole_and_every_link_in_it_leads_somewhere()
    {
        if (!OperatingSystem.IsWindows())
        {
            // As an editor and a careless hand leave them.
            File.CreateSymbolicLink(_folder["notebooks", ".#01-first.ipynb"], "somebody@machine.1");
            File.CreateSymbolicLink(_folder["notebooks", "03-gone.ipynb"], "nowhere.ipynb");
        }

        var report = await new SiteBuilder(Options).BuildAsync();

        Assert.Equal(
            ["index.html", "01-first.html", "02-second.html", "slides.html", "know.html", "letters.html", "study.html"],
            report.Pages
        );
        var pages = report.Pages.ToDictionary(
            page => page,
            page => Page.Parse(File.ReadAllText(_folder["site", page]))
        );
        Assert.Equal("2", pages["01-first.html"].QuerySelector("#cell-sum .output.text")!.TextContent);
        Assert.Equal("printed", pages["02-second.html"].QuerySelector(".output.stream")!.TextContent);
        Assert.NotNull(pages["01-first.html"].QuerySelector(".katex math"));
        Assert.NotNull(pages["letters.html"].QuerySelector("td .katex"));
        Assert.All(pages, page => Links(page.Key, page.Value, pages));
        Assert.All(pages.Values, Strict);
        var worker = File.ReadAllText(_folder["site", "sw.js"]);
        Assert.DoesNotContain("@@", worker);
        Assert.All(pages.Keys, page => Assert.Contains($"\"{page}\":\"", worker));
        Assert.Equal(
            File.ReadAllBytes(_folder["notebooks", "01-first.ipynb"]),
            File.ReadAllBytes(_folder["site", "notebooks", "01-first.ipynb"])
        );
    }

    [Fact(Skip = Why, SkipUnless = nameof(CanBuild))]
    public async Task A_notebook_that_fails_stops_the_site_with_its_cell_and_keeps_the_old_one()
    {
        _folder.Write("{}", "site", SiteFolder.Mark);
        First("1 / int.Parse(\"0\")");

        var error = await Assert.ThrowsAsync<SiteException>(() => new SiteBuilder(Options).BuildAsync());

        Assert.Equal(SiteFault.Content, error.Fault);
        Assert.Contains("01-first", error.Message);
        Assert.Contains("Cell sum: line 1: DivideByZeroException", error.Message);
        Assert.Equal([SiteFolder.Mark], Directory.EnumerateFileSystemEntries(_folder["site"]).Select(Path.GetFileName));
    }

    [Fact(Skip = Why, SkipUnless = nameof(CanBuild))]
    public async Task A_formula_that_cannot_be_read_is_named_with_its_cell()
    {
        First("1", "$\\frac{1}$");

        var error = await Assert.ThrowsAsync<SiteException>(() => new SiteBuilder(Options).BuildAsync());

        Assert.Equal(SiteFault.Content, error.Fault);
        Assert.StartsWith("Cell intro of 01-first has a formula that cannot be read, $\\frac{1}$", error.Message);
    }

    [Fact]
    public async Task Without_Node_one_sentence_says_so()
    {
        var error = await Assert.ThrowsAsync<SiteException>(() =>
            new NodePrograms(Repository.Web, _ => { }) { Node = "no-such-node" }.RestoreAsync(default)
        );

        Assert.Equal(SiteFault.Environment, error.Fault);
        Assert.StartsWith("Node is missing", error.Message);
        Assert.Contains("https://nodejs.org", error.Message);
    }

    public void Dispose() => _folder.Dispose();

    private void First(string code, string formula = "$x_1$") =>
        _folder.Write(
            Notebook
                .Of(("#intro", $"# 01 · First\n\n**Why?** {formula}\n\n## A rule\n\n## Another\n"), ("sum", code))
                .ToString(),
            "notebooks",
            "01-first.ipynb"
        );

    // A page loads from its own site only, and runs no script of its own but those its policy names.
    private static void Strict(IDocument page)
    {
        var policy = page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;
        Assert.StartsWith("default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-", policy);
        Assert.DoesNotMatch(@"https?:|\*|script-src [^;]*'unsafe-", policy);
        foreach (var script in page.QuerySelectorAll("script:not([src]):not([type='application/json'])"))
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(script.TextContent));
            Assert.Contains($"'sha256-{Convert.ToBase64String(hash)}'", policy);
        }
    }

    private void Links(
        string file,
        IDocument page,
        IReadOnlyDictionary<string, AngleSharp.Html.Dom.IHtmlDocument> pages
    )
    {
        foreach (var element in page.QuerySelectorAll("[href], [src]"))
        {
            var address = element.GetAttribute("href") ?? element.GetAttribute("src")!;
            var outside = address.Contains("://", StringComparison.Ordinal);
            Assert.True(!outside || element.LocalName == "a", $"{file} loads {address} from outside");
            if (outside)
            {
                continue;
            }

            var (path, anchor) = address.Split('#') is [var p, var a] ? (p.Length == 0 ? file : p, a) : (address, "");
            Assert.True(File.Exists(_folder["site", path]), $"{file} links to {address}, which is not there");
            Assert.True(
                anchor.Length == 0 || pages[path].GetElementById(anchor) is not null,
                $"{file}: no anchor {address}"
            );
        }
    }
}

using System.Text.RegularExpressions;

namespace Curriculum.LiveBook.Tests;

/// <summary>What a student looks for: search, solutions, the way back, their texts, on a phone and on a desk.</summary>
public sealed class ReadingTests(Book book)
{
    private const string First = "01-composition.html";

    [Fact]
    public async Task Every_exercise_is_the_first_hit_for_its_number()
    {
        await using var page = await book.Open("index.html");
        var exercises = Forms
            .Notebooks.SelectMany(name => CourseNotebook.Read(name).Cells)
            .Select(cell => Regex.Match(cell.Id, @"^exercise-(\d+)-(\d+)$"))
            .Where(match => match.Success)
            .Select(match => $"{match.Groups[1].Value}.{match.Groups[2].Value}")
            .ToList();
        Assert.True(exercises.Count > 40);
        await page.Page.Locator(".search-button").ClickAsync();
        foreach (var exercise in exercises)
        {
            await Finds(page, exercise, $"Exercise {exercise} ");
        }
    }

    [
        Theory,
        InlineData("λ"),
        InlineData("A₁"),
        InlineData("A_1"),
        InlineData("∇"),
        InlineData("ForwardPass"),
        InlineData("Plot.Slider")
    ]
    public async Task Symbols_and_names_in_code_are_found_and_no_hit_shows_tex(string text)
    {
        await using var page = await book.Open("index.html");
        await page.Page.Locator(".search-button").ClickAsync();
        await page.Page.Locator("#search-text").FillAsync(text);
        var hits = page.Page.Locator("dialog.search li");
        await Assertions.Expect(hits.First).ToBeVisibleAsync();
        foreach (var hit in await hits.AllInnerTextsAsync())
        {
            Assert.DoesNotMatch(@"\\[a-z]|[_^]\{|mathrm|tfrac|lVert", hit);
        }
    }

    [Fact]
    public async Task A_solution_and_why_it_is_so_is_shown_after_asking_once()
    {
        await using var page = await book.Open(First);
        var panel = page.Cell("check-1-1").Locator(".live-solution");
        await page.Button("check-1-1", "solution").ClickAsync();
        await Assertions.Expect(panel).ToContainTextAsync("Trying once more teaches more");
        Assert.DoesNotContain("ReLU", await panel.InnerTextAsync());
        await panel.GetByRole(AriaRole.Button, new() { Name = "Not yet" }).ClickAsync();
        await Assertions.Expect(panel).ToHaveCountAsync(0);
        await page.Button("check-1-1", "solution").ClickAsync();
        await panel.GetByRole(AriaRole.Button, new() { Name = "Show it" }).ClickAsync();
        var solution = AnswerFile.Solution("1.1").Code.Trim();
        await Assertions.Expect(panel.Locator("code")).ToContainTextAsync(solution.Split('\n')[^1].Trim());
        Assert.Contains("the last map is affine", await panel.InnerTextAsync());
        Assert.Empty(page.Problems);
    }

    [Fact]
    public async Task Code_keeps_its_colours_when_it_opens_and_wraps_on_a_phone()
    {
        await using var page = await book.Open(
            First,
            new()
            {
                ViewportSize = new() { Width = 390, Height = 800 },
            }
        );
        const string colours = """
            source => {
              const found = [];
              const walk = document.createTreeWalker(source.querySelector(".cm-content") ?? source.querySelector("code"), NodeFilter.SHOW_TEXT);
              while (walk.nextNode())
                for (const letter of walk.currentNode.data)
                  if (letter.trim()) found.push(letter + getComputedStyle(walk.currentNode.parentElement).color);
              return found.join(" ");
            }
            """;
        foreach (var cell in new[] { "teaser", "compose", "exercise-1-1", "flat-and-continuous" })
        {
            var source = page.Cell(cell).Locator(".source");
            var before = await source.EvaluateAsync<string>(colours);
            await page.Edit(cell);
            Assert.Equal(before, await source.EvaluateAsync<string>(colours));
            Assert.True(
                await source.EvaluateAsync<bool>(
                    "source => { const s = source.querySelector('.cm-scroller'); return s.scrollWidth <= "
                        + "s.clientWidth + 1; }"
                )
            );
            Assert.True(Regex.Matches(before, @"rgb\([^)]*\)").Select(match => match.Value).Distinct().Count() > 2);
        }
    }

    [Fact]
    public async Task On_a_desk_the_outline_stands_open_beside_the_text()
    {
        await using var page = await book.Open(
            First,
            new()
            {
                ViewportSize = new() { Width = 1280, Height = 800 },
            }
        );
        await Assertions.Expect(page.Page.Locator(".contents details")).ToHaveAttributeAsync("open", "");
        var outline = await page.Page.Locator(".contents").BoundingBoxAsync();
        var text = await page.Page.Locator("main").BoundingBoxAsync();
        Assert.True(outline!.X >= text!.X + text.Width);
        Assert.True(text.Width > 640, $"{text.Width} px are left for the text");
        Assert.True(await page.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task The_first_page_shows_the_whole_courses_progress_and_the_way_back()
    {
        await using var page = await book.Open("index.html");
        await Assertions.Expect(page.Page.Locator(".course-progress")).ToBeHiddenAsync();
        Assert.Equal(0, await page.Page.Locator(".continue").CountAsync());
        await page.Page.GotoAsync($"{book.Server.Address}/02-chain-rule.html");
        await page.Page.GotoAsync($"{book.Server.Address}/{First}");
        await page.Write("exercise-1-1", AnswerFile.Solution("1.1").Code);
        Assert.Equal("done", await page.Run("check-1-1", seconds: 120));
        await page.Page.GotoAsync($"{book.Server.Address}/index.html");
        await Assertions.Expect(page.Page.Locator(".course-progress")).ToContainTextAsync("1 of ");
        await Assertions.Expect(page.Page.Locator(".continue")).ToContainTextAsync("Continue with Composition");
        await page.Page.Locator(".continue").ClickAsync();
        await page.Page.WaitForURLAsync("**/01-composition.html#cell-check-1-1");
    }

    [Fact]
    public async Task Ones_own_file_is_known_and_one_backup_brings_all_notebooks_back()
    {
        await using var page = await book.Open(First);
        await page.Write("relu", "// one");
        var file = await page.Page.RunAndWaitForDownloadAsync(() =>
            page.Page.Locator("[data-action=download]").ClickAsync()
        );
        await page.Write("relu", "// two");
        await page.Page.Locator(".live-bar input[type=file]").SetInputFilesAsync(await Payload(file));
        await Assertions.Expect(page.Banner).ToContainTextAsync("is your own");
        await page.Banner.GetByRole(AriaRole.Button, new() { Name = "Show it" }).ClickAsync();
        await Assertions.Expect(page.Cell("relu").Locator(".cm-content")).ToHaveTextAsync("// one");

        await page.Page.GotoAsync($"{book.Server.Address}/index.html");
        var backup = await page.Page.RunAndWaitForDownloadAsync(() =>
            page.Page.Locator("[data-action=backup]").ClickAsync()
        );
        await using var other = await book.Open("index.html");
        await other.Page.Locator(".live-backup input").SetInputFilesAsync(await Payload(backup));
        await Assertions.Expect(other.Page.Locator(".live-backup")).ToContainTextAsync("only if you trust who sent it");
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Bring them back", Exact = true }).ClickAsync();
        await other.Page.GotoAsync($"{book.Server.Address}/{First}");
        await Assertions.Expect(other.Cell("relu").Locator(".cm-content")).ToHaveTextAsync("// one");
    }

    [Fact]
    public async Task Copy_puts_the_cells_text_on_the_clipboard()
    {
        await using var page = await book.Open(First, new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await page.Button("relu", "copy").ClickAsync();
        await Assertions.Expect(page.Status).ToContainTextAsync("clipboard");
        var copied = await page.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Equal(await page.Code("relu"), copied);
    }

    [Fact]
    public async Task On_a_slow_line_a_bar_shows_from_the_first_second()
    {
        var context = await book.Reader(new() { ServiceWorkers = ServiceWorkerPolicy.Block });
        await using var page = await LivePage.Open(context, book.Server.Address, First);
        await context.RouteAsync(
            new Regex(@"/(assets/session|engine/)"),
            async route =>
            {
                await Task.Delay(1500);
                await route.ContinueAsync();
            }
        );
        await page.Button("relu", "run").ClickAsync();
        await Assertions.Expect(page.Status.Locator("progress")).ToBeVisibleAsync(new() { Timeout = 1000 });
        await page.Page.WaitForTimeoutAsync(2500);
        await Assertions.Expect(page.Status.Locator("progress")).ToBeVisibleAsync(new() { Timeout = 100 });
        Assert.Equal("done", await page.Ended("relu", seconds: 120));
    }

    [Fact]
    public async Task A_compile_error_says_first_in_plain_words_what_is_meant()
    {
        await using var page = await book.Open(First);
        await page.Write("relu", "Consoel.WriteLine(1);");
        Assert.Equal("failed", await page.Run("relu", seconds: 120));
        await Assertions.Expect(page.Outputs("relu").Locator("p").First).ToContainTextAsync("did you mean “Console”?");
    }

    private static async Task Finds(LivePage page, string text, string title)
    {
        await page.Page.Locator("#search-text").FillAsync(text);
        await Assertions.Expect(page.Page.Locator("dialog.search li strong").First).ToContainTextAsync(title);
    }

    private static async Task<FilePayload> Payload(IDownload download) =>
        new()
        {
            Name = download.SuggestedFilename,
            MimeType = "application/json",
            Buffer = await File.ReadAllBytesAsync(await download.PathAsync()),
        };
}

using Deque.AxeCore.Playwright;

namespace Curriculum.LiveBook.Tests;

/// <summary>axe-core finds no serious violation: every page as it opens and a page in use, light and dark.</summary>
public sealed class AccessibilityTests(Book book)
{
    public static TheoryData<string> Pages { get; } = Forms.Rows(Forms.Pages, "index.html", "01-composition.html");

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_has_no_serious_violation_light_or_dark(string name)
    {
        await using var page = await book.Open(name, new() { ColorScheme = ColorScheme.Light });
        await page.ReadThrough();
        await Passes(page);
        await page.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.Page.WaitForTimeoutAsync(300);
        await Passes(page);
    }

    [Theory, Trait("form", "long"), InlineData(ColorScheme.Light), InlineData(ColorScheme.Dark)]
    public async Task A_page_in_use_has_no_serious_violation(ColorScheme scheme)
    {
        await using var page = await book.Open("01-composition.html", new() { ColorScheme = scheme });
        Assert.Equal("done", await page.Run("check-1-1", seconds: 120));
        await page.Write("digits", "throw new Exception(\"here\");");
        Assert.Equal("failed", await page.Run("digits"));
        await page.Write(
            "relu",
            "display(HTML(\"<p>a frame</p>\")); Console.WriteLine(1); Console.Error.WriteLine(2);"
        );
        Assert.Equal("done", await page.Run("relu"));
        await page.Page.Locator("[data-action=share]").ClickAsync();
        await Passes(page);
    }

    private static async Task Passes(LivePage page)
    {
        var found = await page.Page.RunAxe();
        var serious = found
            .Violations.Where(violation => violation.Impact is "serious" or "critical")
            .SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}"))
            .ToList();
        Assert.True(serious.Count == 0, string.Join(Environment.NewLine, serious.Take(12)));
        Assert.NotEmpty(found.Passes);
    }
}

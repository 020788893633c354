namespace Curriculum.LiveBook.Tests;

/// <summary>
/// Reading, editing and running with the keyboard; completion from the compiler; the marked line of an error.
/// </summary>
public sealed class EditingTests(Book book)
{
    [Fact]
    public async Task Everything_works_by_keyboard()
    {
        await using var page = await book.Open("01-composition.html");
        await page.Edit("digits");
        await page.Page.Keyboard.PressAsync("Control+A");
        await page.Page.Keyboard.TypeAsync("6 * 7");
        await page.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Button("digits", "run")).ToBeFocusedAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Running("digits");
        Assert.Equal("done", await page.Ended("digits"));
        Assert.Contains("42", await page.Text("digits"));
        Assert.True(await IsFocused(page.Button("digits", "run")));
        await page.Page.Keyboard.PressAsync("ArrowRight");
        Assert.True(await IsFocused(page.Button("digits", "above")));
        await page.Page.Keyboard.PressAsync("Tab");
        Assert.False(
            await page.Cell("digits")
                .Locator(".live-toolbar")
                .EvaluateAsync<bool>("bar => bar.contains(document.activeElement)")
        );

        // Shift+Enter runs and goes on to the next cell.
        await page.Edit("digits");
        await page.Page.Keyboard.PressAsync("Shift+Enter");
        await Assertions.Expect(page.Cell("teaser").Locator(".source")).ToBeFocusedAsync();
        Assert.Empty(page.Problems);
    }

    [Fact]
    public async Task Completion_knows_the_cells_that_ran()
    {
        await using var page = await book.Open("01-composition.html");
        await page.Write("folded-sheet", "var threeFolds = Vec(1, 2, 3);");
        Assert.Equal("done", await page.Run("folded-sheet"));
        await page.Edit("digits");
        await page.Page.Keyboard.PressAsync("Control+A");
        await page.Page.Keyboard.TypeAsync("threeF");
        var items = page.Page.Locator(".cm-tooltip-autocomplete li");
        await Assertions.Expect(items.First).ToContainTextAsync("threeFolds", new() { Timeout = 60_000 });
        await Take(page);
        await page.Page.Keyboard.TypeAsync(".L2");
        await Assertions.Expect(items.First).ToContainTextAsync("L2Norm", new() { Timeout = 60_000 });
        await Take(page);
        await page.Page.Keyboard.TypeAsync("()");
        Assert.Equal("threeFolds.L2Norm()", await page.Code("digits"));
        Assert.Equal("done", await page.Run("digits"));
        Assert.Contains("3.74", await page.Text("digits"));
        Assert.Empty(page.Problems);
    }

    [Fact]
    public async Task An_error_marks_its_line_until_the_text_changes()
    {
        await using var page = await book.Open("01-composition.html");
        await page.Write("digits", "var n = 1;\nvar m = 2;\nthrow new Exception(\"here\");");
        Assert.Equal("failed", await page.Run("digits"));
        var marked = page.Cell("digits").Locator(".live-error-line");
        await Assertions.Expect(marked).ToContainTextAsync("here");
        Assert.Contains("line 3", await page.Text("digits"));
        await page.Edit("digits");
        await page.Page.Keyboard.TypeAsync(" ");
        Assert.Equal(0, await marked.CountAsync());
        Assert.Empty(page.Problems);
    }

    // A list that has only just opened takes no key: nobody can have meant it.
    private static async Task Take(LivePage page)
    {
        await page.Page.WaitForTimeoutAsync(200);
        await page.Page.Keyboard.PressAsync("Enter");
    }

    private static Task<bool> IsFocused(ILocator element) =>
        element.EvaluateAsync<bool>("element => element === document.activeElement");
}

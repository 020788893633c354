namespace Curriculum.LiveBook.Tests;

/// <summary>Guess first: a figure is covered until the reader has guessed, or pressed once.</summary>
public sealed class GuessTests(Book book)
{
    private const string Notebook = "06-momentum.html",
        Asks = "grows";

    [Fact]
    public async Task A_guess_stands_beside_the_answer_and_is_there_again_after_a_reload()
    {
        await using var page = await book.Open(Notebook);
        var cell = page.Cell(Asks);
        await cell.ScrollIntoViewIfNeededAsync();
        var figure = page.Outputs(Asks).Locator(".cf-figure");
        await Assertions.Expect(figure).ToBeHiddenAsync();
        var guess = cell.GetByLabel("Your guess");
        await guess.FillAsync("many");
        await guess.PressAsync("Enter");
        await Assertions.Expect(cell.GetByText("A guess is one number")).ToBeVisibleAsync();
        await Assertions.Expect(figure).ToBeHiddenAsync();
        await guess.FillAsync("1");
        await guess.PressAsync("Enter");

        const string Both = "You guessed 1. The figure shows 13.6 times, 14 times as much.";
        await Assertions.Expect(figure).ToBeVisibleAsync();
        await Assertions.Expect(cell.Locator(".guess-result")).ToContainTextAsync(Both);
        var (mine, truth) = (await Place("yours"), await Place("answer"));
        Assert.True(mine < truth, $"1 at {mine}, 13.6 at {truth}");
        await page.Page.ReloadAsync();
        await Assertions.Expect(cell.Locator(".guess-result")).ToContainTextAsync(Both);
        await Assertions.Expect(figure).ToBeVisibleAsync();
        Assert.Empty(page.Problems);

        async Task<float> Place(string kind) => (await cell.Locator($".guess-mark.{kind} i").BoundingBoxAsync())!.X;
    }

    [Fact]
    public async Task One_press_shows_the_figure_and_it_stays_so()
    {
        await using var page = await book.Open(Notebook);
        var cell = page.Cell(Asks);
        await cell.GetByRole(AriaRole.Button, new() { Name = "Show it without a guess" }).ClickAsync();
        await Assertions.Expect(page.Outputs(Asks).Locator(".cf-figure")).ToBeVisibleAsync();
        await page.Page.ReloadAsync();
        await Assertions.Expect(page.Outputs(Asks).Locator(".cf-figure")).ToBeVisibleAsync();
        await Assertions.Expect(cell.Locator(".guess, .guess-result")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task One_switch_turns_every_cover_off_and_the_first_page_turns_them_on_again()
    {
        await using var page = await book.Open(Notebook);
        await page.Cell(Asks).GetByRole(AriaRole.Button, new() { Name = "Never ask me to guess" }).ClickAsync();
        await Assertions.Expect(page.Outputs(Asks).Locator(".cf-figure")).ToBeVisibleAsync();
        await page.Page.GotoAsync($"{book.Server.Address}/07-adam.html");
        await Assertions.Expect(page.Outputs("bias-picture").Locator(".cf-figure")).ToBeVisibleAsync();
        await page.Page.GotoAsync($"{book.Server.Address}/index.html");
        var onOff = page.Page.GetByLabel("Let me guess before some figures show");
        await Assertions.Expect(onOff).Not.ToBeCheckedAsync();
        await onOff.CheckAsync();
        await page.Page.GotoAsync($"{book.Server.Address}/{Notebook}");
        await Assertions.Expect(page.Cell(Asks).GetByLabel("Your guess")).ToBeVisibleAsync();
        await Assertions.Expect(page.Outputs(Asks).Locator(".cf-figure")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_covered_cell_runs_below_its_cover_and_an_edited_one_has_none()
    {
        await using var page = await book.Open(Notebook);
        Assert.Equal("done", await page.Run(Asks, seconds: 240)); // with all cells above
        await Assertions.Expect(page.Outputs(Asks).Locator(".cf-figure")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Outputs(Asks).Locator(".cf-figure")).ToBeHiddenAsync();
        await Assertions.Expect(page.Cell(Asks).GetByLabel("Your guess")).ToBeVisibleAsync();

        await page.Write(Asks, "nothing.of(this)");
        Assert.Equal("failed", await page.Run(Asks));
        await Assertions.Expect(page.Outputs(Asks).Locator(".output.error")).ToBeVisibleAsync();
        await Assertions.Expect(page.Cell(Asks).Locator(".guess")).ToBeHiddenAsync();
    }
}

namespace Curriculum.LiveBook.Tests;

/// <summary>The board of notebook 14 is played on: a click or a typed move, and the cell's own C# answers.</summary>
public sealed class BoardTests(Book book)
{
    private const string Cell = "play-picture";

    [Fact]
    public async Task A_typed_move_and_a_click_are_answered_by_the_net_and_an_illegal_one_by_the_rules()
    {
        await using var page = await book.Open("14-go.html");
        foreach (var cell in (string[])["strong", "new-game", Cell])
        {
            Assert.True(await page.Run(cell, seconds: 240) == "done", await page.Text(cell));
        }

        await Told(page, "2 moves played");

        var field = page.Cell(Cell).Locator(".live-move input");
        await field.FillAsync("a1");
        await field.PressAsync("Enter");
        await Told(page, "4 moves played");
        Assert.Contains("Answer(game, \"a1\")", await page.Code(Cell), StringComparison.Ordinal);
        Assert.Equal("", await field.InputValueAsync());

        await Click(page, column: 4, row: 0);
        await Told(page, "6 moves played");
        Assert.Contains("Answer(game, \"e1\")", await page.Code(Cell), StringComparison.Ordinal);

        await field.FillAsync("a1");
        await page.Cell(Cell).Locator(".live-move button").First.ClickAsync();
        await Assertions
            .Expect(page.Outputs(Cell).Locator(".output.stream"))
            .ToContainTextAsync("a1 has a black stone already", new() { Timeout = 60_000 });
        await Told(page, "6 moves played");

        await field.FillAsync("centre");
        await field.PressAsync("Enter");
        Assert.Contains("Answer(game, \"a1\")", await page.Code(Cell), StringComparison.Ordinal);
        Assert.Empty(page.Problems);
    }

    private static Task Told(LivePage page, string words) =>
        Assertions
            .Expect(page.Outputs(Cell).Locator(".cf-plot").First)
            .ToHaveAttributeAsync(
                "aria-label",
                new System.Text.RegularExpressions.Regex(words),
                new() { Timeout = 60_000 }
            );

    // Where Plotly has drawn a point of the board.
    private static async Task Click(LivePage page, int column, int row)
    {
        var plot = page.Outputs(Cell).Locator(".js-plotly-plot").First;
        await plot.ScrollIntoViewIfNeededAsync();
        var at = await plot.EvaluateAsync<double[]>(
            """
            (plot, [x, y]) => {
              const { xaxis, yaxis } = plot._fullLayout, box = plot.getBoundingClientRect();
              return [box.left + xaxis._offset + xaxis.l2p(x), box.top + yaxis._offset + yaxis.l2p(y)];
            }
            """,
            new[] { column, row }
        );
        await page.Page.Mouse.MoveAsync((float)at[0], (float)at[1]);
        await page.Page.Mouse.ClickAsync((float)at[0], (float)at[1]);
    }
}

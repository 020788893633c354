namespace Curriculum.LiveBook.Tests;

/// <summary>
/// What a notebook says of a cell's figure names the figure in the page: as it opens, and when the cell has been run. A
/// cell that the reader has changed has a figure that only describes itself.
/// </summary>
public sealed class FigureSentenceTests(Book book)
{
    [Fact]
    public async Task It_names_the_figure_before_and_after_a_run_and_not_once_the_cell_is_edited()
    {
        var cell = CourseNotebook.Read("04-gradient-descent").Code.Single(one => one.Id == "fixed-picture");
        const string Sentence = "A falling and a rising line cross at s = 1.6";
        await using var page = await book.Open("04-gradient-descent.html");
        var group = page.Outputs(cell.Id).Locator("[role=group]");

        Assert.StartsWith(Sentence, await group.GetAttributeAsync("aria-label"));
        Assert.Equal("done", await page.Run(cell.Id, seconds: 120));
        Assert.StartsWith(Sentence, await group.GetAttributeAsync("aria-label"));
        Assert.Contains("lowest", await page.Outputs(cell.Id).Locator("[role=img]").GetAttributeAsync("aria-label"));

        await page.Write(cell.Id, cell.Text.Replace("0.25", "0.5", StringComparison.Ordinal));
        Assert.Equal("done", await page.Run(cell.Id, seconds: 120));
        Assert.DoesNotContain(Sentence, await group.GetAttributeAsync("aria-label"));
    }
}

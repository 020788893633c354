namespace Curriculum.LiveBook.Tests;

public sealed class PagesTests(Book book)
{
    [Fact]
    public async Task A_cell_runs()
    {
        await using var page = await book.Open("01-composition.html");
        Assert.Equal("done", await page.Run("relu"));
        Assert.Contains("42", await page.Text("relu"));
        await page.Write("relu", "throw 1");
        Assert.Equal("failed", await page.Run("relu"));
        Assert.Empty(page.Problems);
    }
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace Curriculum.LiveBook.Tests;

/// <summary>Every notebook, run in the reader's browser from the first cell to the last.</summary>
public sealed partial class NotebooksTests(Book book, ITestOutputHelper output)
{
    // Promised for each cell of 00 to 12; 13 and 14 train within a minute. A busy machine gets three times that.
    private const double Promise = 5,
        Slack = 3;

    public static TheoryData<string> Notebooks { get; } =
        Forms.Rows(Forms.Notebooks, "00-csharp", "01-composition", "06-momentum");

    [Theory, MemberData(nameof(Notebooks))]
    public async Task A_notebook_runs_all_its_cells(string name)
    {
        await using var page = await book.Open(name + ".html");
        var cells = CourseNotebook.Read(name).Code.Select(cell => cell.Id).ToList();
        var still = new Dictionary<string, (int Figures, int Tables)>();
        foreach (var cell in cells)
        {
            still[cell] = await Drawn(page, cell);
        }

        await page.Page.Locator(".live-bar [data-action=run-all]").ClickAsync();
        foreach (var cell in cells)
        {
            Assert.True(await page.Ended(cell, seconds: 240) == "done", $"{cell}: {await page.Text(cell)}");
        }

        foreach (var cell in cells)
        {
            Assert.Equal(0, await page.Outputs(cell).Locator(".output.error").CountAsync());
            Assert.Equal(still[cell], await Drawn(page, cell));
            foreach (var verdict in await page.Outputs(cell).Locator(".output.verdict").AllInnerTextsAsync())
            {
                Assert.Contains("not started", verdict);
            }
        }

        Assert.Empty(page.Problems);
        var times = new List<(string Cell, double Seconds)>();
        foreach (var cell in cells)
        {
            times.Add((cell, Seconds(await page.Cell(cell).Locator(".live-state").TextContentAsync() ?? "")));
        }

        var slowest = times.OrderByDescending(cell => cell.Seconds).Take(5).ToList();
        output.WriteLine(
            $"{name}: {times.Sum(cell => cell.Seconds):F1} s; "
                + string.Join(", ", slowest.Select(cell => $"{cell.Cell} {cell.Seconds:F2}"))
        );
        if (name[..3] is not ("13-" or "14-"))
        {
            Assert.True(slowest[0].Seconds <= Slack * Promise, $"{slowest[0].Cell} took {slowest[0].Seconds:F1} s");
        }
    }

    // A table (of a network's layers) is HTML; figures and verdicts are the page's own.
    private static async Task<(int Figures, int Tables)> Drawn(LivePage page, string cell) =>
        (
            await page.Outputs(cell).Locator(".output.figure").CountAsync(),
            await page.Outputs(cell).Locator(".output.html").CountAsync()
        );

    private static double Seconds(string state)
    {
        var match = Time().Match(state);
        Assert.True(match.Success, state);
        var value = double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        return match.Groups[2].Value == "ms" ? value / 1000 : value;
    }

    [GeneratedRegex(@"([\d.]+) (ms|s)")]
    private static partial Regex Time();
}

namespace Curriculum.LiveBook.Tests;

/// <summary>Figures that answer the reader's hand, before any cell has run: by mouse and by keyboard.</summary>
public sealed class WidgetsTests(Book book, ITestOutputHelper output)
{
    // A 3 from the top: its control points, in percent of the pad.
    private static readonly (float X, float Y)[] s_three =
    [
        (30, 18),
        (40, 11),
        (52, 10),
        (63, 15),
        (67, 25),
        (62, 37),
        (50, 45),
        (42, 47),
        (56, 49),
        (67, 56),
        (71, 68),
        (66, 80),
        (54, 88),
        (40, 88),
        (29, 82),
    ];

    [Fact]
    public async Task A_drawn_three_is_read_as_three_on_the_first_page_within_the_time_of_a_frame()
    {
        await using var page = await book.Open("index.html");
        var pad = page.Page.GetByRole(AriaRole.Application);
        await pad.ScrollIntoViewIfNeededAsync();
        var box = (await pad.BoundingBoxAsync())!;
        (float, float) At((float X, float Y) p) => (box.X + p.X / 100 * box.Width, box.Y + p.Y / 100 * box.Height);
        var (x, y) = At(s_three[0]);
        await page.Page.Mouse.MoveAsync(x, y);
        await page.Page.Mouse.DownAsync();
        foreach (var point in s_three.Skip(1))
        {
            (x, y) = At(point);
            await page.Page.Mouse.MoveAsync(x, y, new() { Steps = 4 });
        }

        await page.Page.Mouse.UpAsync();
        await Assertions.Expect(page.Page.Locator("#pad")).ToContainTextAsync("Read as 3");
        // The words for those who do not see it come when the hand rests.
        await Assertions.Expect(page.Page.Locator("#pad [aria-live]")).ToContainTextAsync("Read as 3 with");

        var times = await page.Page.EvaluateAsync<double[]>(Moves);
        Array.Sort(times);
        output.WriteLine($"200 moves: median {times[100]:0.0} ms, worst {times[^1]:0.0} ms");
        Assert.InRange(times[100], 0, 48); // three times the promise
        Assert.Empty(page.Problems);
    }

    [Fact]
    public async Task A_one_can_be_drawn_with_the_keyboard_and_wiped_away()
    {
        await using var page = await book.Open("index.html");
        var pad = page.Page.GetByRole(AriaRole.Application);
        await pad.FocusAsync();
        foreach (var (key, times) in new[] { ("ArrowUp", 7), (" ", 1), ("ArrowDown", 14), (" ", 1) })
        {
            for (var k = 0; k < times; k++)
            {
                await page.Page.Keyboard.PressAsync(key);
            }
        }

        await Assertions.Expect(page.Page.Locator("#pad [aria-live]")).ToContainTextAsync("Read as 1 with");
        await page.Page.Keyboard.PressAsync("Delete");
        await Assertions.Expect(page.Page.Locator("#pad [aria-live]")).ToHaveTextAsync("The pad is empty.");
    }

    [Fact]
    public async Task The_graph_of_notebook_02_runs_to_its_end_in_both_modes()
    {
        await using var page = await book.Open("02-chain-rule.html");
        var graph = page.Outputs("graph");
        await graph.ScrollIntoViewIfNeededAsync();
        var slider = graph.GetByRole(AriaRole.Slider);
        await slider.FocusAsync();
        await page.Page.Keyboard.PressAsync("End");
        var words = graph.Locator("[aria-live]");
        await Assertions.Expect(words).ToContainTextAsync("All weights took 20 multiplications");
        await graph.GetByLabel("forward mode").CheckAsync();
        await slider.FocusAsync();
        await page.Page.Keyboard.PressAsync("End");
        await Assertions.Expect(words).ToContainTextAsync("All weights took 20 passes and 36 multiplications");
        Assert.Empty(page.Problems);
    }

    // Handler, style and layout of 200 moves of a second line.
    private const string Moves = """
        () => {
          const pad = document.querySelector("#pad [role=application]");
          const box = pad.getBoundingClientRect();
          const send = (kind, k) => pad.dispatchEvent(new PointerEvent(kind, { pointerId: 7, bubbles: true,
            clientX: box.left + box.width * (0.5 + 0.4 * Math.cos(k / 9)),
            clientY: box.top + box.height * (0.5 + 0.4 * Math.sin(k / 7)) }));
          pad.setPointerCapture = () => {};
          send("pointerdown", 0);
          const times = [];
          for (let k = 1; k <= 200; k++) {
            const start = performance.now();
            send("pointermove", k);
            document.documentElement.getBoundingClientRect();
            times.push(performance.now() - start);
          }
          send("pointerup", 200);
          return times;
        }
        """;
}

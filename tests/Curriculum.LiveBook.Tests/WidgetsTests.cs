using System.Text.RegularExpressions;

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

    [Fact]
    public async Task Level_one_of_fold_golf_is_solved_with_the_keyboard_at_par()
    {
        await using var page = await book.Open("11-counting-pieces.html");
        var golf = page.Outputs("fold-golf");
        await golf.ScrollIntoViewIfNeededAsync();
        var add = golf.GetByRole(AriaRole.Button, new() { Name = "Add a fold" });
        await add.ClickAsync();
        await add.ClickAsync();
        // The second fold lies parallel to the first: six pieces, not seven.
        await Assertions.Expect(golf).ToContainTextAsync("3 folds, 6 pieces, 0 of them closed. (parallel: 2.)");
        await golf.GetByRole(AriaRole.Button, new() { Name = "Fold 2, end 1" }).FocusAsync();
        await page.Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(golf).ToContainTextAsync("At par, and fewer cannot do it.");
        await Assertions.Expect(golf.GetByRole(AriaRole.Button, new() { Name = "Level 1 ★" })).ToBeVisibleAsync();
        Assert.Empty(page.Problems);
    }

    [Fact]
    public async Task The_sign_lab_s_mean_is_fifteen_sixteenths_before_and_after_a_fold_is_dragged()
    {
        await using var page = await book.Open("11-counting-pieces.html");
        var lab = page.Outputs("sign-lab");
        await lab.ScrollIntoViewIfNeededAsync();
        await lab.GetByRole(AriaRole.Button, new() { Name = "flip neuron 1" }).ClickAsync();
        await Assertions.Expect(lab).ToContainTextAsync("in 2 patterns");
        await lab.GetByRole(AriaRole.Radio, new() { Name = "4" }).CheckAsync();
        await lab.GetByRole(AriaRole.Button, new() { Name = "Fill the ledger" }).ClickAsync();
        const string Mean = "All 256 patterns have 240 folds: on the mean exactly 15/16.";
        await Assertions.Expect(lab).ToContainTextAsync(Mean);
        var fold = lab.GetByRole(AriaRole.Slider, new() { Name = "Fold of neuron 2" });
        await fold.FocusAsync();
        var before = await fold.GetAttributeAsync("aria-valuenow");
        await page.Page.Keyboard.PressAsync("Shift+ArrowRight");
        Assert.NotEqual(before, await fold.GetAttributeAsync("aria-valuenow"));
        await Assertions.Expect(lab).ToContainTextAsync(Mean);
        Assert.Empty(page.Problems);
    }

    [Fact]
    public async Task The_heavy_ball_s_circle_is_found_by_dragging_the_start()
    {
        await using var page = await book.Open("06-momentum.html");
        var valley = page.Outputs("landscape");
        var start = valley.GetByRole(AriaRole.Button, new() { Name = "Start at" });
        await valley.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(start).ToBeVisibleAsync();
        await start.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(valley).Not.ToContainTextAsync("circles for ever");
        var plane = (await valley.Locator("svg[role=group]").BoundingBoxAsync())!;
        (float, float) At(double x, double y) =>
            ((float)(plane.X + plane.Width * (x + 6) / 12), (float)(plane.Y + plane.Height * (6 - y) / 12));
        var (fromX, fromY) = At(4, 3);
        var (toX, toY) = At(-4.3, 3);
        await page.Page.Mouse.MoveAsync(fromX, fromY);
        await page.Page.Mouse.DownAsync();
        await page.Page.Mouse.MoveAsync(toX, toY, new() { Steps = 20 });
        await page.Page.Mouse.UpAsync();
        await Assertions.Expect(valley).ToContainTextAsync("circles for ever through 3 points");
        Assert.Empty(page.Problems);
    }

    [Fact]
    public async Task The_walk_from_a_three_to_an_eight_crosses_all_its_folds_by_its_end()
    {
        await using var page = await book.Open("13-digits.html");
        var walk = page.Outputs("walk");
        var slider = walk.GetByRole(AriaRole.Slider);
        await walk.ScrollIntoViewIfNeededAsync();
        await Assertions
            .Expect(walk)
            .ToContainTextAsync(new Regex(@"\d+ folds between this 3 and this 8 .* crossed 0\."));
        await slider.FocusAsync();
        await page.Page.Keyboard.PressAsync("End");
        await Assertions
            .Expect(walk)
            .ToContainTextAsync(new Regex(@"\b(\d+) folds between .* crossed \1\. Here it reads 8"));
        await walk.GetByRole(AriaRole.Button, new() { Name = "to the 3" }).Last.ClickAsync();
        await Assertions.Expect(walk).ToContainTextAsync("between this 3 and this 3");
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

namespace Curriculum.Figures.Tests;

[Collection("one session")]
public sealed class LiveTests
{
    private static Figure Loss(double last) => Plot.Lines("loss", ("training", [2.0, last]));

    [Fact]
    public void The_first_figure_is_displayed_and_the_others_update_it()
    {
        var host = new Host();
        var live = Shown.Show(Plot.Lines("loss"));
        live.Update(Loss(1));
        live.Flush();
        var messages = host.Take();
        Assert.Equal([false, true], messages.Select(m => m.Update));
        Assert.Single(messages.Select(m => m.Id).Distinct());
        Assert.Contains("from 2 at", messages[1].Bundle["text/plain"], StringComparison.Ordinal);
        Assert.Contains($"\"live\":\"{messages[0].Id}\"", messages[1].Bundle["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_thousand_updates_send_few_and_the_last_is_always_shown()
    {
        var host = new Host();
        var live = Shown.Show(Plot.Lines("loss"));
        for (var k = 1; k <= 1000; k++)
        {
            live.Update(Loss(k));
        }

        ((Action)AppContext.GetData("curriculum.display.flush")!)();
        var messages = host.Take();
        Assert.InRange(messages.Length, 2, 200);
        Assert.Contains("to 1000 at", messages[^1].Bundle["text/plain"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_update_comes_by_itself()
    {
        var host = new Host();
        var live = Shown.Show(Plot.Lines("loss"));
        live.Update(Loss(0.25));
        Assert.True(
            SpinWait.SpinUntil(
                () => host.Take()[^1].Bundle["text/plain"].Contains("0.25", StringComparison.Ordinal),
                TimeSpan.FromSeconds(6)
            )
        );
    }

    [Fact]
    public void A_figure_shown_after_it_sends_what_waits()
    {
        var host = new Host();
        var live = Shown.Show(Plot.Lines("loss"));
        live.Update(Loss(0.5));
        Microsoft.DotNet.Interactive.Formatting.Formatter.ToDisplayString(Loss(3), "text/html");
        Assert.Contains("to 0.5 at", host.Take()[^1].Bundle["text/plain"], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_host_nothing_happens()
    {
        AppContext.SetData("curriculum.display", null);
        var live = Shown.Show(Loss(1));
        live.Update(Loss(2));
        live.Flush();
        Assert.Equal("A figure that is updated in place", live.ToString());
    }
}

using Curriculum.Geometry;
using Microsoft.DotNet.Interactive.Formatting;

namespace Curriculum.Figures.Tests;

/// <summary>
/// What the notebook says of a cell's figure names the whole figure; its plots still describe themselves from their
/// data.
/// </summary>
[Collection("one session")]
public sealed class FigureSentenceTests : IDisposable
{
    private const string Seam = "curriculum.alt";

    [Theory]
    [InlineData("text/plain"), InlineData("text/html"), InlineData("application/vnd.curriculum.figure+json")]
    public void It_stands_in_every_form_beside_the_figures_own_description(string mimeType)
    {
        var figure = Plot.Lines("loss", ("training", [2.0, 1, 0.5]));
        var alone = figure.ToDisplayString(mimeType);
        const string Sentence = "The loss halves at each step.";
        AppContext.SetData(Seam, () => (string?)Sentence);
        var said = figure.ToDisplayString(mimeType);

        // The sentence, not a word of it: HTML brings the figures' script along, comments and all.
        Assert.DoesNotContain(Sentence, alone, StringComparison.Ordinal);
        Assert.Contains(Sentence, said, StringComparison.Ordinal);
        Assert.All(
            [alone, said],
            text => Assert.Contains("from 2 at x = 0 to 0.5 at 2", text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void It_is_the_name_of_the_group()
    {
        AppContext.SetData(Seam, () => (string?)"Two curves meet.");
        var row = Plot.Row(Plot.Lines("a", [1.0, 2]), Plot.Lines("b", [2.0, 1]));

        Assert.Contains(
            "role=\"group\" aria-label=\"Two curves meet.\"",
            row.ToDisplayString("text/html"),
            StringComparison.Ordinal
        );
        Assert.StartsWith("Two curves meet. ", row.ToDisplayString("text/plain"), StringComparison.Ordinal);
    }

    [Fact]
    public void It_lives_through_what_the_figure_still_gets()
    {
        var figure = Plot.Lines("a", [1.0, 2]).Said("Up.");

        Assert.StartsWith(
            "Up. ",
            figure.Title("b").LogY().With(Plot.Lines("", [2.0, 1])).ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal("Up. Given.", figure.Alt("Given.").ToString());
    }

    [Fact]
    public void A_figure_on_show_while_a_cell_runs_has_none()
    {
        AppContext.SetData(Seam, () => (string?)"The end of it.");
        var host = new Host();
        Shown.Show(Plot.Lines("a", [1.0, 2]));

        Assert.All(
            host.Take(),
            message => Assert.DoesNotContain("The end of it.", message.Bundle["text/plain"], StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_window_of_pieces_is_told_in_four_digits()
    {
        var text = Plot.Pieces(Hyperplanes.Random(20, 2, new Random(3))).ToString();

        Assert.Contains("in the window [", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\.\d{5}", text);
    }

    public void Dispose() => AppContext.SetData(Seam, null);
}

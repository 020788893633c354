using Curriculum.Networks;
using static Curriculum.Notation;

namespace Curriculum.Figures.Tests.Widgets;

public sealed class DrawDigitTests
{
    private static readonly Network<float> s_net = [Affine(64, 10, Seed(7))];

    [Fact]
    public void Its_data_bring_the_network_and_its_stills_a_digit_with_ten_probabilities()
    {
        var figure = Plot.DrawDigit(s_net);
        using var data = Page.Data(FigureHtml.Write(figure));
        var widget = data.RootElement.GetProperty("widget");
        Assert.Equal("digit", widget.GetProperty("kind").GetString());
        Assert.Equal(64, widget.GetProperty("shown").GetArrayLength());
        var weights = Convert.FromBase64String(widget.GetProperty("network").GetProperty("x").GetString()!);
        Assert.Equal(4 * 650, weights.Length);
        Assert.Equal(2, figure.Frames[0].Count);
        Assert.StartsWith("Draw a digit. Images", figure.AltText, StringComparison.Ordinal);
    }

    [Fact]
    public void It_stays_a_pad_when_it_is_titled_sized_and_described()
    {
        var figure = Plot.DrawDigit(s_net).Title("yours").Alt("a pad").Size(300).Said("A pad.");
        Assert.Equal("digit", figure.Widget!.Kind);
        Assert.Equal("yours", figure.Heading);
    }

    [Fact]
    public void A_network_of_other_sizes_is_one_sentence() =>
        Assert.Equal(
            "A digit is 64 numbers and has 10 classes; this network takes 3 and gives 2. Train one on Digits.",
            Assert.Throws<ArgumentException>(() => Plot.DrawDigit((Network<float>)[Affine(3, 2, Seed(1))])).Message
        );

    [Fact]
    public void It_stands_by_itself()
    {
        var pad = Plot.DrawDigit(s_net);
        Assert.Equal(
            "“Draw a digit” answers the reader's hand and needs a place of its own: show it in a cell by itself, "
                + "not in a row.",
            Assert.Throws<ArgumentException>(() => Plot.Row(pad, Plot.Lines("a", [1.0, 2]))).Message
        );
        Assert.Throws<ArgumentException>(() => Plot.Slider("s", [1, 2], _ => pad));
    }
}

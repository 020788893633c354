using System.Text.RegularExpressions;
using System.Xml;

namespace Curriculum.Figures.Tests;

public sealed class FigureHtmlTests
{
    public static TheoryData<string> Kinds => [.. Gallery.All.Select(item => item.Name)];

    private static Figure Of(string kind) => Gallery.All.Single(item => item.Name == kind).Make();

    [Theory, MemberData(nameof(Kinds))]
    public void The_HTML_is_well_formed(string kind)
    {
        var html = FigureHtml.Write(Of(kind));
        var outside = Regex.Replace(html, "<script>.*?</script>", "", RegexOptions.Singleline);
        var document = new XmlDocument();
        document.LoadXml(outside.Replace("<style>", "<style><![CDATA[").Replace("</style>", "]]></style>"));
        Assert.Equal("div", document.DocumentElement!.Name);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Nothing_is_fetched(string kind)
    {
        var html = FigureHtml.Write(Of(kind));
        Assert.DoesNotContain("http", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
        Assert.All(
            Regex.Matches(html, "href=\"([^\"]*)\""),
            m => Assert.StartsWith("data:image/png", m.Groups[1].Value)
        );
    }

    [Theory, MemberData(nameof(Kinds))]
    public void The_data_are_JSON_with_one_frame_for_each_place_of_the_sliders(string kind)
    {
        var figure = Of(kind);
        using var data = Page.Data(FigureHtml.Write(figure));
        var places = data
            .RootElement.GetProperty("knobs")
            .EnumerateArray()
            .Aggregate(1, (n, knob) => n * knob.GetProperty("labels").GetArrayLength());
        Assert.Equal(places, data.RootElement.GetProperty("frames").GetArrayLength());
        Assert.True(data.RootElement.GetProperty("pool").GetArrayLength() > 0);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_still_picture_and_the_alternative_text_stand_where_no_script_runs(string kind)
    {
        var figure = Of(kind);
        var html = FigureHtml.Write(figure);
        if (kind == "Plotly.NET")
        {
            // No picture of ours: words.
            Assert.Contains("<p class=\"cf-words\">A line through 1, 3, 2.</p>", html, StringComparison.Ordinal);
            return;
        }
        Assert.Matches("<svg viewBox=\"0 0 \\d+ \\d+\".*<(path|image|polygon|rect) ", html);
        Assert.DoesNotContain("NaN", Regex.Match(html, "<svg.*</svg>").Value, StringComparison.Ordinal);
        var alt = Regex.Match(html, "role=\"img\" aria-label=\"([^\"]+)\"").Groups[1].Value;
        Assert.Matches("\\d", alt);
        Assert.Contains($"<p class=\"cf-alt\">{alt}</p>", html, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Plotly_NET_takes_the_chart(string kind)
    {
        var json = Plotly.NET.GenericChart.toFigureJson(Of(kind).Chart);
        Assert.Contains("\"type\":", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_of_two_curves_stays_small()
    {
        var html = FigureHtml.Write(Gallery.All.Single(item => item.Name == "lines").Make());
        Assert.InRange(html.Length, 1000, 12_000);
    }

    [Fact]
    public void Words_from_a_caller_cannot_end_the_script_or_an_attribute()
    {
        var html = FigureHtml.Write(Plot.Lines("</script><b>\"", ("<!-- & \u2028", [1.0, 2])).Axes("<i>", "\""));
        Assert.Equal(1, Regex.Count(html, "</script>"));
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        using var data = Page.Data(html);
        Assert.Equal("<!-- & \u2028", data.RootElement.GetProperty("pool")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void Two_figures_never_share_an_id()
    {
        var figure = Plot.Lines("", ("", [1.0]));
        Assert.NotEqual(Page.Id(FigureHtml.Write(figure)), Page.Id(FigureHtml.Write(figure)));
    }

    [Fact]
    public void The_numbers_do_not_depend_on_the_culture()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        var comma = (System.Globalization.CultureInfo)before.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        var figure = Plot.Lines("", ("y", [0.5, 1.25])).HorizontalLine(0.75);
        var expected = Page.WithoutId(FigureHtml.Write(figure));
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = comma;
            Assert.Equal(expected, Page.WithoutId(FigureHtml.Write(figure)));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}

using System.Text.Json;
using MathNet.Numerics.LinearAlgebra;
using Microsoft.DotNet.Interactive.Formatting;

namespace Curriculum.Figures.Tests;

/// <summary>
/// The live book's pages draw by themselves: figures and matrices come as data, and no script with them.
/// </summary>
[Collection("one session")]
public sealed class PageTests : IDisposable
{
    public PageTests()
    {
        // What a matrix is shown as is settled once, when the host's library is there: settle it before the host
        // changes.
        _ = Formatter.GetPreferredMimeTypesFor(typeof(Matrix<double>));
        Hosts.HostFormatters.Register();
        AppContext.SetData("curriculum.host", "page");
    }

    public static TheoryData<string> Kinds => [.. Gallery.All.Select(item => item.Name)];

    public void Dispose() => AppContext.SetData("curriculum.host", null);

    [Fact]
    public void A_shown_figure_brings_its_data_beside_HTML_and_text_and_no_script()
    {
        FigureScript.Forget();
        var host = new Host();
        Shown.Show(Plot.Lines("loss", ("training", [2.0, 1]))).Update(Plot.Lines("loss", ("training", [2.0, 1, 0.5])));
        Live.FlushAll();
        var (first, last) = (host.Take()[0], host.Take()[^1]);
        Assert.Equal(["text/html", FigureSpec.MimeType, "text/plain"], first.Bundle.Keys);
        Assert.DoesNotContain("DecompressionStream", first.Bundle["text/html"], StringComparison.Ordinal);
        Assert.Equal(
            first.Id,
            JsonDocument.Parse(last.Bundle[FigureSpec.MimeType]).RootElement.GetProperty("live").GetString()
        );
        Assert.True(last.Update);
    }

    [Fact]
    public void The_setup_shows_nothing()
    {
        var host = new Host();
        Setup.Begin();
        Assert.Empty(host.Take());
    }

    [Fact]
    public void Everything_prefers_the_data_here_and_only_here()
    {
        Assert.Equal(["text/html", "application/vnd.curriculum.figure+json", "text/plain"], Preferred());
        AppContext.SetData("curriculum.host", null);
        Assert.Equal(["text/html", "text/plain"], Preferred());

        static string[] Preferred() => new Hosts.TypeFormatterSourceAttribute(typeof(object)).PreferredMimeTypes;
    }

    [Theory, MemberData(nameof(Kinds))]
    public void The_data_name_everything_that_is_drawn(string kind)
    {
        var figure = Gallery.All.Single(item => item.Name == kind).Make();
        using var data = JsonDocument.Parse(FigureSpec.Write(figure));
        var root = data.RootElement;
        var (panels, pool, layouts) = (
            root.GetProperty("panels"),
            root.GetProperty("pool"),
            root.GetProperty("layouts")
        );
        Assert.All(
            panels.EnumerateArray(),
            panel =>
                Assert.True(panel.GetProperty("width").GetInt32() > 0 && panel.GetProperty("height").GetInt32() > 0)
        );
        Assert.NotEmpty(root.GetProperty("label").GetString()!);
        Assert.InRange(root.GetProperty("start").GetInt32(), 0, root.GetProperty("frames").GetArrayLength() - 1);
        Assert.All(
            root.GetProperty("knobs").EnumerateArray(),
            knob => Assert.NotEmpty(knob.GetProperty("sentence").GetString()!)
        );
        foreach (var frame in root.GetProperty("frames").EnumerateArray())
        {
            Assert.Equal(panels.GetArrayLength(), frame.GetProperty("p").GetArrayLength());
            foreach (var panel in frame.GetProperty("p").EnumerateArray())
            {
                Assert.All(
                    panel.GetProperty("t").EnumerateArray(),
                    at => Assert.Equal(JsonValueKind.Object, pool[at.GetInt32()].ValueKind)
                );
                Assert.Equal(JsonValueKind.Object, layouts[panel.GetProperty("l").GetInt32()].ValueKind);
                Assert.NotEmpty(panel.GetProperty("a").GetString()!);
            }
        }
    }

    [Fact]
    public void A_matrix_comes_as_its_printed_rows()
    {
        var data = Of(
            Matrix<double>.Build.DenseOfArray(
                new double[,]
                {
                    { 1, -2 },
                    { 3, 40 },
                }
            )
        );
        Assert.Equal("""{"rows":[["1","−2"],["3","40"]],"label":"2 × 2 matrix: 1, -2; 3, 40"}""", data);
        Assert.Contains(
            "\"shape\":\"784 × 128, shown in part\"",
            Of(Matrix<double>.Build.Dense(784, 128, 1)),
            StringComparison.Ordinal
        );

        static string Of(Matrix<double> a) =>
            new Hosts.Brackets(a.RowCount, a.ColumnCount, (i, j) => a.At(i, j), column: false).Data();
    }
}

using Curriculum.Networks;
using MathNet.Numerics.LinearAlgebra;
using Microsoft.DotNet.Interactive.Formatting;
using static Curriculum.Notation;

namespace Curriculum.Figures.Tests;

/// <summary>The host's own formatting library finds everything by name, as .NET Interactive does.</summary>
[Collection("one session")]
public sealed class FormatterTests
{
    [Fact]
    public void A_figure_prefers_HTML_and_plain_text()
    {
        Assert.Equal(["text/html", "text/plain"], Formatter.GetPreferredMimeTypesFor(typeof(Figure)));
        var figure = Plot.Lines("loss", ("training", [2.0, 1, 0.5])).Alt("The loss falls from 2 to 0.5.");
        Assert.Equal("The loss falls from 2 to 0.5.", figure.ToDisplayString("text/plain"));
        Assert.Contains(
            "role=\"img\" aria-label=\"The loss falls from 2 to 0.5.\"",
            figure.ToDisplayString("text/html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_script_comes_once_in_a_session_and_again_with_the_setup()
    {
        FigureScript.Forget();
        var figure = Plot.Lines("loss", ("training", [2.0, 1]));
        Assert.Contains("DecompressionStream", figure.ToDisplayString("text/html"), StringComparison.Ordinal);
        Assert.DoesNotContain("DecompressionStream", figure.ToDisplayString("text/html"), StringComparison.Ordinal);
        var host = new Host();
        Setup.Begin();
        Setup.Begin();
        Assert.All(
            host.Take(),
            message => Assert.Contains("DecompressionStream", message.Bundle["text/html"], StringComparison.Ordinal)
        );
        Assert.DoesNotContain("DecompressionStream", figure.ToDisplayString("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_script_holds_plotly_and_hides_RequireJS_while_it_runs()
    {
        var html = FigureScript.Give();
        var packed = Convert.FromBase64String(html.Split("var packed=\"")[1].Split('"')[0]);
        using var zip = new System.IO.Compression.GZipStream(
            new MemoryStream(packed),
            System.IO.Compression.CompressionMode.Decompress
        );
        var code = new StreamReader(zip).ReadToEnd();
        Assert.Contains("plotly.js v2.", code[..300], StringComparison.Ordinal);
        Assert.Contains("[\"define\",\"exports\",\"module\",\"Plotly\"]", html, StringComparison.Ordinal);
        Assert.InRange(html.Length, 1_000_000, 2_000_000);
        var ours = html.Replace(html.Split("var packed=\"")[1].Split('"')[0], "", StringComparison.Ordinal);
        // The name of SVG's elements is no address.
        ours = ours.Replace("\"http://www.w3.org/2000/svg\"", "", StringComparison.Ordinal);
        Assert.DoesNotContain("http", ours, StringComparison.Ordinal);
        Assert.DoesNotContain("\nimport ", ours, StringComparison.Ordinal);
        Assert.DoesNotContain("\nexport ", ours, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_inside_a_tuple_is_still_a_picture()
    {
        var html = (4L, Plot.Lines("loss", ("training", [2.0, 1]))).ToDisplayString("text/html");
        Assert.Contains("class=\"cf-plot\" role=\"img\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_matrix_shows_as_a_bracketed_matrix()
    {
        var a = Matrix<double>.Build.DenseOfArray(
            new double[,]
            {
                { 1, -2 },
                { 3, 40 },
            }
        );
        Assert.Equal(["text/html", "text/plain"], Formatter.GetPreferredMimeTypesFor(a.GetType()));
        Assert.Equal("[ 1  -2 ]\n[ 3  40 ]", a.ToDisplayString("text/plain"));
        var html = System.Net.WebUtility.HtmlDecode(a.ToDisplayString("text/html"));
        Assert.Contains("aria-label=\"2 × 2 matrix: 1, -2; 3, 40\"", html, StringComparison.Ordinal);
        Assert.Contains("<tr><td>1</td><td>−2</td></tr><tr><td>3</td><td>40</td></tr>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_vector_is_a_column_with_sensible_digits() =>
        Assert.Equal(
            "[   3.000 ]\n[  -0.500 ]\n[ 1.0e-12 ]",
            Vector<double>.Build.Dense([3, -0.5, 1e-12]).ToDisplayString("text/plain")
        );

    [Fact]
    public void A_network_shows_its_sizes_and_a_row_for_each_layer()
    {
        Network<float> F =
        [
            Image(1, 8, 8),
            Conv2d(1, 16, kernel: 3, Seed(1)),
            ReLU(),
            MaxPool2d(),
            Affine(16 * 3 * 3, 10, Seed(2)),
        ];
        Assert.Equal(["text/html", "text/plain"], Formatter.GetPreferredMimeTypesFor(typeof(Network<float>)));
        var lines = F.ToDisplayString("text/plain").Split('\n');
        Assert.Equal(F.ToString(), lines[0]);
        Assert.Matches(@"^layer +gives +weights +numbers in x$", lines[1]);
        Assert.Matches(@"^Conv2d.* 16×6×6 +A1 16×9, b1 16×1 +160$", lines[3]);
        Assert.Matches(@"^ReLU\(\) +16×6×6 +– +–$", lines[4]);
        Assert.Matches(@"^Affine\(144, 10\) +10 +A2 10×144, b2 10×1 +1,450$", lines[6]);
        var html = System.Net.WebUtility.HtmlDecode(F.ToDisplayString("text/html"));
        Assert.Contains($">{F}</caption>", html, StringComparison.Ordinal);
        Assert.Equal(5, html.Split("<tr>").Length - 2);
        Assert.DoesNotContain("WeightNames", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_weights_of_a_layer_made_of_layers_stand_in_its_row()
    {
        Network<double> F =
        [
            Affine(3, 4, Seed(1)),
            Residual(Affine(4, 4, Seed(2)), ReLU(), Affine(4, 4, Seed(3))),
            Affine(4, 1, Seed(4)),
        ];
        Assert.Equal([16, 40, 5], F.Summary.Select(line => line.WeightCount));
        Assert.Equal(["A2 4×4", "b2 4×1", "A3 4×4", "b3 4×1"], F.Summary[1].Weights);
        Assert.Equal("Affine(3, 4)", F.Layers[0].ToDisplayString("text/plain"));
        Assert.Equal("<code>Affine(3, 4)</code>", F.Layers[0].ToDisplayString("text/html"));
    }

    [Fact]
    public void A_large_matrix_says_its_shape_and_leaves_out_the_middle()
    {
        var text = Matrix<float>.Build.Dense(784, 128, 1).ToDisplayString("text/plain");
        Assert.EndsWith("784 × 128, shown in part", text, StringComparison.Ordinal);
        Assert.Equal(17, text.Split('\n').Length);
        Assert.Contains("⋱", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Complex_NaN_and_infinite_entries_have_a_form_of_their_own()
    {
        Assert.Equal(
            "[ 1.000 − 0.500i ]",
            Vector<System.Numerics.Complex>.Build.Dense([new(1, -0.5)]).ToDisplayString("text/plain")
        );
        Assert.Equal(
            "[ NaN ]\n[   ∞ ]\n[   1 ]",
            Vector<double>.Build.Dense([double.NaN, double.PositiveInfinity, 1]).ToDisplayString("text/plain")
        );
    }

    [Fact]
    public void The_loaded_FSharp_Core_answers_for_any_version()
    {
        var asked = new System.Reflection.AssemblyName("FSharp.Core, Version=99.0.0.0");
        Assert.NotEmpty(Plot.Lines("", ("", [1.0])).Chart.ToString()!);
        Assert.Equal("FSharp.Core", Hosts.ModuleSetup.LoadedFSharp(asked)?.GetName().Name);
        Assert.Null(Hosts.ModuleSetup.LoadedFSharp(new("Other")));
    }
}

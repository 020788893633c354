using System.Text.RegularExpressions;
using Curriculum.Figures.Stills;

namespace Curriculum.Figures.Tests.Stills;

public sealed class StillTests
{
    [Theory]
    [InlineData(0, 10, false, "0 2 4 6 8 10")]
    [InlineData(-0.3, 0.3, false, "−0.3 −0.2 −0.1 0 0.1 0.2 0.3")]
    [InlineData(1e-4, 100, true, "10⁻⁴ 10⁻³ 0.01 0.1 1 10 100")]
    [InlineData(2, 6, true, "2 3 4 5 6")]
    [InlineData(0.03, 2, true, "0.05 0.1 0.2 0.5 1 2")]
    public void Ticks_are_round_numbers(double from, double to, bool log, string expected) =>
        Assert.Equal(expected, string.Join(' ', new Scale(from, to, log, 0, 700).Ticks(7).Select(t => t.Text)));

    [Fact]
    public void Any_two_numbers_make_an_axis_with_few_ticks_at_places_of_their_own()
    {
        var random = new Random(18065);
        for (var k = 0; k < 20_000; k++)
        {
            var (from, to) = (AnyDouble(random), k % 3 == 0 ? AnyDouble(random) : 0);
            to =
                k % 3 == 1 ? Math.BitIncrement(Math.BitIncrement(from))
                : k % 3 == 2 ? -from
                : to;
            var ticks = new Scale(from, to, log: k % 5 == 0 && from > 0 && to > 0, 0, 700).Ticks(7).ToList();
            Assert.True(ticks.Count <= 20, $"{from} to {to}: {ticks.Count} ticks");
            Assert.Equal(ticks.Count, ticks.Select(tick => tick.At).Distinct().Count());
        }
    }

    [Fact]
    public void A_polygon_smaller_than_any_scale_is_a_picture_without_a_number_that_is_none()
    {
        (double, double)[] corners = [(-1.5e-323, 1e-323), (-5e-324, -5e-324), (-5e-324, -1e-323)];

        var svg = Still.Svg(Assert.Single(Plot.Polygons("t", ("p", corners)).Frames[0]));

        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", svg, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.30000000000000004, 0.3)]
    [InlineData(1e308, -1e308)]
    [InlineData(double.MaxValue, double.MinValue)]
    [InlineData(5e-324, 0)]
    [InlineData(1e17, 1.00000000000000016e17)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(double.NaN, 1)]
    public void Any_values_make_a_picture_within_its_frame(double first, double second)
    {
        var svg = Still.Svg(Assert.Single(Plot.Lines("t", [first, second]).Frames[0]));
        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", svg, StringComparison.Ordinal);
        Assert.InRange(svg.Length, 100, 10_000);
    }

    // Every exponent and sign, infinities and NaN among them.
    private static double AnyDouble(Random random) =>
        BitConverter.Int64BitsToDouble(random.NextInt64() << 1 | random.NextInt64(2));

    [Fact]
    public void A_scale_maps_its_ends_to_its_pixels()
    {
        var scale = new Scale(0.01, 100, true, 50, 450);
        Assert.Equal([50, 250, 450], new[] { 0.01, 1, 100 }.Select(x => Math.Round(scale.Pixel(x), 9)));
        Assert.True(double.IsNaN(scale.Pixel(0)));
    }

    [Fact]
    public void A_PNG_has_its_size_and_its_pixels()
    {
        var bytes = Convert.FromBase64String(
            Png.DataAddress(3, 2, (i, j) => ((byte)(10 * i + j), 1, 2, 255)).Split(',')[1]
        );
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], bytes[..4]);
        Assert.Equal([0, 0, 0, 3, 0, 0, 0, 2, 8, 6], bytes[16..26]);
        Assert.Equal([0xAE, 0x42, 0x60, 0x82], bytes[^4..]); // the check sum that every PNG's end has
        var data = bytes.AsSpan(41, bytes[36] | bytes[35] << 8 | bytes[34] << 16).ToArray();
        using var zip = new System.IO.Compression.ZLibStream(
            new MemoryStream(data),
            System.IO.Compression.CompressionMode.Decompress
        );
        using var plain = new MemoryStream();
        zip.CopyTo(plain);
        Assert.Equal([0, 10, 1, 2, 255, 11, 1, 2, 255, 12, 1, 2, 255], plain.ToArray()[13..]);
    }

    [Fact]
    public void Equal_axes_keep_a_circle_round()
    {
        var svg = Still.Svg(Plot.Circle("", 0, 0, 2).Frames[0][0]);
        var points = Regex
            .Matches(Regex.Match(svg, "<path d=\"(M[^\"]*)\" fill=\"none\"").Groups[1].Value, @"(-?[\d.]+) (-?[\d.]+)")
            .Select(m => (X: double.Parse(m.Groups[1].Value), Y: double.Parse(m.Groups[2].Value)))
            .ToArray();
        Assert.Equal(points.Max(p => p.X) - points.Min(p => p.X), points.Max(p => p.Y) - points.Min(p => p.Y), 0.5);
    }

    [Fact]
    public void The_first_row_of_a_heat_map_is_on_top()
    {
        var svg = Still.Svg(
            Plot.HeatMap(
                "A",
                new double[,]
                {
                    { 1, 2 },
                    { 3, 4 },
                }
            ).Frames[0][0]
        );
        double Height(string text) =>
            double.Parse(
                Regex
                    .Match(svg, $"y=\"([\\d.]+)\" text-anchor=\"middle\" font-size=\"12\" fill=\"#[0-9a-f]+\">{text}<")
                    .Groups[1]
                    .Value
            );
        Assert.True(Height("1") < Height("3"));
    }
}

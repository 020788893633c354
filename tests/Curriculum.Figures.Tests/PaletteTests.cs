using Curriculum.Figures.Marks;

namespace Curriculum.Figures.Tests;

public sealed class PaletteTests
{
    public static TheoryData<int> Slots => [.. Enumerable.Range(0, Palette.Count)];

    [Theory, MemberData(nameof(Slots))]
    public void Each_colour_stands_three_to_one_against_white_and_against_a_dark_page(int slot)
    {
        var colour = Luminance(Palette.Series(slot));
        Assert.True(1.05 / (colour + 0.05) >= 3, $"{Palette.Series(slot)} on white: {1.05 / (colour + 0.05):F2}");
        Assert.True(
            (colour + 0.05) / (Luminance("#1e1e1e") + 0.05) >= 3,
            $"{Palette.Series(slot)} on dark: {(colour + 0.05) / (Luminance("#1e1e1e") + 0.05):F2}"
        );
    }

    [Fact]
    public void Colours_that_come_round_again_are_dashed() =>
        Assert.NotEqual(Palette.Dash(0), Palette.Dash(Palette.Count));

    [Fact]
    public void Numbers_stand_four_to_one_against_their_cells()
    {
        var signed = new double[2, 11];
        for (var j = 0; j < 11; j++)
        {
            (signed[0, j], signed[1, j]) = (j - 5, 4.5 - j);
        }

        foreach (
            var heat in (Figure[])
                [
                    Plot.HeatMap("A", signed),
                    Plot.HeatMap(
                        "|A|",
                        MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DenseOfArray(signed).PointwiseAbs()
                    ),
                ]
        )
        {
            var cells = heat.Frames[0][0].Marks.OfType<Cells>().Single();
            Assert.Equal(22, cells.Written().Count());
            Assert.All(
                cells.Written(),
                word =>
                {
                    var (r, g, b) = cells.Scale.At(
                        (cells.Z[(int)word.Y][(int)word.X] - cells.Low) / (cells.High - cells.Low)
                    );
                    var (cell, ink) = (Luminance($"#{r:x2}{g:x2}{b:x2}"), Luminance(word.Colour));
                    Assert.True(
                        (Math.Max(cell, ink) + 0.05) / (Math.Min(cell, ink) + 0.05) >= 4,
                        $"{word.Text} in {word.Colour} on #{r:x2}{g:x2}{b:x2}"
                    );
                }
            );
        }
    }

    private static double Luminance(string hex)
    {
        double Part(int at)
        {
            var c = Convert.ToInt32(hex.Substring(at, 2), 16) / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * Part(1) + 0.7152 * Part(3) + 0.0722 * Part(5);
    }
}

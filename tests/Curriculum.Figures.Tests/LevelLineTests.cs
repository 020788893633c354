using Curriculum.Figures.Marks;
using Curriculum.Geometry;
using Curriculum.Networks;
using static Curriculum.Notation;

namespace Curriculum.Figures.Tests;

public sealed class LevelLineTests
{
    private static readonly Window s_window = Window.Square(2);

    /// <summary>|x| + |y| = 1: a square on its corner, its four sides 4√2 long.</summary>
    [Fact]
    public void It_is_where_the_network_has_the_level()
    {
        var pieces = Pieces.InPlane(Diamond());
        var curve = Line(Plot.LevelLine("F = 1", pieces, s_window, 1));
        Assert.Equal(12, curve.X.Length);
        Assert.All(
            Enumerable.Range(0, 12).Where(i => i % 3 < 2),
            i => Assert.Equal(1, Math.Abs(curve.X[i]) + Math.Abs(curve.Y[i]), 12)
        );
        Assert.All(Enumerable.Range(0, 12).Where(i => i % 3 == 2), i => Assert.True(double.IsNaN(curve.X[i])));
        Assert.Contains(
            "F = 1: 4 straight stretches, 5.657 long",
            Plot.LevelLine("F = 1", pieces, s_window, 1).AltText
        );
    }

    /// <summary>A random sheet: its ends and middles have the level, and the signs differ across.</summary>
    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public void On_a_random_sheet_its_ends_have_the_level_and_each_stretch_parts_the_signs(int seed)
    {
        var random = Seed(seed);
        Network<double> F = [Affine(2, 8, random), ReLU(), Affine(8, 8, random), ReLU(), Affine(8, 1, random)];
        F.Biases["b1"] = Vec(0.3, -0.5, 0.2, 0.8, -0.4, 0.1, -0.9, 0.6);
        var level = F.Forward(Vec(0.3, 0.4))[0];
        var curve = Line(Plot.LevelLine("", Pieces.InPlane(F), s_window, level));
        Assert.NotEmpty(curve.X);
        for (var i = 0; i < curve.X.Length; i += 3)
        {
            var (from, to) = (Vec(curve.X[i], curve.Y[i]), Vec(curve.X[i + 1], curve.Y[i + 1]));
            var (middle, along) = ((from + to) / 2, to - from);
            Assert.All(new[] { from, middle, to }, v => Assert.Equal(level, F.Forward(v)[0], 9));
            if (along.L2Norm() > 1e-3)
            {
                var across = 1e-6 / along.L2Norm() * Vec(-along[1], along[0]);
                Assert.True((F.Forward(middle + across)[0] > level) != (F.Forward(middle - across)[0] > level));
            }
        }
    }

    [Fact]
    public void A_level_that_is_not_met_has_no_line_and_a_piece_that_is_level_all_over_neither()
    {
        var (pieces, none) = (Pieces.InPlane(Diamond()), Plot.LevelLine("", Pieces.InPlane(Diamond()), s_window, 9));
        Assert.Empty(none.Frames[0][0].Marks);
        Assert.Equal(Plot.Pieces(pieces, s_window).AltText, Plot.Pieces(pieces, s_window).With(none).AltText);
        Network<double> ramp =
        [
            Affine(
                Mat([
                    [1, 0],
                ]),
                Vec(0)
            ),
            ReLU(),
            Affine(
                Mat([
                    [1],
                ]),
                Vec(0)
            ),
        ];
        var curve = Line(Plot.LevelLine("", Pieces.InPlane(ramp), s_window, 0));
        Assert.All(curve.X.Where(double.IsFinite), x => Assert.Equal(0, x, 12));
    }

    [Fact]
    public void Several_outputs_and_a_level_that_is_no_number_are_refused_in_a_sentence()
    {
        Network<double> two = [Affine(2, 3, Seed(1)), ReLU(), Affine(3, 2, Seed(2))];
        Assert.Contains(
            "2 outputs",
            Assert.Throws<ArgumentException>(() => Plot.LevelLine("", Pieces.InPlane(two), s_window)).Message
        );
        Assert.Contains(
            "take a level that is a number",
            Assert
                .Throws<ArgumentException>(() => Plot.LevelLine("", Pieces.InPlane(Diamond()), s_window, double.NaN))
                .Message
        );
    }

    private static Network<double> Diamond() =>
        [
            Affine(Mat([1, 0], [-1, 0], [0, 1], [0, -1]), Vec(0, 0, 0, 0)),
            ReLU(),
            Affine(
                Mat([
                    [1, 1, 1, 1],
                ]),
                Vec(0)
            ),
        ];

    private static Curve Line(Figure figure) => Assert.IsType<Curve>(Assert.Single(figure.Frames[0][0].Marks));
}

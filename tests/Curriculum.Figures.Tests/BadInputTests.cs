using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Figures.Tests;

public sealed class BadInputTests
{
    public static TheoryData<string, Func<Figure>, string> Cases =>
        new()
        {
            { "an empty series", () => Plot.Lines("loss", ("training", [])), "The series “training” is empty" },
            {
                "only NaN",
                () => Plot.Lines("loss", ("training", [double.NaN, double.PositiveInfinity])),
                "2 values, all NaN or infinite"
            },
            { "different lengths", () => Plot.Scatter("", [1.0, 2, 3], [1.0, 2]), "3 x values but 2 y values" },
            {
                "nothing positive on a log axis",
                () => Plot.Lines("f", ("f", [0.0, -1])).LogY(),
                "“f” has no positive value"
            },
            {
                "points in space",
                () => Plot.Path("", ("p", [Vector<double>.Build.Dense(3)])),
                "a point with 3 components"
            },
            { "an empty matrix", () => Plot.HeatMap("", new double[0, 0]), "The matrix is empty" },
            { "a range downwards", () => Plot.Lines("f", ("f", [1.0])).Range((1, 0)), "from 1 to 0" },
            { "no image", () => Plot.Images("", []), "There is no image" },
            {
                "captions",
                () => Plot.Images("", [Matrix<double>.Build.Dense(2, 2)], ["a", "b"]),
                "1 images but 2 captions"
            },
            { "pixels", () => Plot.Images("", Matrix<double>.Build.Dense(64, 3), 8, 9), "8 × 9 = 72 pixels" },
            { "a confusion matrix that is not square", () => Plot.ConfusionMatrix(new int[2, 3]), "2 × 3" },
            { "labels", () => Plot.Scatter("", Matrix<double>.Build.Dense(2, 3), [1, 2]), "2 × 3 and 2" },
            {
                "a bowl in space",
                () => Plot.Contour("", Descent.Quadratic.WithSpectrum(1, 2, 3), (0, 1), (0, 1)),
                "but this one takes 3"
            },
            {
                "a row of sliders",
                () => Plot.Row(Plot.Slider("s", [1, 2], s => Plot.Lines("", ("", [1.0, s])))),
                "put the row inside"
            },
            {
                "a slider without values",
                () => Plot.Slider("s", Array.Empty<int>(), s => Plot.Lines("")),
                "“s” has no values"
            },
            {
                "a slider that starts outside",
                () => Plot.Slider("s", [1, 2], s => Plot.Lines(""), start: 2),
                "it has 2 places"
            },
            { "bars", () => Plot.Bars("", ["a", "b"], ("x", [1.0])), "1 values for 2 places" },
            { "half a band", () => Plot.Band("", [0, 1], ("b", [0, 1], [2])), "“b” has 2 x values but 1 y values" },
            { "a band to NaN", () => Plot.Band("", [0, 1], ("b", [0, 1], [2, double.NaN])), "hold 1 numbers" },
            { "no runs", () => Plot.Runs("", [0, 1], ("r", [])), "“r” has no runs" },
            { "bins", () => Plot.Histogram("", [1.0], 0), "at least one bin, not 0" },
            { "one wide bin", () => Plot.Histogram("", [-1.5e308, 1.5e308], 1), "wider than any number" },
            { "wide range", () => Plot.Function("", -1e308, 1.7e308, ("f", v => v)), "wider than any number" },
            { "many bins", () => Plot.Histogram("", [1.0], int.MaxValue), "2,147,483,647 bins" },
            {
                "an image on a logarithmic axis",
                () => Plot.Image("", Matrix<double>.Build.Dense(2, 2)).LogX(),
                "x = −0.5"
            },
            {
                "a circle past 0 on a logarithmic axis",
                () => Plot.Polygons("", ("p", [(1, 1), (2, 0), (3, 3)])).LogY(),
                "down to y = 0, which a logarithmic axis cannot show: leave out LogY"
            },
            { "bars on a logarithmic axis across", () => Plot.Bars("", [1.0, 2]).LogX(), "leave out LogX" },
            { "a line for a polygon", () => Plot.Polygons("", ("p", [(0, 0), (1, 1)])), "2 corners; it needs 3" },
            { "a wide network", () => Plot.NetworkDiagram("", 784, 10), "1 to 16 neurons" },
            {
                "a window without pieces",
                () =>
                    Plot.Polygons(
                        "",
                        Geometry.Hyperplanes.Random(2, 2, new Random(1)).Polygons(Geometry.Window.Square(1)),
                        new(5, 6, 5, 6)
                    ),
                "no piece in the window"
            },
            { "a word nowhere", () => Plot.Words(("1a", double.NaN, 0)), "(NaN, 0)" },
            { "no words", () => Plot.Words(), "at least one word" },
            { "a circle of radius 0", () => Plot.Circle("", 0, 0, 0), "radius 0" },
            { "size", () => Plot.Lines("").Size(5), "5 pixels" },
        };

    [Theory, MemberData(nameof(Cases))]
    public void It_is_refused_in_one_sentence(string what, Func<Figure> draw, string words)
    {
        var error = Assert.ThrowsAny<ArgumentException>(draw);
        Assert.True(error.Message.Contains(words, StringComparison.Ordinal), $"{what}: {error.Message}");
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void Single_values_that_are_not_finite_leave_a_gap_and_are_counted() =>
        Assert.Contains(
            "3 points (1 left out: not finite)",
            Plot.Lines("loss", ("training", [3, double.NaN, 2, 1])).AltText,
            StringComparison.Ordinal
        );

    [Fact]
    public void What_a_log_axis_cannot_show_is_counted() =>
        Assert.Contains(
            "2 points (1 left out: not finite or not positive)",
            Plot.Lines("f", ("f", [1, 0.1, 0])).LogY().AltText,
            StringComparison.Ordinal
        );
}

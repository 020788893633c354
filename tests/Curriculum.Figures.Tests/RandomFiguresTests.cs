using System.Diagnostics;
using System.Xml.Linq;
using CsCheck;
using Curriculum.Figures.Stills;
using Curriculum.Tests;
using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Figures.Tests;

/// <summary>Any numbers for a figure: a picture in bounded time and size, or one sentence.</summary>
[Trait("inputs", "random")]
public sealed class RandomFiguresTests
{
    private const int Longest = 500_000; // letters of a still
    private static readonly TimeSpan s_most = TimeSpan.FromSeconds(20);

    [Fact]
    public void Any_numbers_are_a_picture_in_bounded_time_and_size_or_a_sentence() =>
        Gen.Select(
                Gen.Int[0, 11],
                Numbers,
                Numbers,
                Gen.Bool,
                Gen.Bool,
                Gen.Select(RandomInputs.AnyDouble, RandomInputs.AnyDouble, RandomInputs.AnyDouble, Gen.Int[-2, 5000])
            )
            .Try(500, Draw, Print);

    /// <summary>Up to twelve numbers: any, or all close beside one.</summary>
    private static Gen<double[]> Numbers =>
        Gen.OneOf(
            RandomInputs.AnyDouble.Array[0, 12],
            Gen.Select(RandomInputs.AnyDouble, Gen.Int[-3, 3].Array[1, 6])
                .Select(input => Array.ConvertAll(input.Item2, steps => Beside(input.Item1, steps)))
        );

    private static double Beside(double number, int steps)
    {
        for (; steps > 0; steps--)
        {
            number = Math.BitIncrement(number);
        }

        for (; steps < 0; steps++)
        {
            number = Math.BitDecrement(number);
        }

        return number;
    }

    private static void Draw(
        (int Kind, double[] X, double[] Y, bool LogX, bool LogY, (double A, double B, double C, int N) More) input
    )
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        try
        {
            var figure = Make(input.Kind, input.X, input.Y, input.More);
            figure = input.LogX ? figure.LogX() : figure;
            figure = input.LogY ? figure.LogY() : figure;
            if (input.More.N % 3 == 0)
            {
                figure = figure.Range((input.More.A, input.More.B), null);
            }

            if (input.More.N % 4 == 0)
            {
                figure = figure.HorizontalLine(input.More.C, "bound").VerticalLine(input.More.A);
            }

            Assert.NotEmpty(figure.AltText);
            var html = FigureHtml.Write(figure);
            foreach (var panel in figure.Frames[figure.Start])
            {
                var still = Still.Svg(panel);
                Assert.InRange(still.Length, 1, Longest);
                // A cell's number may read NaN; no place or size may.
                foreach (var attribute in XDocument.Parse(still).Descendants().Attributes())
                {
                    Assert.DoesNotMatch("NaN|Infinity|∞", attribute.Value);
                }
            }

            Assert.InRange(html.Length, 1, 10 * Longest);
        }
        catch (ArgumentException refused)
        {
            Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', refused.Message);
            Assert.DoesNotContain("(Parameter", refused.Message, StringComparison.Ordinal);
        }

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, s_most);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000_000);
    }

    private static Figure Make(int kind, double[] x, double[] y, (double A, double B, double C, int N) more) =>
        kind switch
        {
            0 => Plot.Lines("f", ("f", x), ("g", y)),
            1 => Plot.Scatter("s", x, y),
            2 => Plot.Bars("b", x),
            3 => Plot.Histogram("h", x, more.N),
            4 => Plot.HeatMap("m", Square(x)),
            5 => Plot.Image("i", Square(x)),
            6 => Plot.Function("f", more.A, more.B, ("f", v => more.C * v * v)),
            7 => Plot.Contour("c", (u, v) => more.C * u - v * u, (more.A, more.B), (more.B, more.C)),
            8 => Plot.Arrows("a", ("a", Pair(more.A, more.B), Pair(more.B, more.C))),
            9 => Plot.Circle("c", more.A, more.B, more.C),
            10 => Plot.Polygons("p", ("p", [.. x.Zip(y)])),
            _ => Plot.Words(("a", more.A, more.B), ("b", more.B, more.C)),
        };

    private static Matrix<double> Square(double[] x)
    {
        var n = (int)Math.Sqrt(x.Length);
        return n == 0
            ? Matrix<double>.Build.Dense(1, 1, x.Length == 0 ? double.NaN : x[0])
            : Matrix<double>.Build.Dense(n, n, (i, j) => x[i * n + j]);
    }

    private static Vector<double> Pair(double x, double y) => Vector<double>.Build.Dense([x, y]);

    private static string Print(
        (int Kind, double[] X, double[] Y, bool LogX, bool LogY, (double A, double B, double C, int N) More) input
    ) =>
        $"kind {input.Kind}, x = [{string.Join(", ", input.X)}], y = [{string.Join(", ", input.Y)}], log {input.LogX} "
        + $"{input.LogY}, {input.More}";
}

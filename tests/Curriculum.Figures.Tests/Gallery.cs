using System.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Figures.Tests;

/// <summary>One figure of every kind, with the numbers of the lecture where it has some.</summary>
internal static class Gallery
{
    private static readonly Random s_random = new(18065);

    public static IEnumerable<(string Name, Func<Figure> Make)> All =>
    [
        ("lines", () => Plot.Lines("f(x_k) on the bowl with b = 1/100", ("steepest descent", Powers(0.9608, 100)), ("momentum", Powers(0.6694, 100))).LogY().Axes("step k", "f(x_k)")),
        ("noisy lines", () => Plot.Lines("loss", ("training", Enumerable.Range(0, 5000).Select(k => 2.3 * Math.Exp(-k / 900.0) + 0.1 * s_random.NextDouble())), ("validation", Enumerable.Range(0, 5000).Select(k => 2.4 * Math.Exp(-k / 1200.0) + 0.2))).Axes("step", "mean loss").HorizontalLine(0.2, "noise floor")),
        ("function", () => Plot.Function("Activations", -3, 3, ("ReLU", v => Math.Max(v, 0)), ("tanh", Math.Tanh), ("sigmoid", v => 1 / (1 + Math.Exp(-v)))).Axes("v", "output")),
        ("scatter", () => Plot.Scatter("Two classes", ("t = −1", Normal(60, -1), Normal(60, 0)), ("t = +1", Normal(60, 1.5), Normal(60, 1))).Axes("v₁", "v₂").EqualAxes()),
        ("heat map", () => Plot.HeatMap("A", Matrix<double>.Build.Dense(4, 6, (i, j) => Math.Round(Math.Sin(i + 2 * j), 2)))),
        ("large heat map", () => Plot.HeatMap("Toeplitz", Matrix<double>.Build.Dense(30, 32, (i, j) => j - i is 0 ? 1 : j - i is 1 ? 2 : j - i is 2 ? 3 : 0))),
        ("images", () => Plot.Images("Digits", Enumerable.Range(0, 10).Select(n => Matrix<double>.Build.Dense(8, 8, (i, j) => (i + j * n) % 9 / 8.0)), Enumerable.Range(0, 10).Select(n => $"{n} as {(n + 3) % 10}"))),
        ("filters", () => Plot.Images("Filters", Enumerable.Range(0, 4).Select(n => Matrix<double>.Build.Dense(3, 3, (i, j) => Math.Cos(i + n * j))))),
        ("confusion", () => Plot.ConfusionMatrix(Counts())),
    ];

    public static double[] Powers(double factor, int count) => [.. Enumerable.Range(0, count).Select(k => 0.5 * Math.Pow(factor, 2 * k))];

    private static double[] Normal(int count, double mean) => [.. Enumerable.Range(0, count).Select(_ => mean + MathNet.Numerics.Distributions.Normal.Sample(s_random, 0, 0.6))];

    private static int[,] Counts()
    {
        var counts = new int[10, 10];
        for (var i = 0; i < 10; i++) counts[i, i] = 40 - i;
        (counts[8, 1], counts[3, 5], counts[9, 4]) = (4, 2, 1);
        return counts;
    }
}

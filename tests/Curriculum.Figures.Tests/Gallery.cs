using System.Numerics;
using Curriculum.Networks;

namespace Curriculum.Figures.Tests;

// Inside the namespace: here Vector<T> is MathNet's, not the one of System.Numerics.
using MathNet.Numerics.LinearAlgebra;

/// <summary>One figure of every kind, with the numbers of the lecture where it has some.</summary>
internal static partial class Gallery
{
    private const int Seed = 18065;

    public static IEnumerable<(string Name, Func<Figure> Make)> All => [.. First, .. Second];

    private static IEnumerable<(string Name, Func<Figure> Make)> First =>
        [
            (
                "lines",
                () =>
                    Plot.Lines(
                            "f(x_k) on the bowl with b = 1/100",
                            ("steepest descent", Powers(0.9608, 100)),
                            ("momentum", Powers(0.6694, 100))
                        )
                        .LogY()
                        .Axes("step k", "f(x_k)")
            ),
            (
                "noisy lines",
                () =>
                    Plot.Lines(
                            "loss",
                            ("training", Noise(5000).Select((noise, k) => 2.3 * Math.Exp(-k / 900.0) + 0.1 * noise)),
                            ("validation", Enumerable.Range(0, 5000).Select(k => 2.4 * Math.Exp(-k / 1200.0) + 0.2))
                        )
                        .Axes("step", "mean loss")
                        .HorizontalLine(0.2, "noise floor")
            ),
            (
                "function",
                () =>
                    Plot.Function(
                            "Activations",
                            -3,
                            3,
                            ("ReLU", v => Math.Max(v, 0)),
                            ("tanh", Math.Tanh),
                            ("sigmoid", v => 1 / (1 + Math.Exp(-v)))
                        )
                        .Axes("v", "output")
            ),
            (
                "scatter",
                () =>
                    Plot.Scatter(
                            "Two classes",
                            ("t = −1", Normal(60, -1), Normal(60, 0)),
                            ("t = +1", Normal(60, 1.5), Normal(60, 1))
                        )
                        .Axes("v₁", "v₂")
                        .EqualAxes()
            ),
            (
                "heat map",
                () => Plot.HeatMap("A", Matrix<double>.Build.Dense(4, 6, (i, j) => Math.Round(Math.Sin(i + 2 * j), 2)))
            ),
            (
                "large heat map",
                () =>
                    Plot.HeatMap(
                        "Toeplitz",
                        Matrix<double>.Build.Dense(
                            30,
                            32,
                            (i, j) =>
                                j - i is 0 ? 1
                                : j - i is 1 ? 2
                                : j - i is 2 ? 3
                                : 0
                        )
                    )
            ),
            (
                "images",
                () =>
                    Plot.Images(
                        "Digits",
                        Enumerable
                            .Range(0, 10)
                            .Select(n => Matrix<double>.Build.Dense(8, 8, (i, j) => (i + j * n) % 9 / 8.0)),
                        Enumerable.Range(0, 10).Select(n => $"{n} as {(n + 3) % 10}")
                    )
            ),
            (
                "filters",
                () =>
                    Plot.Images(
                        "Filters",
                        Enumerable
                            .Range(0, 4)
                            .Select(n => Matrix<double>.Build.Dense(3, 3, (i, j) => Math.Cos(i + n * j)))
                    )
            ),
            ("confusion", () => Plot.ConfusionMatrix(Counts())),
            (
                "contour",
                () =>
                    Plot.Contour(
                            "Zig-zag on the bowl",
                            (x, y) => 0.5 * (x * x + 0.1 * y * y),
                            (-0.15, 0.15),
                            (-1.1, 1.1),
                            ("steepest descent", ZigZag(0.1, 20))
                        )
                        .Axes("x", "y")
            ),
            (
                "bowl",
                () =>
                    Plot.Contour(
                            "½(x² + by²), b = 0.1",
                            Descent.Quadratic.Bowl(0.1),
                            (-0.2, 0.2),
                            (-1.1, 1.1),
                            (
                                "momentum",
                                Notation
                                    .Descend(
                                        Descent.Quadratic.Bowl(0.1),
                                        Vec(0.1, 1),
                                        Learning.Momentum.Optimal(0.1, 1)
                                    )
                                    .Points(25)
                            )
                        )
                        .Axes("x", "y")
            ),
            ("surface", () => Plot.Surface("A saddle", (x, y) => x * x - y * y, (-1, 1), (-1, 1), "f").Axes("x", "y")),
            (
                "facets",
                () =>
                    Plot.Surface("A sheet", Geometry.Pieces.InPlane(Deep(2)), new Geometry.Window(-2, 2, -2, 2), "F")
                        .Axes("x", "y")
            ),
            (
                "arrows",
                () =>
                    Plot.Vectors("Kaczmarz", ("a", Vec(1, 2)), ("e", Vec(2, -0.5)))
                        .With(Plot.Arrows("", ("step", Vec(2, -0.5), Vec(2.6, 0.7))))
                        .Axes("x₁", "x₂")
            ),
            (
                "complex plane",
                () =>
                    Plot.ComplexPlane(
                            "Eigenvalues of R",
                            ("λ = 1", Eigenvalues(1, 3.3, 0.67)),
                            ("λ = 0.01", Eigenvalues(0.01, 3.3, 0.67))
                        )
                        .With(Plot.Circle("√β", 0, 0, Math.Sqrt(0.67)))
            ),
        ];

    public static double[] Powers(double factor, int count) =>
        [.. Enumerable.Range(0, count).Select(k => 0.5 * Math.Pow(factor, 2 * k))];

    private static Vector<double> Vec(params double[] v) => Vector<double>.Build.Dense(v);

    private static Network<double> Net()
    {
        var random = new Random(7);
        return [Notation.Affine(3, 4, random), Notation.ReLU(), Notation.Affine(4, 1, random)];
    }

    private static Network<double> Deep(int inputs)
    {
        var random = new Random(5);
        double Draw() => MathNet.Numerics.Distributions.Normal.Sample(random, 0, 1);
        Matrix<double> A(int m, int n) => Matrix<double>.Build.Dense(m, n, (_, _) => Draw());
        Vector<double> b(int m) => Vector<double>.Build.Dense(m, _ => Draw());
        return
        [
            Notation.Affine(A(8, inputs), b(8)),
            Notation.ReLU(),
            Notation.Affine(A(8, 8), b(8)),
            Notation.ReLU(),
            Notation.Affine(A(1, 8), b(1)),
        ];
    }

    private static Network<double> Reader() => [Notation.Affine(64, 10, new Random(7))];

    private static Network<double> Walker() =>
        [Notation.Affine(64, 9, new Random(1)), Notation.ReLU(), Notation.Affine(9, 10, new Random(2))];

    private static IEnumerable<Vector<double>> ZigZag(double b, int count) =>
        Enumerable.Range(0, count).Select(k => Vec(b * Math.Pow((b - 1) / (b + 1), k), Math.Pow((1 - b) / (1 + b), k)));

    private static IEnumerable<Vector<double>> Walk(double s, int count)
    {
        var v = Vec(1, 1);
        for (var k = 0; k < count; k++)
        {
            yield return v;
            v = Vec(v[0] * (1 - s), v[1] * (1 - 0.2 * s));
        }
    }

    private static IEnumerable<Complex> Eigenvalues(double lambda, double s, double beta)
    {
        var t = 1 + beta - s * lambda;
        var root = Complex.Sqrt(t * t - 4 * beta);
        return [(t + root) / 2, (t - root) / 2];
    }

    private static double[] Noise(int count)
    {
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextDouble())];
    }

    private static double[] Normal(int count, double mean)
    {
        var random = new Random(Seed + (int)(10 * mean));
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ => mean + MathNet.Numerics.Distributions.Normal.Sample(random, 0, 0.6)),
        ];
    }

    private static int[,] Counts()
    {
        var counts = new int[10, 10];
        for (var i = 0; i < 10; i++)
        {
            counts[i, i] = 40 - i;
        }

        (counts[8, 1], counts[3, 5], counts[9, 4]) = (4, 2, 1);
        return counts;
    }
}

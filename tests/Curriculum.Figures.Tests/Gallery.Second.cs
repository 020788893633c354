using Curriculum.Data;
using Curriculum.Geometry;

namespace Curriculum.Figures.Tests;

// Inside the namespace: here Vector<T> is MathNet's, not the one of System.Numerics.
using MathNet.Numerics.LinearAlgebra;

// The rest of the figures.
internal static partial class Gallery
{
    private static IEnumerable<(string Name, Func<Figure> Make)> Second =>
        [
            (
                "bars",
                () =>
                    Plot.Bars("Ten probabilities", Enumerable.Range(0, 10).Select(i => i == 3 ? 0.91 : 0.01))
                        .Axes("digit", "probability")
            ),
            (
                "named bars",
                () =>
                    Plot.Bars("Softmax", ["p₁", "p₂", "p₃"], Notation.Softmax(Vec(1, 0, -1)))
                        .Axes("class", "p")
                        .Range(y: (0, 1))
            ),
            (
                "grouped bars",
                () =>
                    Plot.Bars(
                            "Accuracy",
                            ["SGD", "momentum", "Adam"],
                            ("training", [0.95, 0.98, 0.99]),
                            ("test", [0.94, 0.97, 0.975])
                        )
                        .Axes("method", "accuracy")
            ),
            (
                "histogram",
                () =>
                    Plot.Histogram("Pieces", 24, ("depth 1", Normal(400, 61)), ("depth 6", Normal(400, 60.4)))
                        .Axes("pieces", "nets")
            ),
            (
                "band",
                () =>
                    Plot.Band("Band", [0, 1, 2], ("mean ± 2σ", [1, 2, 2.5], [1, 4, 5]))
                        .With(Plot.Lines("", ("run", [1, 3.2, 3])))
                        .Axes("step k", "x")
            ),
            (
                "runs",
                () =>
                    Plot.Runs("Nine runs", [1, 10, 100], ("a", Several(9, 1)), ("b", Several(9, 20)))
                        .LogX()
                        .LogY()
                        .Axes("step k", "distance")
            ),
            ("pieces", () => Plot.Pieces(Hyperplanes.Random(3, 2, new Random(3)))),
            ("many pieces", () => Plot.Pieces(Hyperplanes.Random(20, 2, new Random(3)))),
            ("pieces of a network", () => Plot.Pieces(Pieces.InPlane(Deep(2)))),
            ("pieces on a line", () => Plot.Pieces(Pieces.OnLine(Deep(1)), -3, 3)),
            (
                "polygons",
                () =>
                    Plot.Polygons(
                            "Two triangles",
                            ("left", [(0, 0), (1, 0), (0, 1)]),
                            ("right", [(1, 0), (1, 1), (0, 1)])
                        )
                        .Axes("x", "y")
            ),
            ("network", () => Plot.NetworkDiagram("3 – 4 – 1", Net(), Vec(1, 0.5, -0.3))),
            ("computational graph", () => Plot.ComputationalGraph("Step by step", Net(), Vec(1, 0.5, -0.3), 1)),
            ("pad", () => Plot.DrawDigit(Reader())),
            ("walk", () => Plot.DigitWalk(Walker())),
            ("sign lab", () => Plot.SignLab(Vec(1.5, 0.7), Vec(0.8, 1.9), Vec(0.9, 1.3), 1)),
            ("fold golf", Plot.FoldGolf),
            (
                "landscape",
                () => Plot.Landscape("Down", Vec(4, 2), 0.05, beta: 0.5, ways: ["descent", "heavy ball", "Nesterov"])
            ),
            ("plain network", () => Plot.NetworkDiagram("Layers", 3, 4, 4, 1)),
            ("trained confusion", () => Plot.ConfusionMatrix(Reader(), Digits.Load().Take(300))),
            ("board", () => Plot.Board(Played())),
            (
                "board with a policy",
                () => Plot.Board(Played(), policy: Enumerable.Range(1, 26).Select(k => 1.0 / k / k))
            ),
            (
                "board with an ownership",
                () => Plot.Board(Played(), ownership: Enumerable.Range(0, 25).Select(k => Math.Sin(k / 4.0)))
            ),
            ("large board", () => Plot.Board(Go.Board.Empty(19).Play("q16", "d4", "q3", "pass"), title: "19 × 19")),
            ("digits", () => Plot.Images("Digits", Digits.Load())),
            (
                "row",
                () =>
                    Plot.Row(
                        "Side by side",
                        Plot.Lines("loss", ("training", Powers(0.99, 50))).Axes("k", "loss"),
                        Plot.HeatMap(
                            "A",
                            new double[,]
                            {
                                { 1, -2 },
                                { 0, 3 },
                            }
                        ),
                        Plot.Images("digit", Digits.Load(), 4)
                    )
            ),
            (
                "slider",
                () =>
                    Plot.Slider(
                        "s",
                        [0.5, 1.0, 1.5, 1.9, 2.05],
                        s =>
                            Plot.Contour(
                                    $"Step size {s}",
                                    (x, y) => 0.5 * (x * x + 0.2 * y * y),
                                    (-1.2, 1.2),
                                    (-1.2, 1.2),
                                    ("path", Walk(s, 12))
                                )
                                .Axes("x", "y"),
                        start: 2
                    )
            ),
            (
                "two sliders",
                () =>
                    Plot.Slider(
                        "s",
                        [1.0, 2.0, 3.0],
                        "β",
                        [0.0, 0.3, 0.6, 0.9],
                        (s, beta) =>
                            Plot.Row(
                                Plot.ComplexPlane($"s = {s}, β = {beta}", ("λ = 1", Eigenvalues(1, s, beta))),
                                Plot.Lines("|λ|^k", ("k", Powers(0.9 - 0.2 * beta, 40))).LogY().Axes("k", "size")
                            )
                    )
            ),
            (
                "animation",
                () =>
                    Plot.Animation(
                        "step",
                        12,
                        k => Plot.Path($"After {k} steps", ("path", ZigZag(0.3, k + 1))).Axes("x", "y")
                    )
            ),
            ("Plotly.NET", () => Plot.Of(Plot.Lines("", ("y", [1.0, 3, 2])).Chart, "A line through 1, 3, 2.")),
            (
                "marks",
                () =>
                    Plot.Lines("Marked", ("y", [1.0, 3, 2]))
                        .VerticalLine(1, "here")
                        .HorizontalLine(2.5, "bound")
                        .Range((0, 2), (0, 4))
                        .Size(260, 400)
                        .Ticks(([0, 1, 2], ["a", "b", "c"]))
            ),
            (
                "log-log",
                () =>
                    Plot.Lines("error", [1.0, 10, 100, 1000], ("n", [1.0, 0.1, 0.01, 0.001]))
                        .LogX()
                        .LogY()
                        .Axes("n", "error")
            ),
            (
                "matrix points",
                () =>
                    Plot.Scatter(
                            "labels",
                            Matrix<double>.Build.Dense(2, 6, (i, j) => i == 0 ? j : j * j % 4),
                            [0, 1, 0, 1, 2, 2]
                        )
                        .Axes("v₁", "v₂")
            ),
        ];

    private static IEnumerable<double[]> Several(int runs, double scale) =>
        Enumerable.Range(0, runs).Select(run => new[] { scale, scale * (1 + run / 9.0), scale * (2 + run) });

    private static Go.Board Played() =>
        Go.Board.Empty(5).Play("c3", "d3", "c2", "d2", "c4", "d4", "e3", "b4", "b3", "e4", "d5", "b5");
}

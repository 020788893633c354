using Curriculum.Data;
using Curriculum.Figures.Widgets;
using Curriculum.Learning;
using Curriculum.Networks;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Figures.Tests.Widgets;

/// <summary>
/// Random networks of every layer kind, as figures bring them, with inputs and what the library makes of them: the file
/// by which <c>node --test</c> holds Assets/network.js to the library.
/// </summary>
public sealed class NetworkDataTests
{
    private static readonly (string Name, Func<Random, Network<float>> Make)[] s_kinds =
    [
        ("affine", r => [Affine(Some(r), Some(r), r)]),
        ("affine without bias", r => [Affine(RandomMatrix(4, Some(r), r)), Tanh(), Affine(4, 3, r)]),
        ("relu", r => [Affine(Some(r), 7, r), ReLU(), Affine(7, 10, r)]),
        ("tanh and sigmoid", r => [Affine(3, 5, r), Tanh(), Affine(5, 4, r), Sigmoid(), Affine(4, 2, r)]),
        ("convolution", r => [Image(2, 5, Some(r)), Conv2d(2, 3, kernel: 3, r), ReLU()]),
        ("padding and stride", r => [Image(3, 6, Some(r)), Conv2d(3, 4, kernel: 3, r, padding: 1, stride: 2)]),
        ("one line", r => [Image(2, 1, 5 + Some(r)), Conv1d(2, 3, kernel: 5, r, padding: 2)]),
        ("max pooling", r => [Image(4, 5, Some(r)), MaxPool2d(2), Conv2d(4, 2, kernel: 1, r)]),
        ("overlapping pooling", r => [Image(Some(r), 7, 6), MaxPool2d(3, stride: 2), Flatten()]),
        ("average pooling", r => [Image(2, Some(r), 4), AveragePool2d(2), Flatten()]),
        ("batch normalisation", r => Fitted([Affine(5, 6, r), BatchNorm(6), ReLU(), Affine(6, 3, r)], r)),
        (
            "normalised images",
            r => Fitted([Image(1, 4, 4), Conv2d(1, 3, kernel: 3, r), BatchNorm(3), Flatten(), Affine(12, 3, r)], r)
        ),
        ("dropout", r => [Affine(4, 6, r), Dropout(0.5, r), ReLU(), Affine(6, 2, r)]),
        ("residual", r => [Affine(4, 5, r), Residual(Affine(5, 6, r), ReLU(), Affine(6, 5, r)), ReLU()]),
        (
            "residual in residual",
            r =>
                Fitted(
                    [
                        Image(2, 3, 3),
                        Residual(
                            Conv2d(2, 2, kernel: 3, r, padding: 1),
                            BatchNorm(2),
                            Residual(ReLU(), Conv2d(2, 2, kernel: 1, r)),
                            ReLU()
                        ),
                        Affine(18, 3, r),
                    ],
                    r
                )
        ),
        (
            "a digit reader",
            r => [Image(1, 8, 8), Conv2d(1, 4, kernel: 3, r, padding: 1), ReLU(), MaxPool2d(2), Affine(64, 10, r)]
        ),
    ];

    [Fact]
    public void The_file_for_the_script_s_tests_is_what_the_library_gives()
    {
        var now = s_kinds.SelectMany(kind => new[] { 1, 2 }.Select(seed => Case(kind.Name, kind.Make, seed))).ToArray();
        Fixture.Holds("networks.json", now);
    }

    [Fact]
    public void Every_layer_of_the_library_is_among_them()
    {
        var kinds = typeof(Layer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Layer))).ToHashSet();
        var used = s_kinds.SelectMany(kind => All(kind.Make(Seed(1)).Layers)).Select(layer => layer.GetType());
        Assert.Empty(kinds.Except(used).Select(type => type.Name));

        static IEnumerable<Layer> All(IEnumerable<Layer> layers) =>
            layers.SelectMany(layer => All(layer is ResidualLayer block ? block.Layers : []).Prepend(layer));
    }

    private static Dictionary<string, object?> Case(string name, Func<Random, Network<float>> make, int seed)
    {
        var random = Seed(seed);
        var F = make(random);
        var inputs = Enumerable.Range(0, 3).Select(_ => RandomVector(F.Input.Size, random)).ToArray();
        return new()
        {
            ["name"] = $"{name}, {seed}",
            ["network"] = NetworkData.Of(F),
            ["inputs"] = inputs.Select(Numbers).ToArray(),
            ["outputs"] = inputs.Select(v => Numbers(F.Forward(v))).ToArray(),
            ["probabilities"] = inputs.Select(v => Numbers(F.Probabilities(v))).ToArray(),
        };
    }

    private static int Some(Random random) => random.Next(4, 8);

    private static Json.Raw Numbers(Vector<double> v) =>
        new("[" + string.Join(",", v.Select(x => ((float)x).ToString("R", null))) + "]");

    private static Vector<double> RandomVector(int size, Random random) =>
        Vector<double>.Build.Dense(size, _ => (float)(2 * random.NextDouble() - 1));

    private static Matrix<double> RandomMatrix(int rows, int columns, Random random) =>
        Matrix<double>.Build.DenseOfColumnVectors(Enumerable.Range(0, columns).Select(_ => RandomVector(rows, random)));

    /// <summary>A few steps of training: the running averages are then no longer 0 and 1.</summary>
    private static Network<float> Fitted(Network<float> F, Random random)
    {
        var columns = Enumerable.Range(0, 24).Select(_ => RandomVector(F.Input.Size, random));
        var data = new DataSet(
            Matrix<double>.Build.DenseOfColumnVectors(columns),
            [.. Enumerable.Range(0, 24).Select(i => i % F.Output.Size)]
        );
        Fit(F, Loss.SoftmaxCrossEntropy, data, new GradientDescent(0.1), new() { Epochs = 3, Seed = 1 });
        return F;
    }
}

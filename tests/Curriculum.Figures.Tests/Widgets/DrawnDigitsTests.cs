using System.Text.Json;
using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Networks;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Figures.Tests.Widgets;

/// <summary>What the network of notebook 13 reads of drawn.json: digits the pad's script has made of strokes.</summary>
public sealed class DrawnDigitsTests
{
    [Fact]
    public void The_network_of_notebook_13_reads_nine_of_ten_drawn_digits_and_misses_three_patterns_most()
    {
        const int Epochs = 30;
        var (train, _) = Digits.LoadTrain().Split(Seed(1));
        var random = Seed(7);
        Network<float> F = [Affine(64, 100, random), ReLU(), Affine(100, 10, random)];
        Fit(
            F,
            Loss.SoftmaxCrossEntropy,
            train,
            new Adam(StepSize.Cosine(0.01, Epochs * train.Count / 32)),
            new()
            {
                Epochs = Epochs,
                Seed = 7,
                L2 = 1e-3,
            }
        );

        using var file = JsonDocument.Parse(File.ReadAllText(Fixture.At("drawn.json")));
        var missed = file
            .RootElement.EnumerateArray()
            .Select(pattern =>
                (
                    Name: $"{pattern.GetProperty("digit")} {pattern.GetProperty("style")}",
                    Missed: Drawn(pattern).Count(v => F.Predict(v) != pattern.GetProperty("digit").GetInt32())
                )
            )
            .ToList();
        var all = missed.Sum(pattern => pattern.Missed);
        var three = missed.OrderByDescending(pattern => pattern.Missed).Take(3).ToList();

        Assert.Equal(31, missed.Count);
        Assert.InRange(all, 20, 45); // of 310
        Assert.Equal(["1 flag and foot", "4 like a u", "7 curved"], three.Select(pattern => pattern.Name).Order());
        Assert.True(2 * three.Sum(pattern => pattern.Missed) > all);

        static IEnumerable<Vector<double>> Drawn(JsonElement pattern) =>
            pattern.GetProperty("drawn").EnumerateArray().Select(digit => Vec([.. digit.GetString()!.Select(Grey)]));

        static double Grey(char letter) => (letter - 'a') / 16.0;
    }
}

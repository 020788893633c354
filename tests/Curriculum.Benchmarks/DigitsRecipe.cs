using System.Diagnostics;
using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Networks;
using Curriculum.Numerics;
using static Curriculum.Notation;

namespace Curriculum.Benchmarks;

/// <summary>
/// The plain net of notebook 13 over many seeds: accuracy on unseen digits of the same and of other hands, and seconds
/// of training on one core.
/// </summary>
internal static class DigitsRecipe
{
    public static void Print(int seeds)
    {
        Workers.Limit = 1;
        var digits = Digits.Load();
        foreach (var (name, epochs, optimizer, make) in Recipes())
        {
            var (accuracies, strangers, seconds) = (new double[seeds], new double[seeds], 0.0);
            for (var seed = 0; seed < seeds; seed++)
            {
                var (train, test) = digits.Split(Seed(seed));
                var F = make(Seed(1000 + seed));
                var clock = Stopwatch.StartNew();
                _ = Train(
                        F,
                        Loss.SoftmaxCrossEntropy,
                        train,
                        optimizer,
                        new()
                        {
                            Epochs = epochs,
                            BatchSize = 32,
                            Seed = seed,
                            L2 = 1e-3,
                        }
                    )
                    .Count();
                seconds = Math.Max(seconds, clock.Elapsed.TotalSeconds);
                accuracies[seed] = F.Accuracy(test);
                var (hands, others) = digits.SplitByBlock(Seed(seed));
                F = make(Seed(1000 + seed));
                _ = Train(
                        F,
                        Loss.SoftmaxCrossEntropy,
                        hands,
                        optimizer,
                        new()
                        {
                            Epochs = epochs,
                            BatchSize = 32,
                            Seed = seed,
                            L2 = 1e-3,
                        }
                    )
                    .Count();
                strangers[seed] = F.Accuracy(others);
            }
            Console.WriteLine(
                $"{name}, {epochs} epochs, {optimizer}, ℓ² 0.001, {seeds} seeds: same hands mean "
                    + $"{accuracies.Average():P2}, worst {accuracies.Min():P2}; other hands mean "
                    + $"{strangers.Average():P2}, worst {strangers.Min():P2}; at most {seconds:F2} s"
            );
        }
    }

    private static IEnumerable<(
        string Name,
        int Epochs,
        Optimizer Optimizer,
        Func<Random, Network<float>> Make
    )> Recipes()
    {
        const int Batches = 45; // of 32 in 1,437 samples
        Optimizer Cosine(int epochs) => new Adam(StepSize.Cosine(0.01, epochs * Batches));
        yield return ("64 → 100 → 10", 30, Cosine(30), r => [Affine(64, 100, r), ReLU(), Affine(100, 10, r)]);
        yield return ("64 → 128 → 10", 30, new Adam(0.003), r => [Affine(64, 128, r), ReLU(), Affine(128, 10, r)]);
        yield return (
            "64 → 128 → 64 → 10",
            30,
            Cosine(30),
            r => [Affine(64, 128, r), ReLU(), Affine(128, 64, r), ReLU(), Affine(64, 10, r)]
        );
        yield return (
            "1×8×8 → 16×6×6 → 16×3×3 → 10",
            30,
            Cosine(30),
            r => [Image(1, 8, 8), Conv2d(1, 16, 3, r), ReLU(), MaxPool2d(), Affine(144, 10, r)]
        );
    }
}

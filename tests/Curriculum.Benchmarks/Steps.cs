using System.Diagnostics;
using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Networks;
using Curriculum.Numerics;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Benchmarks;

/// <summary>
/// The workloads that libtorch is measured on, one line each: workload TAB threads TAB microseconds (best mean of
/// several runs).
/// </summary>
internal static class Steps
{
    public static void Print(string filter)
    {
        foreach (var threads in new[] { 1, Environment.ProcessorCount }.Distinct())
        {
            Workers.Limit = threads;
            void Report(string name, Func<Action> make)
            {
                if (name.Contains(filter, StringComparison.Ordinal))
                {
                    Console.WriteLine($"{name}\t{threads}\t{Microseconds(make()):F1}");
                }
            }
            foreach (var n in (int[])[96, 384, 768])
            {
                Report($"gemm-{n}", () => Gemm(n));
            }

            foreach (var n in (int[])[96, 384, 768])
            {
                Report($"mathnet-gemm-{n}", () => MathNetGemm(n));
            }

            foreach (var (name, network, optimizer, batch) in Trainings)
            {
                Report(name, () => TrainingStep(network(), optimizer, batch));
            }
        }
    }

    /// <summary>The training steps that are compared: name, network, optimizer, batch.</summary>
    public static IReadOnlyList<Training> Trainings { get; } =
    [
        new("mlp-2-16-16-2-batch-64", () => Perceptron(2, 16, 16, 2), new GradientDescent(0.01), 64),
        .. Batches("mlp-64-128-10", () => Perceptron(64, 128, 10), new GradientDescent(0.01)),
        .. Batches("mlp-784-128-10", () => Perceptron(784, 128, 10), new Adam(1e-3)),
        .. Batches("cnn-28", Convolutional, new Adam(1e-3)),
    ];

    /// <summary>A training step to be timed.</summary>
    internal sealed record Training(string Name, Func<Network<float>> Network, Optimizer Optimizer, int Batch);

    private static IEnumerable<Training> Batches(string name, Func<Network<float>> network, Optimizer optimizer) =>
        ((int[])[1, 32, 256]).Select(batch => new Training($"{name}-batch-{batch}", network, optimizer, batch));

    /// <summary>The best mean of seven runs.</summary>
    public static double Microseconds(Action step)
    {
        var warm = Stopwatch.StartNew();
        for (var i = 0; i < 20 || warm.ElapsedMilliseconds < 1000; i++)
        {
            step();
        }

        var once = Stopwatch.StartNew();
        step();
        var inner = (int)Math.Clamp(0.15 / Math.Max(once.Elapsed.TotalSeconds, 1e-6), 1, 30_000);
        var best = double.MaxValue;
        for (var run = 0; run < 7; run++)
        {
            var clock = Stopwatch.StartNew();
            for (var i = 0; i < inner; i++)
            {
                step();
            }

            best = Math.Min(best, clock.Elapsed.TotalMicroseconds / inner);
        }
        return best;
    }

    private static Action Gemm(int n)
    {
        var random = Seed(n);
        float[] a = Numbers(n * n, random),
            b = Numbers(n * n, random),
            c = new float[n * n];
        return () => MatMul.Multiply<float>(n, n, n, a, n, 1, b, n, 1, c);
    }

    private static Action MathNetGemm(int n)
    {
        var random = Seed(n);
        var (a, b) = (
            Matrix<float>.Build.Dense(n, n, Numbers(n * n, random)),
            Matrix<float>.Build.Dense(n, n, Numbers(n * n, random))
        );
        var c = Matrix<float>.Build.Dense(n, n);
        return () => a.Multiply(b, c);
    }

    /// <summary>Forward, loss, backward and the optimizer's step on one fixed batch.</summary>
    public static Action TrainingStep(Network<float> F, Optimizer optimizer, int count)
    {
        var random = Seed(count);
        var data = new DataSet(
            Matrix<double>.Build.Dense(F.Input.Size, count, (_, _) => 2 * random.NextDouble() - 1),
            [.. Enumerable.Range(0, count).Select(_ => random.Next(F.Output.Size))]
        );
        var batch = new Batch<float>(F, Loss.SoftmaxCrossEntropy, count);
        batch.Fill(data, [.. Enumerable.Range(0, count)], 0, count);
        var state = optimizer.Start<float>(F.X.Length);
        var (dx, options) = (new float[F.X.Length], new TrainingOptions());
        return () => Learning.Training.Step(F, Loss.SoftmaxCrossEntropy, batch, state, dx, options);
    }

    private static Network<float> Perceptron(params int[] sizes)
    {
        var random = Seed(1);
        var layers = new List<Layer>();
        for (var k = 0; k + 1 < sizes.Length; k++)
        {
            layers.Add(Affine(sizes[k], sizes[k + 1], random));
            if (k + 2 < sizes.Length)
            {
                layers.Add(ReLU());
            }
        }
        return [.. layers];
    }

    /// <summary>A convolutional net for images of 28 × 28.</summary>
    public static Network<float> Convolutional()
    {
        var random = Seed(1);
        return
        [
            Image(1, 28, 28),
            Conv2d(1, 8, 3, random),
            ReLU(),
            MaxPool2d(),
            Conv2d(8, 16, 3, random),
            ReLU(),
            MaxPool2d(),
            Affine(400, 10, random),
        ];
    }

    private static float[] Numbers(int count, Random random) =>
        [.. Enumerable.Range(0, count).Select(_ => 2 * random.NextSingle() - 1)];
}

using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Networks;
using Curriculum.Numerics;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Learning;

/// <summary>Promises about a warm training step: no memory, and the same bits for any number of threads.</summary>
[Collection("threads")]
public sealed class TrainingStepTests
{
    public static readonly TheoryData<string, int> Networks = new()
    {
        { "small", 1 },
        { "small", 64 },
        { "wide", 1 },
        { "wide", 32 },
        { "wide", 256 },
        { "convolutional", 1 },
        { "convolutional", 64 },
        { "normalised", 32 },
        { "dropping", 64 },
        { "residual", 32 },
    };

    [Theory]
    [MemberData(nameof(Networks))]
    public void A_warm_step_allocates_nothing(string name, int batchSize)
    {
        var step = Stepper(Make(name), batchSize, new Adam(0.001), out _);
        for (var i = 0; i < 3; i++)
        {
            step();
        }

        var least = long.MaxValue;
        // A collection that another test causes charges this thread a few kilobytes.
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 10; i++)
            {
                step();
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        Assert.Equal(0, least);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Training_is_the_same_bits_for_any_number_of_threads(string name, int batchSize)
    {
        var limit = Workers.Limit;
        try
        {
            float[] Trained(int threads)
            {
                Workers.Limit = threads;
                var step = Stepper(Make(name), batchSize, new Adam(0.01), out var F);
                for (var i = 0; i < 5; i++)
                {
                    step();
                }

                return F.X;
            }
            var alone = Trained(1);
            Assert.DoesNotContain(alone, float.IsNaN);
            Assert.Equal(alone, Trained(2));
            Assert.Equal(alone, Trained(3));
        }
        finally
        {
            Workers.Limit = limit;
        }
    }

    [Fact]
    public void Lanes_give_the_gradient_of_the_whole_batch()
    {
        var F = Make("convolutional").As<double>();
        var data = Data(F.Input.Size, F.Output.Size, 64);
        Assert.True(BatchShards<double>.CountFor(F.Chain, 64) > 1);
        var mean =
            Enumerable
                .Range(0, 64)
                .Select(i => F.Gradient(data.Select([i]), Loss.SoftmaxCrossEntropy).Vector)
                .Aggregate((a, b) => a + b) / 64;
        var whole = F.Gradient(data, Loss.SoftmaxCrossEntropy);
        Assert.True((mean - whole.Vector).L2Norm() < Tolerances.Exact);
        Assert.Equal(F.Loss(data, Loss.SoftmaxCrossEntropy), whole.Loss, Tolerances.Exact);
    }

    private static Action Stepper(Network<float> network, int size, Optimizer optimizer, out Network<float> F)
    {
        var G = F = network;
        var batch = new Batch<float>(G, Loss.SoftmaxCrossEntropy, size);
        batch.Fill(Data(G.Input.Size, G.Output.Size, size), [.. Enumerable.Range(0, size)], 0, size);
        var (state, dx, options) = (
            optimizer.Start<float>(G.X.Length),
            new float[G.X.Length],
            new TrainingOptions { L2 = 1e-4 }
        );
        return () => Training.Step(G, Loss.SoftmaxCrossEntropy, batch, state, dx, options);
    }

    private static DataSet Data(int inputs, int classes, int count)
    {
        var random = Seed(count);
        return new(
            Matrix<double>.Build.Dense(inputs, count, (_, _) => 2 * random.NextDouble() - 1),
            [.. Enumerable.Range(0, count).Select(_ => random.Next(classes))]
        );
    }

    private static Network<float> Make(string name)
    {
        var r = Seed(1);
        return name switch
        {
            "small" => [Affine(2, 16, r), ReLU(), Affine(16, 2, r)],
            "wide" => [Affine(784, 128, r), ReLU(), Affine(128, 10, r)],
            "convolutional" =>
            [
                Image(1, 28, 28),
                Conv2d(1, 8, 3, r),
                ReLU(),
                MaxPool2d(),
                Conv2d(8, 16, 3, r),
                ReLU(),
                MaxPool2d(),
                Affine(400, 10, r),
            ],
            "normalised" =>
            [
                Image(1, 12, 12),
                Conv2d(1, 8, 3, r),
                BatchNorm(8),
                ReLU(),
                AveragePool2d(),
                Affine(200, 10, r),
            ],
            "dropping" => [Affine(100, 200, r), ReLU(), Dropout(0.5, r), Affine(200, 10, r)],
            _ =>
            [
                Affine(30, 40, r),
                Residual(Affine(40, 40, r), ReLU(), Affine(40, 40, r)),
                Residual(Tanh(), Affine(40, 40, r)),
                Affine(40, 5, r),
            ],
        };
    }
}

using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Networks;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Learning;

public sealed partial class TrainingTests
{
    [Fact]
    public void Training_is_lazy_and_break_stops_it()
    {
        var F = Small(1);
        var before = F.Weights.Clone();
        var steps = Train(F, Loss.SoftmaxCrossEntropy, Clusters(), new GradientDescent(0.1), new() { Epochs = 5 });
        Assert.Equal(before, F.Weights);
        var three = steps.Take(3).ToList();
        Assert.Equal([0, 1, 2], three.Select(step => step.K));
        Assert.Equal(three.Select(step => step.Loss), three[2].History);
        Assert.NotEqual(before, F.Weights);
    }

    [Fact]
    public void Same_seeds_give_the_same_weights_and_another_order_gives_others()
    {
        Vector<double> Trained(int seed)
        {
            var F = Small(1);
            _ = Train(
                    F,
                    Loss.SoftmaxCrossEntropy,
                    Clusters(),
                    new Adam(0.01),
                    new()
                    {
                        Epochs = 3,
                        BatchSize = 7,
                        Seed = seed,
                    }
                )
                .Count();
            return F.Weights;
        }
        Assert.Equal(Trained(2), Trained(2));
        Assert.NotEqual(Trained(2), Trained(3));
    }

    [Fact]
    public void Every_epoch_uses_every_sample_once_and_the_last_batch_may_be_smaller()
    {
        var steps = Train(
                Small(1),
                Loss.SoftmaxCrossEntropy,
                Clusters(),
                new GradientDescent(0.1),
                new() { Epochs = 2, BatchSize = 25 }
            )
            .ToList();
        Assert.Equal([0, 0, 0, 1, 1, 1], steps.Select(step => step.Epoch)); // 60 samples: 25 + 25 + 10
    }

    [Fact]
    public void One_full_batch_step_is_x_minus_s_times_the_gradient()
    {
        var F = Small(1);
        var (before, gradient) = (F.Weights.Clone(), F.Gradient(Clusters(), Loss.SoftmaxCrossEntropy).Vector);
        _ = Train(
                F,
                Loss.SoftmaxCrossEntropy,
                Clusters(),
                new GradientDescent(0.1),
                new() { BatchSize = 60, Shuffle = false }
            )
            .Count();
        Assert.True((before - 0.1 * gradient - F.Weights).L2Norm() < Tolerances.Exact);
    }

    [Fact]
    public void A_batch_of_one_trains_and_a_batch_larger_than_the_data_is_the_data()
    {
        foreach (var size in (int[])[1, 1000])
        {
            var F = Small(1);
            var steps = Train(
                    F,
                    Loss.SoftmaxCrossEntropy,
                    Clusters(),
                    new GradientDescent(0.1),
                    new() { Epochs = 20, BatchSize = size }
                )
                .ToList();
            Assert.Equal(20 * (size == 1 ? 60 : 1), steps.Count);
            Assert.True(F.Accuracy(Clusters()) > 0.9);
        }
    }

    [Fact]
    public void Penalties_add_their_gradients()
    {
        var (F, data) = (Small(1), Clusters());
        var gradient = F.Gradient(data, Loss.Square).Vector;
        var expected = F.Weights - 0.1 * (gradient + 0.3 * F.Weights + 0.2 * F.Weights.PointwiseSign());
        _ = Train(
                F,
                Loss.Square,
                data,
                new GradientDescent(0.1),
                new()
                {
                    BatchSize = 60,
                    Shuffle = false,
                    L2 = 0.3,
                    L1 = 0.2,
                }
            )
            .Count();
        Assert.True((expected - F.Weights).L2Norm() < Tolerances.Exact);
    }

    [Fact]
    public void Early_stopping_ends_and_puts_the_best_weights_back()
    {
        var (train, validation) = Clusters(noise: 1.5).Split(Seed(1), 0.5);
        var F = Small(1);
        var steps = Train(
                F,
                Loss.SoftmaxCrossEntropy,
                train,
                new Adam(0.05),
                new()
                {
                    Epochs = 500,
                    BatchSize = 8,
                    Validation = validation,
                    Patience = 5,
                }
            )
            .ToList();
        Assert.True(steps[^1].Epoch < 499, "it never stopped");
        var best = steps.Select(step => step.ValidationLoss).Where(double.IsFinite).Min();
        Assert.Equal(best, F.Loss(validation, Loss.SoftmaxCrossEntropy), Tolerances.Exact);
    }

    [Fact]
    public void Folds_validate_each_sample_exactly_once()
    {
        var data = new DataSet(Matrix<double>.Build.Dense(1, 11, (_, j) => j), new int[11]);
        var folds = CrossValidation.Folds(data, 4, Seed(1));
        Assert.Equal(
            Enumerable.Range(0, 11).Select(i => (double)i),
            folds.SelectMany(f => f.Validation.Inputs.Enumerate()).Order()
        );
        foreach (var (train, validation) in folds)
        {
            Assert.Equal(11, train.Count + validation.Count);
            Assert.Empty(train.Inputs.Enumerate().Intersect(validation.Inputs.Enumerate()));
            Assert.InRange(validation.Count, 2, 3);
        }
        Assert.NotEqual(
            Enumerable.Range(0, 11).Select(i => (double)i),
            folds.SelectMany(f => f.Validation.Inputs.Enumerate())
        );
        Assert.Equal(
            11,
            CrossValidation.Score(data, 4, Seed(1), (train, validation) => train.Count + validation.Count)
        );
    }

    [Fact]
    public void Range_test_rises_geometrically_leaves_F_alone_and_sees_the_explosion()
    {
        var F = Small(1);
        var before = F.Weights.Clone();
        var curve = RangeTest.Run(
            F,
            Loss.Square,
            Clusters(),
            new GradientDescent(1),
            1e-4,
            100,
            steps: 50,
            batchSize: 20
        );
        Assert.Equal(before, F.Weights);
        Assert.Equal(1e-4, curve[0].StepSize, Tolerances.Exact);
        Assert.Equal(curve[1].StepSize / curve[0].StepSize, curve[2].StepSize / curve[1].StepSize, Tolerances.Nearly);
        Assert.True(curve.Min(point => point.Loss) < 0.5 * curve[0].Loss);
        Assert.True(curve[^1].Loss > 10 * curve[0].Loss);
    }

    private static Network<double> Small(int seed)
    {
        var random = Seed(seed);
        return [Affine(2, 8, random), ReLU(), Affine(8, 3, random)];
    }

    /// <summary>Sixty points around three corners.</summary>
    private static DataSet Clusters(double noise = 0.3)
    {
        var random = Seed(11);
        int[] labels = [.. Enumerable.Range(0, 60).Select(i => i % 3)];
        double Noise() => noise * (random.NextDouble() + random.NextDouble() - 1);
        return new(
            Matrix<double>.Build.Dense(
                2,
                60,
                (row, j) => (row == 0 ? labels[j] == 1 : labels[j] == 2) ? 2 + Noise() : Noise()
            ),
            labels
        );
    }
}

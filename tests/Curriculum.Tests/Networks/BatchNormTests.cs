using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Networks;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Networks;

/// <summary>A feature that is the same in every sample says nothing, and normalisation makes nothing of it.</summary>
public sealed class BatchNormTests
{
    [Theory]
    [InlineData(0.3f, 7)]
    [InlineData(-1234.567f, 33)]
    [InlineData(7777777.7f, 1000)]
    [InlineData(3e20f, 11)]
    public void A_constant_feature_becomes_0_in_training(float constant, int samples)
    {
        var map = BatchNorm(1).Realize<float>(Shape.Vector(1));
        var (v, w) = (new float[samples], new float[samples]);
        v.AsSpan().Fill(constant);
        map.Forward([1, 0], v, w, samples, training: true);
        Assert.Equal(new float[samples], w);
    }

    [Theory]
    [InlineData(1000.1f)]
    [InlineData(-2000003f)]
    public void After_training_on_a_constant_feature_it_becomes_0_in_use_too(float constant)
    {
        var F = Network.Create<float>([Image(1, 1, 1), BatchNorm(1)]);
        var data = new DataSet(Matrix<double>.Build.Dense(1, 20, constant), Matrix<double>.Build.Dense(1, 20, 0.0));
        var options = new TrainingOptions { Epochs = 400, BatchSize = 20 };
        Assert.All(Train(F, Loss.Square, data, new GradientDescent(0), options), step => Assert.Equal(0, step.Loss));
        Assert.Equal(0, F.Loss(data, Loss.Square), Tolerances.SingleNumber);
    }

    [Fact]
    public void A_feature_far_from_0_is_normalised_as_one_near_0()
    {
        var map = BatchNorm(1).Realize<double>(Shape.Vector(1));
        double[] near = [0.25, 0.5, -1, 0.75, 2],
            far = [.. near.Select(v => v + 1e6)];
        var (a, b) = (new double[5], new double[5]);
        map.Forward([1, 0], near, a, 5, training: true);
        map.Forward([1, 0], far, b, 5, training: true);
        Assert.All(a.Zip(b), pair => Assert.Equal(pair.First, pair.Second, Tolerances.Nearly));
    }
}

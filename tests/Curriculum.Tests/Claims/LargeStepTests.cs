using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Networks;
using static Curriculum.Notation;

namespace Curriculum.Tests.Claims;

/// <summary>Notebook 09, batch size: the step s = 1 that batches of 512 stand.</summary>
public sealed class LargeStepTests
{
    // equal: the batches of 8 do not stand it. Control: the same nets with s = 0.1.
    [Fact]
    public void Batches_of_8_do_not_stand_the_large_step()
    {
        var (large, small) = (Read(1), Read(0.1));
        Assert.All(large, read => Assert.InRange(read, 0.1, 0.8));
        Assert.True(large.Max() > 0.5 && large.Min() < 0.3, string.Join(" ", large));
        Assert.All(small, read => Assert.True(read > 0.9, $"{read}"));
    }

    private static List<double> Read(double s)
    {
        var (train, validation) = Digits.LoadTrain().Split(Seed(18065));
        return
        [
            .. Enumerable
                .Range(1, 5)
                .Select(seed =>
                {
                    Network<float> F = [Affine(64, 64, Seed(seed)), ReLU(), Affine(64, 10, Seed(seed + 1))];
                    var options = new TrainingOptions
                    {
                        Epochs = 5,
                        BatchSize = 8,
                        Seed = seed,
                    };
                    Fit(F, Loss.SoftmaxCrossEntropy, train, new GradientDescent(s), options);
                    return F.Accuracy(validation);
                }),
        ];
    }
}

using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Networks;
using static Curriculum.Notation;

namespace Curriculum.Tests.Learning;

public sealed class ExtraWeightsTests
{
    /// <summary>
    /// B2: with hundreds of weights per sample and no penalty, all samples are fitted and unseen ones are read.
    /// </summary>
    [Fact]
    public void Many_extra_weights_generalize_without_penalty()
    {
        var (few, unseen) = Digits.Load().Split(Seed(18065), 200 / 1797.0);
        double Unseen(int width, int seed)
        {
            Network<float> F = [Affine(64, width, Seed(seed)), ReLU(), Affine(width, 10, Seed(seed + 1))];
            _ = Train(F, Loss.SoftmaxCrossEntropy, few, new Adam(0.003), new() { Epochs = 60, Seed = seed }).Last();
            if (width == 512)
            {
                Assert.Equal(1, F.Accuracy(few));
            }

            return F.Accuracy(unseen);
        }
        var (narrow, wide) = (
            Enumerable.Range(1, 3).Average(seed => Unseen(8, seed)),
            Enumerable.Range(1, 3).Average(seed => Unseen(512, seed))
        );
        Assert.True(wide > 0.88 && wide > narrow, $"{wide:p1} against {narrow:p1}");
    }

    /// <summary>B3: after one epoch the loss is high for a step size too small and for one too large.</summary>
    [Fact]
    public void A_step_size_can_be_too_small_and_too_large()
    {
        var data = Digits.Load().Take(600);
        double After(double s)
        {
            Network<float> F = [Affine(64, 32, Seed(1)), ReLU(), Affine(32, 10, Seed(2))];
            _ = Train(F, Loss.SoftmaxCrossEntropy, data, new GradientDescent(s), new() { Seed = 1 }).Last();
            return F.Loss(data, Loss.SoftmaxCrossEntropy);
        }
        var good = After(0.3);
        Assert.True(good < 1.5 && After(1e-4) > 2 && !(After(30) < 2), $"{good}");
    }
}

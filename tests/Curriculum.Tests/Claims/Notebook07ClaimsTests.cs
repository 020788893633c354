using Curriculum.Data;
using Curriculum.Descent;
using Curriculum.Learning;
using Curriculum.Networks;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Claims;

/// <summary>The sentences of notebook 07 that say why, each with its control.</summary>
public sealed class Notebook07ClaimsTests
{
    // opening-notice: a factor in front of a weight's gradient makes no difference to Adam. Control: descent.
    [Fact]
    public void A_factor_in_front_of_a_gradient_changes_descent_and_not_Adam()
    {
        Vector<double> End(double b, Optimizer rule) => Descend(Quadratic.Bowl(b), Vec(1, 1), rule).Points(50)[50];
        foreach (var b in new[] { 0.3, 0.1, 0.01, 0.001 })
        {
            Assert.InRange((End(b, new Adam(0.03)) - End(1, new Adam(0.03))).L2Norm(), 0, 1e-3);
            Assert.True(
                (End(b, new GradientDescent(0.5)) - End(1, new GradientDescent(0.5))).L2Norm() > 1e-6 / b / b * 1e-3
            );
        }
    }

    // turned-notice: Adam cures the valley along an axis. Control: the same valley turned, and descent in both.
    [Fact]
    public void Adam_loses_its_lead_when_the_valley_is_turned()
    {
        int Median(double degrees, Optimizer rule)
        {
            var (c, s) = (Math.Cos(degrees * Math.PI / 180), Math.Sin(degrees * Math.PI / 180));
            var f = new Quadratic(Mat([c, -s], [s, c]) * Mat([1, 0], [0, 0.001]) * Mat([c, s], [-s, c]));
            var dice = Seed(1);
            double Draw() => Normal.Sample(dice, 0, 1);
            var steps = Enumerable
                .Range(0, 60)
                .Select(_ => Descend(f, Vec(Draw(), Draw()), rule).StepsToReduceBy(1e6)!.Value);
            return steps.Order().ElementAt(30);
        }
        var (straight, turned) = (Median(0, new Adam(0.03)), Median(45, new Adam(0.03)));
        Assert.InRange(straight, 90, 180);
        Assert.InRange(turned, 10 * straight, 25 * straight);
        var best = new GradientDescent(2 / 1.001);
        Assert.Equal(Median(0, best), Median(45, best));
    }

    // trap-notice, summary: a memory shorter than the rhythm. Controls: a longer memory, and one that never shrinks.
    [Fact]
    public void Only_a_memory_shorter_than_the_rhythm_goes_to_the_worst_point()
    {
        double End(double beta2, bool amsgrad)
        {
            var (x, v, u) = (0.0, 0.0, 0.0);
            for (var t = 1; t <= 3000; t++)
            {
                var g = t % 3 == 1 ? 3.0 : -1;
                v = beta2 * v + (1 - beta2) * g * g;
                u = amsgrad ? Math.Max(u, v) : v;
                x = Math.Clamp(x - 0.1 / Math.Sqrt(t) * g / (Math.Sqrt(u) + 1e-8), -1, 1);
            }
            return x;
        }
        foreach (var beta2 in new[] { 0.05, 0.1, 0.2 })
        {
            Assert.True(End(beta2, amsgrad: false) > 0.9);
            Assert.True(End(beta2, amsgrad: true) < -0.9);
        }
        Assert.All(new[] { 0.9, 0.99, 0.999 }, beta2 => Assert.True(End(beta2, amsgrad: false) < -0.9));
    }

    // live-notice: nothing changed but the units. Control: the same five rules with all pixels on one scale.
    [Fact]
    public void Units_cost_descent_and_momentum_much_and_a_step_for_each_weight_little()
    {
        var (train, test) = Digits.LoadTrain().Split(Seed(18065));
        double Read(Optimizer rule, double scale)
        {
            var units = Diag(Vector<double>.Build.Dense(64, i => i % 2 == 0 ? scale : 1));
            DataSet Scaled(DataSet data) => new(units * data.Inputs, data.Labels);
            return new[] { 7, 17, 27 }.Average(seed =>
            {
                Network<float> F = [Affine(64, 32, Seed(seed)), ReLU(), Affine(32, 10, Seed(seed + 1))];
                var options = new TrainingOptions { Epochs = 5, Seed = 7 };
                _ = Train(F, Loss.SoftmaxCrossEntropy, Scaled(train), rule, options).Last();
                return F.Accuracy(Scaled(test));
            });
        }
        Assert.All(
            new Optimizer[] { new GradientDescent(0.1), new Momentum(0.1, 0.9) },
            rule => Assert.True(Read(rule, 1) > 0.88 && Read(rule, 30) < 0.4)
        );
        Assert.All(
            new Optimizer[] { new AdaGrad(0.05), new RMSProp(0.005), new Adam(0.01) },
            rule => Assert.True(Read(rule, 1) > 0.92 && Read(rule, 30) > 0.8)
        );
        Assert.True(Read(new GradientDescent(0.003), 30) < Read(new Adam(0.01), 30) - 0.04);
    }
}

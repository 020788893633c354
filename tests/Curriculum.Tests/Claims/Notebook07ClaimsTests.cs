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
        // How far the path with the factor b is from that without, where they are furthest apart.
        double Apart(double b, Func<Optimizer> rule)
        {
            Vector<double>[] Path(double factor) => Descend(Quadratic.Bowl(factor), Vec(1, 1), rule()).Points(50);
            return Path(b).Zip(Path(1), (x, y) => (x - y).L2Norm()).Max();
        }
        foreach (var b in new[] { 0.3, 0.1, 0.01, 0.001 })
        {
            Assert.InRange(Apart(b, () => new Adam(0.03)), 0, 1e-3);
            Assert.InRange(Apart(b, () => new GradientDescent(0.5)), 0.4, 1);
        }
    }

    // turned-notice: Adam cures the valley along an axis. Control: the same valley turned, and descent in both.
    [Fact]
    public void Adam_loses_its_lead_when_the_valley_is_turned()
    {
        double[] angles = [0, 5, 15, 30, 45];
        ClaimSeeds.Each(
            [1, 2, 3],
            seed =>
            {
                var adam = angles.Select(angle => Median(angle, new Adam(0.03), seed)).ToArray();
                Assert.InRange(adam[0], 125, 135);
                Assert.InRange(adam[1], 600, 1200);
                Assert.True(adam[2] > adam[1] && Math.Min(adam[3], adam[4]) > adam[2], "further turned, longer");
                Assert.InRange(adam[4], 1900, 2900);
            }
        );
        var best = new GradientDescent(2 / 1.001);
        Assert.All(angles, angle => Assert.Equal(3454, Median(angle, best, seed: 1)));
    }

    // turned-notice: with a fixed α Adam does not rest. Control: descent, which does.
    [Fact]
    public void Adam_with_a_fixed_step_rises_above_the_millionth_again_and_descent_does_not()
    {
        int Risen(double degrees, Optimizer rule)
        {
            var (f, dice) = (Turned(degrees), Seed(1));
            bool Rises(int _)
            {
                var path = Descend(f, Vec(Normal.Sample(dice, 0, 1), Normal.Sample(dice, 0, 1)), rule);
                var values = path.Values(12_000).ToArray();
                return values[path.StepsToReduceBy(1e6)!.Value..].Any(value => value > 1e-6 * values[0]);
            }
            return Enumerable.Range(0, 20).Count(Rises);
        }

        Assert.InRange(Risen(0, new Adam(0.03)), 12, 20);
        Assert.InRange(Risen(45, new Adam(0.03)), 12, 20);
        Assert.Equal(0, Risen(45, new GradientDescent(2 / 1.001)));
    }

    // trap-notice, trap-border-notice. Controls: other β₂, other C, and a memory that never shrinks.
    [Fact]
    public void The_sign_of_a_round_decides_where_Adam_ends_and_AMSGrad_ends_at_the_best()
    {
        Assert.All(new[] { 0, 0.1, 0.3, 0.4, 0.44 }, beta2 => Assert.InRange(TrapEnd(3, beta2, 300_000), 0.99, 1));
        Assert.All(new[] { 0.5, 0.6, 0.9, 0.999 }, beta2 => Assert.InRange(TrapEnd(3, beta2, 300_000), -1, -0.99));
        Assert.InRange(TrapEnd(3, 0.4, 3000), 0.2, 0.4);
        Assert.InRange(TrapEnd(3, 0.6, 3000), -0.8, -0.5);
        Assert.InRange(TrapEnd(2.1, 0.8, 300_000), 0.99, 1);
        Assert.InRange(TrapEnd(4, 0.4, 300_000), -1, -0.99);
        Assert.All(
            new[] { 0, 0.1, 0.4, 0.6, 0.999 },
            beta2 => Assert.InRange(TrapEnd(3, beta2, 3000, amsgrad: true), -1, -0.99)
        );
        foreach (var (C, border) in new[] { (2.1, 0.886), (3, 0.472), (4, 0.317) })
        {
            Assert.True(Round(C, border - 0.001) > 0 && Round(C, border + 0.001) < 0, $"C = {C}: {border}");
        }
    }

    // live-notice: nothing changed but the units. Controls: all pixels on one scale; descent with the best of its
    // steps.
    [Fact]
    public void Other_units_cost_descent_its_step_and_a_step_for_each_weight_little()
    {
        Assert.InRange(Read(new Momentum(0.1, 0.9), 1), 0.95, 0.97);
        Assert.InRange(Read(new GradientDescent(0.1), 30), 0.05, 0.25);
        Assert.InRange(Read(new Momentum(0.1, 0.9), 30), 0.05, 0.25);
        var steps = new[] { 0.003, 0.01, 0.03 }.Select(s => Read(new GradientDescent(s), 30)).ToArray();
        Assert.True(steps[1] > steps[0] + 0.03 && steps[1] > steps[2] + 0.03, string.Join(" ", steps));
        Assert.InRange(steps[1], 0.83, 0.88);
        Assert.InRange(Read(new Momentum(0.001, 0.9), 30), 0.82, 0.88);
        Assert.All(
            new Optimizer[] { new AdaGrad(0.05), new RMSProp(0.005), new Adam(0.01) },
            rule =>
            {
                Assert.InRange(Read(rule, 1), 0.935, 0.965);
                Assert.InRange(Read(rule, 30), Math.Max(0.86, steps[1]), 0.91);
            }
        );
    }

    private static Quadratic Turned(double degrees)
    {
        var (c, s) = (Math.Cos(degrees * Math.PI / 180), Math.Sin(degrees * Math.PI / 180));
        return new(Mat([c, -s], [s, c]) * Mat([1, 0], [0, 0.001]) * Mat([c, s], [-s, c]));
    }

    private static int Median(double degrees, Optimizer rule, int seed)
    {
        var (f, dice) = (Turned(degrees), Seed(seed));
        double Draw() => Normal.Sample(dice, 0, 1);
        var steps = Enumerable
            .Range(0, 60)
            .Select(_ => Descend(f, Vec(Draw(), Draw()), rule).StepsToReduceBy(1e6)!.Value);
        return steps.Order().ElementAt(30);
    }

    private static double TrapEnd(double C, double beta2, int steps, bool amsgrad = false)
    {
        var (x, v, u) = (0.0, 0.0, 0.0);
        for (var t = 1; t <= steps; t++)
        {
            var g = t % 3 == 1 ? C : -1;
            v = beta2 * v + (1 - beta2) * g * g;
            u = amsgrad ? Math.Max(u, v) : v;
            x = Math.Clamp(x - 0.1 / Math.Sqrt(t) * g / (Math.Sqrt(u) + 1e-8), -1, 1);
        }
        return x;
    }

    private static double Round(double C, double b)
    {
        var v1 = (1 - b) * (C * C + b + b * b) / (1 - b * b * b);
        var v2 = b * v1 + 1 - b;
        return -C / Math.Sqrt(v1) + 1 / Math.Sqrt(v2) + 1 / Math.Sqrt(b * v2 + 1 - b);
    }

    private static double Read(Optimizer rule, double scale)
    {
        var (train, test) = Digits.LoadTrain().Split(Seed(18065));
        var units = Diag(Vector<double>.Build.Dense(64, i => i % 2 == 0 ? scale : 1));
        DataSet Scaled(DataSet data) => new(units * data.Inputs, data.Labels);
        return ClaimSeeds
            .From(0, 5)
            .Average(k =>
            {
                Network<float> F = [Affine(64, 32, Seed(7 + 10 * k)), ReLU(), Affine(32, 10, Seed(8 + 10 * k))];
                var options = new TrainingOptions { Epochs = 5, Seed = 7 };
                _ = Train(F, Loss.SoftmaxCrossEntropy, Scaled(train), rule, options).Last();
                return F.Accuracy(Scaled(test));
            });
    }
}

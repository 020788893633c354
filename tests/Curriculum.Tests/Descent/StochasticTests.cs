using Curriculum.Descent;
using Curriculum.Learning;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Descent;

public sealed class StochasticTests
{
    /// <summary>S1, L1: the average of the minibatch gradients over ALL minibatches of size B is ∇L.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(6)]
    public void The_average_of_all_minibatch_gradients_is_the_gradient(int B)
    {
        var random = Seed(1);
        var L = new LeastSquares(
            Matrix<double>.Build.Dense(6, 3, (_, _) => random.NextDouble()),
            Vector<double>.Build.Dense(6, _ => random.NextDouble())
        );
        var x = Vec(1, -2, 3);
        var batches = Enumerable
            .Range(0, 1 << 6)
            .Select(bits => Enumerable.Range(0, 6).Where(i => (bits >> i & 1) == 1).ToArray())
            .Where(batch => batch.Length == B)
            .ToList();
        var average =
            batches.Select(batch => L.MinibatchGradient(x, batch)).Aggregate((sum, g) => sum + g) / batches.Count;
        Assert.True((average - L.Gradient(x)).L2Norm() < Tolerances.Exact);
    }

    /// <summary>S2: the variance after k steps, by all N^k orders of samples.</summary>
    [Theory]
    [InlineData(0.3)]
    [InlineData(1.0)]
    [InlineData(1.7)]
    public void The_variance_after_k_steps_is_the_lectures(double s)
    {
        var model = new SemiConvergence(1, 2, 4, -3);
        List<double> ends = [10];
        for (var k = 0; k <= 6; k++)
        {
            var mean = ends.Average();
            Assert.Equal(model.Mean + Math.Pow(1 - s, k) * (10 - model.Mean), mean, Tolerances.Exact);
            Assert.Equal(
                s * model.Variance / (2 - s) * (1 - Math.Pow(1 - s, 2 * k)),
                ends.Average(x => (x - mean) * (x - mean)),
                10 * Tolerances.Exact
            );
            Assert.Equal(model.VarianceAfter(k, s), ends.Average(x => (x - mean) * (x - mean)), 10 * Tolerances.Exact);
            ends = [.. ends.SelectMany(x => new[] { 1.0, 2, 4, -3 }.Select(b => x - s * (x - b)))];
        }
        Assert.Equal(model.Floor(s), model.VarianceAfter(100_000, s), Tolerances.Exact);
    }

    /// <summary>S2: reshuffled epochs have a lower floor, by all orders of an epoch.</summary>
    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void Reshuffled_epochs_have_a_lower_floor(double s)
    {
        var model = new SemiConvergence(1, 2, 4, -3);
        // One epoch from 0 in all 24 orders: variance V; then floor = V/(1 − (1−s)^{2N}).
        var ends = Orders([1.0, 2, 4, -3]).Select(order => order.Aggregate(0.0, (x, b) => x - s * (x - b))).ToList();
        Assert.Equal(24, ends.Count);
        var mean = ends.Average();
        var oneEpoch = ends.Average(x => (x - mean) * (x - mean));
        Assert.Equal(oneEpoch / (1 - Math.Pow(1 - s, 8)), model.ReshuffledFloor(s), Tolerances.Exact);
        Assert.True(model.ReshuffledFloor(s) < model.Floor(s));
        var measured = model.ReshuffledPath(0, s, Seed(1)).Where((_, k) => k % 4 == 0).Skip(100).Take(20_000).ToList();
        Assert.Equal(
            model.ReshuffledFloor(s),
            measured.Average(x => Math.Pow(x - measured.Average(), 2)),
            0.05 * model.ReshuffledFloor(s)
        );

        static IEnumerable<List<double>> Orders(List<double> b) =>
            b.Count == 0
                ?
                [
                    [],
                ]
                : b.SelectMany(
                    (first, i) => Orders([.. b.Where((_, j) => j != i)]).Select(rest => (List<double>)[first, .. rest])
                );
    }

    /// <summary>
    /// S2, semi-convergence: the first steps go straight to the goal, then the distance stops shrinking.
    /// </summary>
    [Fact]
    public void One_sample_a_step_starts_fast_and_then_oscillates()
    {
        var random = Seed(2);
        var A = Matrix<double>.Build.Dense(50, 2, (_, _) => 2 * random.NextDouble() - 1);
        var b = A * Vec(1, 2) + Vector<double>.Build.Dense(50, _ => random.NextDouble() - 0.5);
        var L = new LeastSquares(A, b);
        var distances = L.Stochastic(Vec(20, -20), 0.5, Seed(3))
            .Take(4000)
            .Select(x => (x - L.Minimizer).L2Norm())
            .ToList();
        Assert.True(distances[60] < 0.05 * distances[0]);
        Assert.True(distances.Skip(3000).Max() > 0.1);
        var small = L.Stochastic(Vec(20, -20), StepSize.InverseTime(0.5, 50), Seed(3)).ElementAt(4000);
        Assert.True((small - L.Minimizer).L2Norm() < 0.5 * distances.Skip(3000).Average());
    }

    [Fact]
    public void At_a_step_of_one_both_floors_are_the_variance_and_past_it_reshuffling_does_not_help()
    {
        var model = new SemiConvergence(1, 2, 4, -3);
        Assert.Equal(model.Variance, model.Floor(1), Tolerances.Exact);
        Assert.Equal(model.Variance, model.ReshuffledFloor(1), Tolerances.Exact);
        Assert.True(model.ReshuffledFloor(1.5) > model.Floor(1.5));
    }

    [Fact]
    public void Bad_steps_and_batches_are_refused_in_a_sentence()
    {
        Assert.Contains(
            "between 0 and 2",
            Assert.Throws<ArgumentOutOfRangeException>(() => new SemiConvergence(1, 2).Floor(2)).Message
        );
        Assert.Contains("at least one", Assert.Throws<ArgumentException>(() => new SemiConvergence()).Message);
        var L = new LeastSquares(Mat([1.0]), Vec(1));
        Assert.Contains("empty", Assert.Throws<ArgumentException>(() => L.MinibatchGradient(Vec(1), [])).Message);
        Assert.Contains(
            "NaN",
            Assert.Throws<ArgumentException>(() => new LeastSquares(Mat([double.NaN]), Vec(1))).Message
        );
        Assert.Equal(0, new SemiConvergence(3).ReshuffledFloor(0.5));
    }
}

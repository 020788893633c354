using Curriculum.Descent;
using Curriculum.Learning;
using static Curriculum.Notation;

namespace Curriculum.Tests.Claims;

/// <summary>The sentences of notebook 06 that say why, each with its control.</summary>
public sealed class Notebook06ClaimsTests
{
    // defective: the extra factor k comes from the double eigenvalue. Control: a larger β, where none is double.
    [Fact]
    public void Only_the_double_eigenvalue_carries_the_factor_k()
    {
        foreach (var b in new[] { 0.01, 0.03, 0.1 })
        {
            var beta = Math.Pow((1 - Math.Sqrt(b)) / (1 + Math.Sqrt(b)), 2);
            var s = Math.Pow(2 / (1 + Math.Sqrt(b)), 2);
            double Ratio(double memory, int k) => // the largest f(x_j)/β^j over a window: no eigenvalue pair rests at 0
                Descend(Quadratic.Bowl(b), Vec(b, 1), new Momentum(s, memory))
                    .Values(k + 20)
                    .Select((f, j) => f / Math.Pow(memory, j))
                    .Skip(k)
                    .Max();
            Assert.InRange(Ratio(beta, 120) / Ratio(beta, 60), 2.8, 4.2); // like k²
            var larger = (beta + 1) / 2;
            Assert.InRange(Ratio(larger, 120) / Ratio(larger, 60), 0.8, 1.25);
        }
    }

    // optimal-notice: no fixed pair does better on quadratics.
    [Fact]
    public void No_step_and_memory_shrink_a_quadratic_faster_than_the_best_pair()
    {
        static double Radius(double lambda, double s, double beta)
        {
            var (trace, d) = (1 + beta - s * lambda, Math.Pow(1 + beta - s * lambda, 2) - 4 * beta);
            return d < 0 ? Math.Sqrt(beta) : (Math.Abs(trace) + Math.Sqrt(d)) / 2;
        }
        var dice = Seed(1);
        foreach (var kappa in new[] { 2.0, 20, 100, 1000 })
        {
            var bound = (Math.Sqrt(kappa) - 1) / (Math.Sqrt(kappa) + 1);
            double Worst(double s, double beta) => Math.Max(Radius(1, s, beta), Radius(1 / kappa, s, beta));
            for (var n = 0; n < 50_000; n++)
            {
                Assert.True(Worst(4 * dice.NextDouble(), 2 * dice.NextDouble() - 1) >= bound - 1e-9);
            }
            Assert.Equal(bound, Worst(Math.Pow(2 / (1 + Math.Sqrt(1 / kappa)), 2), bound * bound), 6);
        }
    }

    // cycle-notice: the ball's circle belongs to a function and a start. Controls: descent, Nesterov, 531 other starts.
    [Fact]
    public void The_heavy_ball_circles_from_70_of_601_starts_where_descent_and_Nesterov_arrive()
    {
        static double Slope(double x) =>
            x < 1 ? 25 * x
            : x < 2 ? x + 24
            : 25 * x - 24;
        var f = Objective.Of(1, _ => double.NaN, x => Vec(Slope(x[0])));
        double[] starts = [.. Enumerable.Range(0, 601).Select(i => -6 + i / 50.0)];
        int Stay(Func<Optimizer> rule) =>
            starts.Count(start =>
                Descend(f, Vec(start), rule()).Points(300).TakeLast(3).Max(x => Math.Abs(x[0])) > 1e-3
            );

        Assert.Equal(70, Stay(() => Momentum.Optimal(1, 25)));
        Assert.Equal(0, Stay(() => new GradientDescent(1 / 13.0)));
        Assert.Equal(0, Stay(() => new Nesterov(1 / 25.0, 2 / 3.0)));
        var circle = Descend(f, Vec(-4.3), Momentum.Optimal(1, 25)).Points(602).TakeLast(3).Select(x => x[0]).Order();
        Assert.Equal([-1.8024, 0.6465, 2.1159], circle.Select(x => Math.Round(x, 4)));
    }
}

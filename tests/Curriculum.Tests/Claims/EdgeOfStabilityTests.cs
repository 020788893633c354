using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Networks;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Claims;

/// <summary>Notebook 09, the edge of stability: the largest curvature along a training with full gradients.</summary>
public sealed class EdgeOfStabilityTests
{
    private static readonly Matrix<double> s_at = Matrix<double>.Build.Dense(1, 40, (_, j) => -1 + 2 * j / 39.0);
    private static readonly DataSet s_wave = new(s_at, s_at.Map(t => Math.Sin(4 * t)));

    // edge-notice: the step holds λmax at 2/s. Control: the same net with half the step sharpens past that.
    [Fact]
    public void The_curvature_stays_at_2_over_s_and_with_half_the_step_it_goes_on() =>
        ClaimSeeds.Each(
            [1, 2, 3],
            seed =>
            {
                Assert.InRange(Sharpening(0.2, seed).End, 9.5, 10.5);
                var (start, held) = Sharpening(0.1, seed);
                var (_, free) = Sharpening(0.05, seed);
                Assert.True(start < 18, $"{start}");
                Assert.InRange(held, 19, 21);
                Assert.InRange(free, 20.2, 36); // past 20, and below its own border of 40
            }
        );

    [Fact]
    public void A_step_beyond_2_over_the_first_curvature_is_lost_at_once()
    {
        var F = Smooth(1);
        Assert.True(Sharpest(F) > 2 / 0.4);
        Assert.False(double.IsFinite(Run(F, 0.4, 200).Loss));
    }

    private static (double Start, double End) Sharpening(double s, int seed)
    {
        var F = Smooth(seed);
        var start = Sharpest(F);
        Run(F, s, (int)(240 / s));
        return (start, Sharpest(F));
    }

    private static TrainingResult Run(Network<double> F, double s, int epochs) =>
        Fit(F, Loss.HalfSquare, s_wave, new GradientDescent(s), new() { Epochs = epochs, BatchSize = 40 });

    private static Network<double> Smooth(int seed)
    {
        var luck = Seed(seed);
        return [Affine(1, 20, luck), Tanh(), Affine(20, 20, luck), Tanh(), Affine(20, 1, luck)];
    }

    // The power method on products of the Hessian with a direction, by central differences of the gradient.
    private static double Sharpest(Network<double> F)
    {
        var (G, d) = (F.Copy(), Vec(new double[F.Weights.Count]) + 1);
        Vector<double> GradientAt(Vector<double> x)
        {
            x.CopyTo(G.Weights);
            return G.Gradient(s_wave, Loss.HalfSquare).Vector;
        }
        for (var k = 0; k < 50; k++)
        {
            d /= d.L2Norm();
            d = (GradientAt(F.Weights + 1e-4 * d) - GradientAt(F.Weights - 1e-4 * d)) / 2e-4;
        }

        return d.L2Norm();
    }
}

using Curriculum.Geometry;
using Curriculum.Networks;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Claims;

/// <summary>The sentences of notebook 11 that say why, each with its control.</summary>
public sealed class Notebook11ClaimsTests
{
    // training-notice: all biases are zero. Control: the same weights with random biases.
    [Fact]
    public void Zero_biases_are_why_the_count_starts_small() =>
        ClaimSeeds.Each(
            [5, 6, 7, 8, 9],
            seed =>
            {
                var dice = Seed(seed);
                Network<double> G = [Affine(2, 12, dice), ReLU(), Affine(12, 12, dice), ReLU(), Affine(12, 1, dice)];
                var zero = Pieces.InPlane(G, Window.Square(2)).Count;
                foreach (var name in new[] { "b1", "b2" })
                {
                    G.Biases[name] = G.Biases[name].Map(_ => dice.NextDouble() - 0.5, Zeros.Include);
                }
                Assert.InRange(zero, 30, 70);
                Assert.True(Pieces.InPlane(G, Window.Square(2)).Count > 3 * zero);
            }
        );

    // depth-table: 61 while the layers are about ten wide, fewer when they are narrower.
    [Fact]
    public void Sixty_neurons_make_61_pieces_in_wide_layers_and_fewer_in_narrow_ones()
    {
        (double Mean, double Error) Measure(int width, int depth)
        {
            var random = Seed(60);
            var counts = Enumerable
                .Range(0, 300)
                .Select(_ => (double)Pieces.OnLine(Net(width, depth, random)).Count)
                .ToArray();
            var mean = counts.Average();
            return (mean, Math.Sqrt(counts.Sum(c => (c - mean) * (c - mean)) / 299 / 300));
        }
        var (wide, wideError) = Measure(20, 3);
        var (narrow, narrowError) = Measure(3, 20);
        Assert.InRange(wide, 61 - 4 * wideError, 61 + 4 * wideError);
        var law = (double)Pieces.MeanOnLine([.. Enumerable.Repeat(3, 20)]);
        Assert.InRange(narrow, law - 4 * narrowError, law + 4 * narrowError);
    }

    private static Network<double> Net(int width, int depth, Random random)
    {
        var layers = new List<Layer>();
        for (var (k, n) = (0, 1); k < depth; k++, n = width)
        {
            layers.AddRange([Affine(n, width, random), ReLU()]);
        }
        Network<double> F = [.. layers, Affine(width, 1, random)];
        F.Weights.MapInplace(_ => Normal.Sample(random, 0, 1), Zeros.Include);
        return F;
    }
}

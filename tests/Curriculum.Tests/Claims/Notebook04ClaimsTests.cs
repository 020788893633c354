using Curriculum.Networks;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Claims;

/// <summary>The sentences of notebook 04 that say why, each with its control.</summary>
public sealed class Notebook04ClaimsTests
{
    // tangent-notice: the exact line search causes the zig-zag. Control: half of each search.
    [Fact]
    public void Only_the_exact_search_turns_at_right_angles()
    {
        foreach (var seed in Enumerable.Range(1, 8))
        {
            var dice = Seed(seed);
            var H = Diag(Vec(1, 0.05 + 0.6 * dice.NextDouble()));
            double[] Cosines(double part)
            {
                var (x, cosines) = (Vec(2 * dice.NextDouble() - 1, 2 * dice.NextDouble() - 1), new List<double>());
                for (var k = 0; k < 20; k++)
                {
                    var g = H * x;
                    x -= part * (g * g) / (g * (H * g)) * g;
                    cosines.Add(g.Normalize(2) * (H * x).Normalize(2));
                }
                return [.. cosines];
            }
            Assert.All(Cosines(1), cosine => Assert.InRange(Math.Abs(cosine), 0, 1e-9));
            Assert.All(Cosines(0.5), cosine => Assert.True(cosine > 0.05));
        }
    }

    // summary: with more weights than numbers to fit the Hessian has zero eigenvalues. Control: more samples than
    // weights.
    [Fact]
    public void A_fit_with_more_weights_than_samples_has_a_singular_Hessian_and_with_fewer_it_has_not() =>
        ClaimSeeds.Each(
            [1, 2, 3],
            seed =>
            {
                double Smallest(int samples)
                {
                    var dice = Seed(seed);
                    var A = Matrix<double>.Build.Dense(samples, 6, (_, _) => 2 * dice.NextDouble() - 1);
                    return (2.0 / samples * A.TransposeThisAndMultiply(A))
                        .Evd(Symmetricity.Symmetric)
                        .EigenValues.Real()
                        .Min();
                }
                Assert.InRange(Smallest(4), -1e-12, 1e-12);
                Assert.True(Smallest(20) > 0.01);
            }
        );

    // summary: weights into a neuron times t, out of it divided by t, are the same function. Control: into it only.
    [Fact]
    public void Rescaling_a_neuron_changes_nothing_and_scaling_one_side_does() =>
        ClaimSeeds.Each(
            [1, 2, 3],
            seed =>
            {
                var dice = Seed(seed);
                Network<double> F = [Affine(3, 5, dice), ReLU(), Affine(5, 2, dice)];
                Network<double> Scaled(double into, double outOf)
                {
                    var G = F.Copy();
                    G["A1"] = F["A1"].MapIndexed((i, _, a) => i == 2 ? into * a : a);
                    G["A2"] = F["A2"].MapIndexed((_, j, a) => j == 2 ? outOf * a : a);
                    return G;
                }
                var v = F["A1"].Row(2); // switches neuron 2 on
                Assert.Equal(0, (Scaled(1.7, 1 / 1.7).Forward(v) - F.Forward(v)).L2Norm(), 12);
                Assert.True((Scaled(1.7, 1).Forward(v) - F.Forward(v)).L2Norm() > 1e-3);
            }
        );
}

using Curriculum.Geometry;
using Curriculum.Networks;
using MathNet.Numerics.Distributions;
using static Curriculum.Notation;

namespace Curriculum.Tests.Geometry;

// The law against counted random nets: within three standard errors where it holds, far off where it does not.
public sealed partial class SignLawTests
{
    private static readonly Dictionary<string, Func<Random, double>> s_laws = new()
    {
        ["normal"] = random => Normal.Sample(random, 0, 1),
        ["uniform"] = random => 2 * random.NextDouble() - 1,
        ["Cauchy"] = random => Cauchy.Sample(random, 0, 1),
        ["bias mean 1"] = random => Normal.Sample(random, 0, 1),
        ["weight mean 1/2"] = random => Normal.Sample(random, 0.5, 1),
    };

    [Theory]
    [InlineData("normal", 3, 3, 3), InlineData("normal", 1, 8), InlineData("normal", 2, 5, 4)]
    [InlineData("uniform", 3, 3, 3), InlineData("uniform", 2, 8), InlineData("uniform", 4, 1, 6)]
    [InlineData("Cauchy", 3, 3, 3), InlineData("Cauchy", 2, 8), InlineData("Cauchy", 10, 10)]
    public void Counted_nets_are_within_three_standard_errors_of_the_law(string law, params int[] widths)
    {
        Near(Pieces.MeanOnLine(widths), 600, random => Pieces.OnLine(Net(random, 1, s_laws[law], widths)).Count);
        Near(Pieces.MeanInPlane(widths), 200, random => Pieces.InPlane(Net(random, 2, s_laws[law], widths)).Count);
    }

    /// <summary>Scales may differ by layer, and between weights and biases; any fixed line of R³ will do.</summary>
    [Theory]
    [InlineData(1e3, 1e-3), InlineData(1e-3, 1e3)]
    public void Layers_of_very_different_scales_obey_the_same_law(double even, double odd)
    {
        int[] widths = [3, 4, 3];
        Network<double> Scaled(Random random, int inputs)
        {
            var F = Net(random, inputs, s_laws["normal"], widths);
            for (var k = 1; k <= widths.Length; k++)
            {
                F[$"A{k}"] *= k % 2 == 0 ? even : odd;
                F.Biases[$"b{k}"] *= k % 2 == 0 ? odd : even;
            }

            return F;
        }

        Near(Pieces.MeanOnLine(widths), 600, random => Pieces.OnLine(Scaled(random, 1)).Count);
        Near(
            Pieces.MeanOnLine(widths),
            600,
            random => Pieces.OnLine(Scaled(random, 3), Vec(1, -2, 0.5), Vec(0.1, 1, 3)).Count
        );
        Near(Pieces.MeanInPlane(widths), 200, random => Pieces.InPlane(Scaled(random, 2)).Count);
    }

    /// <summary>Zero biases, as Affine(n, m, random) starts: off the origin, through it, and in the plane.</summary>
    [Theory]
    [InlineData(3, 3, 3), InlineData(4, 6), InlineData(12, 12)]
    public void Counted_nets_as_they_start_obey_the_law_without_biases(params int[] widths)
    {
        Near(
            Pieces.MeanOnLineWithoutBiases(widths),
            400,
            random => Pieces.OnLine(Start(random, 3, widths), Vec(1, -2, 0.5), Vec(0.1, 1, 3)).Count
        );
        Near(Pieces.MeanInPlaneWithoutBiases(widths), 400, random => Pieces.InPlane(Start(random, 2, widths)).Count);
        var random = new Random(2);
        for (var k = 0; k < 50; k++)
        {
            Assert.Equal(2, Pieces.OnLine(Start(random, 3, widths), Vec(0, 0, 0), Vec(0.1, 1, 3)).Count);
            Assert.Equal(2, Pieces.OnLine(Start(random, 1, widths)).Count);
        }
    }

    /// <summary>Outside the law: biases of mean 1, weights of mean 1/2. The same nets about 0 obey it.</summary>
    [Theory]
    [InlineData("bias mean 1"), InlineData("weight mean 1/2")]
    public void Nets_that_prefer_a_sign_are_outside_the_law(string law)
    {
        int[] widths = [3, 3, 3];
        var (mean, error) = Measure(
            2000,
            random =>
            {
                var F = Net(random, 1, s_laws[law], widths);
                for (var k = 1; k <= widths.Length && law == "bias mean 1"; k++)
                {
                    F.Biases[$"b{k}"] += 1;
                }

                return Pieces.OnLine(F).Count;
            }
        );
        var exact = (double)Pieces.MeanOnLine(widths);
        TestContext.Current.SendDiagnosticMessage($"{law}: {mean:f3} ± {error:f3}, law {exact:f3}");
        Assert.True(Math.Abs(mean - exact) > 8 * error, $"{law}: {mean:f3} ± {error:f3}, law {exact:f3}");
    }

    private static void Near(Fraction law, int nets, Func<Random, int> count)
    {
        var (mean, error) = Measure(nets, count);
        TestContext.Current.SendDiagnosticMessage($"{mean:f3} ± {error:f3}, law {(double)law:f3}");
        Assert.True(Math.Abs(mean - (double)law) <= 3 * error, $"{mean:f3} ± {error:f3}, law {(double)law:f3}");
    }

    private static (double Mean, double Error) Measure(int nets, Func<Random, int> count)
    {
        var random = new Random(16);
        double[] counts = [.. Enumerable.Range(0, nets).Select(_ => (double)count(random))];
        var mean = counts.Average();
        return (mean, Math.Sqrt(counts.Sum(c => (c - mean) * (c - mean)) / (nets - 1) / nets));
    }

    private static Network<double> Net(Random random, int inputs, Func<Random, double> law, int[] widths)
    {
        var F = Start(random, inputs, widths);
        F.Weights.MapInplace(_ => law(random), MathNet.Numerics.LinearAlgebra.Zeros.Include);
        return F;
    }

    private static Network<double> Start(Random random, int inputs, int[] widths)
    {
        var layers = new List<Layer>();
        foreach (var width in widths)
        {
            layers.AddRange([Affine(inputs, width, random), ReLU()]);
            inputs = width;
        }

        return Network.Create<double>([.. layers, Affine(inputs, 1, random)]);
    }
}

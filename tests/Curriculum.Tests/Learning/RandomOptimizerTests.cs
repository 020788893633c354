using CsCheck;
using Curriculum.Learning;

namespace Curriculum.Tests.Learning;

/// <summary>Every optimizer on any gradients is the scan of its rule, one unknown at a time, in plain double.</summary>
[Trait("inputs", "random")]
public sealed class RandomOptimizerTests
{
    [Fact]
    public void An_optimizer_is_the_scan_of_its_rule() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[1, 6], Gen.Double[0, 1], Gen.Int)
            .Try(
                500,
                input =>
                {
                    var (count, steps, s, seed) = input;
                    var random = new Random(seed);
                    var gradients = new double[steps][];
                    for (var k = 0; k < steps; k++)
                    {
                        gradients[k] = Array.ConvertAll(new double[count], _ => Number(random));
                    }

                    Check(new GradientDescent(s), gradients, (_, g, _, _) => s * g);
                    Check(new Momentum(s, 0.8), gradients, (_, g, m, _) => s * (m[0] = 0.8 * m[0] + g));
                    Check(new Nesterov(s, 0.7), gradients, (_, g, m, _) => s * (m[0] = 0.7 * m[0] + g));
                    Check(
                        new AdaGrad(s),
                        gradients,
                        (_, g, m, _) => g == 0 ? 0 : s * g / (Math.Sqrt(m[0] += g * g) + 1e-10)
                    );
                    Check(
                        new RMSProp(s, 0.9),
                        gradients,
                        (_, g, m, _) =>
                        {
                            m[0] = 0.9 * m[0] + 0.1 * g * g;
                            return g == 0 ? 0 : s * g / (Math.Sqrt(m[0]) + 1e-8);
                        }
                    );
                    Check(new Adam(s), gradients, (x, g, m, t) => Adam(g, m, t, s));
                    Check(new AdamW(s, 0.05), gradients, (x, g, m, t) => s * 0.05 * x + Adam(g, m, t, s));
                    Check(
                        new AMSGrad(s),
                        gradients,
                        (_, g, m, _) =>
                        {
                            m[0] = 0.9 * m[0] + 0.1 * g;
                            m[1] = 0.999 * m[1] + 0.001 * g * g;
                            m[2] = Math.Max(m[2], m[1]);
                            return m[0] == 0 ? 0 : s * m[0] / (Math.Sqrt(m[2]) + 1e-8);
                        }
                    );
                }
            );

    private static double Adam(double g, double[] m, int t, double s)
    {
        m[0] = 0.9 * m[0] + (1 - 0.9) * g;
        m[1] = 0.999 * m[1] + (1 - 0.999) * g * g;
        var (mean, square) = (m[0] / (1 - Math.Pow(0.9, t)), m[1] / (1 - Math.Pow(0.999, t)));
        return mean == 0 ? 0 : s * mean / (Math.Sqrt(square) + 1e-8);
    }

    /// <summary>The rule gives what is subtracted from x, of x, g, the memory m of this unknown, and t = 1, 2,
    /// ….</summary>
    private static void Check(
        Optimizer optimizer,
        double[][] gradients,
        Func<double, double, double[], int, double> rule
    )
    {
        var count = gradients[0].Length;
        var state = optimizer.Start<double>(count);
        double[] x = [.. Enumerable.Range(0, count).Select(i => Math.Sin(i))],
            plain = [.. x];
        var memory = Array.ConvertAll(x, _ => new double[3]);
        for (var k = 0; k < gradients.Length; k++)
        {
            state.Prepare(x);
            state.Step(x, gradients[k]);
            for (var i = 0; i < count; i++)
            {
                plain[i] -= rule(plain[i], gradients[k][i], memory[i], k + 1);
                Assert.True(
                    x[i].Equals(plain[i])
                        || Math.Abs(x[i] - plain[i]) <= Tolerances.Converged * (1 + Largest(gradients, k, i)),
                    $"{optimizer}, unknown {i} of {count} at step {k}: {x[i]}, and plainly {plain[i]}"
                );
            }
        }
    }

    private static double Largest(double[][] gradients, int k, int i) =>
        Enumerable.Range(0, k + 1).Max(step => Math.Abs(gradients[step][i]));

    /// <summary>0, a size near 1, or one so small or large that its square is no number.</summary>
    private static double Number(Random random) =>
        random.Next(8) switch
        {
            0 => 0,
            1 => 1e-200 * random.NextDouble(),
            2 => 1e-9 * random.NextDouble(),
            3 => 1e9 * (random.NextDouble() - 0.5),
            _ => 2 * random.NextDouble() - 1,
        };
}

using Curriculum.Networks;
using static Curriculum.Notation;

namespace Curriculum.Tests.Claims;

/// <summary>Notebook 09, how large the first weights should be: the mean square of the numbers of a deep net.</summary>
public sealed class FirstWeightsTests
{
    private const int Width = 32;

    // start-numbers: σ² = 2/n keeps the mean square through ReLU; 1/n halves it; without a bend 1/n keeps it.
    [Theory]
    [InlineData(true, 2, 1), InlineData(true, 1, 0.125), InlineData(false, 1, 1), InlineData(false, 2, 8)]
    public void A_layer_multiplies_the_mean_square_by_n_sigma_squared_and_ReLU_halves_it(
        bool bends,
        double square,
        double afterThree
    )
    {
        double[] sizes = [.. Enumerable.Range(1, 500).Select(seed => MeanSquare(3, bends, square, seed))];
        var (mean, n) = (sizes.Average(), sizes.Length);
        var error = Math.Sqrt(sizes.Sum(x => (x - mean) * (x - mean)) / (n - 1) / n);
        Assert.True(Math.Abs(mean - afterThree) < 3 * error && error < 0.05 * mean, $"{mean} ± {error}");
    }

    // start-notice: the median of 42 layers sinks where the mean is kept, and ten percent more are 1.1^84 = 3,000.
    [Fact]
    public void The_median_sinks_and_ten_percent_more_grow_to_a_factor_of_3000()
    {
        double[] sizes = [.. Enumerable.Range(1, 20).Select(seed => MeanSquare(42, true, 2, seed)).Order()];
        Assert.InRange(sizes[10], 1e-4, 0.2);
        Assert.InRange(MeanSquare(42, true, 2 * 1.21, 1) / MeanSquare(42, true, 2, 1), 2990, 3010);
    }

    // start-numbers: tanh forgives a factor of 2 that ReLU does not.
    [Fact]
    public void Tanh_keeps_within_two_powers_of_ten_what_ReLU_loses_by_twelve()
    {
        var tanh = MeanSquare(42, Tanh(), 1, 1) / MeanSquare(42, Tanh(), 2, 1);
        var relu = MeanSquare(42, ReLU(), 1, 1) / MeanSquare(42, ReLU(), 2, 1);
        Assert.InRange(tanh, 1e-3, 0.1);
        Assert.InRange(relu, 1e-13, 1e-12); // 2⁻⁴²
    }

    private static double MeanSquare(int depth, bool bends, double square, int seed) =>
        MeanSquare(depth, bends ? ReLU() : null, square, seed);

    private static double MeanSquare(int depth, Layer? bend, double square, int seed)
    {
        var (random, how) = (Seed(seed), Initialization.Normal(Math.Sqrt(square / Width)));
        Layer[] layers =
        [
            .. Enumerable
                .Range(0, depth)
                .SelectMany(_ =>
                    bend is null
                        ? (Layer[])[Affine(Width, Width, random, how)]
                        : [Affine(Width, Width, random, how), bend]
                ),
        ];
        var w = Network.Create<double>(layers).Forward(Vec(new double[Width]) + 1);
        return w * w / Width;
    }
}

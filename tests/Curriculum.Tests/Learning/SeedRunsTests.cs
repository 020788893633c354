using Curriculum.Learning;
using Curriculum.Networks;
using static Curriculum.Notation;

namespace Curriculum.Tests.Learning;

/// <summary>Independent runs over seeds: the same for any number of threads.</summary>
public sealed class SeedRunsTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void Trainings_over_seeds_are_the_same_bits_for_any_number_of_threads(int threads)
    {
        var alone = SeedRuns.Run(9, Trained, threads: 1);
        var together = SeedRuns.Run(9, Trained, threads);
        Assert.Equal(alone, together);
        Assert.Equal(9, alone.Select(one => one[0]).Distinct().Count());
        Assert.Equal(alone[8], Trained(8));
    }

    [Fact]
    public void Several_threads_work_at_once_and_results_are_in_the_order_of_the_seeds()
    {
        using var both = new Barrier(2);
        Assert.Equal([0, 1], SeedRuns.Run(2, Met, threads: 2));
        Assert.Equal([0, 1, 4, 9], OverSeeds(4, seed => seed * seed));
        Assert.Empty(OverSeeds(0, seed => seed));

        int Met(int seed) => both.SignalAndWait(TimeSpan.FromSeconds(30)) ? seed : -1;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void An_error_is_that_of_the_smallest_seed(int threads)
    {
        int Fails(int seed) => seed < 3 ? seed : throw new InvalidOperationException($"seed {seed}");
        var error = Assert.Throws<InvalidOperationException>(() => SeedRuns.Run(8, Fails, threads));
        Assert.Equal("seed 3", error.Message);
        Assert.Contains("-1 seeds", Assert.Throws<ArgumentOutOfRangeException>(() => OverSeeds(-1, Fails)).Message);
    }

    private static double[] Trained(int seed)
    {
        var random = Seed(seed);
        Network<float> F = [Affine(64, 32, random), ReLU(), Affine(32, 10, random)];
        var (some, _) = Curriculum.Data.Digits.LoadTrain().Split(Seed(seed), 0.2);
        return [.. Fit(F, Loss.SoftmaxCrossEntropy, some, new Adam(0.01), new() { Epochs = 2, Seed = seed }).History];
    }
}

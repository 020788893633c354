using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Figures.Tests.Widgets;

public sealed class SignLabTests
{
    [Fact]
    public void The_file_for_the_script_s_tests_has_the_library_s_counts() =>
        Fixture.HoldsExactly("signs.json", [.. Enumerable.Range(1, 24).Select(Case)]);

    [Fact]
    public void The_ledger_s_mean_is_one_less_two_to_the_minus_n_on_any_magnitudes()
    {
        for (var n = 1; n <= 4; n++)
        {
            var random = Seed(n);
            var ledger = Plot.Ledger(Numbers(random, n), Numbers(random, n), Numbers(random, n), 0.3);
            Assert.Equal(1 - Math.Pow(2, -n), ledger.Cast<double>().Average());
        }
    }

    [Fact]
    public void Its_stills_are_the_neuron_behind_and_the_whole_ledger()
    {
        var figure = Plot.SignLab(Vec(1.5, 0.7), Vec(0.8, 1.9), Vec(0.9, 1.3), 1);
        Assert.Equal("signs", figure.Widget!.Kind);
        Assert.Equal(2, figure.Frames[0].Count);
        Assert.Contains("16 patterns of signs", figure.AltText, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_sizes_are_one_sentence()
    {
        Assert.Equal(
            "The lab has 1 to 4 neurons, each with a slope, a bias and a weight; here are 2, 1 and 2.",
            Assert.Throws<ArgumentException>(() => Plot.SignLab(Vec(1, 2), Vec(1), Vec(1, 2), 1)).Message
        );
        Assert.Equal(
            "Every slope must differ from 0, and every number must be finite.",
            Assert.Throws<ArgumentException>(() => Plot.SignLab(Vec(1, 0), Vec(1, 2), Vec(1, 2), 1)).Message
        );
    }

    // Every third has whole numbers, where folds meet and zeros fall on folds.
    private static Dictionary<string, object?> Case(int seed)
    {
        var (random, n) = (Seed(seed), 1 + (seed % 4));
        var whole = seed % 3 == 0;
        Vector<double> Some() => whole ? Numbers(random, n).Map(x => Math.Ceiling(2 * x)) : Numbers(random, n);
        var (a, b, w) = (Some().Map(x => x == 0 ? 1 : x), Some(), Some());
        var c = whole ? 1 : random.NextDouble() - 0.5;
        var ledger = Plot.Ledger(a, b, w, c);
        return new()
        {
            ["a"] = a.ToArray(),
            ["b"] = b.ToArray(),
            ["w"] = w.ToArray(),
            ["c"] = c,
            ["counts"] = Matrix<double>.Build.DenseOfArray(ledger).ToRowArrays(),
        };
    }

    private static Vector<double> Numbers(Random random, int n) =>
        Vector<double>.Build.Dense(n, _ => (random.NextDouble() - 0.5) * 4);
}

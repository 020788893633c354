namespace Curriculum.Tests.Claims;

/// <summary>The sentences of notebook 03 that say why, each with its control.</summary>
public sealed class Notebook03ClaimsTests
{
    // race-notice: in the logit cross-entropy is convex. Control: the square of ŷ − 1 is not, for ŷ under 1/3.
    [Fact]
    public void Cross_entropy_is_convex_in_the_logit_and_the_square_of_the_probability_is_not()
    {
        static double Sigmoid(double w) => 1 / (1 + Math.Exp(-w));
        static double Second(Func<double, double> f, double w) => (f(w + 1e-3) - 2 * f(w) + f(w - 1e-3)) / 1e-6;
        foreach (var w in Enumerable.Range(-60, 121).Select(i => i / 10.0))
        {
            var y = Sigmoid(w);
            var entropy = Second(v => Math.Log(1 + Math.Exp(-v)), w);
            var square = Second(v => (Sigmoid(v) - 1) * (Sigmoid(v) - 1), w);

            Assert.Equal(y * (1 - y), entropy, 1e-6);
            Assert.True(entropy > 0);
            Assert.Equal(2 * y * (1 - y) * (1 - y) * (3 * y - 1), square, 1e-6);
        }
    }

    // cross-entropy: 0.71 against 6.91. Control: the square charges 0.26 against 0.998.
    [Fact]
    public void A_sure_mistake_costs_ten_times_a_doubtful_one_in_cross_entropy_and_four_times_in_squares()
    {
        Assert.Equal(0.71, -Math.Log(0.49), 2);
        Assert.Equal(6.91, -Math.Log(0.001), 2);
        Assert.Equal(0.26, Math.Pow(1 - 0.49, 2), 2);
        Assert.Equal(0.998, Math.Pow(1 - 0.001, 2), 3);
    }
}

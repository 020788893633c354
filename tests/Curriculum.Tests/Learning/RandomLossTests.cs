using CsCheck;
using Curriculum.Learning;
using static Curriculum.Notation;

namespace Curriculum.Tests.Learning;

/// <summary>Losses and softmax on any numbers, against their formulas written down plainly.</summary>
[Trait("inputs", "random")]
public sealed class RandomLossTests
{
    [Fact]
    public void Softmax_is_positive_has_the_sum_1_and_does_not_feel_a_shift() =>
        Gen.Select(Gen.Double[-800, 800].Array[1, 12], Gen.Double[-1e6, 1e6])
            .Try(
                1000,
                input =>
                {
                    var p = Softmax(Vec(input.Item1));
                    Assert.Equal(1, p.Sum(), Tolerances.Exact);
                    Assert.All(p, chance => Assert.InRange(chance, 0, 1));
                    Assert.True((p - Softmax(Vec(input.Item1) + input.Item2)).L2Norm() < Tolerances.Nearly);
                }
            );

    [Fact]
    public void Every_loss_is_its_formula() =>
        Gen.Select(Gen.Double[-15, 15].Array[1, 8], Gen.Double[0, 1].Array[8])
            .Try(
                1000,
                input =>
                {
                    var w = Vec(input.Item1);
                    var y = Vec(input.Item2[..w.Count]);
                    Near(w.Zip(y, (a, b) => (a - b) * (a - b)).Sum(), Loss.Square.Value(w, y));
                    Near(w.Zip(y, (a, b) => (a - b) * (a - b)).Sum() / 2, Loss.HalfSquare.Value(w, y));
                    Near(w.Zip(y, (a, b) => Math.Max(0, 1 - a * b)).Sum(), Loss.Hinge.Value(w, y));
                    var q = w.Map(v => 1 / (1 + Math.Exp(-v)));
                    Near(
                        -q.Zip(y, (p, b) => b * Math.Log(p) + (1 - b) * Math.Log(1 - p)).Sum(),
                        Loss.BinaryCrossEntropy.Value(w, y)
                    );
                    var r = Softmax(w);
                    Near(-r.Zip(y, (p, b) => b * Math.Log(p)).Sum(), Loss.SoftmaxCrossEntropy.Value(w, y));
                    Assert.True((Loss.BinaryCrossEntropy.Gradient(w, y) - (q - y)).L2Norm() < Tolerances.Exact);
                    Assert.True(
                        (Loss.SoftmaxCrossEntropy.Gradient(w, y) - (r * y.Sum() - y)).L2Norm() < Tolerances.Exact
                    );
                }
            );

    [Fact]
    public void Cross_entropies_of_any_numbers_are_never_negative_and_lose_nothing_of_NaN() =>
        Gen.Select(RandomInputs.AnyDouble.Array[1, 6], Gen.Int[0, 5])
            .Try(
                1500,
                input =>
                {
                    var (w, label) = (input.Item1, input.Item2 % input.Item1.Length);
                    var y = new double[w.Length];
                    y[label] = 1;
                    foreach (var loss in new[] { Loss.BinaryCrossEntropy, Loss.SoftmaxCrossEntropy })
                    {
                        var value = loss.Value(Vec(w), Vec(y));
                        Assert.False(value < 0, $"{loss}: {value}");
                        Assert.True(double.IsNaN(value) || !w.Any(double.IsNaN), $"{loss}: {value}");
                        Assert.True(!double.IsNaN(value) || w.Any(v => !double.IsFinite(v)), $"{loss}: {value}");
                    }
                }
            );

    [Fact]
    public void A_loss_of_floats_is_the_loss_of_the_same_numbers_in_double() =>
        Gen.Select(Gen.Float[-60, 60].Array[1, 12], Gen.Int[0, 11])
            .Try(
                1000,
                input =>
                {
                    var (narrow, label) = (input.Item1, input.Item2 % input.Item1.Length);
                    var w = Array.ConvertAll(narrow, v => (double)v);
                    var (y, target) = (new double[w.Length], new float[w.Length]);
                    (y[label], target[label]) = (1, 1);
                    var gradient = new float[w.Length];
                    foreach (var loss in new[] { Loss.BinaryCrossEntropy, Loss.SoftmaxCrossEntropy, Loss.HalfSquare })
                    {
                        var value = loss.Evaluate<float>(narrow, target, w.Length, 1, gradient);
                        NearInFloat(loss.Value(Vec(w), Vec(y)), value);
                        foreach (var (wide, slope) in loss.Gradient(Vec(w), Vec(y)).Zip(gradient))
                        {
                            NearInFloat(wide, slope);
                        }
                    }
                }
            );

    private static void Near(double expected, double value) =>
        Assert.True(
            Math.Abs(expected - value) <= Tolerances.Nearly * Math.Max(1, Math.Abs(expected)),
            $"{expected} and {value}"
        );

    private static void NearInFloat(double expected, double value) =>
        Assert.True(
            Math.Abs(expected - value) <= Tolerances.SingleStep * Math.Abs(expected) + 4 * float.Epsilon,
            $"{expected} and {value}"
        );
}

using CsCheck;
using Curriculum.Autodiff;
using static Curriculum.Notation;

namespace Curriculum.Tests.Autodiff;

/// <summary>Formulas of up to eight random operations at any point: forward mode, reverse mode and a counter
/// agree.</summary>
[Trait("inputs", "random")]
public sealed class RandomFormulaTests
{
    private const int Unknowns = 3;

    [Fact]
    public void Forward_and_reverse_mode_give_one_gradient() =>
        Gen.Select(Points.Array[Unknowns], Steps.Array[1, 8])
            .Try(
                4000,
                input =>
                {
                    var (x, steps) = input;
                    var values = Values(steps, [.. x.Select(v => (Dual)v)]);
                    var sizes = values.Select(v => Math.Abs(v.Value)).Where(v => double.IsFinite(v) && v > 0).Append(1);
                    var (smallest, largest) = (sizes.Min(), sizes.Max()); // what two ways add up to may cancel
                    var forward = Dual.Gradient(v => Values(steps, v)[^1], Vec(x));
                    var reverse = Tape.Gradient(v => Values(steps, v)[^1], Vec(x));
                    for (var i = 0; i < Unknowns; i++)
                    {
                        if (double.IsNaN(forward[i]) || double.IsNaN(reverse[i]))
                        {
                            continue; // ∞ − ∞, which on the way back meets at another place
                        }

                        Assert.Equal(double.IsFinite(forward[i]), double.IsFinite(reverse[i]));
                        if (double.IsFinite(forward[i]))
                        {
                            var size = Math.Max(Math.Abs(forward[i]), Math.Pow(largest / smallest, 2));
                            Assert.Equal(forward[i], reverse[i], Tolerances.Converged * size);
                        }
                    }
                },
                Print
            );

    [Fact]
    public void A_counted_formula_has_the_value_of_the_formula() =>
        Gen.Select(Points.Array[Unknowns], Steps.Array[1, 8])
            .Try(
                1000,
                input =>
                {
                    var (x, steps) = input;
                    var counter = new OperationCounter();
                    var counted = Values(steps, [.. x.Select(counter.Number)]);
                    var plain = Values(steps, [.. x.Select(v => (Dual)v)]);
                    Assert.Equal(plain.Select(v => v.Value), counted.Select(v => v.Value));
                },
                Print
            );

    private static Gen<double> Points =>
        Gen.OneOf(Gen.Int[-2, 2].Select(k => (double)k), Gen.Int[-24, 24].Select(k => k / 8.0));

    private static Gen<(int Kind, int A, int B)> Steps => Gen.Select(Gen.Int[0, 9], Gen.Int[0, 20], Gen.Int[0, 20]);

    /// <summary>The unknowns, the constants 0 and 1, and what each step makes of two numbers so far.</summary>
    private static List<T> Values<T>((int Kind, int A, int B)[] steps, T[] x)
        where T : IScalar<T>
    {
        List<T> values = [.. x, T.Constant(0), T.Constant(1)];
        foreach (var (kind, left, right) in steps)
        {
            var (a, b) = (values[^(1 + left % values.Count)], values[^(1 + right % values.Count)]);
            values.Add(
                kind switch
                {
                    0 => a + b,
                    1 => a - b,
                    2 or 9 => a * b,
                    3 => a / b,
                    4 => -a,
                    5 => T.Exp(a),
                    6 => T.Log(a),
                    7 => T.Sqrt(a),
                    _ => left % 2 == 0 ? T.Tanh(a) : T.ReLU(a),
                }
            );
        }

        return values;
    }

    private static string Print((double[] X, (int Kind, int A, int B)[] Steps) input) =>
        $"x = [{string.Join(", ", input.X)}], steps {string.Join(" ", input.Steps)}";
}

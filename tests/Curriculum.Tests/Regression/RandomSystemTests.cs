using CsCheck;
using Curriculum.Data;
using Curriculum.Descent;
using Curriculum.Regression;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Regression;

/// <summary>Linear systems of any numbers: what the formula says, or one sentence.</summary>
[Trait("inputs", "random")]
public sealed class RandomSystemTests
{
    [Fact]
    public void Ridge_solves_its_equations_at_every_size() =>
        Gen.Select(Gen.Int[1, 5], Gen.Int[1, 5], Gen.Int[-250, 250], Gen.Double[0.01, 10], Gen.Int)
            .Try(
                300,
                input =>
                {
                    var (m, n, power, eta, seed) = input;
                    var random = Seed(seed);
                    var A = Matrix<double>.Build.Dense(m, n, (_, _) => random.NextDouble() - 0.5);
                    var b = Vector<double>.Build.Dense(m, _ => random.NextDouble() - 0.5);
                    var c = Math.Pow(10, power);
                    var x = Ridge.Solve(A, b, eta);
                    var left = A.TransposeThisAndMultiply(A * x - b) + eta * x;
                    Assert.True(left.L2Norm() < Tolerances.Nearly, $"{left}");
                    var free = Ridge.MinimumNorm(A, b);
                    Assert.True(
                        (c * Ridge.MinimumNorm(c * A, b) - free).L2Norm()
                            < Tolerances.HalfTheDigits * (1 + free.L2Norm())
                    );
                    if (Math.Abs(power) < 150)
                    {
                        var scaled = c * Ridge.Solve(c * A, b, c * c * eta);
                        Assert.True((scaled - x).L2Norm() < Tolerances.Nearly * (1 + x.L2Norm()));
                    }
                }
            );

    [Fact]
    public void A_soft_threshold_is_the_best_of_all_numbers() =>
        Gen.Select(RandomInputs.AnyDouble, RandomInputs.AnyDouble, RandomInputs.AnyDouble)
            .Try(
                2000,
                input =>
                {
                    var (c, eta, other) = input;
                    if (!(eta >= 0))
                    {
                        Assert.Throws<ArgumentException>(() => Lasso.SoftThreshold(c, eta));
                        return;
                    }

                    var x = Lasso.SoftThreshold(c, eta);
                    double Cost(double at) => (at - c) * (at - c) / 2 + eta * Math.Abs(at);
                    Assert.False(
                        Cost(x) > Cost(other) * (1 + Tolerances.Exact),
                        $"{Cost(x)} at {x}, {Cost(other)} at {other}"
                    );
                }
            );

    [Fact]
    public void A_Kaczmarz_step_fulfils_its_row_whatever_its_size() =>
        Gen.Select(Gen.Double[-1, 1].Array[3], Gen.Int[-300, 300], Gen.Double[-1, 1], Gen.Double[-1, 1].Array[3])
            .Where(input => input.Item1.Any(a => Math.Abs(a) > 0.01))
            .Try(
                1000,
                input =>
                {
                    var (a, power, b, x) = input;
                    var c = Math.Pow(10, power);
                    var row = c * Vec(a);
                    var step = new Kaczmarz(row.ToRowMatrix(), Vec(c * b)).Step(Vec(x), 0);
                    Assert.Equal(b, Vec(a).DotProduct(step), Tolerances.Nearly);
                }
            );

    [Fact]
    public void A_quadratic_of_any_numbers_has_a_condition_number_of_at_least_1_or_is_refused() =>
        RandomInputs
            .AnyDouble.Array[3]
            .Try(
                1500,
                s =>
                {
                    try
                    {
                        var bowl = new Quadratic(Mat([s[0], s[1]], [s[1], s[2]]));
                        Assert.True(bowl.ConditionNumber >= 1, $"{bowl.ConditionNumber}");
                        Assert.True(bowl.Eigenvalues[0] >= 0 && bowl.Eigenvalues[1] >= bowl.Eigenvalues[0]);
                    }
                    catch (ArgumentException refused)
                    {
                        Assert.StartsWith("S ", refused.Message);
                    }
                }
            );

    [Fact]
    public void Data_of_any_numbers_and_labels_are_a_data_set_or_a_sentence() =>
        Gen.Select(RandomInputs.AnyDouble.Array[0, 4], Gen.OneOf(Gen.Int[-1, 5], Gen.Int).Array[0, 4], Gen.Int)
            .Try(
                1500,
                input =>
                {
                    var (numbers, labels, place) = input;
                    try
                    {
                        var V = Matrix<double>.Build.Dense(
                            1,
                            Math.Max(1, numbers.Length),
                            numbers.Length == 0 ? [0] : numbers
                        );
                        var data = new DataSet(V, labels);
                        Assert.InRange(data.Classes, 1, int.MaxValue);
                        var i = (place & int.MaxValue) % data.Count;
                        Assert.Equal(V[0, i], data[i].Input[0]);
                        _ = data[place];
                    }
                    catch (ArgumentException refused)
                    {
                        Assert.EndsWith(".", refused.Message);
                        Assert.DoesNotContain("Parameter", refused.Message);
                    }
                }
            );
}

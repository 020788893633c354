using Curriculum.Descent;
using Curriculum.Regression;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Regression;

/// <summary>A factor c of A is a factor 1/c of x, whatever its size: no square inside overflows or vanishes.</summary>
public sealed class ScaleTests
{
    private static readonly Matrix<double> s_tall = Mat([1, 2], [0, 1], [-1, 3], [2, 2]);
    private static readonly Vector<double> s_b = Vec(1, -2, 3, 0.5);

    [Theory]
    [InlineData(1e-200)]
    [InlineData(3e-165)]
    [InlineData(1e-300)]
    [InlineData(2e160)]
    [InlineData(1e250)]
    public void Ridge_lasso_and_leave_one_out_do_not_depend_on_the_size_of_A(double c)
    {
        var wide = s_tall.Transpose();
        Near(Ridge.Solve(s_tall, s_b, 0), c * Ridge.Solve(c * s_tall, s_b, 0));
        Near(Ridge.MinimumNorm(wide, Vec(1, 2)), c * Ridge.MinimumNorm(c * wide, Vec(1, 2)));
        Near(Lasso.Solve(s_tall, s_b, 0.5), c * Lasso.Solve(c * s_tall, s_b, 0.5 * c));
        Near(LeaveOneOut.Errors(s_tall, s_b), LeaveOneOut.Errors(c * s_tall, s_b));
    }

    [Fact]
    public void Ridge_keeps_c_over_c_squared_plus_eta()
    {
        var I = Matrix<double>.Build.DenseIdentity(3);
        Near(Vec(1, -2, 4) * 1e-5, 1e195 * Ridge.Solve(1e-200 * I, Vec(1, -2, 4), 1));
        Near(Vec(1, -2, 4) * 1e5, 1e-195 * Ridge.Solve(1e-200 * I, Vec(1, -2, 4), 0));
        Near(Vec(1, -2, 4) / 2, 1e150 * Ridge.Solve(1e150 * I, Vec(1, -2, 4), 1e300));
        Assert.Equal(Vec(0, 0, 0), Ridge.Solve(0 * I, Vec(1, -2, 4), 0));
    }

    [Fact]
    public void Lasso_takes_columns_of_very_different_sizes()
    {
        var A = Mat([1e-170, 0, 1e170], [0, 1, 0], [1e-170, 0, -1e170]);
        var x = Lasso.Solve(A, A * Vec(2e170, -3, 5e-170), 0);
        Near(Vec(2, -3, 5), Vec(1e-170 * x[0], x[1], 1e170 * x[2]));
    }

    [Theory]
    [InlineData(1e-170)]
    [InlineData(4e-320)]
    [InlineData(1e200)]
    public void A_Kaczmarz_row_is_zero_only_if_it_is(double c)
    {
        var system = new Kaczmarz(Mat([c, 0], [0, 1]), Vec(3 * c, 2));
        Near(Vec(3, 2), system.Cyclic(Vec(0, 0)).ElementAt(2));
        Near(Vec(3, 2), system.WithUnitRows().Cyclic(Vec(0, 0)).ElementAt(2));
        Near(Vec(1.5, 1), system.ExpectedStep(Vec(0, 0), system.UniformProbabilities));
        Assert.Equal(1, system.RowNormProbabilities.Sum(), Tolerances.Exact);
        Assert.Contains(
            "Row 1 of A is zero",
            Assert.Throws<ArgumentException>(() => new Kaczmarz(Mat([c, c], [0, 0]), Vec(1, 0))).Message
        );
    }

    [Fact]
    public void A_dependent_system_has_the_condition_infinity()
    {
        Assert.Equal(double.PositiveInfinity, new Kaczmarz(Mat([1, 1], [1, 1]), Vec(1, 1)).ScaledCondition);
        Assert.Equal(
            double.PositiveInfinity,
            new Kaczmarz(Mat([1, 2, 3], [4, 5, 6], [7, 8, 9]), Vec(1, 1, 1)).ScaledCondition
        );
        Assert.Equal(
            Math.Sqrt(2),
            new Kaczmarz(1e-180 * Mat([3, 4], [-4, 3]), Vec(1, 1)).ScaledCondition,
            Tolerances.Exact
        );
    }

    [Fact]
    public void The_soft_threshold_of_every_number_is_a_number_or_a_sentence()
    {
        Assert.Equal(double.NaN, Lasso.SoftThreshold(double.NaN, 0.5));
        Assert.Equal(double.PositiveInfinity, Lasso.SoftThreshold(double.PositiveInfinity, 3));
        Assert.Equal(0, Lasso.SoftThreshold(-7, double.PositiveInfinity));
        Assert.Equal(-1, Lasso.SoftThreshold(-1.5, 0.5));
        foreach (var eta in (double[])[-1, double.NaN, double.NegativeInfinity])
        {
            Assert.Contains("η", Assert.Throws<ArgumentException>(() => Lasso.SoftThreshold(1, eta)).Message);
        }
    }

    private static void Near(Vector<double> expected, Vector<double> value) =>
        Assert.True((expected - value).L2Norm() < Tolerances.Converged * expected.L2Norm(), $"{expected} {value}");
}

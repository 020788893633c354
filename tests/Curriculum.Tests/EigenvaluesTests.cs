using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Tests;

public sealed class EigenvaluesTests
{
    [Fact]
    public void A_rotation_has_the_eigenvalues_cos_plus_and_minus_i_sin()
    {
        var values = Notation.Eigenvalues(Notation.Mat([0.6, -0.8], [0.8, 0.6]));
        Assert.Equal([-0.8, 0.8], values.Select(value => Math.Round(value.Imaginary, 12)).Order());
        Assert.All(values, value => Assert.Equal(0.6, value.Real, Tolerances.Exact));
    }

    [Fact]
    public void Eigenvalues_sum_to_the_trace_and_multiply_to_the_determinant()
    {
        var M = Matrix<double>.Build.Dense(5, 5, (i, j) => Math.Sin(1 + i + 3 * j));
        var values = Notation.Eigenvalues(M);
        Assert.Equal(M.Trace(), values.Sum(value => value.Real), Tolerances.Exact);
        Assert.Equal(M.Determinant(), values.Aggregate((a, b) => a * b).Real, Tolerances.Exact);
    }

    [Fact]
    public void Curvatures_come_in_rising_order_and_solve_S_v_equals_lambda_v()
    {
        var A = Matrix<double>.Build.Dense(4, 4, (i, j) => Math.Cos(2 * i + j));
        var S = A + A.Transpose();
        var curvatures = Notation.Curvatures(S);
        Assert.Equal(curvatures.Order(), curvatures);
        Assert.All(
            curvatures,
            lambda =>
                Assert.Equal(0, (S - lambda * Matrix<double>.Build.DenseIdentity(4)).Determinant(), Tolerances.Exact)
        );
    }

    [Fact]
    public void What_is_not_square_or_not_symmetric_gets_one_sentence()
    {
        Assert.Contains(
            "2 × 3",
            Assert.Throws<ArgumentException>(() => Notation.Eigenvalues(Matrix<double>.Build.Dense(2, 3))).Message
        );
        Assert.Contains(
            "symmetric",
            Assert.Throws<ArgumentException>(() => Notation.Curvatures(Notation.Mat([1, 2], [0, 1]))).Message
        );
    }
}

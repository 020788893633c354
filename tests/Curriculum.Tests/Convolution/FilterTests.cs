using Curriculum.Convolution;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Convolution;

public sealed class FilterTests
{
    private static readonly Filter s_asymmetric = Filter.WithWeights(5, 7, 11); // x₋₁ = 5, x₀ = 7, x₁ = 11

    /// <summary>N1: A = x₁L + x₀C + x₋₁R is N×(N+2), Toeplitz, with the row (x₁ x₀ x₋₁).</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(6)]
    public void The_filter_is_a_combination_of_shift_matrices(int n)
    {
        var A = s_asymmetric.Matrix(n);
        Assert.Equal((n, n + 2), (A.RowCount, A.ColumnCount));
        Assert.Equal(11 * Shift.L(n) + 7 * Shift.C(n) + 5 * Shift.R(n), A);
        Assert.Equal(Vec(11, 7, 5), s_asymmetric.Row);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n + 2; j++)
            {
                Assert.Equal(j - i is >= 0 and <= 2 ? s_asymmetric.Row[j - i] : 0, A[i, j]);
            }
        }

        Assert.Equal(n, Shift.L(n).Enumerate().Count(entry => entry == 1));
    }

    /// <summary>N1: y_i = Σ_j x_j v_{i−j}; an impulse at p gives x₋₁, x₀, x₁ at p−1, p, p+1.</summary>
    [Fact]
    public void An_impulse_at_p_gives_the_weights_around_p()
    {
        var v = Vector<double>.Build.Dense(9); // v₀ … v₈, outputs y₁ … y₇
        v[4] = 1;
        var y = s_asymmetric.Apply(v);
        Assert.Equal(Vec(0, 0, 5, 7, 11, 0, 0), y);
        Assert.Equal(y, s_asymmetric.Matrix(7) * v);
    }

    [Fact]
    public void The_fast_path_is_the_matrix_and_commutes_with_a_shift()
    {
        var v = Vec(3, -1, 4, 1, -5, 9, 2, 6);
        Assert.Equal(s_asymmetric.Matrix(6) * v, s_asymmetric.Apply(v));
        // Shift equivariance.
        Assert.Equal(s_asymmetric.Apply(v).SubVector(1, 5), s_asymmetric.Apply(v.SubVector(1, 7)));
        var five = Filter.WithWeights(1, 2, 3, 4, 5);
        Assert.Equal(five.Matrix(4) * v, five.Apply(v));
        // Reject: the flipped kernel is another filter, a correlation.
        Assert.NotEqual(s_asymmetric.Apply(v), Filter.WithRow(5, 7, 11).Apply(v));
    }

    /// <summary>
    /// N2: ∂y/∂x₁ = Lv, ∂y/∂x₀ = Cv, ∂y/∂x₋₁ = Rv; a shared weight's gradient sums over positions; ∂L/∂v = Aᵀg.
    /// </summary>
    [Fact]
    public void A_shared_weights_gradient_sums_over_positions()
    {
        Vector<double> v = Vec(3, -1, 4, 1, -5, 9),
            g = Vec(1, -2, 3, 0.5);
        var gradient = s_asymmetric.WeightGradient(v, g);
        Assert.Equal(
            Vec(g.DotProduct(Shift.R(4) * v), g.DotProduct(Shift.C(4) * v), g.DotProduct(Shift.L(4) * v)),
            gradient
        );
        for (var j = -1; j <= 1; j++)
        {
            Assert.Equal(Enumerable.Range(1, 4).Sum(i => g[i - 1] * v[i - j]), gradient[j + 1]);
        }

        Assert.Equal(s_asymmetric.Matrix(4).Transpose() * g, s_asymmetric.InputGradient(g));
    }

    [Fact]
    public void Bad_filters_are_refused_in_a_sentence()
    {
        Assert.Contains("odd", Assert.Throws<ArgumentException>(() => Filter.WithRow(1, 2)).Message);
        Assert.Contains(
            "fewer than the 3 weights",
            Assert.Throws<ArgumentException>(() => s_asymmetric.Apply(Vec(1, 2))).Message
        );
        Assert.Contains("n ≥ 1", Assert.Throws<ArgumentException>(() => Shift.L(0)).Message);
        Assert.Contains(
            "the output has 2",
            Assert.Throws<ArgumentException>(() => s_asymmetric.WeightGradient(Vec(1, 2, 3, 4), Vec(1))).Message
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => s_asymmetric[2]);
        Assert.Contains(
            "odd size",
            Assert.Throws<ArgumentException>(() => new ImageFilter(Mat([1.0, 2.0], [3.0, 4.0]))).Message
        );
        Assert.Contains(
            "smaller than the filter",
            Assert
                .Throws<ArgumentException>(() =>
                    new ImageFilter(Matrix<double>.Build.Dense(3, 3, 1)).Apply(Mat([1.0, 2.0], [3.0, 4.0]))
                )
                .Message
        );
    }
}

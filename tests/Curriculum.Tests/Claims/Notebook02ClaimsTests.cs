using Curriculum.Autodiff;
using Curriculum.Learning;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Notation;

namespace Curriculum.Tests.Claims;

/// <summary>The sentences of notebook 02 that say why, each with its control.</summary>
public sealed class Notebook02ClaimsTests
{
    // price-notice: the first map is spared Aᵀg. Control: the same count with it.
    [Theory]
    [InlineData(2.25, 3, 4, 1)]
    [InlineData(2.135, 64, 128, 10)]
    [InlineData(2.806, 64, 128, 128, 128, 10)]
    public void Value_and_gradient_cost_three_evaluations_less_the_first_maps_share(double stated, params int[] n)
    {
        var products = Enumerable.Range(1, n.Length - 1).Select(k => (double)n[k - 1] * n[k]).ToArray();
        var evaluations = Count(n, last: 2) / products.Sum();

        Assert.Equal(3 - products[0] / products.Sum(), evaluations, 12);
        Assert.Equal(stated, evaluations, 3);
        Assert.Equal(3, Count(n, last: 1) / products.Sum(), 12);
    }

    // by-hand-notice: the library's gradient, with one neuron of each layer off. Control: without the two diagonals.
    [Fact]
    public void Backpropagation_by_hand_needs_its_diagonals_at_the_notebooks_input()
    {
        var (B1, c1) = (Mat([1, -2], [0.5, 1], [-1, 3], [2, 0.25]), Vec(0.1, -0.2, 0.3, 0.4));
        var (B2, c2) = (Mat([1, 2, -1, 0.5], [-0.5, 1, 2, 1], [1, 1, -1, 0.25]), Vec(0.3, -0.1, 0.2));
        var (B3, c3) = (Mat([1, -1, 0.5], [2, 0.5, 1]), Vec(0.05, -0.4));
        var (v, y) = (Vec(1, 3), Vec(1, 0));
        var F = Compose(Affine(B3, c3), Affine(B2, c2).Then(ReLU()), Affine(B1, c1).Then(ReLU()));
        var v1 = ReLU(B1 * v + c1);
        var v2 = ReLU(B2 * v1 + c2);
        var dw = B3 * v2 + c3 - y;
        var library = F.Gradient(v, y, Loss.HalfSquare)["A1"];
        double Off(Vector<double> d1) => (d1.OuterProduct(v) - library).L2Norm();

        Assert.Equal(3, Step(v1).Sum());
        Assert.Equal(2, Step(v2).Sum());
        Assert.True(Off(Diag(Step(v1)) * B2.T * Diag(Step(v2)) * B3.T * dw) < Tolerances.Double);
        Assert.Equal(50.7, Off(B2.T * B3.T * dw), 1);
    }

    // by-hand-notice: slope 0 on a fold can be wrong. x = ReLU(x) − ReLU(−x) has slope 1 everywhere, and gets 0 at 0.
    [Fact]
    public void The_slope_taken_on_a_fold_can_be_wrong()
    {
        Assert.Equal(0, Dual.Gradient(t => Dual.ReLU(t[0]) - Dual.ReLU(-t[0]), Vec(0))[0]);
        Assert.Equal(0, Tape.Gradient(t => Variable.ReLU(t[0]) - Variable.ReLU(-t[0]), Vec(0))[0]);
        Assert.Equal(1, Dual.Gradient(t => Dual.ReLU(t[0]) - Dual.ReLU(-t[0]), Vec(1e-9))[0]);
    }

    // opening-notice: best weights on a fold. ½(ReLU(x) + ReLU(−x) + 1)² is least at 0, with slopes ±1 beside it.
    [Fact]
    public void The_best_weight_may_sit_on_a_fold_where_no_slope_is_zero()
    {
        static double Slope(double x) =>
            Dual.Gradient(
                t =>
                {
                    var r = Dual.ReLU(t[0]) + Dual.ReLU(-t[0]) + Dual.Constant(1);
                    return Dual.Constant(0.5) * r * r;
                },
                Vec(x)
            )[0];
        Assert.Equal(1, Slope(1e-9), 6);
        Assert.Equal(-1, Slope(-1e-9), 6);
    }

    // gradients: what differs is rounding, for a step of 1 measures a quadratic loss better than one of 10⁻⁵.
    [Fact]
    public void A_large_step_measures_the_slope_of_a_quadratic_loss_better()
    {
        var (A, b, v, y) = (Mat([1, -2, 0.5], [0.3, 1, -1]), Vec(0.2, -0.4), Vec(1, 2, -1), Vec(0.5, 1));
        double Half(int i, int j, double by)
        {
            var B = A.Clone();
            B[i, j] += by;
            return 0.5 * Math.Pow((B * v + b - y).L2Norm(), 2);
        }
        double Off(double h) =>
            (
                (A * v + b - y).OuterProduct(v)
                - A.MapIndexed((i, j, _) => (Half(i, j, h) - Half(i, j, -h)) / (2 * h), Zeros.Include)
            ).L2Norm();
        Assert.True(Off(1) < 1e-14, $"{Off(1)}");
        Assert.True(Off(1e-5) > 1000 * Off(1), $"{Off(1e-5)} {Off(1)}");
    }

    // Multiplications forward, of every g vᵀ, and of Aᵀg down to map `last`.
    private static double Count(int[] n, int last)
    {
        var counter = new OperationCounter();
        Counted[,] Any(int rows, int columns) => counter.Matrix(Matrix<double>.Build.Dense(rows, columns, 0.5));
        for (var k = 1; k < n.Length; k++)
        {
            MatrixChain.Multiply(Any(n[k], n[k - 1]), Any(n[k - 1], 1));
            MatrixChain.Multiply(Any(n[k], 1), Any(1, n[k - 1]));
            if (k >= last)
            {
                MatrixChain.Multiply(Any(n[k - 1], n[k]), Any(n[k], 1));
            }
        }
        return counter.Multiplications;
    }
}

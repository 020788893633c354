using Curriculum.Autodiff;
using MathNet.Numerics.LinearAlgebra;

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

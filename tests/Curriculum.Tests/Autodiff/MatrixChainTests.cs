using Curriculum.Autodiff;
using MathNet.Numerics.LinearAlgebra;
using static Curriculum.Tests.RandomNumbers;

namespace Curriculum.Tests.Autodiff;

public sealed class MatrixChainTests
{
    /// <summary>D4: (L−1)N³ + N² against LN², by counting.</summary>
    [Theory]
    [InlineData(10, 2, 1_100, 200)]
    [InlineData(100, 5, 4_010_000, 50_000)]
    [InlineData(1, 1, 1, 1)]
    [InlineData(7, 3, 2 * 343 + 49, 3 * 49)]
    public void A_chain_of_matrices_times_a_vector_costs_this_many_multiplications(int N, int L, long left, long right)
    {
        var random = new Random(1);
        var counter = new OperationCounter();
        Counted[][,] chain =
        [
            .. Enumerable.Range(0, L).Select(_ => counter.Matrix(RandomMatrix(N, N, random))),
            counter.Matrix(RandomMatrix(N, 1, random)),
        ];

        var fromTheLeft = MatrixChain.FromTheLeft(chain);
        Assert.Equal(left, counter.Multiplications);
        counter.Reset();
        var fromTheRight = MatrixChain.FromTheRight(chain);
        Assert.Equal(right, counter.Multiplications);
        for (var i = 0; i < N; i++)
        {
            Assert.Equal(fromTheRight[i, 0].Value, fromTheLeft[i, 0].Value, Tolerances.Converged * Math.Pow(N, L));
        }
    }

    [Fact]
    public void Backward_is_80_point_2_times_cheaper_for_five_100_by_100_layers() =>
        Assert.Equal(80.2, 4_010_000.0 / 50_000, 12);

    /// <summary>
    /// D4: a full p×q Jacobian through a width n costs with its inputs forward, with its outputs backward.
    /// </summary>
    [Theory]
    [InlineData(30, 10, 1)]
    [InlineData(1, 10, 30)]
    [InlineData(20, 10, 20)]
    public void A_full_Jacobian_costs_with_the_inputs_forward_and_with_the_outputs_backward(int p, int n, int q)
    {
        var random = new Random(2);
        var counter = new OperationCounter();
        // The gradient order of the lecture: the transposes of p → n → n → q, from input to output.
        Counted[][,] chain =
        [
            counter.Matrix(RandomMatrix(p, n, random)),
            counter.Matrix(RandomMatrix(n, n, random)),
            counter.Matrix(RandomMatrix(n, q, random)),
        ];
        MatrixChain.FromTheLeft(chain);
        Assert.Equal(p * (n * n + n * q), counter.Multiplications);
        counter.Reset();
        MatrixChain.FromTheRight(chain);
        Assert.Equal(q * (n * n + n * p), counter.Multiplications);
    }

    [Fact]
    public void The_same_code_multiplies_doubles_as_MathNet_does()
    {
        var random = new Random(3);
        var (A, B) = (RandomMatrix(4, 3, random), RandomMatrix(3, 5, random));
        var C = MatrixChain.Multiply(A.ToArray(), B.ToArray());
        Assert.True((Matrix<double>.Build.DenseOfArray(C) - A * B).FrobeniusNorm() < Tolerances.Exact);
    }

    [Fact]
    public void Factors_that_do_not_fit_are_named_with_their_sizes()
    {
        var error = Assert.Throws<ArgumentException>(() => MatrixChain.Multiply(new double[2, 3], new double[4, 5]));
        Assert.Contains("2×3 times 4×5", error.Message);
        Assert.Contains("no factor", Assert.Throws<ArgumentException>(() => MatrixChain.FromTheLeft<double>()).Message);
    }
}

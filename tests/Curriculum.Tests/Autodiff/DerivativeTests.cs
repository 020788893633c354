using Curriculum.Autodiff;
using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Tests.Autodiff;

public sealed class DerivativeTests
{
    /// <summary>D0, D5: one formula with every operation, in both modes and by central differences.</summary>
    [Fact]
    public void Forward_and_reverse_mode_agree_with_central_differences()
    {
        var x = Vector<double>.Build.Dense([0.7, -1.3, 2.1]);
        var forward = Dual.Gradient(Formula, x);
        var reverse = Tape.Gradient(Formula, x);
        Assert.True((forward - reverse).L2Norm() < Tolerances.Exact * forward.L2Norm());
        for (var i = 0; i < x.Count; i++)
        {
            const double h = 1e-5;
            var (right, left) = (x.Clone(), x.Clone());
            right[i] += h;
            left[i] -= h;
            Assert.Equal((Value(right) - Value(left)) / (2 * h), forward[i], Tolerances.Converged);
        }

        static double Value(Vector<double> at) => Formula(at.Select(v => (Dual)v).ToArray()).Value;
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1.7)]
    public void Every_function_has_its_textbook_derivative(double x)
    {
        Check(Dual.Exp, Variable.Exp, Math.Exp(x));
        Check(Dual.Log, Variable.Log, 1 / x);
        Check(Dual.Sqrt, Variable.Sqrt, 1 / (2 * Math.Sqrt(x)));
        Check(Dual.Tanh, Variable.Tanh, 1 / (Math.Cosh(x) * Math.Cosh(x)));
        Check(v => 1 / v, v => 1 / v, -1 / (x * x));
        Check(v => -v * v, v => -v * v, -2 * x);

        void Check(Func<Dual, Dual> forward, Func<Variable, Variable> reverse, double expected)
        {
            var at = Vector<double>.Build.Dense([x]);
            Assert.Equal(
                expected,
                Dual.Gradient(v => forward(v[0]), at)[0],
                Tolerances.Exact * Math.Max(1, Math.Abs(expected))
            );
            Assert.Equal(
                expected,
                Tape.Gradient(v => reverse(v[0]), at)[0],
                Tolerances.Exact * Math.Max(1, Math.Abs(expected))
            );
        }
    }

    [Fact]
    public void ReLU_has_slope_0_at_the_kink()
    {
        foreach (var (at, slope) in new[] { (-1.0, 0.0), (0.0, 0.0), (2.0, 1.0) })
        {
            Assert.Equal(slope, Dual.ReLU(new Dual(at, 1)).Slope);
            Assert.Equal(slope, Tape.Gradient(v => Variable.ReLU(v[0]), Vector<double>.Build.Dense([at]))[0]);
        }
    }

    /// <summary>D2 exercise: a node that feeds two receives the SUM.</summary>
    [Fact]
    public void Gradients_of_a_node_that_feeds_two_add() =>
        Assert.Equal(2 * 3.0 + 5, Tape.Gradient(v => v[0] * v[0] + 5 * v[0], Vector<double>.Build.Dense([3.0]))[0]);

    [Fact]
    public void Reading_the_tape_twice_does_not_accumulate()
    {
        var tape = new Tape();
        var x = tape.Variable(3);
        var L = x * x;
        Assert.Equal(tape.Gradient(L, x), tape.Gradient(L, x));
    }

    /// <summary>D5: n inputs cost n forward passes, but one reading of the tape.</summary>
    [Fact]
    public void One_backward_pass_gives_all_partial_derivatives_and_n_forward_passes_do()
    {
        var (forwardPasses, backwardPasses) = (0, 0);
        var x = Vector<double>.Build.Dense(50, i => i / 10.0);
        var forward = Dual.Gradient(
            v =>
            {
                forwardPasses++;
                return SumOfSquares(v);
            },
            x
        );
        var reverse = Tape.Gradient(
            v =>
            {
                backwardPasses++;
                return SumOfSquares(v);
            },
            x
        );
        Assert.Equal((50, 1), (forwardPasses, backwardPasses));
        Assert.True((forward - 2 * x).L2Norm() == 0 && (reverse - 2 * x).L2Norm() == 0);
    }

    /// <summary>D1 and the exercise on the full tensor: ∂w_i/∂A_jk = δ_ij v_k has n·m nonzeros of n²m.</summary>
    [Fact]
    public void The_derivative_of_Av_plus_b_in_A_is_delta_ij_v_k()
    {
        const int n = 3,
            m = 2;
        double[] v = [2, -5];
        var A = Vector<double>.Build.Dense(n * m, k => k + 1.0);
        foreach (var J in new[] { Dual.Jacobian(Product, A), Tape.Jacobian(Product, A) })
        {
            Assert.Equal(n * m, J.Enumerate().Count(entry => entry != 0));
            Assert.Equal(n * n * m, J.RowCount * J.ColumnCount);
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    for (var k = 0; k < m; k++)
                    {
                        Assert.Equal(i == j ? v[k] : 0, J[i, j * m + k]);
                    }
                }
            }
        }

        T[] Product<T>(T[] a)
            where T : IScalar<T> =>
            [.. Enumerable.Range(0, n).Select(i => a[i * m] * T.Constant(v[0]) + a[i * m + 1] * T.Constant(v[1]))];
    }

    /// <summary>D3: the Jacobian of a composition is the product of the Jacobians.</summary>
    [Fact]
    public void Jacobians_of_a_composition_multiply()
    {
        var u = Vector<double>.Build.Dense([0.3, -0.8]);
        var v = Vector<double>.Build.DenseOfEnumerable(Inner(u.Select(x => (Dual)x).ToArray()).Select(x => x.Value));
        var whole = Tape.Jacobian(x => Outer(Inner(x)), u);
        Assert.True((whole - Tape.Jacobian(Outer, v) * Tape.Jacobian(Inner, u)).FrobeniusNorm() < Tolerances.Exact);
        Assert.True((whole - Dual.Jacobian(x => Outer(Inner(x)), u)).FrobeniusNorm() < Tolerances.Exact);

        static T[] Inner<T>(T[] x)
            where T : IScalar<T> => [x[0] * x[1], T.Exp(x[0]), T.Tanh(x[1])];
        static T[] Outer<T>(T[] x)
            where T : IScalar<T> => [x[0] + x[1] * x[2], T.Sqrt(x[1])];
    }

    [Fact]
    public void Numbers_of_two_tapes_or_counters_do_not_mix()
    {
        Assert.Contains(
            "different tapes",
            Assert.Throws<ArgumentException>(() => new Tape().Variable(1) + new Tape().Variable(2)).Message
        );
        Assert.Contains(
            "different counters",
            Assert
                .Throws<ArgumentException>(() => new OperationCounter().Number(1) * new OperationCounter().Number(2))
                .Message
        );
        Assert.Contains(
            "not on this tape",
            Assert.Throws<ArgumentException>(() => new Tape().Gradient(new Tape().Variable(1))).Message
        );
    }

    [Fact]
    public void A_constant_has_gradient_zero() =>
        Assert.Equal(0, Tape.Gradient(_ => 7, Vector<double>.Build.Dense([1.0]))[0]);

    [Fact]
    public void The_counter_counts_every_kind_of_operation_once()
    {
        var counter = new OperationCounter();
        var x = counter.Number(2);
        _ = Counted.Exp(x) + x * 3 - 1 / x;
        Assert.Equal("1 multiplications, 2 additions, 1 divisions, 1 functions", counter.ToString());
    }

    /// <summary>The whole engine is small enough to read: it stays under 150 lines.</summary>
    [Fact]
    public void The_tape_is_under_150_lines() =>
        Assert.True(SourceFile.Lines("Autodiff/Tape.cs") + SourceFile.Lines("Autodiff/Variable.cs") < 150);

    private static T Formula<T>(T[] x)
        where T : IScalar<T> =>
        T.Log(T.Exp(x[0]) + x[2] * x[2]) / T.Sqrt(x[2]) - T.Tanh(x[0] * x[1]) + T.ReLU(-x[1]) * T.ReLU(x[1]) + -x[0];

    private static T SumOfSquares<T>(T[] x)
        where T : IScalar<T> => x.Select(xi => xi * xi).Aggregate((a, b) => a + b);
}

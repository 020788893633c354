using Curriculum.Learning;
using Curriculum.Regression;
using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Descent;

/// <summary>
/// L(x) = (1/N) Σ ½(a_iᵀx − b_i)², one term for each of N samples: what stochastic gradient descent walks on.
/// </summary>
public sealed class LeastSquares : Objective
{
    private readonly Matrix<double> _a;
    private readonly Vector<double> _b;

    /// <summary>Rows a_iᵀ of A, N×n, and N numbers b_i.</summary>
    /// <exception cref="ArgumentException">Sizes that differ, or an entry that is not finite.</exception>
    public LeastSquares(Matrix<double> A, Vector<double> b)
        : base((A ?? throw new ArgumentNullException(nameof(A))).ColumnCount)
    {
        ArgumentNullException.ThrowIfNull(b);
        LinearSystem.Check(A, b);
        (_a, _b) = (A.Clone(), b.Clone());
    }

    /// <summary>N, the number of samples.</summary>
    public int Count => _b.Count;

    /// <summary>The minimizer; when there are many, the one of least norm: x = A⁺b.</summary>
    public Vector<double> Minimizer => _a.PseudoInverse() * _b;

    /// <summary>‖Ax − b‖²/(2N).</summary>
    public override double Value(Vector<double> x) => Math.Pow((_a * x - _b).L2Norm(), 2) / (2 * Count);

    /// <summary>Aᵀ(Ax − b)/N.</summary>
    public override Vector<double> Gradient(Vector<double> x) => _a.TransposeThisAndMultiply(_a * x - _b) / Count;

    /// <summary>(1/B) Σ (a_iᵀx − b_i) a_i over B samples: right on average, E = ∇L.</summary>
    /// <exception cref="ArgumentException">The batch is empty, or a number in it is no sample's.</exception>
    public Vector<double> MinibatchGradient(Vector<double> x, params int[] batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        foreach (var i in batch)
        {
            if (i < 0 || i >= Count)
            {
                throw new ArgumentException($"Sample {i} of {Count}: samples count from 0 to {Count - 1}.");
            }
        }

        return batch.Length > 0
            ? batch.Select(i => (_a.Row(i).DotProduct(x) - _b[i]) * _a.Row(i)).Aggregate((sum, g) => sum + g)
                / batch.Length
            : throw new ArgumentException("The batch is empty: a minibatch gradient needs at least one sample.");
    }

    /// <summary>x₀, x₁, …: x − s_k·(gradient of B samples drawn with replacement).</summary>
    public IEnumerable<Vector<double>> Stochastic(
        Vector<double> start,
        StepSize stepSize,
        Random random,
        int batchSize = 1
    )
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(stepSize);
        Check(start, nameof(start));
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        return Go();

        IEnumerable<Vector<double>> Go()
        {
            var x = start.Clone();
            for (var k = 0; ; k++)
            {
                yield return x;
                x -=
                    stepSize.At(k)
                    * MinibatchGradient(x, [.. Enumerable.Range(0, batchSize).Select(_ => random.Next(Count))]);
            }
        }
    }
}

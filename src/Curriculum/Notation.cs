using System.Numerics;
using Curriculum.Data;
using Curriculum.Learning;
using Curriculum.Networks;

namespace Curriculum;

// Inside the namespace: here Vector<T> is MathNet's, not the one of System.Numerics.
using MathNet.Numerics.LinearAlgebra;

/// <summary>The words a notebook cell uses, as the lecture writes them.</summary>
public static partial class Notation
{
    /// <summary>A vector (v₁, …, v_n).</summary>
    public static Vector<double> Vec(params double[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Vector<double>.Build.Dense((double[])values.Clone());
    }

    /// <summary>A matrix from a rectangle of numbers: <c>Mat(new double[,] { { 1, 2 }, { 3, 4 } })</c>.</summary>
    public static Matrix<double> Mat(double[,] values) => Matrix<double>.Build.DenseOfArray(values);

    /// <summary>A matrix from its rows: <c>Mat([1, 2], [3, 4])</c>.</summary>
    /// <exception cref="ArgumentException">Rows of different length.</exception>
    public static Matrix<double> Mat(params double[][] rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        for (var i = 1; i < rows.Length; i++)
        {
            if (rows[i].Length != rows[0].Length)
            {
                throw new ArgumentException(
                    $"Row 0 has {rows[0].Length} numbers and row {i} has {rows[i].Length}: a matrix needs equal rows."
                );
            }
        }

        return Matrix<double>.Build.DenseOfRowArrays(rows);
    }

    /// <summary>A source of random numbers that gives the same ones every time.</summary>
    public static Random Seed(int seed) => new(seed);

    /// <summary>ReLU(y) = max(y, 0).</summary>
    public static double ReLU(double y) => Math.Max(y, 0);

    /// <summary>ReLU in every component.</summary>
    public static Vector<double> ReLU(Vector<double> y)
    {
        ArgumentNullException.ThrowIfNull(y);
        return y.Map(ReLU, Zeros.Include);
    }

    /// <summary>1 where y > 0, else 0: the derivative of ReLU, with Step(0) = 0.</summary>
    public static double Step(double y) => y > 0 ? 1 : 0;

    /// <summary>Step in every component.</summary>
    public static Vector<double> Step(Vector<double> y)
    {
        ArgumentNullException.ThrowIfNull(y);
        return y.Map(Step, Zeros.Include);
    }

    /// <summary>The square matrix with d on its diagonal.</summary>
    public static Matrix<double> Diag(Vector<double> d) => Matrix<double>.Build.DenseOfDiagonalVector(d);

    /// <summary>p_j = e^{w_j}/Σ_k e^{w_k}, computed from w − max w so that nothing overflows.</summary>
    public static Vector<double> Softmax(Vector<double> w)
    {
        ArgumentNullException.ThrowIfNull(w);
        var top = w.Maximum();
        var powers = w.Map(value => Math.Exp(value - top), Zeros.Include);
        return powers / powers.Sum();
    }

    /// <summary>Softmax of every column.</summary>
    public static Matrix<double> Softmax(Matrix<double> W)
    {
        ArgumentNullException.ThrowIfNull(W);
        return Matrix<double>.Build.DenseOfColumnVectors(W.EnumerateColumns().Select(Softmax));
    }

    extension(Matrix<double> A)
    {
        /// <summary>Aᵀ, the transpose.</summary>
        public Matrix<double> T => A.Transpose();
    }

    /// <summary>F_n ∘ … ∘ F₁, written as the lecture writes it: the last function first. Copies all weights.</summary>
    public static Network<T> Compose<T>(params Network<T>[] functions)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(functions);
        if (functions.Length == 0)
        {
            throw new ArgumentException("Compose needs at least one function.");
        }

        var F = functions[^1].Copy();
        for (var k = functions.Length - 2; k >= 0; k--)
        {
            F = F.Then(functions[k]);
        }

        return F;
    }

    /// <summary>The composition of single layers, the last one first.</summary>
    public static Network<double> Compose(params Layer[] layers)
    {
        ArgumentNullException.ThrowIfNull(layers);
        return Network.Create<double>([.. layers.Reverse()]);
    }

    /// <summary>
    /// Trains F on minibatches, one step each time the sequence is asked for the next: <c>break</c> stops it. For
    /// watching; <see cref="Fit"/> trains to the end.
    /// </summary>
    /// <exception cref="ArgumentException">The data, the loss or the options do not fit.</exception>
    public static TrainingSteps Train<T>(
        Network<T> F,
        Loss loss,
        DataSet train,
        Optimizer optimizer,
        TrainingOptions? options = null
    )
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(F);
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(train);
        ArgumentNullException.ThrowIfNull(optimizer);
        options ??= new();
        options.Check();
        return new(Training.Run(F, loss, train, optimizer, options));
    }

    /// <summary>Trains F on minibatches to the end and returns what happened: the loss of each step.</summary>
    /// <exception cref="ArgumentException">The data, the loss or the options do not fit.</exception>
    public static TrainingResult Fit<T>(
        Network<T> F,
        Loss loss,
        DataSet train,
        Optimizer optimizer,
        TrainingOptions? options = null
    )
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        options ??= new();
        return new(Train(F, loss, train, optimizer, options), options);
    }

    /// <summary>f(0), f(1), …, f(count − 1): an independent run for each seed, in the order of the seeds.</summary>
    /// <remarks>
    /// On several threads where there are some; the numbers are the same for any number of them, as long as a run takes
    /// its randomness from its seed and changes nothing that another reads.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 0 seeds.</exception>
    public static IReadOnlyList<TResult> OverSeeds<TResult>(int count, Func<int, TResult> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        return count >= 0
            ? SeedRuns.Run(count, f, SeedRuns.Threads)
            : throw new ArgumentOutOfRangeException(nameof(count), $"{count} seeds: there can be 0 or more.");
    }
}

using Curriculum.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Regression;

/// <summary>
/// φ(v) = ReLU(Wv + b)/√p with p random neurons that stay as they are; only the output weights x are fitted, by least
/// squares of least norm. As p passes the number of samples the test error peaks, then falls again: double descent.
/// </summary>
public sealed class RandomFeatures
{
    private readonly Matrix<double> _w;
    private readonly Vector<double> _b;

    /// <summary>p neurons on n inputs, entries of W and b from N(0, 1).</summary>
    public RandomFeatures(int inputs, int neurons, Random random)
    {
        if (inputs < 1 || neurons < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(neurons),
                $"{neurons} neurons on {inputs} inputs: both must be at least 1."
            );
        }

        _w = Matrix<double>.Build.Dense(neurons, inputs, Gaussian.Samples(neurons * inputs, 1, random));
        _b = Vector<double>.Build.Dense(Gaussian.Samples(neurons, 1, random));
    }

    /// <summary>p, the number of neurons.</summary>
    public int Neurons => _b.Count;

    /// <summary>One row φ(v)ᵀ for each column v of V: N×p.</summary>
    /// <exception cref="ArgumentException">V has another number of rows than there are inputs.</exception>
    public Matrix<double> Apply(Matrix<double> V)
    {
        ArgumentNullException.ThrowIfNull(V);
        if (V.RowCount != _w.ColumnCount)
        {
            throw new ArgumentException(
                $"These features take {_w.ColumnCount} inputs: V is {V.RowCount}×{V.ColumnCount}."
            );
        }

        var scale = 1 / Math.Sqrt(Neurons);
        return (_w * V).MapIndexed((i, _, z) => scale * Math.Max(z + _b[i], 0), Zeros.Include).Transpose();
    }

    /// <summary>x of least norm with the least ‖φ(V)x − y‖ (or ridge with penalty η).</summary>
    public Vector<double> Fit(Matrix<double> V, Vector<double> y, double eta = 0) => Ridge.Solve(Apply(V), y, eta);

    /// <summary>φ(v)ᵀx for each column v of V.</summary>
    public Vector<double> Predict(Matrix<double> V, Vector<double> x) => Apply(V) * x;
}

using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Convolution;

/// <summary>
/// A filter on a line: y_i = Σ_j x_j v_{i−j}, j = −r … r: a convolution. Borders are "valid": n + 2r numbers in, n out.
/// As a matrix it is A = x₁L + x₀C + x₋₁R (r = 1), Toeplitz with the row (x₁ x₀ x₋₁): n(n+2) entries, 3 weights.
/// </summary>
public sealed class Filter
{
    private readonly double[] _row; // x_r … x_{−r}

    private Filter(double[] row)
    {
        if (row.Length % 2 == 0 || !Array.TrueForAll(row, double.IsFinite))
        {
            throw new ArgumentException(
                $"A filter of {row.Length} weights: an odd number, x₋r … x_r, all finite, is needed."
            );
        }

        _row = row;
    }

    /// <summary>r: the filter has 2r + 1 weights.</summary>
    public int Radius => _row.Length / 2;

    /// <summary>x_j, j = −r … r.</summary>
    public double this[int j] =>
        Math.Abs(j) <= Radius
            ? _row[Radius - j]
            : throw new ArgumentOutOfRangeException(
                nameof(j),
                $"There is no x_{j}: j runs from {-Radius} to {Radius}."
            );

    /// <summary>The row (x_r … x₀ … x_{−r}) of the Toeplitz matrix.</summary>
    public Vector<double> Row => Vector<double>.Build.Dense([.. _row]);

    /// <summary>
    /// The filter whose matrix has this row, which frameworks call its kernel: y_i = Σ_c row_c v_{i+c−r}, a
    /// correlation.
    /// </summary>
    /// <exception cref="ArgumentException">An even number of weights, or one that is not finite.</exception>
    public static Filter WithRow(params double[] row) => new([.. row]);

    /// <summary>The filter with weights x₋r … x₀ … x_r, in this order: y = x ∗ v.</summary>
    /// <exception cref="ArgumentException">An even number of weights, or one that is not finite.</exception>
    public static Filter WithWeights(params double[] x) => new([.. Enumerable.Reverse(x)]);

    /// <summary>A, n×(n+2r): Σ_j x_j (shift by j).</summary>
    public Matrix<double> Matrix(int n) =>
        Enumerable
            .Range(-Radius, _row.Length)
            .Select(j => this[j] * Shift.Line(j, n, Radius))
            .Aggregate((sum, term) => sum + term);

    /// <summary>y = Av, without the matrix.</summary>
    /// <exception cref="ArgumentException">v is shorter than the filter.</exception>
    public Vector<double> Apply(Vector<double> v)
    {
        ArgumentNullException.ThrowIfNull(v);
        if (v.Count < _row.Length)
        {
            throw new ArgumentException(
                $"{v.Count} numbers are fewer than the {_row.Length} weights of the filter: no output is left."
            );
        }

        return Vector<double>.Build.Dense(v.Count - 2 * Radius, i => _row.Select((x, c) => x * v[i + c]).Sum());
    }

    /// <summary>
    /// ∂L/∂x for g = ∂L/∂y, in the order x₋r … x_r: ∂L/∂x_j = Σ_i g_i v_{i−j}: a shared weight SUMS over positions.
    /// </summary>
    /// <exception cref="ArgumentException">g has not the length of y.</exception>
    public Vector<double> WeightGradient(Vector<double> v, Vector<double> g)
    {
        ArgumentNullException.ThrowIfNull(v);
        ArgumentNullException.ThrowIfNull(g);
        RequireOutput(g, v.Count - 2 * Radius);
        return Vector<double>.Build.Dense(_row.Length, j => g.DotProduct(v.SubVector(2 * Radius - j, g.Count)));
    }

    /// <summary>∂L/∂v = Aᵀg: the filter turned round, over a border of zeros.</summary>
    public Vector<double> InputGradient(Vector<double> g)
    {
        ArgumentNullException.ThrowIfNull(g);
        var dv = Vector<double>.Build.Dense(g.Count + 2 * Radius);
        for (var i = 0; i < g.Count; i++)
        {
            for (var c = 0; c < _row.Length; c++)
            {
                dv[i + c] += g[i] * _row[c];
            }
        }

        return dv;
    }

    /// <summary>For example <c>Filter.WithRow(1, -2, 1)</c>.</summary>
    public override string ToString() => $"Filter.WithRow({string.Join(", ", _row)})";

    private static void RequireOutput(Vector<double> g, int n)
    {
        if (g.Count != n)
        {
            throw new ArgumentException($"g has {g.Count} entries, the output has {n}.");
        }
    }
}

using Curriculum.Learning;
using Curriculum.Regression;
using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Descent;

/// <summary>
/// Kaczmarz for Ax = b: x⁺ = x + ((b_i − a_iᵀx)/‖a_i‖²) a_i, after which row i holds exactly. It is stochastic gradient
/// descent on ½(a_iᵀx − b_i)² with s = 1/‖a_i‖².
/// </summary>
public sealed class Kaczmarz
{
    // Rows and b divided by powers of two as large as the rows: the equations are the same, and no square vanishes.
    private readonly Vector<double>[] _rows;
    private readonly double[] _right;
    private readonly double[] _sizes;
    private readonly double[] _squares;

    /// <summary>The system Ax = b, A of size m×n.</summary>
    /// <exception cref="ArgumentException">
    /// Sizes that differ, no row, a zero row, or an entry that is not finite.
    /// </exception>
    public Kaczmarz(Matrix<double> A, Vector<double> b)
    {
        ArgumentNullException.ThrowIfNull(A);
        ArgumentNullException.ThrowIfNull(b);
        LinearSystem.Check(A, b);
        (this.A, this.b) = (A.Clone(), b.Clone());
        _sizes = [.. A.EnumerateRows().Select(LinearSystem.PowerOfTwo)];
        if (Array.IndexOf(_sizes, 0) is >= 0 and var zero)
        {
            throw new ArgumentException(
                $"Row {zero} of A is zero: 0ᵀx = {b[zero]} says nothing about x. Remove that row."
            );
        }

        _rows = [.. A.EnumerateRows().Select((a, i) => a / _sizes[i])];
        _right = [.. b.Select((right, i) => right / _sizes[i])];
        _squares = [.. _rows.Select(a => a.DotProduct(a))];
    }

    /// <summary>A, m×n.</summary>
    public Matrix<double> A { get; }

    /// <summary>b, m entries.</summary>
    public Vector<double> b { get; }

    /// <summary>p_i = ‖a_i‖²/‖A‖_F² (Strohmer and Vershynin 2009).</summary>
    public double[] RowNormProbabilities
    {
        get
        {
            var largest = _sizes.Max();
            double[] squares = [.. _squares.Select((square, i) => square * Math.Pow(_sizes[i] / largest, 2))];
            return [.. squares.Select(square => square / squares.Sum())];
        }
    }

    /// <summary>p_i = 1/m.</summary>
    public double[] UniformProbabilities => [.. _squares.Select(_ => 1.0 / _squares.Length)];

    /// <summary>
    /// κ = ‖A‖_F/σ_min, ∞ where σ_min is 0 but for rounding: with p by row norm, E‖e_k‖² ≤ (1 − κ⁻²)ᵏ ‖e₀‖².
    /// </summary>
    public double ScaledCondition
    {
        get
        {
            var sigma = (A / _sizes.Max()).Svd(false).S;
            var rounding = LinearSystem.IsDiagonal(A) ? 0 : Math.Max(A.RowCount, A.ColumnCount) * Math.ScaleB(1, -52);
            return sigma.Minimum() > rounding * sigma.Maximum()
                ? sigma.L2Norm() / sigma.Minimum()
                : double.PositiveInfinity;
        }
    }

    /// <summary>
    /// One step with row i: x + s((b_i − a_iᵀx)/‖a_i‖²) a_i; s = 1 projects onto the row's hyperplane.
    /// </summary>
    /// <exception cref="ArgumentException">There is no row i.</exception>
    public Vector<double> Step(Vector<double> x, int i, double s = 1) =>
        i >= 0 && i < _rows.Length
            ? x + s * (_right[i] - _rows[i].DotProduct(x)) / _squares[i] * _rows[i]
            : throw new ArgumentException($"Row {i} of {_rows.Length}: rows count from 0 to {_rows.Length - 1}.");

    /// <summary>x₀, x₁, …: rows 0, 1, …, m−1, 0, 1, … in turn.</summary>
    public IEnumerable<Vector<double>> Cyclic(Vector<double> start, StepSize? steps = null)
    {
        ArgumentNullException.ThrowIfNull(start);
        return Path(start, steps, k => k % _rows.Length);
    }

    /// <summary>
    /// x₀, x₁, …: each row drawn with these probabilities. Steps s_k = 1 unless given; reading twice draws on.
    /// </summary>
    /// <exception cref="ArgumentException">The probabilities are not m numbers ≥ 0 with sum 1.</exception>
    public IEnumerable<Vector<double>> Random(
        Vector<double> start,
        double[] probabilities,
        Random random,
        StepSize? steps = null
    )
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(probabilities);
        Check(probabilities);
        return Path(
            start,
            steps,
            _ =>
            {
                var (left, i) = (random.NextDouble(), 0);
                while (i < _rows.Length - 1 && (left -= probabilities[i]) >= 0)
                {
                    i++;
                }

                return i;
            }
        );
    }

    /// <summary>E x⁺ = Σ p_i (step with row i): no random numbers, all rows are enumerated.</summary>
    public Vector<double> ExpectedStep(Vector<double> x, double[] probabilities)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        Check(probabilities);
        return Enumerable
            .Range(0, _rows.Length)
            .Select(i => probabilities[i] * Step(x, i))
            .Aggregate((sum, v) => sum + v);
    }

    /// <summary>E‖x⁺ − solution‖² = Σ p_i ‖step with row i − solution‖², all rows enumerated.</summary>
    public double ExpectedSquaredError(Vector<double> x, Vector<double> solution, double[] probabilities)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        Check(probabilities);
        return Enumerable
            .Range(0, _rows.Length)
            .Sum(i => probabilities[i] * (Step(x, i) - solution).DotProduct(Step(x, i) - solution));
    }

    /// <summary>
    /// E‖e_k‖², k = 0 … n, for a consistent system: the matrix M_k = E e_k e_kᵀ goes by M⁺ = Σ p_i P_i M P_i,
    /// P_i = I − a_i a_iᵀ/‖a_i‖², and its trace is the expectation: exact for all mᵏ ways at once.
    /// </summary>
    public double[] ExpectedSquaredErrors(Vector<double> error, double[] probabilities, int n)
    {
        ArgumentNullException.ThrowIfNull(error);
        ArgumentNullException.ThrowIfNull(probabilities);
        Check(probabilities);
        if (n < 0)
        {
            throw new ArgumentException($"n = {n} steps: the number of steps must not be negative.");
        }

        var I = Matrix<double>.Build.DenseIdentity(A.ColumnCount);
        var P = Enumerable
            .Range(0, _rows.Length)
            .Select(i => I - _rows[i].OuterProduct(_rows[i]) / _squares[i])
            .ToArray();
        var expectations = new double[n + 1];
        var M = error.OuterProduct(error);
        for (var k = 0; k <= n; k++)
        {
            expectations[k] = M.Trace();
            M = Enumerable
                .Range(0, _rows.Length)
                .Select(i => probabilities[i] * P[i] * M * P[i])
                .Aggregate((sum, term) => sum + term);
        }
        return expectations;
    }

    /// <summary>
    /// The same system with every row divided by its length: its least squares solution is that of uniform p.
    /// </summary>
    public Kaczmarz WithUnitRows()
    {
        var lengths = Vector<double>.Build.DenseOfEnumerable(_squares.Select(Math.Sqrt));
        return new(
            Matrix<double>.Build.DenseOfRowVectors(_rows.Select((a, i) => a / lengths[i])),
            Vector<double>.Build.DenseOfArray(_right).PointwiseDivide(lengths)
        );
    }

    private IEnumerable<Vector<double>> Path(Vector<double> start, StepSize? steps, Func<int, int> row)
    {
        if (start.Count != A.ColumnCount)
        {
            throw new ArgumentException(
                $"A is {A.RowCount}×{A.ColumnCount}, so x needs {A.ColumnCount} entries: the start has {start.Count}."
            );
        }

        return Go();

        IEnumerable<Vector<double>> Go()
        {
            var x = start.Clone();
            for (var k = 0; ; k++)
            {
                yield return x;
                x = Step(x, row(k), steps?.At(k) ?? 1);
            }
        }
    }

    private void Check(double[] probabilities)
    {
        if (
            probabilities.Length != _rows.Length
            || !probabilities.All(p => p >= 0)
            || Math.Abs(probabilities.Sum() - 1) > 1e-9
        )
        {
            throw new ArgumentException(
                $"{_rows.Length} rows need {_rows.Length} probabilities ≥ 0 with sum 1: there are "
                    + $"{probabilities.Length} with sum {probabilities.Sum()}."
            );
        }
    }
}

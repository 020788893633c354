using Curriculum.Regression;
using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Descent;

/// <summary>
/// f(x) = ½(x − x*)ᵀS(x − x*) with S symmetric positive semidefinite: a bowl, as every loss is near its minimum.
/// </summary>
public sealed class Quadratic : Objective
{
    private readonly Matrix<double> _s;
    private readonly Vector<double> _minimizer;

    /// <summary>½(x − x*)ᵀS(x − x*); x* is 0 unless given.</summary>
    /// <exception cref="ArgumentException">
    /// S is not square, not symmetric, not finite, or has a negative eigenvalue.
    /// </exception>
    public Quadratic(Matrix<double> S, Vector<double>? minimizer = null)
        : base((S ?? throw new ArgumentNullException(nameof(S))).RowCount)
    {
        if (S.RowCount != S.ColumnCount || !S.Enumerate().All(double.IsFinite) || !S.IsSymmetric())
        {
            throw new ArgumentException($"S is {S.RowCount}×{S.ColumnCount}: it must be square, symmetric and finite.");
        }

        _s = S.Clone();
        _minimizer = minimizer?.Clone() ?? Vector<double>.Build.Dense(Dimension);
        Check(_minimizer, nameof(minimizer));
        Eigenvalues = Spectrum(S);
        if (Eigenvalues.Minimum() < 0)
        {
            throw new ArgumentException(
                $"S has the eigenvalue {Eigenvalues.Minimum()}: below 0 the function has no minimum."
            );
        }
    }

    /// <summary>S, the second derivatives: constant.</summary>
    public Matrix<double> Hessian => _s.Clone();

    /// <summary>x*, where f = 0.</summary>
    public Vector<double> Minimizer => _minimizer.Clone();

    /// <summary>λmin ≤ … ≤ λmax, the eigenvalues of S.</summary>
    public Vector<double> Eigenvalues { get; }

    /// <summary>κ = λmax/λmin; ∞ where λmin = 0, for S is then singular.</summary>
    public double ConditionNumber =>
        Eigenvalues.Minimum() > 0 ? Eigenvalues.Maximum() / Eigenvalues.Minimum() : double.PositiveInfinity;

    /// <summary>
    /// The fixed step with the smallest worst-case factor: s = 2/(λmin + λmax). Past 2/λmax steps diverge.
    /// </summary>
    public double BestFixedStep => 2 / (Eigenvalues.Minimum() + Eigenvalues.Maximum());

    /// <summary>The worst factor of the error in a fixed step s: max |1 − sλ|.</summary>
    public double WorstFactor(double s) => Eigenvalues.Max(lambda => Math.Abs(1 - s * lambda));

    /// <summary>The lecture's bowl ½(x² + by²), 0 ≤ b: eigenvalues 1 and b.</summary>
    public static Quadratic Bowl(double b) => WithSpectrum(1, b);

    /// <summary>½Σ λ_i x_i²: the eigenvectors are the axes.</summary>
    public static Quadratic WithSpectrum(params double[] eigenvalues)
    {
        ArgumentNullException.ThrowIfNull(eigenvalues);
        return new(Matrix<double>.Build.DenseOfDiagonalArray((double[])eigenvalues.Clone()));
    }

    /// <summary>These eigenvalues with random orthogonal eigenvectors.</summary>
    public static Quadratic WithSpectrum(Random random, params double[] eigenvalues)
    {
        ArgumentNullException.ThrowIfNull(eigenvalues);
        var n = eigenvalues.Length;
        var Q = Matrix<double>.Build.Dense(n, n, (_, _) => Numerics.Gaussian.Next(random)).GramSchmidt().Q;
        var S = Q * Matrix<double>.Build.DenseOfDiagonalArray((double[])eigenvalues.Clone()) * Q.Transpose();
        return new((S + S.Transpose()) / 2);
    }

    /// <summary>½(x − x*)ᵀS(x − x*).</summary>
    public override double Value(Vector<double> x) => (x - _minimizer).DotProduct(_s * (x - _minimizer)) / 2;

    /// <summary>S(x − x*).</summary>
    public override Vector<double> Gradient(Vector<double> x) => _s * (x - _minimizer);

    /// <summary>s = −dᵀ∇f/dᵀSd, exact.</summary>
    public override double LineSearch(Vector<double> x, Vector<double> d)
    {
        ArgumentNullException.ThrowIfNull(d);
        var size = LinearSystem.PowerOfTwo(d); // along d/size, for the square of a small d vanishes
        if (!(size > 0))
        {
            return 0;
        }

        var unit = d / size;
        var (slope, curvature) = (unit.DotProduct(Gradient(x)), unit.DotProduct(_s * unit));
        return slope < 0 && curvature > 0 ? -slope / curvature / size : 0;
    }

    /// <summary>
    /// The eigenvalues in order. Of a diagonal S they are its entries; else what is 0 but for rounding is 0: from
    /// −10⁻¹²·|λ|max to n·2⁻⁵²·|λ|max.
    /// </summary>
    private static Vector<double> Spectrum(Matrix<double> S)
    {
        var found = Vector<double>.Build.Dense(LinearSystem.SymmetricEigenvalues(S));
        if (LinearSystem.IsDiagonal(S))
        {
            return found;
        }

        var largest = found.AbsoluteMaximum();
        var (zero, lost) = (S.RowCount * Math.ScaleB(1, -52) * largest, 1e-12 * largest);
        return found.Map(value => value <= zero && value >= -lost ? 0 : value, Zeros.Include);
    }

    /// <summary>For example <c>½xᵀSx with eigenvalues 0.01 … 1</c>.</summary>
    public override string ToString() =>
        $"½xᵀSx with eigenvalues {Eigenvalues.Minimum():g6} … {Eigenvalues.Maximum():g6}";
}

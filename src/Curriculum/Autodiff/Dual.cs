using MathNet.Numerics.LinearAlgebra;

namespace Curriculum.Autodiff;

/// <summary>
/// A dual number x + ẋε with ε² = 0: forward mode. Every operation carries the derivative beside the value,
/// so f(x + ε) = f(x) + f′(x)ε.
/// </summary>
/// <remarks>Where a factor of the chain rule is 0, the product is 0: see <see cref="Tape"/>.</remarks>
/// <param name="Value">x.</param>
/// <param name="Slope">ẋ, the derivative along the chosen direction.</param>
public readonly record struct Dual(double Value, double Slope = 0) : IScalar<Dual>
{
    /// <summary>The constant c = c + 0ε.</summary>
    public static implicit operator Dual(double c) => new(c);

    /// <summary>(a + b)′ = a′ + b′.</summary>
    public static Dual operator +(Dual a, Dual b) => new(a.Value + b.Value, a.Slope + b.Slope);

    /// <summary>(a − b)′ = a′ − b′.</summary>
    public static Dual operator -(Dual a, Dual b) => new(a.Value - b.Value, a.Slope - b.Slope);

    /// <summary>(−a)′ = −a′.</summary>
    public static Dual operator -(Dual a) => new(-a.Value, -a.Slope);

    /// <summary>(ab)′ = a′b + ab′.</summary>
    public static Dual operator *(Dual a, Dual b) =>
        new(a.Value * b.Value, ChainRule.Times(b.Value, a.Slope) + ChainRule.Times(a.Value, b.Slope));

    /// <summary>(a/b)′ = (a′ − (a/b)b′)/b.</summary>
    public static Dual operator /(Dual a, Dual b)
    {
        var quotient = a.Value / b.Value;
        var slope = a.Slope - ChainRule.Times(quotient, b.Slope);
        return new(quotient, slope == 0 ? 0 : slope / b.Value);
    }

    /// <inheritdoc/>
    public static Dual Constant(double c) => new(c);

    /// <inheritdoc/>
    public static Dual Exp(Dual x) => Chain(x, Math.Exp(x.Value), Math.Exp(x.Value));

    /// <inheritdoc/>
    public static Dual Log(Dual x) => Chain(x, Math.Log(x.Value), 1 / x.Value);

    /// <inheritdoc/>
    public static Dual Sqrt(Dual x) => Chain(x, Math.Sqrt(x.Value), 0.5 / Math.Sqrt(x.Value));

    /// <inheritdoc/>
    public static Dual Tanh(Dual x) => Chain(x, Math.Tanh(x.Value), 1 - Math.Tanh(x.Value) * Math.Tanh(x.Value));

    /// <inheritdoc/>
    public static Dual ReLU(Dual x) =>
        x.Value > 0 ? x
        : double.IsNaN(x.Value) ? Chain(x, double.NaN, double.NaN)
        : default;

    /// <summary>The directional derivative J(x)·u of f: Rⁿ → Rᵐ in one pass, by f(x + uε).</summary>
    /// <exception cref="ArgumentException">x and u have different lengths.</exception>
    public static Vector<double> Derivative(Func<Dual[], Dual[]> f, Vector<double> x, Vector<double> u)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(u);
        if (x.Count != u.Count)
        {
            throw new ArgumentException(
                $"x has {x.Count} entries and the direction u has {u.Count}: give them one length."
            );
        }

        var columns = f([.. x.Zip(u, (value, slope) => new Dual(value, slope))]);
        return Vector<double>.Build.DenseOfEnumerable(columns.Select(w => w.Slope));
    }

    /// <summary>The Jacobian ∂f/∂x, m×n, of f: Rⁿ → Rᵐ, one column in each of n forward passes.</summary>
    public static Matrix<double> Jacobian(Func<Dual[], Dual[]> f, Vector<double> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Matrix<double>.Build.DenseOfColumnVectors(
            Enumerable
                .Range(0, x.Count)
                .Select(j => Derivative(f, x, Vector<double>.Build.Dense(x.Count, i => i == j ? 1 : 0)))
        );
    }

    /// <summary>The gradient ∂f/∂x of f: Rⁿ → R in n forward passes.</summary>
    public static Vector<double> Gradient(Func<Dual[], Dual> f, Vector<double> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return x.Count == 0 ? x.Clone() : Jacobian(v => [f(v)], x).Row(0);
    }

    private static Dual Chain(Dual x, double value, double derivative) =>
        new(value, ChainRule.Times(derivative, x.Slope));
}

using System.Numerics;

namespace Curriculum.Autodiff;

/// <summary>
/// What a number must do so that a formula written once runs in forward mode (<see cref="Dual"/>), in reverse
/// mode (<see cref="Variable"/>) and under a counter (<see cref="Counted"/>): + − × ÷ and five functions.
/// </summary>
/// <typeparam name="T">The number type itself.</typeparam>
public interface IScalar<T>
    : IAdditionOperators<T, T, T>,
        ISubtractionOperators<T, T, T>,
        IMultiplyOperators<T, T, T>,
        IDivisionOperators<T, T, T>,
        IUnaryNegationOperators<T, T>
    where T : IScalar<T>
{
    /// <summary>The value, without its derivative or its counter.</summary>
    double Value { get; }

    /// <summary>The constant c: its derivative is 0.</summary>
    static abstract T Constant(double c);

    /// <summary>eˣ, with derivative eˣ.</summary>
    static abstract T Exp(T x);

    /// <summary>ln x, with derivative 1/x.</summary>
    static abstract T Log(T x);

    /// <summary>√x, with derivative 1/(2√x).</summary>
    static abstract T Sqrt(T x);

    /// <summary>tanh x, with derivative 1 − tanh² x.</summary>
    static abstract T Tanh(T x);

    /// <summary>ReLU(x) = max(x, 0), with derivative 1 for x > 0 and 0 elsewhere (at the kink, 0).</summary>
    static abstract T ReLU(T x);
}

using System.Numerics;
using System.Numerics.Tensors;

namespace Curriculum.Learning;

/// <summary>The slide read literally, slip included: D ← δD + (1−δ)g, S ← βS + (1−β)‖g‖², x ← x − √S D.</summary>
/// <remarks>
/// It multiplies by s_k = √S where Adam divides, and S is one scalar: gradients c times as large move x c² times as
/// far.
/// </remarks>
public sealed class LiteralAdam : Optimizer
{
    private readonly double _delta;
    private readonly double _beta;

    /// <summary>The slide's rule; <paramref name="stepSize"/> is a factor the slide does not have.</summary>
    public LiteralAdam(StepSize? stepSize = null, double delta = 0.9, double beta = 0.999)
        : base(stepSize ?? 1) => (_delta, _beta) = (Fraction(delta, nameof(delta)), Fraction(beta, nameof(beta)));

    /// <inheritdoc/>
    public override OptimizerState<T> Start<T>(int count) =>
        new State<T>(StepSize, count, T.CreateChecked(_delta), T.CreateChecked(_beta));

    /// <inheritdoc/>
    public override string ToString() => $"LiteralAdam({StepSize}, {_delta}, {_beta})";

    private sealed class State<T>(StepSize s, int count, T delta, T beta) : OptimizerState<T>(s, count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private readonly T[] _d = new T[count];
        private T _squares;

        private protected override void Step(Span<T> x, ReadOnlySpan<T> gradient, T s)
        {
            _squares = beta * _squares + (T.One - beta) * TensorPrimitives.Dot(gradient, gradient);
            var factor = s * T.Sqrt(_squares);
            for (var i = 0; i < x.Length; i++)
            {
                _d[i] = delta * _d[i] + (T.One - delta) * gradient[i];
                x[i] -= factor * _d[i];
            }
        }
    }
}

using System.Numerics;
using System.Numerics.Tensors;

namespace Curriculum.Learning;

/// <summary>The slide read literally, slip included: D ← δD + (1−δ)g, S ← βS + (1−β)‖g‖², x ← x − √S D.</summary>
/// <remarks>It multiplies by s_k = √S where Adam divides, and S is one scalar: gradients c times as large move x c² times as far.</remarks>
public sealed class LiteralAdam : Optimizer
{
    private readonly double delta;
    private readonly double beta;

    /// <summary>The slide's rule; <paramref name="stepSize"/> is a factor the slide does not have.</summary>
    public LiteralAdam(StepSize? stepSize = null, double delta = 0.9, double beta = 0.999) : base(stepSize ?? 1) =>
        (this.delta, this.beta) = (Fraction(delta, nameof(delta)), Fraction(beta, nameof(beta)));

    /// <inheritdoc/>
    public override Optimizer With(StepSize stepSize) => new LiteralAdam(stepSize, delta, beta);

    /// <inheritdoc/>
    public override OptimizerState<T> Start<T>(int count) => new State<T>(StepSize, count, T.CreateChecked(delta), T.CreateChecked(beta));

    /// <inheritdoc/>
    public override string ToString() => $"LiteralAdam({StepSize}, {delta}, {beta})";

    private sealed class State<T>(StepSize s, int count, T delta, T beta) : OptimizerState<T>(s, count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private readonly T[] D = new T[count];
        private T squares;

        private protected override void Step(Span<T> x, ReadOnlySpan<T> gradient, T s)
        {
            squares = beta * squares + (T.One - beta) * TensorPrimitives.Dot(gradient, gradient);
            T factor = s * T.Sqrt(squares);
            for (int i = 0; i < x.Length; i++)
            {
                D[i] = delta * D[i] + (T.One - delta) * gradient[i];
                x[i] -= factor * D[i];
            }
        }
    }
}

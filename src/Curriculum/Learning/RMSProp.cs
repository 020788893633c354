using System.Numerics;

namespace Curriculum.Learning;

/// <summary>v ← ρv + (1−ρ)g², x ← x − s g/(√v + ε), per coordinate. Tieleman and Hinton, 2012.</summary>
public sealed class RMSProp : Optimizer
{
    private readonly double rho;
    private readonly double epsilon;

    /// <summary>RMSProp with step size s and memory ρ.</summary>
    public RMSProp(StepSize? stepSize = null, double rho = 0.9, double epsilon = 1e-8) : base(stepSize ?? 0.001) =>
        (this.rho, this.epsilon) = (Fraction(rho, nameof(rho)), NotNegative(epsilon, nameof(epsilon)));

    /// <inheritdoc/>
    public override Optimizer With(StepSize stepSize) => new RMSProp(stepSize, rho, epsilon);

    /// <inheritdoc/>
    public override OptimizerState<T> Start<T>(int count) => new State<T>(StepSize, count, T.CreateChecked(rho), T.CreateChecked(epsilon));

    /// <inheritdoc/>
    public override string ToString() => $"RMSProp({StepSize}, {rho})";

    private sealed class State<T>(StepSize s, int count, T rho, T epsilon) : OptimizerState<T>(s, count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private readonly T[] squares = new T[count];

        private protected override void Step(Span<T> x, ReadOnlySpan<T> gradient, T s)
        {
            for (int i = 0; i < x.Length; i++)
            {
                T g = gradient[i];
                squares[i] = rho * squares[i] + (T.One - rho) * g * g;
                if (g != T.Zero) x[i] -= s * g / (T.Sqrt(squares[i]) + epsilon);
            }
        }
    }
}

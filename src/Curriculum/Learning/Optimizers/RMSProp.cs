using System.Numerics;

namespace Curriculum.Learning;

/// <summary>v ← ρv + (1−ρ)g², x ← x − s g/(√v + ε), per coordinate. Tieleman and Hinton, 2012.</summary>
public sealed class RMSProp : Optimizer
{
    private readonly double _rho;
    private readonly double _epsilon;

    /// <summary>RMSProp with step size s and memory ρ.</summary>
    public RMSProp(StepSize? stepSize = null, double rho = 0.9, double epsilon = 1e-8)
        : base(stepSize ?? 0.001) =>
        (_rho, _epsilon) = (Fraction(rho, nameof(rho)), NotNegative(epsilon, nameof(epsilon)));

    /// <inheritdoc/>
    public override OptimizerState<T> Start<T>(int count) =>
        new State<T>(StepSize, count, T.CreateChecked(_rho), T.CreateChecked(_epsilon));

    /// <inheritdoc/>
    public override string ToString() => $"RMSProp({StepSize}, {_rho})";

    private sealed class State<T>(StepSize s, int count, T rho, T epsilon) : OptimizerState<T>(s, count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private readonly T[] _squares = new T[count];

        private protected override void Step(Span<T> x, ReadOnlySpan<T> gradient, T s)
        {
            for (var i = 0; i < x.Length; i++)
            {
                var g = gradient[i];
                _squares[i] = rho * _squares[i] + (T.One - rho) * g * g;
                if (g != T.Zero)
                {
                    x[i] -= s * g / (T.Sqrt(_squares[i]) + epsilon);
                }
            }
        }
    }
}

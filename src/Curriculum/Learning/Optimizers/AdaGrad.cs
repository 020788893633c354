using System.Numerics;

namespace Curriculum.Learning;

/// <summary>G ← G + g², x ← x − s g/(√G + ε), per coordinate. Duchi, Hazan and Singer, 2011.</summary>
public sealed class AdaGrad : Optimizer
{
    private readonly double _epsilon;

    /// <summary>AdaGrad with step size s.</summary>
    public AdaGrad(StepSize stepSize, double epsilon = 1e-10)
        : base(stepSize) => _epsilon = NotNegative(epsilon, nameof(epsilon));

    /// <inheritdoc/>
    public override OptimizerState<T> Start<T>(int count) => new State<T>(StepSize, count, T.CreateChecked(_epsilon));

    /// <inheritdoc/>
    public override string ToString() => $"AdaGrad({StepSize})";

    private sealed class State<T>(StepSize s, int count, T epsilon) : OptimizerState<T>(s, count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private readonly T[] _squares = new T[count];

        private protected override void Step(Span<T> x, ReadOnlySpan<T> gradient, T s)
        {
            for (var i = 0; i < x.Length; i++)
            {
                var g = gradient[i];
                _squares[i] += g * g;
                if (g != T.Zero)
                {
                    x[i] -= s * g / (T.Sqrt(_squares[i]) + epsilon);
                }
            }
        }
    }
}

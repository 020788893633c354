using System.Numerics;
using Curriculum.Numerics;

namespace Curriculum.Learning;

/// <summary>
/// z_k = β z_{k−1} + ∇L(x_k − sβ z_{k−1}), x_{k+1} = x_k − s z_k: the gradient where the ball is going.
/// </summary>
/// <remarks>
/// With s = 1/λmax, β = (1 − √b)/(1 + √b), b = λmin/λmax, the slow direction shrinks by 1 − √b. Nesterov, 1983.
/// </remarks>
public sealed class Nesterov : Optimizer
{
    /// <summary>Nesterov with step size s and 0 ≤ β &lt; 1.</summary>
    public Nesterov(StepSize stepSize, double beta = 0.9)
        : base(stepSize) => Beta = Fraction(beta, nameof(beta));

    /// <summary>β, how much of the last direction is kept.</summary>
    public double Beta { get; }

    /// <summary>s = 1/λmax, β = (√λmax − √λmin)/(√λmax + √λmin).</summary>
    public static Nesterov Optimal(double smallest, double largest)
    {
        RequireSpectrum(smallest, largest);
        var root = Math.Sqrt(smallest / largest);
        return new(1 / largest, (1 - root) / (1 + root));
    }

    /// <inheritdoc/>
    public override OptimizerState<T> Start<T>(int count) => new State<T>(StepSize, count, T.CreateChecked(Beta));

    /// <inheritdoc/>
    public override string ToString() => $"Nesterov({StepSize}, {Beta})";

    private sealed class State<T>(StepSize s, int count, T beta) : OptimizerState<T>(s, count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private readonly T[] _z = new T[count];
        private readonly T[] _here = new T[count];

        public override void Prepare(Span<T> x)
        {
            x.CopyTo(_here);
            Elementwise.AddScaled(-CurrentStepSize * beta, _z, x);
        }

        private protected override void Step(Span<T> x, ReadOnlySpan<T> gradient, T s)
        {
            Elementwise.ScaleAdd(beta, _z, gradient); // z ← βz + ∇L(x − sβz)
            _here.CopyTo(x); // back from the look ahead
            Elementwise.AddScaled(-s, _z, x); // x ← x − sz
        }
    }
}

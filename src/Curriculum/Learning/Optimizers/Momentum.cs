using System.Numerics;
using Curriculum.Numerics;

namespace Curriculum.Learning;

/// <summary>
/// Heavy ball: z_k = ∇L(x_k) + β z_{k−1} with z_{−1} = 0, then x_{k+1} = x_k − s z_k. β = 0 is gradient descent.
/// </summary>
/// <remarks>On a quadratic it is stable exactly when s·λmax &lt; 2(1 + β). Source: B. T. Polyak, 1964.</remarks>
public sealed class Momentum : Optimizer
{
    /// <summary>Heavy ball with step size s and 0 ≤ β &lt; 1.</summary>
    public Momentum(StepSize stepSize, double beta = 0.9)
        : base(stepSize) => Beta = Fraction(beta, nameof(beta));

    /// <summary>β, how much of the last direction is kept.</summary>
    public double Beta { get; }

    /// <summary>
    /// s = (2/(√λmax + √λmin))², β = ((√λmax − √λmin)/(√λmax + √λmin))²: the best pair on a quadratic.
    /// </summary>
    /// <param name="smallest">λmin > 0, the smallest eigenvalue of the Hessian.</param>
    /// <param name="largest">λmax ≥ λmin, the largest.</param>
    public static Momentum Optimal(double smallest, double largest)
    {
        RequireSpectrum(smallest, largest);
        var (low, high) = (Math.Sqrt(smallest), Math.Sqrt(largest));
        return new(Math.Pow(2 / (high + low), 2), Math.Pow((high - low) / (high + low), 2));
    }

    /// <inheritdoc/>
    public override OptimizerState<T> Start<T>(int count) => new State<T>(StepSize, count, T.CreateChecked(Beta));

    /// <inheritdoc/>
    public override string ToString() => $"Momentum({StepSize}, {Beta})";

    private sealed class State<T>(StepSize s, int count, T beta) : OptimizerState<T>(s, count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private readonly T[] _z = new T[count];

        private protected override void Step(Span<T> x, ReadOnlySpan<T> gradient, T s)
        {
            Elementwise.ScaleAdd(beta, _z, gradient); // z ← βz + ∇L
            Elementwise.AddScaled(-s, _z, x); // x ← x − sz
        }
    }
}

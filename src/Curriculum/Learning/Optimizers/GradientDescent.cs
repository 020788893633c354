using System.Numerics;
using Curriculum.Numerics;

namespace Curriculum.Learning;

/// <summary>x_{k+1} = x_k − s ∇L(x_k). On a minibatch this is stochastic gradient descent.</summary>
/// <param name="stepSize">s, the learning rate. On a quadratic it diverges past 2/λmax.</param>
public sealed class GradientDescent(StepSize stepSize) : Optimizer(stepSize)
{
    /// <inheritdoc/>
    public override OptimizerState<T> Start<T>(int count) => new State<T>(StepSize, count);

    /// <inheritdoc/>
    public override string ToString() => $"GradientDescent({StepSize})";

    private sealed class State<T>(StepSize s, int count) : OptimizerState<T>(s, count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private protected override void Step(Span<T> x, ReadOnlySpan<T> gradient, T s) =>
            Elementwise.AddScaled(-s, gradient, x);
    }
}

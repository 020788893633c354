using System.Numerics;

namespace Curriculum.Learning;

/// <summary>
/// x ← x − s·(something made of gradients). A description: no precision, no memory, free to share and reuse.
/// </summary>
/// <remarks>
/// <see cref="Start{T}"/> gives the memory of one run. The same object drives <c>Train</c> (x are the weights of a
/// network) and <c>Descend</c> (x is a point of a plain function).
/// </remarks>
public abstract class Optimizer
{
    private protected Optimizer(StepSize stepSize)
    {
        ArgumentNullException.ThrowIfNull(stepSize);
        StepSize = stepSize;
    }

    /// <summary>s_k, the learning rate at step k.</summary>
    public StepSize StepSize { get; }

    /// <summary>The same rule with another step size; the learning-rate range test asks for it.</summary>
    public abstract Optimizer With(StepSize stepSize);

    /// <summary>The memory of one run over <paramref name="count"/> unknowns.</summary>
    public abstract OptimizerState<T> Start<T>(int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    private protected static double Fraction(double value, string name) =>
        value is >= 0 and < 1
            ? value
            : throw new ArgumentOutOfRangeException(name, $"{name} = {value} must lie in [0, 1).");

    private protected static double NotNegative(double value, string name) =>
        double.IsFinite(value) && value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(name, $"{name} = {value} must be finite and not negative.");
}

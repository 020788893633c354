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
    public StepSize StepSize { get; private set; }

    /// <summary>The same rule with another step size; the learning-rate range test asks for it.</summary>
    public Optimizer With(StepSize stepSize)
    {
        ArgumentNullException.ThrowIfNull(stepSize);
        var copy = (Optimizer)MemberwiseClone();
        copy.StepSize = stepSize;
        return copy;
    }

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

    /// <summary>0 &lt; λmin ≤ λmax, or one sentence.</summary>
    private protected static void RequireSpectrum(double smallest, double largest)
    {
        if (!(smallest > 0 && largest >= smallest && double.IsFinite(largest)))
        {
            throw new ArgumentException($"Eigenvalues {smallest} and {largest}: 0 < λmin ≤ λmax is needed.");
        }
    }
}

/// <summary>
/// The memory of one run of an <see cref="Optimizer"/>: z of momentum, m and v of Adam, and the step number k.
/// </summary>
/// <remarks>
/// One step of a run: <c>Prepare(x); g = ∇L(x); Step(x, g);</c>. Prepare leaves x alone but for Nesterov.
/// </remarks>
/// <typeparam name="T">double or float.</typeparam>
public abstract class OptimizerState<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly StepSize _stepSize;

    private protected OptimizerState(StepSize stepSize, int count)
    {
        _stepSize = stepSize;
        Count =
            count >= 0
                ? count
                : throw new ArgumentOutOfRangeException(nameof(count), $"{count} unknowns: not a count.");
    }

    /// <summary>How many unknowns x has.</summary>
    public int Count { get; }

    /// <summary>k, the number of steps made so far.</summary>
    public int K { get; private set; }

    /// <summary>Moves x to where the next gradient is wanted: x_k itself, but x_k − sβz_{k−1} for Nesterov.</summary>
    public virtual void Prepare(Span<T> x) { }

    /// <summary>x_k → x_{k+1}, in place, given the gradient at the point that <see cref="Prepare"/> left.</summary>
    /// <exception cref="ArgumentException">x or the gradient has another length than <see cref="Count"/>.</exception>
    public void Step(Span<T> x, ReadOnlySpan<T> gradient)
    {
        if (x.Length != Count || gradient.Length != Count)
        {
            throw new ArgumentException(
                $"This run has {Count} unknowns; x has {x.Length}, the gradient {gradient.Length}."
            );
        }

        Step(x, gradient, T.CreateChecked(_stepSize.At(K)));
        K++;
    }

    /// <summary>s_k of the step to come.</summary>
    private protected T CurrentStepSize => T.CreateChecked(_stepSize.At(K));

    private protected abstract void Step(Span<T> x, ReadOnlySpan<T> gradient, T s);
}

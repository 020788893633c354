namespace Curriculum.Learning;

/// <summary>
/// Adam that never forgets a large gradient: it divides by √max(v₁, …, v_t). As in the paper, without bias correction.
/// </summary>
/// <remarks>Reddi, Kale and Kumar, On the convergence of Adam and beyond, 2018.</remarks>
public sealed class AMSGrad : Optimizer
{
    /// <summary>AMSGrad with α = <paramref name="stepSize"/>.</summary>
    public AMSGrad(StepSize? stepSize = null, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8)
        : base(stepSize ?? 0.001) =>
        Rule = new(
            Fraction(beta1, nameof(beta1)),
            Fraction(beta2, nameof(beta2)),
            NotNegative(epsilon, nameof(epsilon)),
            false,
            0,
            true
        );

    private AMSGrad(StepSize stepSize, AdamRule rule)
        : base(stepSize) => Rule = rule;

    internal AdamRule Rule { get; }

    /// <inheritdoc/>
    public override Optimizer With(StepSize stepSize) => new AMSGrad(stepSize, Rule);

    /// <inheritdoc/>
    public override OptimizerState<T> Start<T>(int count) => new AdamState<T>(StepSize, count, Rule);

    /// <inheritdoc/>
    public override string ToString() => $"AMSGrad({StepSize}{Rule})";
}

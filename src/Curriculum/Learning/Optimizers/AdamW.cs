namespace Curriculum.Learning;

/// <summary>
/// Adam with true weight decay: x ← (1 − sη) x − (Adam's step). ℓ² in the gradient is something else under Adam.
/// </summary>
/// <remarks>Loshchilov and Hutter, 2019.</remarks>
public sealed class AdamW : Optimizer
{
    /// <summary>Adam with step size s and decay η.</summary>
    public AdamW(
        StepSize? stepSize = null,
        double decay = 0.01,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double epsilon = 1e-8
    )
        : base(stepSize ?? 0.001) =>
        Rule = new(
            Fraction(beta1, nameof(beta1)),
            Fraction(beta2, nameof(beta2)),
            NotNegative(epsilon, nameof(epsilon)),
            true,
            NotNegative(decay, nameof(decay)),
            false
        );

    private AdamW(StepSize stepSize, AdamRule rule)
        : base(stepSize) => Rule = rule;

    internal AdamRule Rule { get; }

    /// <summary>η, the weight decay.</summary>
    public double Decay => Rule.Decay;

    /// <inheritdoc/>
    public override Optimizer With(StepSize stepSize) => new AdamW(stepSize, Rule);

    /// <inheritdoc/>
    public override OptimizerState<T> Start<T>(int count) => new AdamState<T>(StepSize, count, Rule);

    /// <inheritdoc/>
    public override string ToString() => $"AdamW({StepSize}, decay: {Decay}{Rule})";
}

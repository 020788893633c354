namespace Curriculum.Learning;

/// <summary>
/// m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g², x ← x − α m̂/(√v̂ + ε), m̂ = m/(1−β₁ᵗ), v̂ = v/(1−β₂ᵗ), t = 1, 2, …
/// </summary>
/// <remarks>Per coordinate; the first step is α·sign(g) up to ε. Kingma and Ba, 2015.</remarks>
public sealed class Adam : Optimizer
{
    /// <summary>Adam with α = <paramref name="stepSize"/>; without bias correction m̂ = m and v̂ = v.</summary>
    public Adam(
        StepSize? stepSize = null,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double epsilon = 1e-8,
        bool biasCorrection = true
    )
        : base(stepSize ?? 0.001) =>
        Rule = new(
            Fraction(beta1, nameof(beta1)),
            Fraction(beta2, nameof(beta2)),
            NotNegative(epsilon, nameof(epsilon)),
            biasCorrection,
            0,
            false
        );

    private Adam(StepSize stepSize, AdamRule rule)
        : base(stepSize) => Rule = rule;

    internal AdamRule Rule { get; }

    /// <inheritdoc/>
    public override Optimizer With(StepSize stepSize) => new Adam(stepSize, Rule);

    /// <inheritdoc/>
    public override OptimizerState<T> Start<T>(int count) => new AdamState<T>(StepSize, count, Rule);

    /// <inheritdoc/>
    public override string ToString() => $"Adam({StepSize}{Rule})";
}

using System.Numerics;
using System.Numerics.Tensors;
using Curriculum.Numerics;

namespace Curriculum.Learning;

/// <summary>
/// m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g², x ← x − α m̂/(√v̂ + ε), m̂ = m/(1−β₁ᵗ), v̂ = v/(1−β₂ᵗ), t = 1, 2, …
/// </summary>
/// <remarks>Per coordinate; the first step is α·sign(g) up to ε. Kingma and Ba, 2015.</remarks>
public sealed class Adam : AdamFamily
{
    /// <summary>Adam with α = <paramref name="stepSize"/>; without bias correction m̂ = m and v̂ = v.</summary>
    public Adam(
        StepSize? stepSize = null,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double epsilon = 1e-8,
        bool biasCorrection = true
    )
        : base(stepSize, beta1, beta2, epsilon, biasCorrection) { }

    /// <inheritdoc/>
    public override string ToString() => $"Adam({StepSize}{Rule})";
}

/// <summary>
/// Adam with true weight decay: x ← (1 − sη) x − (Adam's step). ℓ² in the gradient is something else under Adam.
/// </summary>
/// <remarks>Loshchilov and Hutter, 2019.</remarks>
public sealed class AdamW : AdamFamily
{
    /// <summary>Adam with step size s and decay η.</summary>
    public AdamW(
        StepSize? stepSize = null,
        double decay = 0.01,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double epsilon = 1e-8
    )
        : base(stepSize, beta1, beta2, epsilon, decay: decay) { }

    /// <summary>η, the weight decay.</summary>
    public double Decay => Rule.Decay;

    /// <inheritdoc/>
    public override string ToString() => $"AdamW({StepSize}, decay: {Decay}{Rule})";
}

/// <summary>
/// Adam that never forgets a large gradient: it divides by √max(v₁, …, v_t). As in the paper, without bias correction.
/// </summary>
/// <remarks>Reddi, Kale and Kumar, On the convergence of Adam and beyond, 2018.</remarks>
public sealed class AMSGrad : AdamFamily
{
    /// <summary>AMSGrad with α = <paramref name="stepSize"/>.</summary>
    public AMSGrad(StepSize? stepSize = null, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8)
        : base(stepSize, beta1, beta2, epsilon, keepsLargest: true, biasCorrection: false) { }

    /// <inheritdoc/>
    public override string ToString() => $"AMSGrad({StepSize}{Rule})";
}

/// <summary>What Adam, AdamW and AMSGrad share: m, v and one rule with different numbers.</summary>
public abstract class AdamFamily : Optimizer
{
    private protected AdamFamily(
        StepSize? stepSize,
        double beta1,
        double beta2,
        double epsilon,
        bool biasCorrection = true,
        double decay = 0,
        bool keepsLargest = false
    )
        : base(stepSize ?? 0.001) =>
        Rule = new(
            Fraction(beta1, nameof(beta1)),
            Fraction(beta2, nameof(beta2)),
            NotNegative(epsilon, nameof(epsilon)),
            biasCorrection,
            NotNegative(decay, nameof(decay)),
            keepsLargest
        );

    private protected AdamRule Rule { get; }

    /// <inheritdoc/>
    public sealed override OptimizerState<T> Start<T>(int count) => new AdamState<T>(StepSize, count, Rule);
}

/// <summary>The numbers that tell Adam, AdamW and AMSGrad apart.</summary>
internal sealed record AdamRule(
    double Beta1,
    double Beta2,
    double Epsilon,
    bool BiasCorrection,
    double Decay,
    bool KeepsLargest
)
{
    /// <summary>Only what is not usual.</summary>
    public override string ToString() => (Beta1, Beta2) == (0.9, 0.999) ? "" : $", {Beta1}, {Beta2}";
}

/// <summary>m and v, and for AMSGrad the largest v so far.</summary>
internal sealed class AdamState<T>(StepSize s, int count, AdamRule rule) : OptimizerState<T>(s, count)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] _m = new T[count];
    private readonly T[] _v = new T[count];
    private readonly T[] _largest = rule.KeepsLargest ? new T[count] : [];

    private protected override void Step(Span<T> x, ReadOnlySpan<T> gradient, T s)
    {
        if (rule.Decay > 0)
        {
            TensorPrimitives.Multiply(x, T.One - s * T.CreateChecked(rule.Decay), x);
        }

        var t = K + 1;
        var correction1 = rule.BiasCorrection ? 1 - Math.Pow(rule.Beta1, t) : 1;
        var correction2 = rule.BiasCorrection ? 1 - Math.Pow(rule.Beta2, t) : 1;
        AdamStep.Apply(
            x,
            gradient,
            _m,
            _v,
            _largest,
            T.CreateChecked(rule.Beta1),
            T.CreateChecked(rule.Beta2),
            s / T.CreateChecked(correction1),
            T.One / T.CreateChecked(Math.Sqrt(correction2)),
            T.CreateChecked(rule.Epsilon)
        );
    }
}

using System.Numerics;
using System.Numerics.Tensors;
using Curriculum.Numerics;

namespace Curriculum.Learning;

/// <summary>m and v, and for AMSGrad the largest v so far.</summary>
internal sealed class AdamState<T>(StepSize s, int count, AdamRule rule) : OptimizerState<T>(s, count)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] m = new T[count];
    private readonly T[] v = new T[count];
    private readonly T[] largest = rule.KeepsLargest ? new T[count] : [];

    private protected override void Step(Span<T> x, ReadOnlySpan<T> gradient, T s)
    {
        if (rule.Decay > 0) TensorPrimitives.Multiply(x, T.One - s * T.CreateChecked(rule.Decay), x);
        int t = K + 1;
        double correction1 = rule.BiasCorrection ? 1 - Math.Pow(rule.Beta1, t) : 1;
        double correction2 = rule.BiasCorrection ? 1 - Math.Pow(rule.Beta2, t) : 1;
        AdamStep.Apply(
            x, gradient, m, v, largest, T.CreateChecked(rule.Beta1), T.CreateChecked(rule.Beta2),
            s / T.CreateChecked(correction1), T.One / T.CreateChecked(Math.Sqrt(correction2)), T.CreateChecked(rule.Epsilon));
    }
}

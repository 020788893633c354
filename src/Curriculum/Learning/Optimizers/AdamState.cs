using System.Numerics;
using System.Numerics.Tensors;
using Curriculum.Numerics;

namespace Curriculum.Learning;

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

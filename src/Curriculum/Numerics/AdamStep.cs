using System.Numerics;

namespace Curriculum.Numerics;

/// <summary>m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g², x ← x − s m/(r√v + ε) in one pass over memory.</summary>
internal static class AdamStep
{
    /// <param name="x">The unknowns.</param>
    /// <param name="g">The gradient.</param>
    /// <param name="m">The mean of gradients.</param>
    /// <param name="v">The mean of squares.</param>
    /// <param name="largest">The largest v so far, or empty.</param>
    /// <param name="beta1">β₁.</param>
    /// <param name="beta2">β₂.</param>
    /// <param name="s">α/(1−β₁ᵗ).</param>
    /// <param name="r">1/√(1−β₂ᵗ).</param>
    /// <param name="epsilon">ε.</param>
    public static void Apply<T>(
        Span<T> x, ReadOnlySpan<T> g, Span<T> m, Span<T> v, Span<T> largest, T beta1, T beta2, T s, T r, T epsilon)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int i = 0; i < x.Length; i++)
        {
            m[i] = beta1 * m[i] + (T.One - beta1) * g[i];
            v[i] = beta2 * v[i] + (T.One - beta2) * g[i] * g[i];
            T size = v[i];
            if (!largest.IsEmpty) size = largest[i] = T.Max(largest[i], size);
            if (m[i] != T.Zero) x[i] -= s * m[i] / (r * T.Sqrt(size) + epsilon);
        }
    }
}

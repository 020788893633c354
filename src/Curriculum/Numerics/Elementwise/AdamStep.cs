using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Curriculum.Numerics;

/// <summary>m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g², x ← x − s m/(r√v + ε) in one pass over memory.</summary>
/// <remarks>
/// Where m = 0 nothing moves, also with ε = 0. With the largest v kept (AMSGrad) that one is under the root.
/// </remarks>
internal static unsafe class AdamStep
{
    private const int Part = 16 * 1024; // unknowns per part of work

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
        Span<T> x,
        ReadOnlySpan<T> g,
        Span<T> m,
        Span<T> v,
        Span<T> largest,
        T beta1,
        T beta2,
        T s,
        T r,
        T epsilon
    )
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        fixed (
            T* xx = x,
                gg = g,
                mm = m,
                vv = v,
                ll = largest
        )
        {
            var task = new Task<T>
            {
                Count = x.Length,
                X = xx,
                G = gg,
                M = mm,
                V = vv,
                Largest = largest.IsEmpty ? null : ll,
                Beta1 = beta1,
                Beta2 = beta2,
                S = s,
                R = r,
                Epsilon = epsilon,
            };
            Widest.Run<Task<T>, T>(ref task);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run<S, V, T>(void* state, int part)
        where S : struct, ISimd<V, T>
        where V : struct
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var t = *(Task<T>*)state;
        int i = part * Part,
            end = Math.Min(t.Count, i + Part);
        V beta1 = S.Broadcast(t.Beta1),
            beta2 = S.Broadcast(t.Beta2),
            rest1 = S.Broadcast(T.One - t.Beta1),
            rest2 = S.Broadcast(T.One - t.Beta2);
        V s = S.Broadcast(-t.S),
            r = S.Broadcast(t.R),
            epsilon = S.Broadcast(t.Epsilon);
        for (; i + S.Count <= end; i += S.Count)
        {
            V g = S.Load(t.G + i),
                x = S.Load(t.X + i);
            var m = S.MultiplyAdd(beta1, S.Load(t.M + i), S.Multiply(rest1, g));
            var v = S.MultiplyAdd(beta2, S.Load(t.V + i), S.Multiply(rest2, S.Multiply(g, g)));
            S.Store(m, t.M + i);
            S.Store(v, t.V + i);
            if (t.Largest != null)
            {
                v = S.Max(v, S.Load(t.Largest + i));
                S.Store(v, t.Largest + i);
            }
            var move = S.Divide(S.Multiply(s, m), S.MultiplyAdd(r, S.Sqrt(v), epsilon));
            S.Store(S.WhereEqual(m, S.Zero, x, S.Add(x, move)), t.X + i);
        }
        for (; i < end; i++)
        {
            var m = t.M[i] = t.Beta1 * t.M[i] + (T.One - t.Beta1) * t.G[i];
            var v = t.V[i] = t.Beta2 * t.V[i] + (T.One - t.Beta2) * t.G[i] * t.G[i];
            if (t.Largest != null)
            {
                v = t.Largest[i] = T.Max(t.Largest[i], v);
            }

            if (m != T.Zero)
            {
                t.X[i] -= t.S * m / (t.R * T.Sqrt(v) + t.Epsilon);
            }
        }
    }

    /// <summary>The argument block of the page's module, too: it reads the fields in this order.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Task<T> : IKernel<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public int Count;
        public T* X,
            G,
            M,
            V,
            Largest;
        public T Beta1,
            Beta2,
            S,
            R,
            Epsilon;

        public static string Name => "adam";

        public void Run<S, V>()
            where S : struct, ISimd<V, T>
            where V : struct
        {
            fixed (Task<T>* t = &this)
            {
                Workers.Run((Count + Part - 1) / Part, &AdamStep.Run<S, V, T>, t);
            }
        }
    }
}

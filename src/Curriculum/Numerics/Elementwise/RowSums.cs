using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.Intrinsics;

namespace Curriculum.Numerics;

/// <summary>The sum of all rows of a batch: ∂L/∂b = G 1.</summary>
internal static unsafe class RowSums
{
    /// <summary>
    /// sum ← Σ of the rows of length sum.Length. Four sums run side by side, for an addition takes several cycles.
    /// </summary>
    public static void Apply<T>(ReadOnlySpan<T> rows, Span<T> sum)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var n = sum.Length;
        fixed (
            T* rr = rows,
                ss = sum
        )
        {
            if (Vector512.IsHardwareAccelerated && n % Vector512<T>.Count == 0)
            {
                Run<Simd512<T>, Vector512<T>, T>(rr, rows.Length / n, n, ss);
            }
            else if (Vector256.IsHardwareAccelerated && n % Vector256<T>.Count == 0)
            {
                Run<Simd256<T>, Vector256<T>, T>(rr, rows.Length / n, n, ss);
            }
            else if (n % Vector128<T>.Count == 0)
            {
                Run<Simd128<T>, Vector128<T>, T>(rr, rows.Length / n, n, ss);
            }
            else
            {
                sum.Clear();
                for (var at = 0; at < rows.Length; at += n)
                {
                    TensorPrimitives.Add(sum, rows.Slice(at, n), sum);
                }
            }
        }
    }

    private static void Run<S, V, T>(T* rows, int count, int n, T* sum)
        where S : struct, ISimd<V, T>
        where V : struct
        where T : unmanaged
    {
        for (var j = 0; j < n; j += S.Count)
        {
            V a = S.Zero,
                b = S.Zero,
                c = S.Zero,
                d = S.Zero;
            var at = rows + j;
            var left = count;
            for (; left >= 4; left -= 4, at += 4 * (nint)n)
            {
                a = S.Add(a, S.Load(at));
                b = S.Add(b, S.Load(at + n));
                c = S.Add(c, S.Load(at + 2 * (nint)n));
                d = S.Add(d, S.Load(at + 3 * (nint)n));
            }
            for (; left > 0; left--, at += n)
            {
                a = S.Add(a, S.Load(at));
            }

            S.Store(S.Add(S.Add(a, b), S.Add(c, d)), sum + j);
        }
    }
}

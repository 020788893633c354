using System.Numerics;
using System.Runtime.Intrinsics;

namespace Curriculum.Numerics;

/// <summary>dv = dw where w > 0, else a dw: the way back through ReLU. dv and dw may be the same memory.</summary>
internal static unsafe class ReLUGradient
{
    public static void Apply<T>(ReadOnlySpan<T> w, T slope, ReadOnlySpan<T> dw, Span<T> dv)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        fixed (
            T* ww = w,
                gg = dw,
                vv = dv
        )
        {
            if (Vector512.IsHardwareAccelerated)
            {
                Run<Simd512<T>, Vector512<T>, T>(ww, slope, gg, vv, w.Length);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                Run<Simd256<T>, Vector256<T>, T>(ww, slope, gg, vv, w.Length);
            }
            else
            {
                Run<Simd128<T>, Vector128<T>, T>(ww, slope, gg, vv, w.Length);
            }
        }
    }

    private static void Run<S, V, T>(T* w, T slope, T* dw, T* dv, int count)
        where S : struct, ISimd<V, T>
        where V : struct
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var i = 0;
        var a = S.Broadcast(slope);
        for (; i + S.Count <= count; i += S.Count)
        {
            var g = S.Load(dw + i);
            S.Store(S.WherePositive(S.Load(w + i), g, S.Multiply(a, g)), dv + i);
        }
        for (; i < count; i++)
        {
            dv[i] = w[i] > T.Zero ? dw[i] : slope * dw[i];
        }
    }
}

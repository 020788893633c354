using System.Numerics;
using System.Runtime.InteropServices;

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
            var task = new Task<T>
            {
                W = ww,
                DW = gg,
                DV = vv,
                Slope = slope,
                Count = w.Length,
            };
            Widest.Run<Task<T>, T>(ref task);
        }
    }

    /// <summary>The argument block of the page's module, too: it reads the fields in this order.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Task<T> : IKernel<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T* W,
            DW,
            DV;
        public T Slope;
        public int Count;

        public static string Name => "reluGradient";

        public void Run<S, V>()
            where S : struct, ISimd<V, T>
            where V : struct
        {
            var t = this; // a copy lives in registers, whatever is stored through its pointers
            var i = 0;
            var a = S.Broadcast(t.Slope);
            for (; i + S.Count <= t.Count; i += S.Count)
            {
                var g = S.Load(t.DW + i);
                S.Store(S.WherePositive(S.Load(t.W + i), g, S.Multiply(a, g)), t.DV + i);
            }
            for (; i < t.Count; i++)
            {
                t.DV[i] = t.W[i] > T.Zero ? t.DW[i] : t.Slope * t.DW[i];
            }
        }
    }
}

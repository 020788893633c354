using System.Numerics;

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

    private struct Task<T> : IKernel<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public T* W,
            DW,
            DV;
        public T Slope;
        public int Count;

        public void Run<S, V>()
            where S : struct, ISimd<V, T>
            where V : struct
        {
            var i = 0;
            var a = S.Broadcast(Slope);
            for (; i + S.Count <= Count; i += S.Count)
            {
                var g = S.Load(DW + i);
                S.Store(S.WherePositive(S.Load(W + i), g, S.Multiply(a, g)), DV + i);
            }
            for (; i < Count; i++)
            {
                DV[i] = W[i] > T.Zero ? DW[i] : Slope * DW[i];
            }
        }
    }
}

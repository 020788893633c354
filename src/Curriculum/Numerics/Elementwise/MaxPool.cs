using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Curriculum.Numerics;

/// <summary>Max-pooling with windows that do not overlap, many channels at a time.</summary>
internal static unsafe class MaxPool
{
    /// <summary>Whether the channels fill registers.</summary>
    public static bool Fits<T>(int channels) => channels % Vector128<T>.Count == 0;

    /// <summary>w = the largest v of each size × size window; NaN if there is one.</summary>
    public static void Forward<T>(
        ReadOnlySpan<T> v,
        Span<T> w,
        int count,
        int size,
        int rows,
        int columns,
        int channels
    )
        where T : unmanaged
    {
        fixed (
            T* vv = v,
                ww = w
        )
        {
            var task = new Task<T>
            {
                V = vv,
                W = ww,
                Count = count,
                Size = size,
                Rows = rows,
                Columns = columns,
                Channels = channels,
            };
            Widest.RunFilled<Task<T>, T>(ref task, channels);
        }
    }

    /// <summary>dv = dw at the first winner of each window (the first NaN, if there is one), 0 elsewhere.</summary>
    public static void Backward<T>(
        ReadOnlySpan<T> v,
        ReadOnlySpan<T> w,
        ReadOnlySpan<T> dw,
        Span<T> dv,
        int count,
        int size,
        int rows,
        int columns,
        int channels
    )
        where T : unmanaged
    {
        fixed (
            T* vv = v,
                ww = w,
                gg = dw,
                dd = dv
        )
        {
            var task = new Task<T>
            {
                V = vv,
                W = ww,
                DW = gg,
                DV = dd,
                Count = count,
                Size = size,
                Rows = rows,
                Columns = columns,
                Channels = channels,
            };
            Widest.RunFilled<Task<T>, T>(ref task, channels);
        }
    }

    private static void Best<S, V, T>(void* state, int sample)
        where S : struct, ISimd<V, T>
        where V : struct
        where T : unmanaged
    {
        ref var t = ref *(Task<T>*)state;
        int size = t.Size,
            channels = t.Channels,
            line = t.Columns * channels,
            down = t.Rows / size,
            across = t.Columns / size;
        T* image = t.V + (nint)sample * t.Rows * line,
            w = t.W + (nint)sample * down * across * channels;
        for (var i = 0; i < down; i++)
        {
            for (var j = 0; j < across; j++, w += channels)
            {
                var window = image + i * size * line + j * size * channels;
                for (var c = 0; c < channels; c += S.Count)
                {
                    var best = S.Load(window + c);
                    for (var p = 0; p < size; p++)
                    {
                        for (var q = 0; q < size; q++)
                        {
                            best = S.Max(best, S.Load(window + p * line + q * channels + c));
                        }
                    }

                    S.Store(best, w + c);
                }
            }
        }
    }

    private static void Back<S, V, T>(void* state, int sample)
        where S : struct, ISimd<V, T>
        where V : struct
        where T : unmanaged
    {
        ref var t = ref *(Task<T>*)state;
        int size = t.Size,
            channels = t.Channels,
            line = t.Columns * channels,
            down = t.Rows / size,
            across = t.Columns / size;
        var image = (nint)sample * t.Rows * line;
        T* w = t.W + (nint)sample * down * across * channels,
            dw = t.DW + (nint)sample * down * across * channels;
        if (down * size < t.Rows || across * size < t.Columns)
        {
            new Span<T>(t.DV + image, t.Rows * line).Clear();
        }

        for (var i = 0; i < down; i++)
        {
            for (var j = 0; j < across; j++, w += channels, dw += channels)
            {
                var window = image + i * size * line + j * size * channels;
                for (var c = 0; c < channels; c += S.Count)
                {
                    V best = S.Load(w + c),
                        left = S.Load(dw + c); // what is left to give: nothing, once given
                    for (var p = 0; p < size; p++)
                    {
                        for (var q = 0; q < size; q++)
                        {
                            var at = window + p * line + q * channels + c;
                            var here = S.Load(t.V + at);
                            S.Store(S.WhereLargest(here, best, left, S.Zero), t.DV + at);
                            left = S.WhereLargest(here, best, S.Zero, left);
                        }
                    }
                }
            }
        }
    }

    /// <summary>The argument block of the page's module, too: it reads the fields in this order.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Task<T> : IKernel<T>
        where T : unmanaged
    {
        public T* V,
            W,
            DW,
            DV;
        public int Count,
            Size,
            Rows,
            Columns,
            Channels;

        public static string Name => "maxPool";

        public void Run<S, V>()
            where S : struct, ISimd<V, T>
            where V : struct
        {
            fixed (Task<T>* t = &this)
            {
                Workers.Run(Count, DV == null ? &Best<S, V, T> : &Back<S, V, T>, t);
            }
        }
    }
}
